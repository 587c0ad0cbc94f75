// The chairman signs the three-year report: reads it, answers its conflict in writing, freezes it; what comes later is listed and changes nothing.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { addCase, callerFor, dropCase } from './caller.ts'
import { tell } from './tell.ts'

/** Who was forgotten, and comes in after the report is signed. */
const forgotten = { desktop: 'Ngôn Thị Ánh Tuyết', phone: 'Dương Kim Đồng' } as const

const EXPLANATION = 'Tính cả người ở trong khu phong tỏa, không chỉ người có quyết định cách ly.'

const ASSESSMENT = 'Dịch đã được kiểm soát trên toàn huyện.'

const textOfSheet = (page: Page): Promise<string> => page.locator('#report-sheet').innerText()

/** The first bytes tell what a file is, whatever its name says. */
const downloaded = async (page: Page, format: string): Promise<Buffer> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: format, exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`, 'i'))
  return readFile(await file.path())
}

tell('the chairman freezes the report', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page } = visit
  const epidemiologist = await callerFor('dichte')
  let added: string | null = null
  try {
    await signIn(visit, 'chutich')
    await page.getByRole('heading', { level: 1, name: 'Huyện Bạch Thông, 30/01/2023' }).waitFor()

    // A draft of the whole period.
    await page.goto(new URL('/bao-cao', page.url()).href)
    await page.getByRole('heading', { level: 1, name: 'Báo cáo' }).waitFor()
    await page.getByRole('button', { name: 'Lập dự thảo' }).first().click()
    const drafting = page.getByRole('dialog', { name: 'Lập dự thảo' })
    await drafting.getByText('Báo cáo kỳ').click()
    await drafting.getByRole('textbox', { name: 'Từ ngày' }).fill('14/06/2021')
    await expectAccessible(page, 'drafting a report')
    await photograph(page, `report-drafting-${size}`)
    await drafting.getByRole('button', { name: 'Lập', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Báo cáo kỳ · 14/06/2021 – 30/01/2023' }).waitFor()
    const sheet = page.getByRole('region', { name: 'Trang sẽ in' })
    await sheet.getByText('9.605').first().waitFor()
    const draft = await textOfSheet(page)
    expect(draft).toContain('84,4')
    expect(draft).toContain('DỰ THẢO')
    await expectAccessible(page, 'the draft')
    await photograph(page, `report-draft-${size}`)

    // A number of the page opens.
    await sheet.getByText('9.605').first().click()
    await page.getByRole('dialog', { name: 'Ca mắc' }).getByText('Các bản ghi').waitFor()
    await photograph(page, `report-figure-${size}`)
    await page.keyboard.press('Escape')

    // It cannot be signed before its conflict is answered.
    const freeze = page.getByRole('button', { name: 'Chốt và ký' })
    expect(await freeze.isDisabled()).toBe(true)
    const saving = page.getByRole('button', { name: 'Lưu giải trình' })
    const answers = page.getByRole('textbox', { name: 'Giải trình bằng văn bản' })
    const open = await answers.count()
    expect(open).toBeGreaterThan(0)
    await page.getByText(`${open} mục phải giải trình trước khi ký`).scrollIntoViewIfNeeded()
    await photograph(page, `report-checks-${size}`)
    for (let index = 0; index < open; index += 1) {
      await answers.nth(index).fill(EXPLANATION)
      await saving.nth(index).click()
      await page
        .getByText(
          index === open - 1 ? 'Sẵn sàng để ký' : `${open - 1 - index} mục phải giải trình trước khi ký`,
        )
        .waitFor()
    }

    // What is typed and not saved would not be on the page that is sealed.
    const assessment = page.getByRole('textbox', { name: 'Đánh giá' })
    await assessment.fill(ASSESSMENT)
    await page.getByText('Có chữ chưa lưu trên trang này').waitFor()
    expect(await freeze.isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Có chữ chưa lưu trên trang này').waitFor({ state: 'detached' })

    // Number and day; then it is sealed.
    await freeze.click()
    const freezing = page.getByRole('dialog', { name: 'Chốt và ký' })
    // The next number of the year is proposed.
    const number = await freezing.getByRole('textbox', { name: 'Số văn bản' }).inputValue()
    expect(number).toMatch(/^\d\d\/BC-BCĐ$/)
    await freezing.getByRole('textbox', { name: 'Ngày ký' }).fill('02/02/2023')
    await photograph(page, `report-freezing-${size}`)
    await freezing.getByRole('button', { name: 'Chốt và ký' }).click()
    await page.getByText('Mã niêm phong').waitFor()
    await page.getByText(number).first().waitFor()
    const frozen = await textOfSheet(page)
    expect(frozen).not.toContain('DỰ THẢO')
    expect(frozen).toContain(`Số: ${number}`)
    expect(frozen).toContain(EXPLANATION)
    expect(frozen).toContain(ASSESSMENT)
    expect(frozen).toContain('9.605')
    await page.getByText('Chưa có số liệu nào đến sau').waitFor()
    await expectAccessible(page, 'the frozen report')
    await photograph(page, `report-frozen-${size}`)
    const pdf = await downloaded(page, 'PDF')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(20_000)
    expect((await downloaded(page, 'DOCX')).subarray(0, 2).toString()).toBe('PK')

    // A case that was forgotten arrives: listed by its true day, and the signed page stays.
    added = await addCase(epidemiologist, forgotten[size], {
      reportDay: '2022-03-12',
      outcome: 'recovered',
      outcomeDay: '2022-03-22',
      detectionSetting: 'community',
      treatmentPlace: 'home',
    })
    await page.reload()
    const cases = page.getByRole('group').filter({ hasText: /Ca mắc: \+1 sau khi chốt/ })
    await cases.locator('summary').click()
    await cases.getByText('12/03/2022').waitFor()
    expect(await textOfSheet(page)).toBe(frozen)
    await cases.scrollIntoViewIfNeeded()
    await expectAccessible(page, 'the report with late arrivals')
    await photograph(page, `report-late-${size}`)
    await page.evaluate(() => window.scrollTo(0, 0))
    await photograph(page, `report-late-top-${size}`)
  } finally {
    if (added !== null) await dropCase(epidemiologist, added)
  }
})
