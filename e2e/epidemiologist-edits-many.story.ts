// Many records of a list are changed at once, one is changed again since, and one undo gives the rest back.
import { expectAccessible, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

tell('many records changed at once and taken back', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page } = visit
  await signIn(visit, 'dichte')
  const unit = size === 'phone' ? '02008' : '02011'
  await page.goto(new URL(`/so/cases?unit=${unit}&from=&sort=reportDay&direction=asc`, page.url()).href)
  const rows = page.locator('table.records tbody tr')
  const box = (index: number) => rows.nth(index).getByRole('checkbox')
  await box(0).check()
  await box(3).click({ modifiers: ['Shift'] })
  const bar = page.locator('.selection-bar')
  await bar.getByText('Đã chọn 4 bản ghi').waitFor()
  await photograph(page, `bulk-chosen-${size}`)
  await expectAccessible(page, 'a list with chosen rows')

  await bar.getByRole('button', { name: 'Sửa…' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('combobox', { name: 'Thêm điều cần sửa' }).click()
  await page.getByRole('option', { name: 'Ghi chú' }).click()
  await panel.getByRole('textbox', { name: 'Ghi chú' }).fill(`Rà lại ${size}`)
  await panel.getByLabel('Lý do (không bắt buộc)').fill('Trạm rà lại')
  await photograph(page, `bulk-form-${size}`)
  await expectAccessible(page, 'the form for many records')
  await panel.getByRole('button', { name: 'Sửa 4 bản ghi' }).click()
  const first = panel.locator('.batches > li').first()
  await first.getByText('4 bản ghi đã sửa').waitFor()
  await photograph(page, `bulk-done-${size}`)
  await expectAccessible(page, 'what became of many records')

  // It is found again after a reload, and undone.
  await page.reload()
  await first.getByRole('button', { name: 'Hoàn tác cả lần này' }).click()
  await first.getByText('Đã hoàn tác 4 bản ghi').waitFor()
  await photograph(page, `bulk-undone-${size}`)
  await page.keyboard.press('Escape')

  // A view is kept for the whole office.
  await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click()
  const views = page.locator('.mantine-Popover-dropdown')
  await views.getByLabel('Tên bộ lọc').fill(`Ca của xã (${size})`)
  await views.getByRole('combobox', { name: 'Ai thấy' }).click()
  await page.getByRole('option', { name: 'Cả đơn vị: Huyện Bạch Thông' }).click()
  await views.getByRole('button', { name: 'Lưu bộ lọc này' }).click()
  await views.getByRole('button', { name: new RegExp(`Ca của xã .${size}.*dùng chung ở`) }).waitFor()
  await photograph(page, `shared-view-${size}`)
})
