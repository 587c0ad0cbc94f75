// From a meeting to a result: its conclusions become tasks, a commune answers its own with a photograph, the office accepts it.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

tell('conclusions of a meeting become results', ['desktop', 'phone'], async ({ size, enter }) => {
  const call = await callerFor('vanphong')
  const id = crypto.randomUUID()
  const what = `rà soát sổ khai báo y tế lần ${size}`
  const values = {
    title: `Giao ban ${size}`,
    kind: 'briefing',
    heldDay: '2023-01-30',
    conclusions: `UBND xã Mỹ Thanh ${what}, báo cáo trước ngày 06/02/2023.\nGiao Trung tâm Y tế huyện chủ trì, phối hợp với Công an huyện kiểm tra các chốt chậm nhất đến ngày 10/02/2023.`,
  }
  expect((await call('POST', '/api/meetings', { id, homeUnit: '063', values })).status).toBe(200)

  const office = await enter()
  const { page } = office
  await signIn(office, 'vanphong')
  await page.goto(new URL(`/so/meetings/${id}`, page.url()).href)
  await page.getByRole('button', { name: 'Chuyển kết luận thành nhiệm vụ' }).waitFor()
  await expectAccessible(page, 'a meeting with its conclusions')
  await photograph(page, `meeting-${size}`)
  await page.getByRole('button', { name: 'Chuyển kết luận thành nhiệm vụ' }).click()
  const cards = page.locator('.plan-item')
  await cards.first().waitFor()
  expect(await cards.count()).toBe(2)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toContain(what)
  expect(await cards.filter({ hasText: what }).innerText()).toContain('06/02/2023')
  expect(await cards.filter({ hasText: 'kiểm tra các chốt' }).innerText()).toContain('10/02/2023')
  await photograph(page, `meeting-read-${size}`)
  await page.getByRole('button', { name: /^Nhận các việc đã rõ cơ quan/ }).click()
  await page.getByText('Đã lưu').waitFor()
  await page.getByRole('button', { name: /^Ban hành thành nhiệm vụ/ }).click()
  await page
    .getByText(/nhiệm vụ đã giao/)
    .first()
    .waitFor()
  await page.goto(new URL(`/so/meetings/${id}`, page.url()).href)
  await page.getByRole('link', { name: 'Mở kết luận đã chuyển thành nhiệm vụ' }).waitFor()

  const station = await enter()
  await signIn(station, 'tramyte')
  await station.page.goto(new URL('/nhiem-vu?xem=mine', page.url()).href)
  await station.page
    .getByRole('link', { name: new RegExp(what, 'i') })
    .first()
    .click()
  await station.page.getByLabel('Nội dung').fill('Đã rà soát, sổ ghi đủ.')
  const [chooser] = await Promise.all([
    station.page.waitForEvent('filechooser'),
    station.page.getByRole('button', { name: 'Chụp hoặc chọn tệp' }).click(),
  ])
  await chooser.setFiles({ name: 'sổ khai báo.png', mimeType: 'image/png', buffer: png })
  await station.page.getByText('sổ khai báo.png').waitFor()
  await station.page.getByRole('button', { name: 'Gửi trả lời' }).click()
  await station.page.getByRole('img', { name: 'sổ khai báo.png' }).waitFor()
  await photograph(station.page, `meeting-answered-${size}`)

  await page.goto(new URL('/nhiem-vu?xem=judge', page.url()).href)
  await page
    .getByRole('link', { name: new RegExp(what, 'i') })
    .first()
    .click()
  await page.getByLabel('Ý kiến').fill('Đạt.')
  await page.getByRole('button', { name: 'Chấp nhận' }).click()
  await page.getByText('Hoàn thành đúng hạn').first().waitFor()

  // The demonstration is as it was before.
  const { body: plan } = await call('GET', `/api/plans/${id}`)
  for (const { task } of plan.tasks) {
    const { body } = await call('GET', `/api/tasks/${task}`)
    await call('DELETE', `/api/tasks/${task}`, { version: body.record.version, why: 'Nhập nhầm' })
  }
  await call('DELETE', `/api/meetings/${id}`, { version: 1, why: 'Nhập nhầm' })
})
