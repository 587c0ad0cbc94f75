// Whoever is searched for stands in no address: neither in what the screens ask of the server, nor in the address of the screen.
import { expect } from 'vitest'
import { photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

/** Two syllables that no address of ours holds by itself. */
const WORD = 'hoang van'

tell('a name is searched for everywhere and stands in no address', ['desktop'], async ({ enter }) => {
  const office = await enter()
  const { page } = office
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('framenavigated', (frame) => asked.push(frame.url()))
  await signIn(office, 'dichte')

  const everywhere = page.getByRole('searchbox', { name: 'Tìm người, số định danh, điện thoại' })
  await everywhere.fill(WORD)
  await page.locator('.found').first().waitFor()
  await everywhere.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Người dân' }).waitFor()
  const inList = page.getByRole('searchbox', { name: /Tìm trong sổ/ })
  await expect.poll(() => inList.inputValue()).toBe(WORD)
  await page.getByRole('row').nth(1).waitFor()
  await photograph(page, 'searching-desktop')

  // Sorting, paging, opening a record and going back keep what was searched for.
  await page.getByRole('row').nth(1).click()
  await page.waitForURL(/mo=/)
  await expect.poll(() => inList.inputValue()).toBe(WORD)
  await page.goBack()
  await expect.poll(() => inList.inputValue()).toBe(WORD)
  await page.reload()
  await expect.poll(() => inList.inputValue()).toBe(WORD)

  await page.getByRole('button', { name: 'Tải về' }).click()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  await page.waitForURL(/mo=tep/)
  await page.getByRole('link', { name: 'Tải về' }).first().waitFor()

  await page.goto(new URL('/so/cases?mo=moi', page.url()).href)
  await page.getByLabel('Họ và tên').first().fill(WORD)
  await page.getByText('Hoàng Văn').first().waitFor()

  const told = asked.map((url) => decodeURIComponent(url.replaceAll('+', ' ')).toLowerCase())
  expect(told.length).toBeGreaterThan(10)
  expect(told.filter((url) => url.includes(WORD) || url.includes('hoàng văn'))).toEqual([])
})
