// Backups by themselves: made when due, by one of two servers, kept by rule, sealed when asked, told on the screen when they fail.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../../server/test-app.ts'
import { createPool } from '../pool.ts'
import { createTestDatabase } from '../test-database.ts'
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
  }
})
afterAll(async () => {
  await app.close()
  await rm(home, { recursive: true, force: true })
})

const nightsAgo = (count: number): Date => new Date(Date.now() - count * 86_400_000)
const state = async () => (await administrator.call('GET', '/api/backups/state')).body

test('due at once where there is none, then not again the same day; the screen is told', async () => {
  const now = new Date()
  expect(await state()).toEqual({ automatic: false, last: null, failed: null, old: false, archive: null })
  expect(await backUpWhenDue(options, now)).toBe(true)
  expect(await backUpWhenDue(options, new Date(now.getTime() + 60_000))).toBe(false)
  expect(await readdir(options.folder)).toEqual([backupName(now, false)])
  expect((await state()).last).toMatchObject({ at: now.toISOString(), sealed: false })
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
  expect(await readdir(options.folder)).toHaveLength(1)
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
  const [name = ''] = await readdir(options.folder)
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

test('a failure is told and tried again after an hour', async () => {
  await writeFile(join(home, 'in-the-way'), '')
  const broken = { ...options, folder: join(home, 'in-the-way', 'backups') }
  const now = new Date()
  expect(await backUpWhenDue(broken, now)).toBe(true)
  expect(await backUpWhenDue(broken, new Date(now.getTime() + 60_000))).toBe(false)
  expect(await backUpWhenDue(broken, new Date(now.getTime() + 3_700_000))).toBe(true)
  expect((await state()).failed.problem.vi).toMatch(/ENOTDIR/)
})
