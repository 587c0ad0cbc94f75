// A hundred people are isolated by decisions made at once from the list; the office gives the numbers; twelve are released with certificates.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { type Caller, callerFor, takeOutSaying } from './caller.ts'
import { tell } from './tell.ts'

const UNIT = '02011'
const PEOPLE = 100

/** The list as the station keeps it. */
const takeIn = async (call: Caller): Promise<void> => {
  const id = crypto.randomUUID()
  const rows = Array.from(
    { length: PEOPLE },
    (_, index) =>
      `Lường Thị Đợt ${String(index + 1).padStart(3, '0')}\t19${50 + (index % 50)}\tTại nhà\t23/01/2023\t30/01/2023`,
  )
  const started = await call('POST', '/api/imports', {
    id,
    fileName: 'cach-ly-dot.csv',
    homeUnit: UNIT,
    register: 'isolation-orders',
    paste: ['Họ và tên\tNăm sinh\tHình thức cách ly\tTừ ngày\tĐến ngày', ...rows].join('\n'),
  })
  expect(started.status, JSON.stringify(started.body)).toBe(200)
  const job = await call('POST', `/api/imports/${id}/run`, {})
  await expect
    .poll(async () => (await call('GET', `/api/jobs/${job.body.id}`)).body.state, { timeout: 60_000 })
    .toBe('done')
}

/** Figures are as they were before the story. */
const takeOut = (call: Caller): Promise<void> =>
  takeOutSaying(call, ['isolation-orders', 'persons'], 'Lường Thị Đợt')

