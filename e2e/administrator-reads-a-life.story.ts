// Who changed what, and was nothing altered afterwards: the inspector reads it; the administrator, who may see no patient, sees that it is whole.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { addCase, callerFor, dropCase } from './caller.ts'
import { tell } from './tell.ts'

const people = {
  desktop: { name: 'Phan Hữu Thắng', why: 'Trạm báo nhầm, hết điều trị từ 20/03' },
  phone: { name: 'Chu Thị Lệ Quyên', why: 'Đối chiếu lại với giấy ra viện' },
} as const

tell("an inspector reads a record's life", ['desktop', 'phone'], async ({ size, enter }) => {
  const { name, why } = people[size]
  const call = await callerFor('dichte')
  const id = await addCase(call, name, { reportDay: '2022-03-12', outcome: 'underTreatment' })
  try {
    // The epidemiologist changes the outcome and says why.
    const writing = await enter()
    await signIn(writing, 'dichte')
    await writing.page.goto(new URL(`/so/cases/${id}`, writing.page.url()).href)
    await writing.page.getByRole('button', { name: 'Sửa', exact: true }).click()
    await writing.page.getByRole('combobox', { name: 'Kết quả điều trị' }).click()
    await writing.page.getByRole('option', { name: 'Khỏi bệnh' }).click()
    await writing.page.getByRole('textbox', { name: 'Ngày kết thúc điều trị' }).fill('20/03/2022')
    await writing.page.getByLabel('Lý do sửa (không bắt buộc)').fill(why)
    await photograph(writing.page, `life-change-${size}`)
    await writing.page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await writing.page.getByRole('button', { name: 'Sửa', exact: true }).waitFor()

    const reading = await enter()
    const { page } = reading
    await signIn(reading, 'thanhtra')
    await page.goto(new URL('/nhat-ky', page.url()).href)
    await page.getByRole('button', { name: 'Kiểm tra chuỗi nhật ký' }).click()
    await page.getByText('Chuỗi nguyên vẹn').waitFor()
    await expectAccessible(page, 'the history')
    await photograph(page, `history-sound-${size}`)

    // The entry leads to the record's own life.
    await page.getByRole('combobox', { name: 'Việc' }).click()
    await page.getByRole('option', { name: 'Sửa', exact: true }).click()
    const entry = page.getByRole('listitem').filter({ hasText: why }).first()
    await entry.getByText('Cán bộ dịch tễ huyện (trình diễn)').waitFor()
    await entry.getByRole('link', { name: 'Ca bệnh' }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('tab', { name: 'Lịch sử' }).click()
    const life = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: why }).first()
    await life.waitFor()
    const said = await life.innerText()
    expect(said).toMatch(/Kết quả điều trị\s+Còn điều trị\s+→\s+Khỏi bệnh/)
    expect(said).toMatch(/Ngày kết thúc điều trị\s+\(trống\)\s+→\s+20\/03\/2022/)
    expect(said).toContain(`Lý do: ${why}`)
    expect(said).toContain('Cán bộ dịch tễ huyện (trình diễn)')
    // Who looks is written down too.
    await page
      .getByRole('tabpanel')
      .getByRole('listitem')
      .filter({ hasText: 'Xem' })
      .filter({ hasText: 'Thanh tra (trình diễn)' })
      .first()
      .waitFor()
    await expectAccessible(page, "the record's life")
    await photograph(page, `life-${size}`)

    // Without those who only looked, what was changed stands alone.
    await page.getByRole('switch', { name: 'cả lượt xem' }).click()
    const looks = page
      .getByRole('tabpanel')
      .getByRole('listitem')
      .filter({ hasText: 'Thanh tra (trình diễn)' })
    await looks.first().waitFor({ state: 'detached' })
    await life.waitFor()

    // The administrator may verify, and has no place with patients.
    const guard = await enter()
    await signIn(guard, 'quantri')
    await guard.page.goto(new URL('/nhat-ky', guard.page.url()).href)
    await guard.page.getByRole('button', { name: 'Kiểm tra chuỗi nhật ký' }).waitFor()
    await photograph(guard.page, `history-administrator-${size}`)
    expect(await guard.page.getByRole('link', { name: 'Người dân' }).count()).toBe(0)
    await guard.page.goto(new URL('/quan-tri', guard.page.url()).href)
    await guard.page.getByText('Trạm Y tế xã Mỹ Thanh (trình diễn)').first().waitFor()
    await expectAccessible(guard.page, 'the accounts')
    await photograph(guard.page, `accounts-${size}`)
  } finally {
    await dropCase(call, id)
  }
})
