// Backups by themselves: made when due, by one of two servers, kept by rule, sealed when asked, told on the screen when they fail.
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../../server/test-app.ts'
import { createPool } from '../pool.ts'
import { createTestDatabase } from '../test-database.ts'
import { keepBeside } from './beside.ts'
import { backupName, backUpWhenDue, type NightlyOptions } from './nightly.ts'
import { readBackup } from './read-backup.ts'
import { usualRetention } from './retention.ts'

let app: TestApp
let home: string
let administrator: Caller
let options: NightlyOptions

beforeAll(async () => {
  app = await createTestApp()
  home = await mkdtemp(join(tmpdir(), 'phaodai-nightly-'))
  administrator = await app.signIn(['administrator', '063'])
})
beforeEach(async () => {
  await app.owner.query('delete from backup_made')
  await rm(join(home, 'backups'), { recursive: true, force: true })
  options = {
    ownerUrl: String(
      (app.owner as unknown as { options: { connectionString: string } }).options.connectionString,
    ),
    owner: app.owner,
    folder: join(home, 'backups'),
    hour: 2,
    retention: usualRetention,
    historyFolder: app.historyFolder,
  }
})
afterAll(async () => {
  await app.close()
  await rm(home, { recursive: true, force: true })
})

const nightsAgo = (count: number): Date => new Date(Date.now() - count * 86_400_000)
const beside = ['checkpoints.ndjson', 'erasures.ndjson']
const state = async () => (await administrator.call('GET', '/api/backups/state')).body

test('due at once where there is none, then not again the same day; the screen is told', async () => {
  const now = new Date()
  expect(await state()).toEqual({ automatic: false, last: null, failed: null, old: false, archive: null })
  expect(await backUpWhenDue(options, now)).toBe(true)
  expect(await backUpWhenDue(options, new Date(now.getTime() + 60_000))).toBe(false)
  expect(await readdir(options.folder)).toEqual([...beside, backupName(now, false)])
  expect((await state()).last).toMatchObject({ at: now.toISOString(), sealed: false, lacks: null })
})

test('of two servers on one database one makes it', async () => {
  const other = createPool(options.ownerUrl, { max: 2 })
  const now = new Date()
  const tried = await Promise.all([
    backUpWhenDue(options, now),
    backUpWhenDue({ ...options, owner: other }, now),
  ])
  await other.end()
  expect(tried.filter(Boolean)).toHaveLength(1)
  expect(await readdir(options.folder)).toHaveLength(beside.length + 1)
})

test('where the last one would not fit it is told before anything is written', async () => {
  await app.owner.query(
    `insert into backup_made (at, finished_at, name, bytes, rows, sealed) values ($1, $1, $2, 9e15, 1, false)`,
    [nightsAgo(1), backupName(nightsAgo(1), false)],
  )
  expect(await backUpWhenDue(options, new Date())).toBe(true)
  expect(await readdir(options.folder)).toEqual([])
  expect((await state()).failed.problem.en).toMatch(/has \d+ MB left and about \d+ MB are needed/)
})

test('one that bears the day of a clock that was a year ahead keeps nobody from making the next', async () => {
  const now = new Date()
  expect(await backUpWhenDue(options, nightsAgo(-365))).toBe(true)
  expect(await backUpWhenDue(options, now)).toBe(true)
  expect(await backUpWhenDue(options, now)).toBe(false)
  expect((await state()).last.at).toBe(now.toISOString())
})

test('old ones leave by rule, drafts of a killed server too, files of others stay', async () => {
  expect(await backUpWhenDue(options, nightsAgo(40))).toBe(true)
  for (let night = 39; night > 0; night -= 1)
    await writeFile(join(options.folder, backupName(nightsAgo(night), false)), '')
  await writeFile(join(options.folder, `${backupName(nightsAgo(3), false)}.part`), '')
  await writeFile(join(options.folder, 'ghi-chú.txt'), '')
  expect(await backUpWhenDue(options, new Date())).toBe(true)
  const names = await readdir(options.folder)
  expect(names).toContain('ghi-chú.txt')
  expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
  const left = names.filter((name) => name.endsWith('.tar'))
  expect(left.length).toBeGreaterThanOrEqual(8)
  expect(left.length).toBeLessThanOrEqual(12)
})

