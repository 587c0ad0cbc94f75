// Files of other systems as they are in the world: each is read, with the rows it has.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { markWorkbook } from './mark.ts'
import { readWorkbook } from './read.ts'

const root = join(import.meta.dirname, '../../../../shared/data')
/** The files are not part of the repository (their licences); without them these tests are skipped. */
const missing = !existsSync(join(root, 'peers'))

const open = (path: string) => readWorkbook(readFileSync(join(root, path)))

const sizeOf = async (path: string) => {
  const [sheet] = (await open(path)).sheets
  return [sheet?.rows.length, Math.max(...(sheet?.rows ?? []).map((row) => row.length))]
}

test.skipIf(missing)('no file is too strange to be read', { timeout: 120_000 }, async () => {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(csv|xlsx)$/.test(name),
  )
  expect(paths.length).toBeGreaterThan(100)
  for (const path of paths) {
    const workbook = await open(path)
    expect([path, workbook.sheets.some(({ rows }) => rows.length > 1)]).toEqual([path, true])
    expect([path, workbook.notes.filter(({ vi }) => /TCVN3|VNI/.test(vi))]).toEqual([path, []])
  }
})

/** Counted with another reader of CSV. */
test.skipIf(missing).each([
  ['peers/sormas/ui-test-imports/sormas_region_import_test_large_file_utf8.csv', 1001, 4],
  ['peers/sormas/ui-test-imports/sormas_region_import_test_large_file_utf8_with_bom.csv', 1001, 4],
  ['peers/sormas/ui-test-imports/sormas_region_import_test_large_file_iso8859_1.csv', 1001, 4],
  ['peers/sormas/ui-test-imports/sormas_district_bom_test.csv', 3, 6],
  ['peers/sormas/ui-test-imports/sormas_travelentry_import_test_tab.csv', 2, 16],
  ['peers/sormas/ui-test-imports/sormas_import_test_errors.csv', 7, 21],
  ['peers/sormas/e2e-uploads/ImportContactPrio.csv', 5, 540],
  ['peers/sormas/e2e-uploads/DetailedImport_Case_Vaccination.csv', 5, 438],
  ['peers/sormas/generated-oegd/persons_df.csv', 12868, 29],
  ['peers/godata/training/followups_clean.csv', 438, 53],
  ['linelists/ebola_sim_clean__linelist.csv', 5830, 11],
  ['linelists/hongkong-2020/case_data.csv', 1039, 16],
  ['linelists/vn-covid-2020-bn1-288.csv', 289, 12],
])('%s', async (path, rows, columns) => {
  expect(await sizeOf(path)).toEqual([rows, columns])
})

test.skipIf(missing)('the same list in three encodings is the same list', async () => {
  const folder = 'peers/sormas/ui-test-imports/sormas_region_import_test_large_file'
  const [plain, bom, latin] = await Promise.all(
    ['_utf8', '_utf8_with_bom', '_iso8859_1'].map((name) => open(`${folder}${name}.csv`)),
  )
  expect(bom?.sheets[0]?.rows[0]?.[0]?.value).toBe(plain?.sheets[0]?.rows[0]?.[0]?.value)
  expect(JSON.stringify(latin?.sheets[0]?.rows).normalize('NFC')).not.toContain('\ufffd')
  expect(bom?.sheets[0]?.rows.length).toBe(plain?.sheets[0]?.rows.length)
})

test.skipIf(missing)(
  'workbooks of 22 and 39 sheets, marked on one, keep the others',
  { timeout: 120_000 },
  async () => {
    for (const [path, count] of [
      ['peers/dhis2/COVAC_EIR_aggregate_reference.xlsx', 22],
      ['peers/sormas/docs/SORMAS_Data_Dictionary.xlsx', 39],
    ] as const) {
      const workbook = await open(path)
      expect(workbook.sheets.length).toBe(count)
      const copy = await markWorkbook(
        readFileSync(join(root, path)),
        workbook,
        [{ sheet: 1, row: 1, column: 0, severity: 'warning', text: 'Xem lại' }],
        { reasonHeader: 'Lý do', headerRow: 0 },
      )
      const marked = await readWorkbook(copy)
      expect(marked.sheets[1]?.rows[1]?.at(-1)?.value).toBe('Xem lại')
      expect(marked.sheets.filter((_, index) => index !== 1)).toEqual(
        workbook.sheets.filter((_, index) => index !== 1),
      )
    }
  },
)
