// A clerk checks a report that came in: pastes it, sees what is wrong in its place with the arithmetic beside, and goes from one to the other.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

const report = `BÁO CÁO
Kết quả phòng, chống dịch trên địa bàn huyện

I. TÌNH HÌNH DỊCH

Tính đến ngày 30/01/2023 ghi nhận 79.772 ca mắc, đã khỏi bệnh 79.709 ca, chuyển tuyến Trung ương 33 ca, tử vong 28 ca.

II. KẾT QUẢ

1. Xét nghiệm: 5.201 mẫu, trong đó: dương tính: 251 mẫu; âm tính: 4.950 mẫu.

2. Tiêm chủng

- Tỷ lệ tiêm mũi 2: 2135/2170 đạt 98,4%.
- Tỷ lệ tiêm mũi 3: 1832/2170 đạt 93,8%.

4. Kinh phí

- Tổng số tiền vận động được: 376.457.000đ (ba trăm bảy mươi sáu triệu bốn trăm mười bảy nghìn đồng).
- Người có công với cách mạng: 299 người, số tiền hỗ trợ: 447.500.000đ.`

const district = `BÁO CÁO
Kết quả phòng, chống dịch trên địa bàn huyện Bạch Thông

Tính đến ngày 30/01/2023 ghi nhận tổng số 9.605 ca mắc, trong đó khỏi bệnh 9.603 ca, tử vong 04 ca.`

tell('a clerk checks a report', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page } = visit
  await signIn(visit, 'vanphong')
  await page.goto(new URL('/soat-so-lieu', page.url()).href)
  await page.getByText('Thả văn bản vào đây').waitFor()
  await expectAccessible(page, 'where a document arrives')
  await photograph(page, `audit-start-${size}`)

  await page.getByLabel('Hoặc dán nội dung').fill(report)
  await page.getByRole('button', { name: 'Soát', exact: true }).click()
  await page.getByText('4 sai · 1 mâu thuẫn · 2 khớp').waitFor()
  const found = page.getByRole('list').filter({ hasText: 'Sai' }).getByRole('listitem')
  expect(await found.count()).toBe(7)
  await expectAccessible(page, 'a checked document')
  await photograph(page, `audit-result-${size}`)

  // From the arithmetic to the place, and from the place to the arithmetic.
  const ratio = page.getByRole('button', { name: /1832\/2170 = 84,4240%/ })
  await ratio.click()
  const mark = page.locator('.audit-mark[data-lit]')
  expect(await mark.allInnerTexts()).toContain('1832/2170 đạt 93,8%')
  await expect.poll(() => mark.first().evaluate((element) => element === document.activeElement)).toBe(true)
  await page.locator('.audit-mark.audit-conflict').first().click()
  expect(await page.locator('.check[data-lit]').innerText()).toContain('448.500.000')
  await page.getByRole('button', { name: 'Khớp 2' }).click()
  expect(await page.locator('.audit-beside li').allInnerTexts()).toHaveLength(2)
  await photograph(page, `audit-filtered-${size}`)

  // A report of our own district: its numbers are held against our figures, and each opens to its records.
  await page.getByRole('button', { name: 'Soát văn bản khác' }).click()
  await page.getByLabel('Hoặc dán nội dung').fill(district)
  await page.getByRole('button', { name: 'Soát', exact: true }).click()
  await page.getByText('Đã đối chiếu với sổ của').waitFor()
  await page
    .getByText(/Tử vong, Huyện Bạch Thông, đến hết 30\/01\/2023: sổ có 1; văn bản nhiều hơn 3/)
    .waitFor()
  expect(await page.locator('.audit-own').count()).toBe(3)
  await expectAccessible(page, 'a document held against our figures')
  await photograph(page, `audit-own-${size}`)
  await page.locator('.audit-own button').first().click()
  await page.getByRole('dialog').getByText('Tử vong', { exact: false }).first().waitFor()
  await photograph(page, `audit-own-panel-${size}`)
  await page.keyboard.press('Escape')

  // An empty paste cannot be sent; another document can follow.
  await page.getByRole('button', { name: 'Soát văn bản khác' }).click()
  expect(await page.getByRole('button', { name: 'Soát', exact: true }).isDisabled()).toBe(true)
})
