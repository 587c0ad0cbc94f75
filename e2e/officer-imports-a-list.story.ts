// A commune officer brings in a sheet as it is: sees how it was read, corrects one cell, takes it in, finds the people, takes it all out again.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { dirtySheet } from './dirty-sheet.ts'
import { tell } from './tell.ts'

const people = {
  desktop: {
    names: [
      'Lường Quốc Khánh',
      'TRIỆU THỊ THANH NHÀN',
      'Hoàng Đình Nghĩa',
      'ma thị hồng vân',
      'Nông Văn Toản',
    ],
    phone: 912_700_101,
    unmarked: 'luong quoc khanh',
  },
  phone: {
    names: ['Vi Đức Trọng', 'ĐÀM THỊ BÍCH NGỌC', 'Bế Ngọc Lưu', 'lý thị kim oanh', 'Sầm Văn Quyền'],
    phone: 912_700_201,
    unmarked: 'vi duc trong',
  },
} as const

const upload = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.goto(new URL('/nhan-danh-sach', page.url()).href)
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  })
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await counted(page, 'dòng dữ liệu', 6)
}

/** A tile of the counts: `3 mới`. */
const counted = (page: Page, word: string, count: number): Promise<void> =>
  page
    .getByRole('group', { name: 'Lọc dòng theo kết quả đọc' })
    .getByRole('button', { name: new RegExp(`^${count}\\s*${word}`) })
    .waitFor()

const casesNamed = async (page: Page, sought: string, total: number): Promise<void> => {
  await page.goto(new URL('/so/cases', page.url()).href)
  await page.getByRole('searchbox', { name: 'Tìm trong sổ: tên, mã, số định danh' }).fill(sought)
  if (total === 0) await page.getByText('Không có bản ghi nào khớp').waitFor()
  else await page.getByText(`${total} bản ghi`).waitFor()
}

/** Whatever happened in the story, its rows do not stay. */
const takeOut = async (fileName: string): Promise<void> => {
  const call = await callerFor('tramyte')
  const { body } = await call('GET', '/api/imports')
  for (const run of body.runs)
    if (run.fileName === fileName && run.state === 'done')
      await call('POST', `/api/imports/${run.id}/undo`, {})
}

tell('a commune officer brings in a list', ['desktop', 'phone'], async ({ size, enter }) => {
  const visit = await enter()
  const { page } = visit
  const { names, phone, unmarked } = people[size]
  const fileName = `F0 Mỹ Thanh ${size}.xlsx`
  const { bytes, hole } = await dirtySheet(names, phone)
  try {
    await signIn(visit, 'tramyte')
    await page.goto(new URL('/nhan-danh-sach', page.url()).href)
    await page.getByText('Thả tệp danh sách vào đây').waitFor()
    await expectAccessible(page, 'where a list arrives')
    await photograph(page, `intake-start-${size}`)

    // How it was read.
    await upload(page, fileName, bytes)
    await counted(page, 'mới', 3)
    await counted(page, 'đã có', 1)
    await counted(page, 'cần xem', 1)
    await counted(page, 'lỗi', 1)
    await expectAccessible(page, 'the preview')
    await photograph(page, `intake-preview-${size}`)
    await page.getByRole('tab', { name: 'Cột' }).click()
    const columns = page.getByRole('tabpanel')
    for (const [letter, meaning] of [
      ['B', 'Họ và tên'],
      ['E', 'Điện thoại'],
      ['G', 'Ngày lấy mẫu'],
      ['H', 'Ngày có kết quả'],
      ['I', 'Ngày báo cáo'],
      ['L', 'Kết quả điều trị'],
    ] as const)
      await columns
        .getByRole('button', { name: new RegExp(`^Cột này là .*${meaning}.*\\(${letter}\\)$`) })
        .waitFor()
    await photograph(page, `intake-columns-${size}`)

    // What is wrong, and mending it here.
    await page.getByRole('tab', { name: /Vấn đề/ }).click()
    await page.getByRole('button', { name: new RegExp(`^${hole}`) }).click()
    await page.getByRole('button', { name: 'Sửa ô' }).click()
    await page.getByLabel(`Nội dung đúng ${hole}`).fill('9/3/22')
    await photograph(page, `intake-mending-${size}`)
    await page.keyboard.press('Enter')
    await counted(page, 'mới', 4)
    await counted(page, 'lỗi', 0)

    // Into the register.
    await page.getByRole('button', { name: 'Đưa 5 dòng vào sổ' }).click()
    await page.getByText('Đã đưa vào sổ: 5 dòng').waitFor()
    await expectAccessible(page, 'the result')
    await photograph(page, `intake-result-${size}`)
    const [marked] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải bản đánh dấu lỗi' }).click(),
    ])
    const copy = await readFile(await marked.path())
    expect(marked.suggestedFilename()).toMatch(/\.xlsx$/)
    expect(copy.subarray(0, 2).toString()).toBe('PK')
    expect(copy.length).toBeGreaterThan(2_000)

    // Found by a name typed without marks.
    await casesNamed(page, unmarked, 1)
    await page.getByRole('row', { name: names[0] }).click()
    await page.getByRole('dialog').getByText('Còn điều trị').first().waitFor()
    await page.getByRole('dialog').getByText('05/03/2022').first().waitFor()
    await page.getByRole('dialog').getByText(`0${phone}`).waitFor()
    await expectAccessible(page, 'the list with a record beside it')
    await photograph(page, `cases-found-${size}`)

    // The same sheet once more adds nothing.
    await upload(page, fileName, bytes)
    await counted(page, 'mới', 0)
    await counted(page, 'đã có', 5)
    await counted(page, 'lỗi', 1)
    await page.getByText('Không có dòng mới để đưa vào sổ').waitFor()
    await photograph(page, `intake-again-${size}`)

    // All of it out again.
    await page.goto(new URL('/nhan-danh-sach', page.url()).href)
    await page
      .getByRole('button', { name: `Hoàn tác: ${fileName}` })
      .first()
      .click()
    const takeBack = page.getByRole('button', { name: 'Rút khỏi sổ' })
    await takeBack.click({ trial: true })
    await photograph(page, `intake-undo-${size}`)
    await takeBack.click()
    await page.getByText('Đã hoàn tác lần nhận này').waitFor()
    await photograph(page, `intake-undone-${size}`)
    await casesNamed(page, unmarked, 0)
    await photograph(page, `cases-none-${size}`)
  } finally {
    await takeOut(fileName)
  }
})
