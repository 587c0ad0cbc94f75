// A commune officer with one thumb: enters a case whose days contradict each other, is asked about it, saves, deletes, takes it back.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor, dropCase } from './caller.ts'
import { tell } from './tell.ts'

const NAME = 'Hứa Thị Minh Phượng'
const CONTRADICTION = 'Có kết quả trước khi lấy mẫu'

tell('a commune officer enters a case on a phone', ['phone'], async ({ enter }) => {
  const visit = await enter()
  const { page } = visit
  let id: string | null = null
  try {
    await signIn(visit, 'tramyte')
    await page.getByRole('button', { name: 'Thêm mới' }).click()
    const begin = page.getByRole('menuitem', { name: 'Ca bệnh' })
    await begin.click({ trial: true })
    await photograph(page, 'phone-add-menu')
    await begin.click()
    const panel = page.getByRole('dialog', { name: 'Thêm ca bệnh' })
    await panel.waitFor()

    // Saved too early: it says what is needed and loses nothing.
    await panel.getByLabel('Họ và tên').fill(NAME)
    await panel.getByRole('button', { name: 'Lưu', exact: true }).click()
    await panel.getByText('Còn ô cần sửa trước khi lưu').waitFor()
    await photograph(page, 'phone-case-needed')

    await panel.getByLabel('Năm sinh').fill('1988')
    await panel.getByRole('textbox', { name: 'Ngày lấy mẫu' }).fill('10/3/22')
    await panel.getByRole('textbox', { name: 'Ngày có kết quả' }).fill('8.3.22')
    // What is no day is not saved as the half of it that is one.
    const reported = panel.getByRole('textbox', { name: 'Ngày báo cáo' })
    await reported.pressSequentially('12/13/2021')
    await panel.getByRole('button', { name: 'Lưu', exact: true }).click()
    await panel.getByText('Không phải một ngày').waitFor()
    await panel.getByText('Còn ô cần sửa trước khi lưu').waitFor()
    await reported.fill('11032022')
    await panel.getByText(CONTRADICTION).waitFor()
    await expectAccessible(page, 'the form with a question')
    await panel.getByText(CONTRADICTION).scrollIntoViewIfNeeded()
    await photograph(page, 'phone-case-question')
    await panel.getByRole('button', { name: 'Lưu', exact: true }).click()

    // Asked, never refused.
    const record = page.getByRole('dialog', { name: NAME })
    await record.getByRole('list', { name: 'Dòng thời gian' }).waitFor()
    id = new URL(page.url()).searchParams.get('mo')
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(await record.getByText(CONTRADICTION).count()).toBeGreaterThan(0)
    const days = await record.getByRole('list', { name: 'Dòng thời gian' }).locator('time').allInnerTexts()
    expect(days.slice(0, 3)).toEqual(['08/03/2022', '10/03/2022', '11/03/2022'])
    await expectAccessible(page, 'the record')
    await photograph(page, 'phone-case-saved')

    // Deleted by its reason, and back by one press.
    await record.getByRole('button', { name: 'Xóa' }).click()
    await page.getByRole('menuitem', { name: 'Nhập nhầm' }).click()
    await page.getByText(`Đã xóa: ${NAME}`).waitFor()
    await record.waitFor({ state: 'hidden' })
    const undo = page.getByRole('button', { name: 'Hoàn tác' })
    await undo.click({ trial: true })
    await photograph(page, 'phone-case-deleted')
    await undo.click()
    await page.getByText('Đã khôi phục').waitFor()
    await page
      .getByRole('searchbox', { name: 'Tìm trong sổ: tên, mã, số định danh' })
      .fill('hua thi minh phuong')
    await page.getByText('1 bản ghi').waitFor()
    await page.getByRole('row', { name: NAME }).waitFor()
    await photograph(page, 'phone-case-back')
  } finally {
    if (id !== null) await dropCase(await callerFor('tramyte'), id)
  }
})
