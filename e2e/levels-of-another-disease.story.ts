// The screen of levels speaks of another disease, by the law that knows it, and says so in the address.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

tell('levels of another disease', ['desktop', 'phone'], async ({ size, enter }) => {
  const office = await enter()
  await signIn(office, 'dichte')
  const { page } = office
  await page.goto(new URL('/cap-do', page.url()).href)
  await page.getByRole('combobox', { name: 'Bệnh' }).click()
  await page.getByRole('option', { name: 'Sốt xuất huyết Dengue' }).click()
  await page.getByText('02/2016').first().waitFor()
  expect(page.url()).toContain('benh=dengue')
  await expectAccessible(page, 'levels of another disease')
  await photograph(page, `levels-dengue-${size}`)
})
