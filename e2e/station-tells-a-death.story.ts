// A station sees until when a death must be told, writes that it was, and what has no hour yet stays to be done.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

tell('the station tells a death within its hours', ['desktop', 'phone'], async ({ size, enter }) => {
  const call = await callerFor('dichte')
  const code = `BT-${size}`
  const caseId = crypto.randomUUID()
  const id = crypto.randomUUID()
  const subject = { fullName: `Hứa Khắc ${size === 'desktop' ? 'Nhất' : 'Nhì'}`, birthYear: 1939 }
  const base = { homeUnit: '02011', subject }
  const caseValues = { code, reportDay: '2023-01-25', classification: 'suspected' }
  const made = await call('POST', '/api/cases', { ...base, id: caseId, values: caseValues })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  const values = { caseRecord: caseId, deathDay: '2023-01-28', deathTime: '22:00', place: 'facility' }
  const { subjectId } = made.body.record
  const death = await call('POST', '/api/death-records', { id, homeUnit: '02011', subjectId, values })
  expect(death.status, JSON.stringify(death.body)).toBe(200)
  try {
    const visit = await enter()
    await signIn(visit, 'tramyte')
    const { page } = visit
    await page.goto(new URL('/che-do-bao-cao', page.url()).href)
    const part = page.getByRole('region', { name: 'Tử vong và ca thay đổi phải báo' })
    const line = part.getByRole('listitem').filter({ hasText: code })
    await line.getByText('Quá hạn').waitFor()
    await line.scrollIntoViewIfNeeded()
    await line.getByLabel('Chọn').check()
    await expectAccessible(page, 'the notices')
    await photograph(page, `notices-${size}`)
    await part.getByRole('button', { name: /^Ghi đã báo các tin đã chọn/ }).click()
    await part.getByText(/^Đã báo trong 14 ngày/).click()
    await line.getByText('Gửi muộn').waitFor()
    await line.scrollIntoViewIfNeeded()
    await photograph(page, `notices-told-${size}`)
  } finally {
    for (const path of [`/api/death-records/${id}`, `/api/cases/${caseId}`]) {
      const { body } = await call('GET', path)
      await call('DELETE', path, { version: body.record.version, why: 'Nhập thử' })
    }
  }
})
