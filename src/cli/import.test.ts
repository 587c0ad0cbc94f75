// A dry run: a dirty list is read, judged and given back marked, with no database, no installation and no trace.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWorkbook } from '../kernel/sheet/read.ts'
import { columnLetter, type ImportAnswer } from './import-answer.ts'
import * as command from './import.ts'
import { inRepository } from './repository.ts'
import { runCaptured } from './run-captured.ts'

const dryRun = (...args: readonly string[]) => runCaptured<ImportAnswer>(command, ...args, '--dry-run')

const dirty = [
  'UBND HUYỆN BẠCH THÔNG,,,,,,,',
  '"DANH SÁCH CA BỆNH COVID-19 (F0)\nTÍNH ĐẾN NGÀY 05/03/2022",,,,,,,',
  '',
  'STT,Họ và tên,Năm sinh,Giới,Xã,SĐT,Ngày báo cáo,Kết quả điều trị',
  '1,NGUYỄN VĂN AN,1980,Nam,Mỹ Thanh,912345678,04/03/2022,Đang điều trị',
  '2,Triệu Thị Bé,12/5/1990,Nữ,My Thanh,,3/3/22,Đang điều trị',
  '3,Hoàng Văn Cường,1975,Nam,Sỹ Bình,,30/02/2022,Đang điều trị',
  '1,NGUYỄN VĂN AN,1980,Nam,Mỹ Thanh,912345678,04/03/2022,Đang điều trị',
  'Tổng cộng,4,,,,,,',
].join('\n')

let home: string
let list: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'phaodai-import-'))
  list = join(home, 'F0.csv')
  await writeFile(list, dirty)
})
afterAll(() => rm(home, { recursive: true, force: true }))

test('every row is counted, and every problem stands at its cell as Excel names it', async () => {
  const { code, value, text } = await dryRun(list, '--as', 'cases', '--unit', '063')
  expect(code).toBe(1)
  expect(value).toMatchObject({ file: 'F0.csv', register: 'cases', guessed: false, refused: null })
  expect(value.counts).toEqual({
    rows: 9,
    data: 4,
    new: 2,
    same: 1,
    changed: 0,
    likely: 0,
    question: 0,
    problem: 1,
    ignored: 5,
  })
  expect(value.columns[1]).toMatchObject({ column: 'B', header: 'Họ và tên', target: 'subject.fullName' })
  const errors = value.problems.filter((problem) => problem.severity === 'error')
  expect(errors).toEqual([
    {
      row: 7,
      column: 'G',
      field: 'reportDay',
      severity: 'error',
      text: { vi: 'Không có ngày 30/2/2022', en: expect.stringContaining('30/2/2022') },
    },
  ])
  expect(value.ignored.map(({ row }) => row)).toEqual([1, 2, 3, 4, 9])
  expect(text.vi).toContain('G7')
})

test('without --as the register is guessed and that is said; a wrong one is named with those there are', async () => {
  const guessed = await dryRun(list)
  expect(guessed.value).toMatchObject({ register: 'cases', guessed: true })
  expect(guessed.text.vi).toContain('phỏng đoán')
  const wrong = await dryRun(list, '--as', 'nonsense')
  expect([wrong.code, wrong.text.en]).toEqual([2, expect.stringContaining('cases (')])
  expect((await dryRun(list, '--as', 'ca bệnh')).value.register).toBe('cases')
})

test('rows that name no commune are said once, not held against each row', async () => {
  const bare = join(home, 'bare.csv')
  await writeFile(
    bare,
    'Họ và tên,Năm sinh,Ngày báo cáo\nLê Văn A,1980,04/03/2022\nLê Văn B,1981,04/03/2022\n',
  )
  const { code, value } = await dryRun(bare, '--as', 'cases')
  expect([code, value.counts.new]).toEqual([0, 2])
  expect(value.notes.map(({ en }) => en).join('\n')).toContain('2 rows do not say which commune')
})

test('a table of counts and a file that is no sheet are refused with the reason', async () => {
  const counts = join(home, 'counts.csv')
  await writeFile(
    counts,
    `date,ward,count\n${Array.from({ length: 40 }, (_, n) => `2020-03-${String((n % 28) + 1).padStart(2, '0')},Ward ${n % 5},${n * 7}`).join('\n')}\n`,
  )
  const table = await dryRun(counts, '--as', 'cases')
  expect([table.code, table.value.register]).toEqual([1, null])
  expect(table.value.refused?.vi).toMatch(/bảng tổng hợp/)
  const pdf = join(home, 'list.pdf')
  await writeFile(pdf, '%PDF-1.7 nothing')
  const refused = await dryRun(pdf)
  expect([refused.code, refused.value]).toEqual([1, expect.objectContaining({ code: 'pdf' })])
})

test.each([
  [[], /một tệp/],
  [['no-such-file.csv', '--dry-run'], /Không đọc được tệp/],
  [['LIST', '--dry-run', '--sheet', '2'], /1 trang tính/],
  [['LIST', '--dry-run', '--sheet', 'hai'], /--sheet/],
  [['LIST', '--dry-run', '--unit', '99999'], /99999/],
  [['LIST', '--undo', 'x'], /--undo/],
])('%j is called wrongly', async (args, said) => {
  const { code, text } = await runCaptured(command, ...args.map((arg) => (arg === 'LIST' ? list : arg)))
  expect([code, text.vi]).toEqual([2, expect.stringMatching(said)])
})

test('the marked copy is the same sheet with the reason beside the row', async () => {
  const marked = join(home, 'marked.xlsx')
  await runCaptured(command, list, '--as', 'cases', '--unit', '063', '--dry-run', '--marked', marked)
  const { sheets } = await readWorkbook(await readFile(marked))
  expect(sheets[0]?.rows[6]?.map(({ value }) => value)).toContain('Không có ngày 30/2/2022')
})

test('from the program, in an empty folder: one JSON value, exit code 1, and nothing is left behind', async () => {
  const folder = await mkdtemp(join(home, 'empty-'))
  const child = spawn(
    process.execPath,
    [inRepository('bin', 'phaodai.mjs'), 'import', list, '--as', 'cases', '--dry-run', '--json'],
    { cwd: folder, env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } },
  )
  let out = ''
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  expect(code).toBe(1)
  expect(JSON.parse(out).counts).toMatchObject({ rows: 9, data: 4, problem: 1 })
  expect(await readdir(folder)).toEqual([])
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letter) => expect(columnLetter(column)).toBe(letter))
