// Back to a moment: what was entered up to it is there and nothing later, proved; what the archive has not got is said.
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { archiveHeadFile } from '../kernel/database/log-archive/archive-head.ts'
import {
  archiveFile,
  findArchiveSettings,
  keepArchiveSettings,
} from '../kernel/database/log-archive/archive-settings.ts'
import { tendArchive } from '../kernel/database/log-archive/archive-clock.ts'
import { listBases } from '../kernel/database/log-archive/bases.ts'
import { logFolderIn } from '../kernel/database/log-archive/segment-file.ts'
import { openDatabase } from '../kernel/database/open-database.ts'
import { createPool } from '../kernel/database/pool.ts'
import { appInMemory } from '../server/app-in-memory.ts'
import type { Caller, TestApp } from '../server/test-app.ts'
import { readArchiving } from './archive-options.ts'
import * as restore from './restore.ts'
import { runCaptured } from './run-captured.ts'

// Whole databases are restored and proved; told before the tests are, for a test keeps the limit it was told with.
vi.setConfig({ testTimeout: 180_000 })

let home: string
let app: TestApp
let officer: Caller
let ownerUrl: string
let between: Date
let databaseFolder: string
let archive: string
let passphraseFile: string
const early: string[] = []

const enter = async (): Promise<string> => {
  const id = crypto.randomUUID()
  const body = {
    id,
    homeUnit: '02011',
    subject: { fullName: `Người ${id}` },
    values: { reportDay: '2022-03-01' },
  }
  expect((await officer.call('POST', '/api/cases', body)).status).toBe(200)
  return id
}

/** What the server does every minute, and what PostgreSQL does by itself after one. */
const tend = () => tendArchive({ ownerUrl, owner: app.owner, databaseFolder, days: 14 }, new Date())
const lastKept = async (): Promise<string> =>
  (await app.owner.query<{ last: string }>('select last_archived_wal as last from pg_stat_archiver')).rows[0]
    ?.last ?? ''
