// An inspector writes down what was found at a visit; the finding becomes a violation, and the violation has its decision.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

tell('a finding becomes a violation with its decision', ['desktop'], async ({ enter }) => {
  const visit = await enter()
  await signIn(visit, 'thanhtra')
  const { page } = visit
  const call = await callerFor('thanhtra')
  await page.goto(new URL('/so/findings?from=&mo=moi', page.url()).href)
  const finding = page.getByRole('dialog')
  await finding.getByRole('textbox', { name: /^Tồn tại/ }).fill('Quán karaoke mở cửa khi phải tạm dừng')
  await finding.getByLabel('Lượt kiểm tra').fill('chot')
  await page.getByRole('option').first().click()
  await finding.getByRole('textbox', { name: 'Ngày phát hiện' }).fill('12/01/2023')
  await finding.getByLabel('Đơn vị quản lý').fill('Mỹ Thanh')
  await page.getByRole('option', { name: 'Xã Mỹ Thanh' }).first().click()
  await expectAccessible(page, 'the form of a finding')
  await photograph(page, 'finding-form')
  await finding.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.waitForURL(/mo=[0-9a-f-]{36}/)
  const found = new URL(page.url()).searchParams.get('mo') ?? ''
  expect(found).toMatch(/^[0-9a-f-]{36}$/)

  await page.goto(new URL('/so/violations?from=&mo=moi', page.url()).href)
  const violation = page.getByRole('dialog')
  await violation.getByLabel('Hành vi').fill('Không chấp hành yêu cầu tạm dừng hoạt động')
  await violation.getByLabel('Người, tổ chức vi phạm').fill('Chủ quán karaoke (trình diễn)')
  await violation.getByLabel('Từ tồn tại').fill('karaoke')
  await page
    .getByRole('option', { name: /karaoke/ })
    .first()
    .click()
  await violation.getByLabel('Đơn vị quản lý').fill('Mỹ Thanh')
  await page.getByRole('option', { name: 'Xã Mỹ Thanh' }).first().click()
  await violation.getByLabel('Biên bản số').fill('02/BB-VPHC')
  await violation.getByRole('textbox', { name: 'Ngày lập biên bản' }).fill('13/01/2023')
  await violation.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.waitForURL(/mo=[0-9a-f-]{36}/)
  const id = new URL(page.url()).searchParams.get('mo') ?? ''

  await page.getByRole('dialog').getByRole('button', { name: 'Sửa', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Tình trạng').click()
  await page.getByRole('option', { name: 'Đã có quyết định' }).click()
  await form.getByLabel('Quyết định số').fill('06/QĐ-XPHC')
  await form.getByRole('textbox', { name: 'Ngày quyết định' }).fill('16/01/2023')
  await form.getByLabel('Tiền phạt (đồng)').fill('5000000')
  await form.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('06/QĐ-XPHC').first().waitFor()
  await photograph(page, 'violation-decided')
  const { body } = await call('GET', `/api/violations/${id}`)
  expect(body.record).toMatchObject({
    values: { status: 'decided', decisionNumber: '06/QĐ-XPHC', fine: 5_000_000, finding: found },
    linked: { finding: 'Quán karaoke mở cửa khi phải tạm dừng' },
  })
  const changed = await call('PATCH', `/api/findings/${found}`, {
    version: 1,
    values: { status: 'violation' },
  })
  expect(changed.status).toBe(200)
  await call('DELETE', `/api/violations/${id}`, { version: body.record.version, why: 'Nhập nhầm' })
  await call('DELETE', `/api/findings/${found}`, { version: 2, why: 'Nhập nhầm' })
})
