// The commands on one database from its first minute: a list makes the installation, its figures, its file and its history.

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createPool } from '../kernel/database/pool.ts'
import { createTestDatabase, type TestDatabase } from '../kernel/database/test-database.ts'
import type { CommandModule } from './command.ts'
import * as demo from './demo.ts'
import * as exportCommand from './export.ts'
import * as figures from './figures.ts'
import * as history from './history.ts'
import type { ImportAnswer } from './import-answer.ts'
import * as importCommand from './import.ts'
import * as level from './level.ts'
import * as personsCommand from './persons.ts'
import * as captured from './run-captured.ts'
import * as units from './units.ts'

let home: string
let database: TestDatabase
let owner: pg.Pool

const list = [
  'STT,Họ và tên,Năm sinh,Giới,Xã,Phân loại,Ngày báo cáo,Kết quả điều trị',
  '1,Nguyễn Văn An,1980,Nam,Mỹ Thanh,Xác định,04/03/2022,Đang điều trị',
  '2,Triệu Thị Bé,1990,Nữ,Mỹ Thanh,Xác định,05/03/2022,Đang điều trị',
  '3,Hoàng Văn Cường,1975,Nam,Sỹ Bình,Xác định,06/03/2022,Đang điều trị',
  '4,Lý Thị Dung,1975,Nữ,Sỹ Bình,Xác định,30/02/2022,Đang điều trị',
].join('\n')

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'phaodai-commands-'))
  await writeFile(join(home, 'F0.csv'), list)
  database = await createTestDatabase()
  owner = createPool(database.ownerUrl, { max: 1 })
  vi.stubEnv('DATABASE_URL', database.ownerUrl)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await owner.end()
  await database.drop()
  await rm(home, { recursive: true, force: true })
})

type Values = { readonly unit: string; readonly values: { readonly cases: number } }
type Figures = {
  readonly figures: readonly { readonly value: number; readonly definition: { readonly vi: string } }[]
  readonly units: readonly Values[]
  readonly undecided: readonly Values[]
}
type Taken = ImportAnswer & { readonly id: string; readonly undone: number; readonly left: number }
type Verified = { readonly entries: number; readonly sound: boolean; readonly faults: readonly string[] }

/** In a folder of its own: what somebody keeps in `./data` is another installation's. */
const runCaptured = <Answer>(command: Pick<CommandModule, 'run'>, ...args: readonly string[]) =>
  captured.runCaptured<Answer>(command, ...args, '--data', join(home, 'data'))

/** The arguments as they are typed: none of ours holds a space. */
const run = <Answer>(command: Pick<CommandModule, 'run'>, line: string) =>
  runCaptured<Answer>(command, ...line.split(' '))
const take = (...more: readonly string[]) =>
  runCaptured<Taken>(importCommand, join(home, 'F0.csv'), '--as', 'cases', ...more)
const casesIn = async (unit: string, ...more: readonly string[]): Promise<number | undefined> =>
  (await runCaptured<Figures>(figures, 'cases', '--unit', unit, ...more)).value.figures[0]?.value

test('nothing is installed: figures say so, a list needs to know for whom', async () => {
  const asked = await runCaptured<Figures>(figures, 'cases')
  expect([asked.code, asked.text.en]).toEqual([3, expect.stringContaining('Nothing is installed')])
  const taken = await take()
  expect([taken.code, taken.text.en]).toEqual([2, expect.stringContaining('--unit')])
  expect((await runCaptured<Verified>(history, 'verify')).code).toBe(0)
})

let importId: string

test('a list with --unit makes the installation and comes in', async () => {
  const { code, value, text, progress } = await take('--unit', '063', '--marked', join(home, 'marked.xlsx'))
  expect([code, value.counts]).toEqual([1, expect.objectContaining({ data: 4, new: 3, problem: 1 })])
  expect(progress.map(({ en }) => en).join('\n')).toMatch(/one-time password[^]*4 of 4 rows/)
  importId = value.id
  expect(text.vi).toContain(`--undo ${importId}`)
  expect((await stat(join(home, 'marked.xlsx'))).size).toBeGreaterThan(1000)
  expect(await casesIn('063')).toBe(3)
  expect(await casesIn('02011', '--from', '2022-03-05', '--to', '2022-03-05')).toBe(1)
  expect(await casesIn('063', '--known-on', '2022-03-31')).toBe(0)
})

let againId: string

test('the same list again brings nothing new', async () => {
  const { value } = await take()
  againId = value.id
  expect(value.counts).toMatchObject({ new: 0, same: 3, problem: 1 })
  expect(await casesIn('063')).toBe(3)
})

