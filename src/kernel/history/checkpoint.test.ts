// Signed checkpoints: whatever is done to history before the last one is found, also by whoever owns the database and rebuilds it.
import fc from 'fast-check'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkpointMutations, tryCheckpointMutation } from '../../../bench/tamper/checkpoint-rows.ts'
import { liveHistory } from '../../../bench/tamper/lived.ts'
import { mutations } from '../../../bench/tamper/mutations.ts'
import { tryMutation } from '../../../bench/tamper/try.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { ensureCheckpointKey, isSignedBy } from './checkpoint-key.ts'
import { type SignedCheckpoint } from './checkpoint-shape.ts'
import { readCheckpoint } from './checkpoint.ts'
import { readKept, verifyWithKept } from './kept-checkpoints.ts'
import { makeCheckpoint } from './make-checkpoint.ts'
import { verifyHistory, verifyWithin } from './verify.ts'

let app: TestApp
let officer: Caller
let inspector: Caller
let client: pg.PoolClient
let last: SignedCheckpoint

const enter = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1)
    await officer.enter('cases', {
      homeUnit: '02011',
      subject: { fullName: `Người ${n}` },
      values: { reportDay: '2022-03-01' },
    })
}

beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
  inspector = await app.signIn(['inspector', '063'])
  await enter(20)
  await makeCheckpoint(app.owner, app.historyFolder, 'hour', new Date())
  await enter(10)
  await liveHistory(app.owner, app.tenant, 20)
  await officer.call('GET', '/api/cases?size=5')
  last = (await makeCheckpoint(app.owner, app.historyFolder, 'stop', new Date())).signed
  client = await app.owner.connect()
})
afterAll(async () => {
  client.release()
  await app.close()
})

/** Whether something done in a transaction is found; it is taken back. */
const isFound = async (statement: string, kept: readonly SignedCheckpoint[] = []): Promise<boolean> => {
  await client.query('begin')
  try {
    const { rowCount } = await client.query(statement)
    expect(rowCount).toBeGreaterThan(0)
    return !(await verifyWithin(client, kept)).sound
  } finally {
    await client.query('rollback')
  }
}

test('honest history holds against its checkpoints; nothing new, nothing signed again', async () => {
  const { lines: kept } = await readKept(app.historyFolder)
  expect(kept).toHaveLength(2)
  const found = await verifyHistory(app.owner, kept)
  expect(found).toMatchObject({ sound: true, faults: [], checkpoints: { checked: 2, last: { number: 2 } } })
  const again = await makeCheckpoint(app.owner, app.historyFolder, 'hour', new Date())
  expect(again).toEqual({ signed: last, fresh: false })
})

test('whatever is altered, taken out, put in, reordered, cut off or rebuilt is found', async () => {
  let tried = 0
  await fc.assert(
    fc.asyncProperty(mutations, async (mutation) => {
      const found = await tryMutation(client, mutation, [])
      if (found !== undefined) tried += 1
      expect(found, JSON.stringify(mutation)).not.toBe(false)
    }),
    { numRuns: 300 },
  )
  expect(tried).toBeGreaterThan(200)
})