tell(
  'a hundred decisions at once, and twelve releases',
  ['desktop', 'phone'],
  async ({ size, enter }) => {
    const call = await callerFor('tramyte')
    await takeIn(call)
    try {
      const station = await enter()
      const { page } = station
      await signIn(station, 'tramyte')
      const list = `/so/isolation-orders?unit=${UNIT}&from=&search=${encodeURIComponent('Lường Thị Đợt')}`
      await page.goto(new URL(list, page.url()).href)
      const bar = page.locator('.selection-bar')
      await page.locator('table.records tbody tr').nth(0).getByRole('checkbox').check()
      await bar.getByRole('button', { name: new RegExp(`${PEOPLE}`) }).click()
      await bar.getByRole('button', { name: 'Soạn văn bản…' }).click()
      const panel = page.getByRole('dialog')
      await panel.getByRole('combobox', { name: 'Loại văn bản' }).click()
      await page.getByRole('option', { name: 'Quyết định cách ly tại nhà (Mẫu 02)' }).click()
      await panel.getByLabel('Nơi cách ly').fill('Tại nhà riêng')
      await panel.getByLabel('Họ và tên người ký').fill('Nguyễn Văn Mẫu')
      await photograph(page, `papers-many-${size}`)
      await expectAccessible(page, 'the form for many papers')
      await panel.getByRole('button', { name: 'Soạn dự thảo' }).click()
      await page.getByText(`0 / ${PEOPLE} văn bản`).waitFor()
      const batch = new URL(page.url()).pathname
      await page.getByRole('link', { name: /Lường Thị Đợt 001/ }).click()
      await page.getByText('Điều 1.').waitFor()
      await photograph(page, `paper-draft-${size}`)
      await expectAccessible(page, 'a draft of a paper')

      const office = await enter()
      await signIn(office, 'vanphong')
      // A draft is not issued over what is typed beside it and not saved.
      await office.page.goto(page.url())
      const issue = office.page.getByRole('button', { name: 'Cấp số và ban hành', exact: true })
      await issue.waitFor()
      expect(await issue.isDisabled()).toBe(false)
      await office.page.getByLabel('Nơi cách ly').fill('Nơi khác, chưa lưu')
      await office.page.getByText('Có chữ chưa lưu trên trang này').waitFor()
      expect(await issue.isDisabled()).toBe(true)
      await office.page.goto(new URL(batch, page.url()).href)
      await office.page.getByRole('button', { name: 'Cấp số và ban hành cả đợt' }).click()
      await office.page.getByRole('dialog').getByRole('button', { name: 'Cấp số và ban hành cả đợt' }).click()
      await office.page.getByText(`${PEOPLE} / ${PEOPLE} văn bản`).waitFor({ timeout: 60_000 })
      await photograph(office.page, `papers-issued-${size}`)
      await expectAccessible(office.page, 'a batch that was issued')
      const [file] = await Promise.all([
        office.page.waitForEvent('download'),
        office.page.getByRole('link', { name: 'In cả đợt (PDF)' }).click(),
      ])
      expect(file.suggestedFilename()).toMatch(/^dot-van-ban_.*\.pdf$/)

      // The office sees its own papers, what is odd in its numbers, and what a document rests on.
      await office.page.goto(new URL('/van-ban?unit=063', page.url()).href)
      await office.page.getByText('2436/UBND-VHTT').first().waitFor()
      await office.page.getByRole('heading', { name: 'Đã ban hành' }).waitFor()
      await photograph(office.page, `papers-${size}`)
      await expectAccessible(office.page, 'the papers of a unit')
      await office.page.goto(new URL('/so/documents?unit=063&from=&search=241/KH-UBND', page.url()).href)
      await office.page.locator('table.records tbody tr').first().getByText('241/KH-UBND').click()
      await office.page.getByText('4042/QĐ-BYT').first().waitFor()
      await photograph(office.page, `document-links-${size}`)
      await expectAccessible(office.page, 'a document with its links')

      // Those who have reached their last day are released.
      await page.goto(new URL(`/cach-ly?unit=${UNIT}`, page.url()).href)
      await page.getByText('Hết hạn cách ly').first().waitFor()
      await photograph(page, `isolation-due-${size}`)
      await expectAccessible(page, 'isolations that are due')
      await page.goto(new URL(list, page.url()).href)
      const rows = page.locator('table.records tbody tr')
      await rows.nth(0).getByRole('checkbox').check()
      await rows
        .nth(11)
        .getByRole('checkbox')
        .click({ modifiers: ['Shift'] })
      await bar.getByText('Đã chọn 12 bản ghi').waitFor()
      await bar.getByRole('button', { name: 'Soạn văn bản…' }).click()
      await panel.getByRole('combobox', { name: 'Loại văn bản' }).click()
      await page.getByRole('option', { name: 'Giấy xác nhận hoàn thành cách ly (Mẫu 01)' }).click()
      await panel.getByLabel('Họ và tên người ký').fill('Lý Thị Trạm')
      await panel.getByRole('button', { name: 'Soạn dự thảo' }).click()
      await page.getByRole('button', { name: 'Cấp số và ban hành cả đợt' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Cấp số và ban hành cả đợt' }).click()
      await page.getByText('12 / 12 văn bản').waitFor({ timeout: 30_000 })
      const filter = JSON.stringify({ status: ['completed'] })
      const done = await call('POST', '/api/isolation-orders/find', {
        search: 'Lường Thị Đợt',
        filter,
        size: 200,
      })
      expect(done.body.rows).toHaveLength(12)
      expect(
        new Set(
          done.body.rows.map(
            ({ values }: { values: { certificateNumber: string } }) => values.certificateNumber,
          ),
        ).size,
      ).toBe(12)
      await page
        .getByRole('link', { name: /Lường Thị Đợt/ })
        .first()
        .click()
      await page.locator('.official-document').getByText('Hoàn thành cách ly y tế').first().waitFor()
      await photograph(page, `certificate-${size}`)

      // The record itself bears its papers and its terms.
      await page.goto(new URL(`/so/isolation-orders/${done.body.rows[0].id}`, page.url()).href)
      await page.getByText('Hạn theo luật').waitFor()
      await page
        .getByText(/QĐ-BCĐ/)
        .first()
        .waitFor()
      await photograph(page, `isolation-record-${size}`)
      await expectAccessible(page, 'an isolation with its papers')
    } finally {
      await takeOut(call)
    }
  },
  240_000,
)