test('figures by commune in the old and the new geography; every value with its definition', async () => {
  const byUnit = async (geography: string) =>
    (await run<Figures>(figures, `cases --unit 063 --by-unit --geography ${geography} --to 2024-12-31`)).value
  const old = await byUnit('old')
  expect(old.units.find(({ unit }) => unit === '02011')?.values.cases).toBe(2)
  expect(old.figures[0]?.definition.vi).toMatch(/\S/)
  const now = await byUnit('new')
  const sum = (rows: readonly Values[]): number => rows.reduce((total, row) => total + row.values.cases, 0)
  expect(sum(now.units) + sum(now.undecided)).toBe(3)
  expect(now.units.find(({ unit }) => unit === '02008@2025-07-01')?.values.cases).toBe(2)
  const all = await runCaptured<Figures>(figures)
  expect(all.value.figures.length).toBeGreaterThan(20)
})

test.each([
  [['no-such-figure'], /no-such-figure/],
  [['cases', '--unit', '99999'], /99999/],
  [['cases', '--from', '2022-02-30'], /2022-02-30/],
  [['cases', '--from', '2022-03-02', '--to', '2022-03-01'], /trước/],
  [['cases', '--by-unit', '--geography', 'middle'], /old/],
  [['--by-unit'], /tên số liệu/],
])('figures %j is called wrongly', async (args, said) => {
  const { code, text } = await runCaptured<Figures>(figures, ...args)
  expect([code, text.vi]).toEqual([2, expect.stringMatching(said)])
})

test('a register leaves as a file that can come in again, and history says so', async () => {
  const path = join(home, 'out.csv')
  const leave = (out: string) => run<{ rows: number }>(exportCommand, `cases --out ${out} --unit 02011`)
  const { code, value } = await leave(path)
  expect([code, value.rows]).toEqual([0, 2])
  expect((await stat(path)).mode & 0o077).toBe(0)
  const text = await readFile(path, 'utf8')
  expect(text).toContain('Nguyễn Văn An')
  expect(text).not.toContain('Hoàng Văn Cường')
  const again = await runCaptured<Taken>(importCommand, path, '--as', 'cases', '--unit', '063', '--dry-run')
  expect(again.value.counts).toMatchObject({ data: 2, new: 2 })
  const { rows } = await owner.query("select 1 from history where action = 'export'")
  expect(rows).toHaveLength(1)
  expect((await leave(join(home, 'out.pdf'))).code).toBe(2)
  expect((await leave(join(home, 'no', 'out.csv'))).code).toBe(2)
})

test('an import is withdrawn whole, once; what another list holds too stays until that is withdrawn', async () => {
  const held = await runCaptured<Taken>(importCommand, '--undo', againId)
  expect([held.code, held.value.undone, await casesIn('063')]).toEqual([0, 0, 3])
  const undone = await runCaptured<Taken>(importCommand, '--undo', importId)
  // Three cases and the three persons whom nobody else needs.
  expect([undone.code, undone.value.undone]).toEqual([0, 6])
  expect(await casesIn('063')).toBe(0)
  expect((await runCaptured<Taken>(importCommand, '--undo', importId)).code).toBe(1)
  expect((await runCaptured<Taken>(importCommand, '--undo', crypto.randomUUID())).code).toBe(2)
})

test('stopped on the way, it says what is left, and the next run takes only that', async () => {
  const path = join(home, 'long.csv')
  const rows = Array.from({ length: 2600 }, (_, n) => `Người Số ${n},${1930 + (n % 80)},Mỹ Thanh,04/03/2022`)
  await writeFile(path, ['Họ và tên,Năm sinh,Xã,Ngày báo cáo', ...rows].join('\n'))
  const first = runCaptured<Taken>(importCommand, path, '--as', 'cases')
  const stop = setInterval(() => process.listenerCount('SIGINT') > 0 && process.emit('SIGINT'), 5)
  const { code, value } = await first.finally(() => clearInterval(stop))
  const taken = (await casesIn('02011')) ?? 0
  expect(code).toBe(1)
  expect(taken).toBeGreaterThan(0)
  expect(value.left).toBe(2600 - taken)
  expect(value.left).toBeGreaterThan(0)
  const second = await runCaptured<Taken>(importCommand, path, '--as', 'cases')
  expect(second.value).toMatchObject({ left: 0, counts: { data: 2600, new: expect.any(Number) } })
  expect(second.value.counts.same).toBeGreaterThanOrEqual(taken)
  expect(await casesIn('02011')).toBe(2600)
})

