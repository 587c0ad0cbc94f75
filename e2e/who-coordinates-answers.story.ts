// A station that coordinates with a task of another commune answers its part with a photograph; the district acknowledges it and the task goes on.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const LEAD = '02008'

tell('who coordinates answers its part', ['desktop', 'phone'], async ({ size, enter }) => {
  const call = await callerFor('vanphong')
  const id = crypto.randomUUID()
  const title = `Lập chốt liên xã ${size === 'desktop' ? 'phía nam' : 'phía bắc'}`
  const { body: own } = await call('GET', '/api/bodies?search=my%20thanh')
  const { body: others } = await call('GET', `/api/bodies?unit=${LEAD}`)
  const values = {
    title,
    leadBody: others.rows[0].id,
    coordinating: own.rows[0].id,
    assignedUnit: '063',
    assignedDay: '2023-01-30',
    deadlineDay: '2023-01-30',
  }
  const made = await call('POST', '/api/tasks', { id, homeUnit: LEAD, values })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  const station = await enter()
  await signIn(station, 'tramyte')
  const { page } = station
  await page.goto(new URL('/nhiem-vu?xem=mine', page.url()).href)
  await page.getByRole('link', { name: title }).click()
  await page.getByText('Cơ quan của bạn phối hợp').waitFor()
  await page.getByLabel('Nội dung').fill('Đã cử hai người trực chốt ca sáng.')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Chụp hoặc chọn tệp' }).click(),
  ])
  await chooser.setFiles({ name: 'trực chốt.png', mimeType: 'image/png', buffer: png })
  await page.getByText('trực chốt.png').waitFor()
  await expectAccessible(page, 'the part of who coordinates')
  await photograph(page, `task-part-${size}`)
  await page.getByRole('button', { name: 'Gửi trả lời' }).click()
  await page.getByRole('img', { name: 'trực chốt.png' }).waitFor()

  const office = await enter()
  await signIn(office, 'vanphong')
  await office.page.goto(new URL(`/nhiem-vu/${id}`, office.page.url()).href)
  await office.page.getByText('Cơ quan phối hợp: Xã Mỹ Thanh').waitFor()
  await office.page.getByRole('img', { name: 'trực chốt.png' }).waitFor()
  await photograph(office.page, `task-part-waits-${size}`)
  await office.page.getByRole('button', { name: 'Chấp nhận' }).click()
  await office.page.getByText('Chấp nhận ·').or(office.page.locator('.decision')).first().waitFor()
  const { body } = await call('GET', `/api/tasks/${id}`)
  expect(body.record.values.status).toBe('notStarted')
  await call('DELETE', `/api/tasks/${id}`, { version: body.record.version, why: 'Nhập thử' })
})
