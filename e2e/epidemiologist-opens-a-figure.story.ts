// "Why 84,4 %?": the definition, the 1.832 and the 2.170, their records, one person's days; then other communes and another day.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { tell } from './tell.ts'

const SUCCESSORS = ['Bạch Thông', 'Cẩm Giàng', 'Phong Quang', 'Phủ Thông', 'Vĩnh Thông']

const toNumber = (shown: string): number => Number(/[\d.]+/.exec(shown)?.[0].replaceAll('.', ''))

/** The tile's number, as it is read. */
const tileValue = async (page: Page, label: string): Promise<number> => {
  const tile = page
    .getByRole('region', { name: 'Các số chính' })
    .getByRole('button', { name: new RegExp(`^${label}`) })
  return toNumber(await tile.locator('.figure-value').innerText())
}

tell('an epidemiologist opens a figure to its records', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page } = visit
  await signIn(visit, 'dichte')
  await page.getByRole('heading', { level: 1, name: 'Huyện Bạch Thông, 30/01/2023' }).waitFor()
  const coverage = page.getByRole('region', { name: 'Tiêm chủng' })
  await coverage.getByRole('button', { name: /84,4/ }).waitFor()
  await page.getByRole('region', { name: /^Bản đồ/ }).waitFor()
  await photograph(page, `picture-${size}`)
  await expectAccessible(page, 'the picture')

  // A number says what it is and what it is made of.
  await coverage.getByRole('button', { name: /84,4/ }).click()
  const panel = page.getByRole('dialog')
  await panel.getByText('Từ các số').waitFor()
  expect(await panel.locator('.definition').innerText()).toMatch(/\p{L}{3}/u)
  await panel.getByRole('button', { name: /Tử số.*1\.832/ }).waitFor()
  await panel.getByRole('button', { name: /Mẫu số.*2\.170/ }).waitFor()
  await expectAccessible(page, 'the panel of a figure')
  await photograph(page, `figure-${size}`)

  // Its part opens to rows, a row to the record, the record to its days.
  await panel.getByRole('button', { name: /Tử số.*1\.832/ }).click()
  const rows = page.getByRole('dialog').getByRole('heading', { name: 'Các bản ghi 1.832' })
  await rows.waitFor()
  await rows.scrollIntoViewIfNeeded()
  await photograph(page, `figure-rows-${size}`)
  const row = page.getByRole('dialog').locator('.row-link').first()
  const name = await row.locator('strong').innerText()
  await row.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('list', { name: 'Dòng thời gian' }).getByText('Vào sổ').waitFor()
  await expectAccessible(page, 'a record')
  await photograph(page, `figure-record-${size}`)

  // What no page shows stands above the list from which it is counted.
  await page.goto(new URL('/so/vulnerable-persons', page.url()).href)
  await page.getByText('Số liệu của sổ này').click()
  await page.getByRole('button', { name: /^Nhóm nguy cơ: người cao tuổi/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: /^Các bản ghi \d+/ })
    .waitFor()
  await photograph(page, `figures-of-a-register-${size}`)

  // The communes of today instead of those of then.
  await page.goto(new URL('/', page.url()).href)
  await page.getByRole('rowheader', { name: 'Xã Mỹ Thanh' }).first().waitFor()
  await page.getByRole('region', { name: 'Theo xã', exact: true }).getByText('Địa giới mới').click()
  for (const successor of SUCCESSORS)
    await page
      .getByRole('rowheader', { name: new RegExp(`^Xã ${successor}`) })
      .first()
      .waitFor()
  expect(await page.getByRole('rowheader', { name: /^Xã Mỹ Thanh/ }).count()).toBe(0)
  await page
    .getByRole('rowheader', { name: /^Xã Phong Quang/ })
    .first()
    .scrollIntoViewIfNeeded()
  await photograph(page, `picture-new-communes-${size}`)

  // Another day: the wave.
  await page.getByRole('button', { name: /^Kỳ số liệu/ }).click()
  await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill('15/03/2022')
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Huyện Bạch Thông, 15/03/2022' }).waitFor()
  await expect.poll(() => tileValue(page, 'Ca mới 24 giờ'), { timeout: 20_000 }).toBeGreaterThan(100)
  expect(await tileValue(page, 'Ca mới 7 ngày')).toBeGreaterThan(1_000)
  await page.evaluate(() => window.scrollTo(0, 0))
  await expectAccessible(page, 'the picture in the wave')
  await photograph(page, `picture-wave-${size}`)
  await page
    .getByRole('region', { name: 'Các số chính' })
    .getByRole('button', { name: /^Ca mới 24 giờ/ })
    .click()
  await page
    .getByRole('dialog')
    .getByText(/^Các bản ghi/)
    .waitFor()
  await photograph(page, `figure-wave-${size}`)
})
