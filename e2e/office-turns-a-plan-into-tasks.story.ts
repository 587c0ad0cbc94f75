// The office turns the conclusion of a meeting into tasks: read, reviewed beside its text, issued; a commune opens its task and the sentence that gave it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { expectAccessible, forgiveTheCut, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

const notice = `Huyện Bạch Thông, ngày 30 tháng 01 năm 2023

*

Số 21-TB/BCĐ

THÔNG BÁO

Kết luận của Ban Chỉ đạo tại cuộc họp trực tuyến về công tác phòng, chống dịch sau Tết

Sau khi nghe báo cáo và ý kiến tại các điểm cầu, Ban Chỉ đạo phòng, chống dịch COVID-19 huyện yêu cầu các cơ quan, đơn vị trên địa bàn huyện thực hiện các nội dung sau:

1. UBND các xã tập trung thực hiện một số nhiệm vụ sau:

- Rà soát người từ nơi khác về sau Tết, lập danh sách gửi Trung tâm Y tế huyện chậm nhất đến ngày 10/02/2023.

- Duy trì các Tổ COVID cộng đồng; trước 16 giờ hằng ngày báo cáo số người có triệu chứng.

2. Giao Trung tâm Y tế huyện chủ trì, phối hợp với Phòng Y tế, UBND các xã tiêm vét mũi 3 cho người từ 18 tuổi trở lên, bảo đảm 100% người đủ điều kiện được tiêm mũi 3 trong quý I năm 2023.

3. Phòng Giáo dục và Đào tạo huyện hướng dẫn các trường đo thân nhiệt học sinh; báo cáo trước ngày 06/02/2023.

4. Công an huyện chủ trì, phối hợp với Ban Chỉ huy Quân sự huyện kiểm tra việc khai báo lưu trú (ngay trong ngày 31/01/2023 và thường xuyên).

5. Hợp tác xã vận tải Phủ Thông tổ chức phun khử khuẩn xe khách hằng ngày.

Nơi nhận:
- Như trên;
- Lưu: VT.
`

const shared = resolve(import.meta.dirname, '../../shared/documents')

tell('an office turns a conclusion into tasks', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page } = visit
  await signIn(visit, 'vanphong')
  await page.goto(new URL('/doc-van-ban', page.url()).href)
  await expectAccessible(page, 'where plans stand')
  await photograph(page, `plans-${size}`)
  await page.locator('.document-start, .plan-list').first().waitFor()
  const fresh = page.getByRole('button', { name: 'Đọc văn bản mới' })
  if (await fresh.isVisible()) await fresh.click()
  await page.getByLabel('Hoặc dán nội dung').fill(notice)
  await page.getByRole('button', { name: 'Đọc', exact: true }).click()

  // Seven tasks stand beside their sentences; who is in no register is said.
  const cards = page.locator('.plan-item')
  await cards.first().waitFor()
  expect(await cards.count()).toBe(7)
  await expectAccessible(page, 'a plan under review')
  await photograph(page, `plan-read-${size}`)
  const card = (words: string) => cards.filter({ hasText: words })
  expect(await card('Rà soát người').innerText()).toContain('hạn 10/02/2023')
  expect(await card('báo cáo số người').innerText()).toContain('Hằng ngày')
  expect(await card('tiêm vét mũi 3').innerText()).toContain('31/03/2023')
  expect(await card('phun khử khuẩn').innerText()).toContain('chưa có trong sổ')

  // From the task to its sentence.
  await card('kiểm tra việc khai báo').locator('.plan-press').click()
  await expect
    .poll(() => page.locator('.plan-mark[data-lit]').first().innerText())
    .toContain('Công an huyện chủ trì')

  // What is clear is accepted at once; one is dropped and taken back by keys; the last gets a body of the register.
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /^Nhận các việc đã rõ cơ quan/ }).click()
  // Without network what was pressed stands and waits.
  await page.getByText('Chưa lưu', { exact: true }).waitFor()
  await card('kiểm tra việc khai báo').getByText('Đã nhận').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await page.getByText('Đã lưu').waitFor()
  forgiveTheCut(visit)
  await card('phun khử khuẩn').locator('.plan-press').focus()
  await card('phun khử khuẩn').locator('.plan-press').click()
  await page.keyboard.press('x')
  await card('phun khử khuẩn').getByText('Đã bỏ').waitFor()
  await page.keyboard.press('z')
  await card('phun khử khuẩn').getByText('Chưa xem').waitFor()
  await card('phun khử khuẩn')
    .getByRole('button', { name: /Hợp tác xã vận tải/ })
    .click()
  await page.getByRole('combobox', { name: 'Là cơ quan nào trong sổ' }).fill('kinh te')
  await page.getByRole('option', { name: /Phòng Kinh tế/ }).click()
  await page.keyboard.press('Escape')
  await photograph(page, `plan-meaning-${size}`)
  await page.keyboard.press('Escape')
  await card('phun khử khuẩn').getByRole('button', { name: 'Nhận', exact: true }).click()
  await card('phun khử khuẩn').getByText('Đã nhận').waitFor()
  await card('đo thân nhiệt').getByRole('button', { name: 'Sửa' }).click()
  await page.getByLabel('Hạn', { exact: true }).fill('08/02/2023')
  await page.getByLabel('Hạn', { exact: true }).blur()
  await photograph(page, `plan-edit-${size}`)
  await page.getByText('Đã lưu').waitFor()

  // Issued: each body has its own task; the sentence is one press away from it.
  await page.getByRole('button', { name: /^Ban hành thành nhiệm vụ/ }).click()
  await page
    .getByText(/nhiệm vụ đã giao/)
    .first()
    .waitFor()
  await photograph(page, `plan-issued-${size}`)
  await card('kiểm tra việc khai báo')
    .getByRole('link', { name: /Công an huyện/ })
    .click()
  await page.waitForURL(/\/so\/tasks\//)
  await page.getByRole('link', { name: 'Câu gốc của nhiệm vụ' }).click()
  await expect
    .poll(() => page.locator('.plan-mark[data-lit]').first().innerText())
    .toContain('Công an huyện chủ trì')

  // Taken back while nobody has begun.
  await page.getByRole('button', { name: 'Thu hồi việc ban hành' }).click()
  await page.getByText(/nhiệm vụ đã thu hồi/).waitFor()
})

tell('an office reads a real conclusion', ['desktop'], async ({ enter }) => {
  const name = existsSync(shared) ? readdirSync(shared).find((each) => each.startsWith('004_')) : undefined
  // Real documents never enter the repository: where they are missing there is nothing to tell.
  if (name === undefined) return
  const visit = await enter()
  const { page } = visit
  await signIn(visit, 'vanphong')
  await page.goto(new URL('/doc-van-ban', page.url()).href)
  await page.locator('.document-start, .plan-list').first().waitFor()
  const fresh = page.getByRole('button', { name: 'Đọc văn bản mới' })
  if (await fresh.isVisible()) await fresh.click()
  await page.getByLabel('Hoặc dán nội dung').fill(readFileSync(join(shared, name), 'utf8'))
  await page.getByRole('button', { name: 'Đọc', exact: true }).click()
  await page.locator('.plan-item').first().waitFor()
  expect(await page.locator('.plan-item').count()).toBe(25)
  await photograph(page, 'plan-real-desktop')
})