test('under a passphrase: it comes back with it, and not without or with another', async () => {
  const passphrase = 'mật khẩu của trạm'
  const secretKeyFile = join(home, 'secret.key')
  await writeFile(secretKeyFile, 'khoá của nơi cài đặt')
  const sealed = { passphrase, secretKeyFile }
  expect(await backUpWhenDue({ ...options, sealed }, new Date())).toBe(true)
  const name = (await readdir(options.folder)).at(-1) ?? ''
  expect(name).toMatch(/\.sealed$/)
  const path = join(options.folder, name)
  const database = await createTestDatabase()
  const pool = createPool(database.ownerUrl, { max: 1 })
  try {
    await pool.query('drop schema public cascade; create schema public')
    await expect(readBackup(database.ownerUrl, path)).rejects.toThrow(/--passphrase-file/)
    await expect(readBackup(database.ownerUrl, path, { passphrase: 'mật khẩu khác hẳn' })).rejects.toThrow(
      /wrong passphrase/,
    )
    const { sums, secretKey } = await readBackup(database.ownerUrl, path, { passphrase })
    expect(secretKey?.toString()).toBe('khoá của nơi cài đặt')
    expect(sums.tables.find(({ table }) => table === 'public.account')?.rows).toBe(1)
  } finally {
    await pool.end()
    await database.drop()
  }
})

test('a key that is not where it should be is told with the backup, which is made all the same', async () => {
  const sealed = { passphrase: 'mật khẩu của trạm', secretKeyFile: join(home, 'no-such.key') }
  expect(await backUpWhenDue({ ...options, sealed }, new Date())).toBe(true)
  const { last, failed } = await state()
  expect([last.lacks.vi, failed]).toEqual([expect.stringContaining('secret.key'), null])
  await app.owner.query('delete from backup_made')
  // Where the environment gives the key there is no file to look for.
  const elsewhere = { ...sealed, secretKeyFile: null }
  expect(await backUpWhenDue({ ...options, sealed: elsewhere }, new Date())).toBe(true)
  expect((await state()).last.lacks).toBeNull()
})

test('what lies beside the database is copied beside the backups as it grows, and nothing leaves the copy', async () => {
  const ledger = (folder: string) => join(folder, 'erasures.ndjson')
  const read = () => readFile(ledger(options.folder), 'utf8')
  await writeFile(ledger(app.historyFolder), '{"one":1}\n')
  await keepBeside(app.historyFolder, options.folder)
  expect(await read()).toBe('{"one":1}\n')
  await new Promise((resolve) => setTimeout(resolve, 20))
  await appendFile(ledger(app.historyFolder), '{"two":2}\n{"cut')
  await keepBeside(app.historyFolder, options.folder)
  expect(await read()).toBe('{"one":1}\n{"two":2}\n')
  await new Promise((resolve) => setTimeout(resolve, 20))
  // The disk was lost, and the installation began anew.
  await writeFile(ledger(app.historyFolder), '{"three":3}\n')
  await keepBeside(app.historyFolder, options.folder)
  expect(await read()).toBe('{"one":1}\n{"two":2}\n{"three":3}\n')
  await rm(ledger(app.historyFolder))
})

test('a failure is told and tried again after an hour', async () => {
  await writeFile(join(home, 'in-the-way'), '')
  const broken = { ...options, folder: join(home, 'in-the-way', 'backups') }
  const now = new Date()
  expect(await backUpWhenDue(broken, now)).toBe(true)
  expect(await backUpWhenDue(broken, new Date(now.getTime() + 60_000))).toBe(false)
  expect(await backUpWhenDue(broken, new Date(now.getTime() + 3_700_000))).toBe(true)
  expect((await state()).failed.problem.vi).toMatch(/ENOTDIR/)
})
