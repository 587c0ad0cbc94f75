// The same screens in English, without a mouse, and on paper.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

/** Pixels of 210 × 297 mm. */
const A4 = { width: 794, height: 1123 } as const

tell('in English, by keyboard, on paper', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page } = visit
  await signIn(visit, 'dichte')
  await page.getByRole('heading', { level: 1 }).waitFor()

  // `/` goes to the search; Esc leaves it.
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Tìm người, số định danh, điện thoại' })
  expect(await search.evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.type('nguyen thi')
  const found = page.locator('.found')
  await found.filter({ hasText: 'Nguyễn Thị' }).first().waitFor()
  await photograph(page, `search-${size}`)
  await page.keyboard.press('ArrowDown')
  expect(await found.first().evaluate((line) => line === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await found.first().waitFor({ state: 'hidden' })

  // A list is walked by arrows, a record opens by Enter and closes by Esc, and the place is kept.
  await page.goto(new URL('/so/cases', page.url()).href)
  const row = page.locator('table.records tbody tr')
  await row.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog')
  await panel.getByRole('list', { name: 'Dòng thời gian' }).waitFor()
  await photograph(page, `keyboard-record-${size}`)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
  expect(await row.nth(1).evaluate((line) => line === document.activeElement)).toBe(true)

  // English, and back.
  // The menu is loaded by the first press, and gives the focus back to its button.
  const account = page.getByRole('button', { name: /Tài khoản: Cán bộ dịch tễ/ })
  await account.press('Enter')
  await page.getByRole('menuitem').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'hidden' })
  expect(await account.evaluate((button) => button === document.activeElement)).toBe(true)
  await account.press('Enter')
  const english = page.getByRole('menuitem', { name: 'English' })
  await english.click({ trial: true })
  await expectAccessible(page, 'the menu of the account')
  await photograph(page, `account-menu-${size}`)
  await english.click()
  await page.getByRole('menu').waitFor({ state: 'hidden' })
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await expectAccessible(page, 'a list in English')
  await photograph(page, `english-list-${size}`)
  await page.goto(new URL('/', page.url()).href)
  await page.getByRole('region', { name: 'Main figures' }).waitFor()
  await photograph(page, `english-picture-${size}`)
  await page.getByRole('button', { name: /Account: / }).click()
  await page.getByRole('menuitem', { name: 'Tiếng Việt' }).click()
  await page.getByRole('region', { name: 'Các số chính' }).waitFor()

  // Paper is as wide as paper, whatever the screen: the frame is gone, the content stays.
  if (size === 'phone') return
  await page.setViewportSize(A4)
  await page.emulateMedia({ media: 'print' })
  for (const [place, name] of [
    ['/', 'picture'],
    ['/so/cases', 'list'],
  ] as const) {
    await page.goto(new URL(place, page.url()).href)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('searchbox').count()).toBe(0)
    expect(await page.getByRole('navigation').count()).toBe(0)
    await photograph(page, `print-${name}`)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over, `${name} is wider than its paper`).toBeLessThanOrEqual(0)
  }
})
