// A backup that is restored after its installation was lost: what was erased since stays erased, copies of checkpoints come back, what is not known is said.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keepBeside } from '../kernel/database/backup/beside.ts'
import { writeBackup } from '../kernel/database/backup/write-backup.ts'
import { beginRestore, endRestore, isHalfRestored } from '../kernel/database/half-restored.ts'
import { openDatabase } from '../kernel/database/open-database.ts'
import { createPool } from '../kernel/database/pool.ts'
import { createTestDatabase } from '../kernel/database/test-database.ts'
import { ledgerIn, readLedger } from '../kernel/erasure/ledger.ts'
import { makeCheckpoint } from '../kernel/history/make-checkpoint.ts'
import { verifyHistory } from '../kernel/history/verify.ts'
import { makeWorld, ok, type World } from '../server/erasing-world.ts'
import * as restore from './restore.ts'
import { runCaptured } from './run-captured.ts'

let world: World
let home: string
let backups: string
let file: string

type Answer = { readonly erased: number; readonly ledger: boolean }

beforeAll(async () => {
  world = await makeWorld()
  const { app } = world
  home = await mkdtemp(join(tmpdir(), 'phaodai-restore-'))
  backups = join(home, 'backups')
  file = join(backups, 'phaodai.tar')
  await mkdir(backups)
  await world.enterCase('Khuất Thị Tuyệtmật')
  await makeCheckpoint(app.owner, app.historyFolder, 'hour', new Date())
  await world.age(200)
  const url = `${app.owner.options.connectionString}`
  await app.owner.query(
    `insert into job (tenant, id, kind, input, account_id, state) select tenant, gen_random_uuid(), 'import', '{}', id, 'running' from account limit 1`,
  )
  await writeBackup(url, file, new Date(), { historyFolder: app.historyFolder })
  const asked = await ok(world.ask('persons'))
  await world.through(asked.id)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await world.app.close()
  await rm(home, { recursive: true, force: true })
})

/** Into an empty database and a folder of its own, as on a new machine. */
const restored = async <R>(name: string, look: (owner: pg.Pool, answer: Answer) => Promise<R>) => {
  const database = await createTestDatabase()
  const owner = createPool(database.ownerUrl, { max: 2 })
  try {
    await owner.query('drop schema public cascade; create schema public')
    vi.stubEnv('DATABASE_URL', database.ownerUrl)
    const { code, value, text } = await runCaptured<Answer>(restore, file, '--data', join(home, name))
    return { code, text, seen: await look(owner, value) }
  } finally {
    vi.unstubAllEnvs()
    await owner.end()
    await database.drop()
  }
}

const namesIn = async (owner: pg.Pool): Promise<unknown[]> =>
  (await owner.query("select full_name from person where full_name like 'Khuất%'")).rows

test('with the ledger that lies beside the backups, whoever was erased since is erased again, proved', async () => {
  await keepBeside(world.app.historyFolder, backups)
  const { code, text, seen } = await restored('new', async (owner, answer) => ({
    names: await namesIn(owner),
    line: (await owner.query('select line, line_restored_to is not null as told from installation')).rows[0],
    sound: (await verifyHistory(owner)).sound,
    answer,
  }))
  expect([code, seen.names, seen.sound]).toEqual([0, [], true])
  // Phones tell by it that what they had sent since may be lost here.
  const { rows } = await world.app.owner.query('select line from installation')
  expect(seen.line).toMatchObject({ told: true })
  expect(seen.line.line).not.toBe(rows[0].line)
  expect(seen.answer).toMatchObject({ ledger: true })
  expect(seen.answer.erased).toBeGreaterThan(0)
  expect(text.vi).toMatch(/được xóa lại/)
  const history = join(home, 'new', 'history')
  expect(await readLedger(ledgerIn(history))).toEqual(await readLedger(ledgerIn(world.app.historyFolder)))
  const checkpoints = (folder: string) => readFile(join(folder, 'checkpoints.ndjson'), 'utf8')
  expect(await checkpoints(history)).toBe(await checkpoints(world.app.historyFolder))
})

test('nobody is signed in and nothing goes on that was at work when the backup was made', async () => {
  const { code, text, seen } = await restored('begun', async (owner) => ({
    sessions: (await owner.query('select 1 from session')).rowCount,
    jobs: (
      await owner.query(
        "select message ->> 'en' as why from job where state in ('queued', 'running', 'cancelled')",
      )
    ).rows,
  }))
  expect([code, seen.sessions]).toEqual([0, 0])
  expect(seen.jobs).toEqual([{ why: expect.stringContaining('stopped by the restore') }])
  expect(text.en).toMatch(/Everybody signs in again; .*; 1 jobs that ran then were stopped/)
})

test('a restore that ended half is not served, by whatever is called', async () => {
  const folder = join(home, 'half')
  const database = await createTestDatabase()
  try {
    const options = { folder, databaseUrl: database.ownerUrl }
    await beginRestore(folder, database.ownerUrl)
    await expect(openDatabase(options)).rejects.toThrow(/did not end and cannot be used/)
    // What lies there is of another database: that one is as it was.
    expect(await isHalfRestored(folder, undefined)).toBe(false)
    // Called again with a file that is none, it stays as it is.
    vi.stubEnv('DATABASE_URL', database.ownerUrl)
    await writeFile(join(home, 'none.tar'), 'none')
    expect((await runCaptured(restore, join(home, 'none.tar'), '--data', folder)).code).toBe(3)
    vi.unstubAllEnvs()
    await expect(openDatabase(options)).rejects.toThrow(/did not end and cannot be used/)
    await endRestore(folder)
    await (await openDatabase(options)).stop()
  } finally {
    await database.drop()
  }
})

test('where what was erased cannot be erased again, what was restored stays shut', async () => {
  const folder = join(home, 'failed')
  await mkdir(folder)
  // A file stands where the ledger would go.
  await writeFile(join(folder, 'history'), '')
  await expect(restored('failed', async (owner) => owner.query('select 1'))).rejects.toThrow(/EEXIST|ENOTDIR/)
  expect(existsSync(join(folder, 'restoring'))).toBe(true)
  await rm(join(folder, 'history'))
  const { code } = await restored('failed', async (owner) => owner.query('select 1'))
  expect([code, existsSync(join(folder, 'restoring'))]).toEqual([0, false])
})

test('where nobody knows what was erased since, it is demanded by name', async () => {
  await rename(join(backups, 'erasures.ndjson'), join(home, 'away'))
  const { code, text, seen } = await restored('unknown', async (owner, answer) => ({
    names: await namesIn(owner),
    answer,
  }))
  expect([code, seen.answer.ledger, seen.answer.erased]).toEqual([0, false, 0])
  expect(seen.names).toHaveLength(1)
  expect(text.en).toMatch(/NO ledger of erasures[^]*phaodai erasures/)
})

test('a ledger beside it that is none is refused before anything is made', async () => {
  await writeFile(join(backups, 'erasures.ndjson'), 'not one\nof ours\n')
  const { code, seen } = await restored('bad', async (owner) => (await owner.query('select 1')).rowCount)
  expect([code, seen]).toEqual([2, 1])
})