test('whatever is done to the rows of checkpoints before the last is found', async () => {
  await fc.assert(
    fc.asyncProperty(checkpointMutations, async (mutation) => {
      expect(await tryCheckpointMutation(client, mutation), JSON.stringify(mutation)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('checkpoints themselves cannot be altered, dropped from the middle or signed by somebody else', async () => {
  expect(
    await isFound(
      "update history_checkpoint set signature = overlay(signature placing '\\x00'::bytea from 3) where number = 1",
    ),
  ).toBe(true)
  expect(
    await isFound(
      `update history_checkpoint set statement = replace(statement, '"hour"', '"stop"') where number = 1`,
    ),
  ).toBe(true)
  expect(await isFound('delete from history_checkpoint where number = 1')).toBe(true)
  expect(await isFound('update history_checkpoint set number = 7 where number = 2')).toBe(true)
})

test('cut back to an earlier day together with its checkpoints: only a copy kept elsewhere tells', async () => {
  const cut = `with gone as (delete from history_checkpoint), h as (delete from history returning 1)
    update history_head set seq = 0, hash = sha256(convert_to('phaodai history ' || chain, 'UTF8'))`
  expect(await isFound(cut)).toBe(false)
  expect(await isFound(cut, [last])).toBe(true)
  expect(await isFound(cut, (await readKept(app.historyFolder)).lines)).toBe(true)
})

test('a checkpoint that was kept elsewhere is believed only with its signature', async () => {
  const statement = last.statement.replace(/"entries":\d+/, '"entries":1')
  expect(readCheckpoint(last)).toMatchObject({ number: 2, reason: 'stop' })
  expect(readCheckpoint({ ...last, statement })).toBeUndefined()
  const found = await verifyHistory(app.owner, [{ ...last, statement }])
  expect(found.faults.join()).toContain('signature does not hold')
})

test('the key is made once, stays with its owner, and never enters the database', async () => {
  const file = join(app.historyFolder, 'history-key.pem')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const [one, two] = await Promise.all([1, 2].map(() => ensureCheckpointKey(app.historyFolder)))
  expect(one?.publicKey).toBe(two?.publicKey)
  expect(isSignedBy(one?.publicKey ?? '', 'điều đã ký', one?.sign('điều đã ký') ?? Buffer.alloc(0))).toBe(
    true,
  )
  expect(isSignedBy('không phải khóa', 'x', Buffer.alloc(64))).toBe(false)
  const secret = (await readFile(file, 'utf8')).split('\n')[1] ?? 'none'
  const { rows } = await app.owner.query(
    'select count(*) as found from history_checkpoint where statement like $1',
    [`%${secret}%`],
  )
  expect(rows).toEqual([{ found: 0 }])
})

test('by the API: an inspector takes a checkpoint away and holds history against it later', async () => {
  await enter(1)
  const made = await inspector.call('POST', '/api/history/checkpoint', {})
  expect(made.status).toBe(200)
  expect(readCheckpoint(made.body)).toMatchObject({ number: 3, reason: 'asked' })
  const verified = await inspector.call('POST', '/api/history/verify', { kept: [made.body] })
  expect(verified.body).toMatchObject({ sound: true, checkpoints: { checked: 3, last: { number: 3 } } })
  expect(verified.body.checkpoints.fingerprints).toHaveLength(1)
  const forged = { ...made.body, statement: made.body.statement.replace('"number":3', '"number":4') }
  expect((await inspector.call('POST', '/api/history/verify', { kept: [forged] })).body.sound).toBe(false)
  expect((await officer.call('POST', '/api/history/checkpoint', {})).status).toBe(403)
  await expect(app.pool.query('delete from history_checkpoint')).rejects.toThrow(/permission denied/)
})

const numbers = async (): Promise<(number | undefined)[]> =>
  (await readKept(app.historyFolder)).lines.map((one) => readCheckpoint(one)?.number)

test('half a line of the copies is named, takes no other with it, and what the file lacks comes with the next', async () => {
  const file = join(app.historyFolder, 'checkpoints.ndjson')
  const [first, ...others] = (await readFile(file, 'utf8')).trimEnd().split('\n')
  expect(others.length).toBeGreaterThan(0)
  // The second was cut short on a full disk, and nothing has come after it.
  await writeFile(file, `${first}\n${others[0]?.slice(0, 40)}`)
  expect(await readKept(app.historyFolder)).toMatchObject({ lines: [expect.anything()], unreadable: [2] })
  await enter(1)
  const { signed } = await makeCheckpoint(app.owner, app.historyFolder, 'hour', new Date())
  const last = readCheckpoint(signed)?.number ?? 0
  const all = Array.from({ length: last }, (_, place) => place + 1)
  expect(await numbers()).toEqual(all)
  // As an earlier release left it: a whole line glued to half of one.
  await writeFile(file, `${others[0]?.slice(0, 40)}${first}\n`)
  expect(await numbers()).toEqual([1])
  expect(await makeCheckpoint(app.owner, app.historyFolder, 'hour', new Date())).toMatchObject({
    fresh: false,
  })
  expect(await numbers()).toEqual(all)
  const verified = await inspector.call('POST', '/api/history/verify', {})
  expect(verified.body).toMatchObject({ sound: true, checkpoints: { unreadable: 1 } })
})

test('copies that cannot be read are no empty file: the proof says so, and they are written once they can be', async () => {
  const file = join(app.historyFolder, 'checkpoints.ndjson')
  const before = await numbers()
  await rm(file)
  await mkdir(file)
  expect((await verifyWithKept(app.owner, app.historyFolder)).faults).toEqual([
    'the checkpoints kept beside the database cannot be read: EISDIR',
  ])
  await enter(1)
  await expect(makeCheckpoint(app.owner, app.historyFolder, 'hour', new Date())).rejects.toThrow(/EISDIR/)
  await rm(file, { recursive: true })
  await makeCheckpoint(app.owner, app.historyFolder, 'hour', new Date())
  expect(await numbers()).toEqual([...before, before.length + 1])
})
