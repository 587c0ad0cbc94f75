// The chairman signs the levels that an epidemiologist proposed, the office publishes them, and anyone sees them without an account.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

tell('the chairman signs a level', ['desktop', 'phone'], async ({ size, enter }) => {
  const proposing = await enter()
  await signIn(proposing, 'dichte')
  const { page: desk } = proposing
  await desk.goto(new URL('/cap-do?to=2023-01-30', desk.url()).href)
  await desk.getByRole('button', { name: 'Đề xuất cho tất cả' }).click()
  await desk.getByText('Đã đề xuất; chờ lãnh đạo ký').waitFor()

  const signing = await enter()
  await signIn(signing, 'chutich')
  const { page } = signing
  await page.goto(new URL('/cap-do?xem=ky', page.url()).href)
  await page.getByRole('heading', { name: 'Chờ ký (15)' }).waitFor()
  await expectAccessible(page, 'levels to sign')
  await photograph(page, `levels-signing-${size}`)
  await page.getByRole('button', { name: 'Xã Mỹ Thanh', exact: true }).first().click()
  const panel = page.getByRole('dialog', { name: 'Xã Mỹ Thanh' })
  await panel.getByText('Niêm phong còn nguyên').waitFor()
  await photograph(page, `levels-assessment-${size}`)
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).first().check()
  await page.getByRole('button', { name: 'Ký duyệt' }).click()
  await page.getByRole('heading', { name: 'Chờ công bố (15)' }).waitFor()
  await page.getByRole('checkbox', { name: 'Chọn tất cả' }).first().check()
  await page.getByRole('textbox', { name: 'Số văn bản công bố' }).fill(`7${size.length}/TB-BCĐ`)
  await page
    .getByRole('textbox', { name: 'Có hiệu lực từ' })
    .fill(size === 'desktop' ? '2023-01-30T08:00' : '2023-01-30T15:00')
  await page.getByRole('button', { name: 'Công bố' }).click()
  await page.getByText('Đang áp dụng').first().waitFor()
  await photograph(page, `levels-published-${size}`)

  const open = await page.context().request.get(new URL('/cong-khai/cap-do.json', page.url()).href)
  const { units } = await open.json()
  expect(units).toHaveLength(15)
  await page.goto(new URL('/cong-khai/cap-do', page.url()).href)
  await page.getByRole('heading', { name: 'Cấp độ dịch: Huyện Bạch Thông' }).waitFor()
  await photograph(page, `levels-public-${size}`)
})
