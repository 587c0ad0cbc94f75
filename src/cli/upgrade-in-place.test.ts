// A data folder of the first release is started by the present one: backed up as it stood, upgraded where it lies; where that fails it is as it was.
import { copyFile, mkdir, mkdtemp, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { beforeUpgradeFile, dropOldUpgrade } from '../kernel/database/backup/before-upgrade.ts'
import { readBackup } from '../kernel/database/backup/read-backup.ts'
import { migrate } from '../kernel/database/migrate.ts'
import { migrationsFolder, readMigrations } from '../kernel/database/migration-files.ts'
import { openDatabase } from '../kernel/database/open-database.ts'
import { createPool } from '../kernel/database/pool.ts'
import type { Text } from '../kernel/text/text.ts'

// A database is made, stopped and started several times; told before the tests are, for a test keeps the limit it was told with.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let home: string
let data: string
let old: string
const backup = join(import.meta.dirname, 'first-release', 'backup.tar')

const open = (log?: (line: Text) => void) =>
  openDatabase({ folder: data, asServer: true, ...(log ? { log } : {}) })

/** What the release before does at its start, and what it then finds. */
const asBefore = async (): Promise<{ applied: readonly string[]; names: string[]; people: unknown }> => {
  const database = await openDatabase({ folder: data, asServer: true, migrate: false })
  const pool = createPool(database.ownerUrl, { max: 1 })
  try {
    const { applied } = await migrate(pool, { folder: old })
    const { rows } = await pool.query<{ name: string }>('select name from migration order by name')
    const { rows: people } = await pool.query('select count(*) as count from person')
    return { applied, names: rows.map(({ name }) => name), people: people[0] }
  } finally {
    await pool.end()
    await database.stop()
  }
}

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', undefined)
  home = await mkdtemp(join(tmpdir(), 'phaodai-upgrade-'))
  data = join(home, 'data')
  old = join(home, 'migrations')
  await mkdir(old)
  for (const { name } of (await readMigrations(migrationsFolder)).slice(0, 3))
    await copyFile(join(migrationsFolder, name), join(old, name))
  const database = await openDatabase({ folder: data, asServer: true, migrate: false })
  await readBackup(database.ownerUrl, backup, { folder: old })
  await database.stop()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true, force: true })
})

test('an upgrade that cannot be made leaves the installation as it was', async () => {
  const before = await asBefore()
  expect(before).toMatchObject({ applied: [], names: { length: 3 } })
  // What a later file wants to make is in the way already.
  const sql = async (text: string): Promise<void> => {
    const database = await openDatabase({ folder: data, migrate: false })
    const pool = createPool(database.ownerUrl, { max: 1 })
    await pool.query(text)
    await pool.end()
    await database.stop()
  }
  await sql('create table figure_version (id int)')
  await expect(open()).rejects.toThrow(/"figure_version" already exists/)
  await sql('drop table figure_version')
  expect(await asBefore()).toEqual(before)
})

test('it is backed up as it stood and upgraded in place; the backup leaves after two weeks', async () => {
  const { people } = await asBefore()
  await rm(beforeUpgradeFile(data), { force: true })
  const log = vi.fn<(line: Text) => void>()
  const database = await open(log)
  const pool = createPool(database.ownerUrl, { max: 1 })
  expect((await pool.query('select count(*) as count from person')).rows[0]).toEqual(people)
  await pool.end()
  await database.stop()
  expect(database.applied).toHaveLength((await readMigrations(migrationsFolder)).length - 3)
  expect(log).toHaveBeenCalledWith(
    expect.objectContaining({ en: expect.stringContaining('Backing up into') }),
  )
  const made = beforeUpgradeFile(data)
  expect((await stat(made)).size).toBeGreaterThan(10_000)
  await dropOldUpgrade(data, new Date())
  const long = new Date(Date.now() - 15 * 86_400_000)
  await utimes(made, long, long)
  await dropOldUpgrade(data, new Date())
  await expect(stat(made)).rejects.toThrow(/ENOENT/)
})
