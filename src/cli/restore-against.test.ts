// A restore held to a checkpoint that was kept elsewhere: a backup whose history was rebuilt agrees with itself, and only the copy tells.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { writeBackup } from '../kernel/database/backup/write-backup.ts'
import { connect } from '../kernel/database/pool.ts'
import { createTestDatabase, type TestDatabase } from '../kernel/database/test-database.ts'
import { fingerprintOf } from '../kernel/history/checkpoint-key.ts'
import { readCheckpoint } from '../kernel/history/checkpoint.ts'
import { makeCheckpoint } from '../kernel/history/make-checkpoint.ts'
import { appInMemory } from '../server/app-in-memory.ts'
import type { TestApp } from '../server/test-app.ts'
import type { RestoreProof } from './prove-restored.ts'
import * as restore from './restore.ts'
import { runCaptured } from './run-captured.ts'

vi.setConfig({ testTimeout: 120_000 })

let home: string
let app: TestApp
let target: TestDatabase
let key: string
const file = (name: string): string => join(home, name)

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'phaodai-against-'))
  const source = await createTestDatabase()
  app = await appInMemory(source)
  const officer = await app.signIn(['epidemiologist', '063'])
  const enter = (n: number) =>
    officer.enter('cases', {
      homeUnit: '02011',
      subject: { fullName: `Người ${n}` },
      values: { reportDay: '2022-03-01' },
    })
  for (let n = 0; n < 3; n += 1) await enter(n)
  const { signed } = await makeCheckpoint(app.owner, app.historyFolder, 'asked', new Date())
  await writeFile(file('kept.json'), JSON.stringify(signed))
  key = fingerprintOf(readCheckpoint(signed)?.key ?? '')
  await writeBackup(source.ownerUrl, file('honest.tar'), new Date())
  await app.owner.query(
    `delete from history_checkpoint; delete from history;
     update history_head set seq = 0, hash = sha256(convert_to('phaodai history ' || chain, 'UTF8'))`,
  )
  await writeBackup(source.ownerUrl, file('bare.tar'), new Date())
  await enter(4)
  await makeCheckpoint(app.owner, file('forger'), 'asked', new Date())
  await writeBackup(source.ownerUrl, file('forged.tar'), new Date())
  target = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', target.ownerUrl)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await app.close()
  await target.drop()
  await rm(home, { recursive: true, force: true })
})

const restored = async (name: string, ...more: readonly string[]) => {
  const client = await connect(target.ownerUrl)
  await client.query('drop schema public cascade; create schema public')
  await client.end()
  const { code, text, value } = await runCaptured<Pick<RestoreProof, 'history'>>(
    restore,
    file(name),
    '--data',
    file('new'),
    ...more,
  )
  return { code, said: text.en, history: value?.history }
}

test('an honest backup holds to the copy, and the key that signed is named', async () => {
  const { code, said, history } = await restored('honest.tar', '--against', file('kept.json'))
  expect(code, said).toBe(0)
  expect(said).toMatch(/Proved[^]*Held to 1 kept elsewhere/)
  expect(said).toContain(key)
  expect(history).toMatchObject({ checkpoints: 1, fingerprints: [key], faults: [] })
})

test('a history that was rebuilt and signed anew agrees with itself: its key is another, and the copy tells', async () => {
  const alone = await restored('forged.tar')
  expect(alone.code, alone.said).toBe(0)
  expect(alone.said).toMatch(/Compare this key/)
  expect(alone.history?.fingerprints).toHaveLength(1)
  expect(alone.history?.fingerprints).not.toContain(key)
  const held = await restored('forged.tar', '--against', file('kept.json'))
  expect(held.code).toBe(1)
  expect(held.said).toMatch(/DOES NOT HOLD[^]*checkpoint 1 of [^]*is not in the database/)
})

test('where there is no checkpoint, that is said', async () => {
  const { code, said } = await restored('bare.tar')
  expect(code, said).toBe(0)
  expect(said).toMatch(/NO CHECKPOINT/)
})

test('what is no checkpoint is named before anything is restored', async () => {
  await writeFile(file('other.json'), '{"a":1}')
  expect(await restored('honest.tar', '--against', file('other.json'))).toMatchObject({ code: 2 })
  const client = await connect(target.ownerUrl)
  const { rows } = await client.query("select 1 from pg_class where relname = 'history'")
  await client.end()
  expect(rows).toEqual([])
})
