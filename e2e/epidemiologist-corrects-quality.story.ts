// The list of data quality: a check is read, opened to its records, one of them corrected in place, and the number follows.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { addCase, callerFor, dropCase } from './caller.ts'
import { tell } from './tell.ts'

tell('what is wrong is found and corrected in place', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page } = visit
  const caller = await callerFor('dichte')
  let id: string | null = null
  await signIn(visit, 'dichte')
  try {
    id = await addCase(caller, 'Đàm Thị Ngày Sai', { reportDay: '2032-01-25' })
    await page.goto(new URL('/chat-luong', page.url()).href)
    const days = page.getByRole('region', { name: 'Ngày', exact: true })
    await days.getByText('Ca bệnh: ngày không thể có').waitFor()
    await page.getByRole('region', { name: 'Quá hạn' }).getByRole('group').first().waitFor()
    await photograph(page, `quality-${size}`)
    await expectAccessible(page, 'the list of data quality')
    await days.getByText('Ca bệnh: ngày không thể có').click()
    await photograph(page, `quality-open-${size}`)
    await days.getByRole('link', { name: 'Xã Mỹ Thanh' }).click()

    await page.getByText('1 bản ghi').first().waitFor()
    await page.getByRole('row', { name: 'Đàm Thị Ngày Sai' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Sửa' }).click()
    await panel.getByRole('textbox', { name: 'Ngày báo cáo' }).fill('25/01/2023')
    await photograph(page, `quality-correct-${size}`)
    await panel.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Không có bản ghi nào khớp').waitFor()
    await page.goto(new URL('/chat-luong', page.url()).href)
    await days.getByText(/kiểm tra không thấy gì/).waitFor()
    expect(await days.locator('.finding').filter({ hasText: 'Ca bệnh: ngày không thể có' }).count()).toBe(0)
  } finally {
    if (id !== null) await dropCase(caller, id)
  }
})