test('boundaries are kept for the units they name; the rest is listed', async () => {
  const corner = (name: string, at: number) => {
    const ring = [0, 1, 1, 0].map((east, n) => [at + east, n === 2 ? 1 : 0])
    return { type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [ring] } }
  }
  const path = join(home, 'communes.geojson')
  const features = [corner('Xã Mỹ Thanh', 0), corner('Atlantis', 2)]
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }))
  type Matched = { readonly matched: unknown; readonly unmatched: unknown; readonly missing: unknown }
  const { code, value } = await run<Matched>(units, `boundaries ${path} --on 2024-01-01`)
  expect(code).toBe(1)
  expect(value.matched).toEqual([expect.objectContaining({ unitKey: '02011' })])
  expect(value.unmatched).toEqual([expect.objectContaining({ label: 'Atlantis' })])
  expect(value.missing).toHaveLength(13)
  expect((await owner.query('select source from unit_boundary')).rows).toEqual([
    { source: 'communes.geojson' },
  ])
  await writeFile(path, '{')
  expect((await runCaptured(units, 'boundaries', path)).code).toBe(2)
})

test('levels by the law of the day say what is missing; another law may be asked, an unknown one is refused', async () => {
  type Levels = {
    readonly law: string
    readonly units: readonly { readonly unit: string; readonly missing: readonly string[] }[]
  }
  const asked = await runCaptured<Levels>(level, '--unit', '02011', '--day', '2022-03-06')
  expect(asked.code).toBe(1)
  expect(asked.value).toMatchObject({ law: 'qd-218-2022', units: [{ unit: '02011' }] })
  expect(asked.text.vi).toContain('thiếu: Dân số')
  const other = await runCaptured<Levels>(level, '--day', '2022-03-06', '--law', 'qd-02-2016')
  expect([other.code, other.value.law]).toEqual([0, 'qd-02-2016'])
  expect((await runCaptured(level, '--law', 'qd-1-1900')).code).toBe(2)
})

test('the register of persons is looked through: what is likely one person waits, nothing is merged; anything else is refused', async () => {
  const twice = [
    'Họ và tên,Ngày sinh,Giới,Số định danh,Điện thoại',
    'Nông Thị Diệp Chi,14/03/1987,Nữ,006187004455,0965123789',
    'NONG THI DIEP CHI,1987,Nữ,,',
  ].join('\n')
  await writeFile(join(home, 'dan.csv'), twice)
  expect(
    (await runCaptured(importCommand, join(home, 'dan.csv'), '--as', 'persons', '--unit', '02011')).code,
  ).toBe(0)
  const pairs = async () =>
    (
      await owner.query<{ count: number }>(
        "select count(*) from doubt d join person p on p.id in (d.one_id, d.other_id) where p.phone = '0965123789' and d.state = 'open'",
      )
    ).rows[0]?.count
  await owner.query('delete from doubt')
  const looked = await runCaptured<{ persons: number; queued: number }>(personsCommand, 'match')
  expect(looked.code, looked.text.en).toBe(0)
  expect(await pairs()).toBe(1)
  const { rows } = await owner.query<{ count: number }>("select count(*) from person where state = 'active'")
  expect(looked.value.persons).toBe(rows[0]?.count)
  expect((await runCaptured(personsCommand, 'match')).code).toBe(0)
  expect(await pairs()).toBe(1)
  const wrong = await runCaptured(personsCommand, 'merge')
  expect([wrong.code, wrong.text.vi]).toEqual([2, expect.stringContaining('phaodai persons match')])
})

test('the demonstration overwrites nothing', async () => {
  const { code, text } = await runCaptured(demo)
  expect([code, text.vi]).toEqual([3, expect.stringContaining('không ghi đè')])
})

test('history is sound until somebody alters it', async () => {
  const sound = await runCaptured<Verified>(history, 'verify')
  expect([sound.code, sound.value]).toEqual([0, expect.objectContaining({ sound: true, faults: [] })])
  expect(sound.value.entries).toBeGreaterThan(10)
  await owner.query(
    "update history set told = replace(told, 'Nguyễn Văn An', 'Nguyễn Văn Bê') where told like '%Nguyễn Văn An%'",
  )
  const altered = await runCaptured<Verified>(history, 'verify')
  expect([altered.code, altered.value.sound]).toEqual([1, false])
  expect(altered.text.vi).toContain(altered.value.faults[0])
  expect((await runCaptured(history)).code).toBe(2)
})
