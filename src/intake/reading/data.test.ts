// Real line lists and import files of other systems: every row comes out, every row kept aside has its reason.
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Register } from '../../kernel/register/register.ts'
import { persons } from '../../people/persons.ts'
import { registers } from '../../registers.ts'
import { cases } from '../../surveillance/cases.ts'
import { guessRegister } from './guess-register.ts'
import { dataRows } from './layout.ts'
import { layoutOf, readSheet, sheetOf } from './sheet-making.ts'

const data = new URL('../../../../shared/data/', import.meta.url)
const missing = !existsSync(data)
const imports = 'peers/sormas/ui-test-imports/'

/** Enough of CSV for these files: quotes, doubled quotes, line breaks inside them. */
const csvRows = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const closeRow = (): void => {
    rows.push([...row, cell])
    row = []
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && sign === '\n') closeRow()
    else if (quoted || sign !== '\r') cell += sign
  }
  if (cell !== '' || row.length > 0) closeRow()
  return rows
}

const rowsOf = (path: string): string[][] => {
  const bytes = readFileSync(new URL(path, data))
  return csvRows((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, ''))
}

/** Data rows as the file itself tells: below its property row, comments left aside. */
const countSormas = (rows: string[][]): number => {
  const head = rows.findIndex((row) => row.includes('person.firstName'))
  return rows
    .slice(head + 1)
    .filter((row) => !row[0]?.startsWith('#') && row.some((cell) => cell.trim() !== '')).length
}

const readFile = (path: string, register: Register) =>
  readSheet(sheetOf(rowsOf(path)), register, { today: '2026-11-22' })

const expectReasons = (rows: ReturnType<typeof readFile>['rows']): void => {
  for (const { verdict, problems } of rows) {
    if (verdict === 'problem')
      expect(problems.some(({ severity, text }) => severity === 'error' && text.vi !== '')).toBe(true)
    if (verdict === 'question') expect(problems.some(({ severity }) => severity === 'warning')).toBe(true)
  }
}

const lists: readonly [string, number, Record<string, string>, number][] = [
  [
    'linelists/vn-covid-2020-bn1-288.csv',
    288,
    {
      id: 'code',
      confirmed_date: 'resultDay',
      discharge_date: 'outcomeDay',
      sex: 'subject.sex',
      age: 'ageYears',
    },
    0,
  ],
  // It holds no day at all: every row waits for the day of the list to be chosen.
  ['linelists/vn-covid-2020-bn1-1100-minimal.csv', 1100, { id: 'code', status: 'outcome' }, 1100],
  [
    'linelists/mers_korea_2015__linelist.csv',
    162,
    { id: 'code', dt_onset: 'onsetDay', dt_report: 'reportDay', dt_diag: 'resultDay', outcome: 'outcome' },
    0,
  ],
  [
    'linelists/hongkong-2020/case_data.csv',
    1038,
    { 'case.no': 'code', 'onset.date': 'onsetDay', 'confirm.date': 'resultDay' },
    0,
  ],
  [
    'linelists/ebola_sim_clean__linelist.csv',
    5829,
    { case_id: 'code', date_of_onset: 'onsetDay', outcome: 'outcome', gender: 'subject.sex' },
    0,
  ],
  [
    'peers/godata/training/cases_clean.csv',
    56,
    {
      case_id: 'code',
      firstName: 'subject.fullName:first',
      date_of_reporting: 'reportDay',
      classification: 'classification',
    },
    0,
  ],
]

test.skipIf(missing).each(lists)('%s: %i cases', (path, count, meanings, problems) => {
  const { rows, columns, layout } = readFile(path, cases)
  const guess = guessRegister({ layout, registers })
  expect([guess.kind, guess.guesses[0]?.register]).toEqual(['list', 'cases'])
  expect(rows).toHaveLength(count)
  const found = Object.fromEntries(columns.map(({ header, target }) => [header, target]))
  expect(found).toMatchObject(meanings)
  expect(rows.filter(({ verdict }) => verdict === 'problem')).toHaveLength(problems)
  expectReasons(rows)
})

test
  .skipIf(missing)
  .each([
    'sormas_import_test_success.csv',
    'sormas_import_test_comment_success.csv',
    'sormas_import_test_errors.csv',
    'sormas_import_test_failure.csv',
    'sormas_import_test_similarities.csv',
    'sormas_import_test_line_listing.csv',
    'sormas_import_test_comment_line_listing.csv',
    'sormas_case_import_address_type.csv',
    'sormas_case_import_test_different_infrastructure.csv',
    'sormas_case_import_test_pathogen_tests.csv',
    'sormas_case_import_test_samples.csv',
    'sormas_case_import_test_vaccinations.csv',
    'sormas_case_import_test_one_data_line_missing_header.csv',
  ])('%s: cases of another system', (name) => {
  const expected = countSormas(rowsOf(imports + name))
  const { rows, targets, layout } = readFile(imports + name, cases)
  expect(expected).toBeGreaterThan(0)
  expect(rows).toHaveLength(expected)
  expect(targets).toContain('subject.fullName:first')
  expect(targets).toContain('subject.fullName:last')
  expect(targets).toContain('reportDay')
  expect(targets).toContain('disease')
  expect(layout.roles.filter((role) => role === 'title')).toHaveLength(0)
  for (const row of rows) expect(row.subject['fullName']).toMatch(/\S/)
  expect(rows.filter(({ verdict }) => verdict === 'problem')).toHaveLength(0)
  expectReasons(rows)
})

test
  .skipIf(missing)
  .each([
    'sormas_case_contact_import_test_address_types.csv',
    'sormas_case_contact_import_test_comment_success.csv',
    'sormas_case_contact_import_test_similarities.csv',
    'sormas_case_contact_import_test_success.csv',
    'sormas_contact_import_test.csv',
    'sormas_contact_import_test_comment.csv',
    'sormas_contact_import_test_vaccinations.csv',
  ])('%s: contacts as persons', (name) => {
  const expected = countSormas(rowsOf(imports + name))
  const { rows } = readFile(imports + name, persons)
  expect(rows).toHaveLength(expected)
  for (const row of rows) expect(row.values['fullName']).toMatch(/\S/)
  expectReasons(rows)
})

test.skipIf(missing)('a birth in three columns, and dates with the month first', () => {
  const { rows } = readFile(`${imports}sormas_import_test_line_listing.csv`, cases)
  expect(rows[0]).toMatchObject({
    subject: { fullName: 'Test One', birthDay: '1982-07-23' },
    values: { reportDay: '2019-11-21', onsetDay: '2019-11-18' },
  })
  expect(rows[2]).toMatchObject({ subject: { birthDay: '1982-07-04' } })
})

test.skipIf(missing)('days of a column that dots, dashes and strokes part alike', () => {
  const { rows } = readFile(`${imports}sormas_import_test_success.csv`, cases)
  expect(rows.map(({ values }) => values['reportDay'])).toEqual([
    '2018-11-20',
    '2018-11-21',
    '2018-11-22',
    '2018-11-23',
    '2018-11-24',
  ])
})

test
  .skipIf(missing)
  .each(['linelists/covid19_england_nhscalls_2020.csv.gz', 'linelists/recon-sars_canada_2003.csv'])(
  '%s is a table of counts',
  (path) => {
    const rows = rowsOf(path)
    const layout = layoutOf(sheetOf(rows))
    expect(dataRows(layout)).toHaveLength(rows.length - 1)
    const guess = guessRegister({ layout, registers })
    expect(guess.kind).toBe('summary')
    expect(guess.why.vi).toMatch(/bảng tổng hợp/)
  },
)