const keepAll = async (): Promise<void> => {
  const { rows } = await app.owner.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name')
  await vi.waitFor(async () => expect(await lastKept()).toBe(rows[0]?.name), {
    timeout: 30_000,
    interval: 50,
  })
}
const moment = async (): Promise<Date> => {
  await new Promise((resolve) => setTimeout(resolve, 20))
  return new Date()
}

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', undefined)
  home = await mkdtemp(join(tmpdir(), 'phaodai-moment-'))
  archive = join(home, "kho 100% của 'trạm'")
  databaseFolder = join(home, 'data', 'database')
  passphraseFile = join(home, 'mat-khau')
  await writeFile(passphraseFile, 'mật khẩu của trạm\n')
  const data = join(home, 'data')
  const archiving = await readArchiving({
    data,
    archive,
    'archive-days': '14',
    'passphrase-file': passphraseFile,
  })
  const database = await openDatabase({ folder: data, asServer: true })
  ownerUrl = database.ownerUrl
  expect(await archiving.begin(ownerUrl)).toEqual({ databaseFolder, days: 14 })
  await writeFile(join(data, 'secret.key'), 'khoá')
  app = await appInMemory({ ownerUrl, appUrl: database.appUrl, drop: () => database.stop() })
  officer = await app.signIn(['epidemiologist', '063'])
  expect(await tend()).toBe(true)
  expect(await tend()).toBe(false)
  for (let n = 0; n < 5; n += 1) early.push(await enter())
  between = await moment()
  for (let n = 0; n < 3; n += 1) await enter()
  await keepAll()
})
afterAll(async () => {
  await app.close()
  await rm(home, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

type Answer = { readonly reached: boolean; readonly secretKey: boolean; readonly ledger: boolean }

const restoreTo = (name: string, until: string) =>
  runCaptured<Answer>(
    restore,
    archive,
    '--until',
    until,
    '--data',
    join(home, name),
    '--passphrase-file',
    passphraseFile,
  )

const casesIn = async (name: string): Promise<string[]> => {
  const database = await openDatabase({ folder: join(home, name) })
  const pool = createPool(database.ownerUrl, { max: 1 })
  try {
    const { rows } = await pool.query<{ id: string }>('select id from case_record order by known_at')
    return rows.map(({ id }) => id)
  } finally {
    await pool.end()
    await database.stop()
  }
}

test('exactly what was entered up to the moment, figures and history proved, the key in its place', async () => {
  const { code, text, value } = await restoreTo('then', between.toISOString().replace('T', ' '))
  expect([code, value?.reached, value?.secretKey, value?.ledger]).toEqual([0, true, true, true])
  expect(text.vi).toMatch(/Đã phục hồi đúng đến[^]*đều khớp[^]*nguyên vẹn[^]*secret\.key/)
  expect(await casesIn('then')).toEqual(early)
  expect(await readFile(join(home, 'then', 'secret.key'), 'utf8')).toBe('khoá')
})

test('a moment after all that is kept: all of it comes back, and it is said where it ends', async () => {
  const { code, text, value } = await restoreTo('all', new Date(Date.now() + 3_600_000).toISOString())
  expect([code, value?.reached]).toEqual([0, false])
  expect(text.en).toMatch(/ends before[^]*is not here/)
  expect(await casesIn('all')).toHaveLength(8)
  // The restored database is a line of its own: it may not write into the archive of the other.
  const data = join(home, 'all')
  const archiving = await readArchiving({
    data,
    archive,
    'archive-days': '14',
    'passphrase-file': passphraseFile,
  })
  const database = await openDatabase({ folder: data, asServer: true })
  await expect(archiving.begin(database.ownerUrl)).rejects.toThrow(/another database/)
  await database.stop()
})

test('refused in words: before the first base, without the passphrase, over data that is there, no archive', async () => {
  expect((await restoreTo('x', '2020-01-01 10:00')).text.en).toMatch(/reaches back to/)
  const open = await runCaptured(restore, archive, '--until', '2099-01-01 10:00', '--data', join(home, 'x'))
  expect(open.text.en).toMatch(/under a passphrase/)
  expect((await restoreTo('then', '2099-01-01 10:00')).text.en).toMatch(/already holds data/)
  expect((await restoreTo('x', 'hôm qua')).text.en).toMatch(/must be a moment/)
  expect((await restoreTo('x', '2026-02-30 10:00')).text.en).toMatch(/day that exists/)
  expect((await runCaptured(restore, archive, '--data', join(home, 'x'))).text.en).toMatch(
    /--until goes with/,
  )
  expect(
    (await runCaptured(restore, home, '--until', '2099-01-01 10:00', '--data', join(home, 'x'))).text.en,
  ).toMatch(/not an archive/)
  expect(existsSync(join(home, 'x'))).toBe(false)
})

const notices = async (): Promise<{ kind: string; text: { vi: string } }[]> =>
  (await officer.call('GET', '/api/picture/notices?unit=063&to=2022-03-10')).body.notices

test('an archive that cannot be written is told on the home page; work goes on; then all of it is kept', async () => {
  expect((await notices()).filter(({ kind }) => kind === 'archive')).toEqual([])
  await rename(archiveHeadFile(archive), `${archiveHeadFile(archive)}.away`)
  await enter()
  await app.owner.query('select pg_switch_wal()')
  await expect.poll(async () => (await notices())[0]?.kind, { timeout: 30_000 }).toBe('archive')
  const late = await enter()
  await rename(`${archiveHeadFile(archive)}.away`, archiveHeadFile(archive))
  await keepAll()
  expect((await notices()).filter(({ kind }) => kind === 'archive')).toEqual([])
  const until = await moment()
  await enter()
  await keepAll()
  expect((await restoreTo('after', until.toISOString())).code).toBe(0)
  expect((await casesIn('after')).at(-1)).toBe(late)
})

test('where too much waits, a segment is let go; the hole is seen, named by a restore, and closed by a new base', async () => {
  const settings = await findArchiveSettings(databaseFolder)
  if (!settings) throw new Error('no settings')
  await keepArchiveSettings(archiveFile(databaseFolder), { ...settings, mostWaiting: 0 })
  await rename(archiveHeadFile(archive), `${archiveHeadFile(archive)}.away`)
  await enter()
  await keepAll()
  const lost = await lastKept()
  await rename(`${archiveHeadFile(archive)}.away`, archiveHeadFile(archive))
  expect((await readdir(logFolderIn(archive))).some((name) => name.startsWith(lost))).toBe(false)
  await enter()
  await keepAll()
  const missing = await restoreTo('hole', (await moment()).toISOString())
  expect([missing.code, missing.text.vi]).toEqual([3, expect.stringContaining(`Thiếu đoạn nhật ký ${lost}`)])
  expect(existsSync(join(home, 'hole', 'database'))).toBe(false)
  // The moment before the hole is still to be had.
  expect((await restoreTo('before', between.toISOString())).code).toBe(0)
  expect(await casesIn('before')).toEqual(early)
  expect(await tend()).toBe(true)
  expect(await listBases(archive)).toHaveLength(2)
  await enter()
  const until = await moment()
  await enter()
  await keepAll()
  expect((await restoreTo('closed', until.toISOString())).code).toBe(0)
  expect((await casesIn('closed')).length).toBe(
    (await app.owner.query('select id from case_record')).rows.length - 1,
  )
})
