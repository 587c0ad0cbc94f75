// Real line lists through a dry run: every row comes out, every problem has its reason, a table of counts is refused in time.

import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { ImportAnswer } from './import-answer.ts'
import * as command from './import.ts'
import { inRepository } from './repository.ts'
import { runCaptured } from './run-captured.ts'

const data = inRepository('..', 'shared', 'data')
const missing = !existsSync(data)
if (missing) console.warn('Skipped: the lists of other places are not on this machine.')

const dryRun = (path: string) => runCaptured<ImportAnswer>(command, path, '--as', 'cases', '--dry-run')

const expected = (path: string): Promise<Record<string, Record<string, number>>> =>
  readFile(join(data, path), 'utf8').then((text) => JSON.parse(text))

const sormas = 'peers/sormas/ui-test-imports/'

test.skipIf(missing).each([
  ['linelists/vn-covid-2020-bn1-288.csv', 288],
  ['linelists/mers_korea_2015__linelist.csv', 162],
  ['linelists/hongkong-2020/case_data.csv', 1038],
  ['peers/godata/training/cases_clean.csv', 56],
  [`${sormas}sormas_import_test_success.csv`, 5],
  [`${sormas}sormas_import_test_line_listing.csv`, 5],
] as const)('%s: %i records', async (path, count) => {
  const { code, value } = await dryRun(join(data, path))
  const { counts, problems, ignored } = value
  expect(counts.data).toBe(count)
  expect(counts.new + counts.same + counts.likely + counts.question + counts.problem).toBe(count)
  expect(counts.rows).toBe(count + ignored.length)
  const faulty = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row))
  expect(faulty.size).toBe(counts.problem)
  const doubtful = new Set(problems.filter(({ severity }) => severity !== 'info').map(({ row }) => row))
  expect(doubtful.size).toBeGreaterThanOrEqual(counts.problem + counts.question)
  for (const { row, text } of problems) {
    expect(row).toBeGreaterThan(1)
    expect([text.vi, text.en].every((words) => words.trim() !== '')).toBe(true)
  }
  expect(code).toBe(counts.problem > 0 ? 1 : 0)
})

test.skipIf(missing)('the counts are those the other systems give', async () => {
  const known = await expected('peers/expected.json')
  const rows = async (path: string): Promise<number> => (await dryRun(join(data, path))).value.counts.data
  expect(await rows('linelists/mers_korea_2015__linelist.csv')).toBe(known['mers_korea_2015']?.['persons'])
  expect(await rows('linelists/hongkong-2020/case_data.csv')).toBe(known['hongkong_2020']?.['persons'])
  expect(await rows('linelists/vn-covid-2020-bn1-288.csv')).toBe(
    known['vietnam_vncovid19_2020']?.['patients'],
  )
})

test.skipIf(missing)(
  'a quarter of a million counts are told from a list within seconds',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phaodai-counts-'))
    try {
      const path = join(folder, 'calls.csv')
      await writeFile(
        path,
        gunzipSync(await readFile(join(data, 'linelists/covid19_england_nhscalls_2020.csv.gz'))),
      )
      const started = performance.now()
      const { code, value } = await dryRun(path)
      expect(performance.now() - started).toBeLessThan(30_000)
      expect([code, value.register]).toEqual([1, null])
      expect(value.refused?.vi).toMatch(/bảng tổng hợp/)
      expect(value.counts).toMatchObject({ data: 253_670, new: 0 })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)
