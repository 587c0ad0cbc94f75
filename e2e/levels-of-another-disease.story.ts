// Other diseases than the main one: the home page says which there are and opens to them, alerts propose their clusters, and levels speak of each by the law that knows it.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

tell('other diseases', ['desktop', 'phone'], async ({ size, enter }) => {
  const office = await enter()
  await signIn(office, 'dichte')
  const { page } = office
  const goTo = (path: string) => page.goto(new URL(path, page.url()).href)
  await page.getByText(/^COVID-19: 7 ngày qua/).waitFor()
  const others = page.getByText('Bệnh khác trong kỳ').locator('..')
  await others.filter({ hasText: /Sốt xuất huyết Dengue 6.*Tay chân miệng 9/ }).waitFor()
  await photograph(page, `other-diseases-${size}`)

  await goTo('/canh-bao')
  const proposal = page.getByRole('listitem').filter({ hasText: 'Có thể là ổ dịch' })
  await proposal.filter({ hasText: /Tay chân miệng.*Dương Phong.*2 ca/ }).waitFor()

  await goTo('/cap-do?benh=handFootMouth')
  await page.getByText('2 đơn vị dưới có dịch').first().waitFor()
  await page.getByRole('combobox', { name: 'Bệnh' }).click()
  await page.getByRole('option', { name: 'Sốt xuất huyết Dengue' }).click()
  await page.getByText('02/2016').first().waitFor()
  expect(page.url()).toContain('benh=dengue')
  await expectAccessible(page, 'levels of another disease')
  await photograph(page, `levels-dengue-${size}`)
})
