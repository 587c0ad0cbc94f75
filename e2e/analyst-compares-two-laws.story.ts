// An analyst runs two laws over the numbers of one week, sees which communes come out otherwise, and changes a parameter.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

tell('an analyst compares two laws', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page } = visit
  await signIn(visit, 'dichte')
  await page.getByRole('heading', { level: 1, name: 'Huyện Bạch Thông, 30/01/2023' }).waitFor()
  // The home page says the level and why.
  await page.getByText(/Đang áp dụng: Cấp 1/).waitFor()

  const cells = page.getByRole('group', { name: 'Bản đồ cấp độ' }).getByRole('button')
  const opened = performance.now()
  await page.goto(new URL('/cap-do?to=2022-03-06', page.url()).href, { waitUntil: 'commit' })
  await cells.first().waitFor()
  console.info(
    `${size}: the map of levels stands ${Math.round(performance.now() - opened)} ms after its address`,
  )
  await page.getByRole('heading', { level: 1, name: 'Cấp độ dịch: Huyện Bạch Thông, 06/03/2022' }).waitFor()
  await page.getByText('Quyết định 218/QĐ-BYT, 27/01/2022').first().waitFor()
  expect(await cells.count()).toBe(14)
  await expectAccessible(page, 'the levels')
  await photograph(page, `levels-${size}`)

  // Why: reasons by clause, inputs, what would change.
  await page.getByRole('button', { name: 'Xã Cẩm Giàng', exact: true }).click()
  const panel = page.getByRole('dialog', { name: 'Xã Cẩm Giàng' })
  await panel.getByText('QĐ 218/QĐ-BYT, tiêu chí 1').first().waitFor()
  await panel.getByText('Nếu công bố, biện pháp thay đổi').waitFor()
  await photograph(page, `levels-reasons-${size}`)
  await page.keyboard.press('Escape')

  // Two laws side by side, then one with another parameter.
  await page.getByText('Nếu…').click()
  const differ = page.getByText(/đơn vị khác kết quả/)
  await differ.waitFor()
  const before = await differ.innerText()
  expect(Number.parseInt(before, 10)).toBeGreaterThan(0)
  await expectAccessible(page, 'what if')
  await photograph(page, `levels-what-if-${size}`)
  const right = page.getByRole('group', { name: 'Bên kia' })
  await right.getByText('Tham số').click()
  await right.getByRole('textbox', { name: 'Từ mức 4: ca/100.000 dân/tuần' }).fill('99999')
  await expect.poll(async () => differ.innerText()).not.toBe(before)
  expect(page.url()).toContain('band4')
  await photograph(page, `levels-what-if-parameter-${size}`)
  // And a fact about capacity supposed otherwise.
  const left = page.getByRole('group', { name: 'Một bên' })
  await left.getByText('Giả định về năng lực đáp ứng').click()
  await left.getByRole('combobox', { name: 'Khả năng đáp ứng' }).selectOption({ label: 'Thấp' })
  await expect.poll(() => page.getByText(/khả năng đáp ứng thấp: cấp/).count()).toBe(15)
  expect(page.url()).toContain('capacity')
  await photograph(page, `levels-what-if-capacity-${size}`)

  // The law and its parameters say what was compared with the text.
  await page.getByText('Văn bản, tham số').click()
  await page.getByText('cases2', { exact: true }).waitFor()
  await photograph(page, `levels-laws-${size}`)

  // Where a fact is missing, its form stands half filled: which fact, of which commune, as of which day.
  await page.goto(new URL('/cap-do?to=2022-01-30', page.url()).href)
  await page.getByRole('button', { name: 'Xã Cẩm Giàng', exact: true }).click()
  const missing = page.getByRole('dialog', { name: 'Xã Cẩm Giàng' }).getByRole('listitem')
  await missing.filter({ hasText: 'Người thuộc nhóm nguy cơ cao' }).getByText('Nhập dữ kiện').click()
  const form = page.getByRole('dialog').filter({ hasText: 'dữ kiện cấp độ dịch' })
  await form.waitFor()
  await expect
    .poll(() => form.getByRole('textbox', { name: 'Tính đến ngày' }).inputValue())
    .toBe('30/01/2022')
  await expectAccessible(page, 'a missing fact')
  await photograph(page, `levels-missing-fact-${size}`)
})
