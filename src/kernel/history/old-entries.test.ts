// Entries whose values were erased, of both forms: the chains stay whole, and no erasure makes an entry into another.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemActor } from '../contract/serving.ts'
import { transact } from '../database/transaction.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { eraseValues } from './erase-values.ts'
import { withoutValues } from './old-entries.ts'
import { verifyHistory } from './verify.ts'

let app: TestApp
let officer: Caller
const ids = Array.from({ length: 8 }, () => crypto.randomUUID() as string)

const OLD_NAME = 'Người Ghi Từ Bản Đầu'

/** As the first release wrote it: values in the chained text. */
const writeOld = (
  id: string,
  action = 'create',
  values = [{ field: 'fullName', before: null, after: OLD_NAME }],
) => {
  const entry = JSON.stringify({
    at: new Date().toISOString(),
    accountId: null,
    action,
    register: 'persons',
    recordId: id,
    homeUnit: '02011',
    changes: values,
    why: null,
    from: null,
  })
  const chain = Number.parseInt(id.slice(-1), 16)
  return app.owner.query('select history_write($1, $2, $3)', [[chain], [entry], [null]])
}

beforeAll(async () => {
  app = await createTestApp()
  for (const id of ids.slice(3, 6)) await writeOld(id)
  officer = await app.signIn(['epidemiologist', '063'])
  for (const [n, id] of ids.entries())
    await officer.call('POST', '/api/cases', {
      id,
      homeUnit: '02011',
      subject: { fullName: `Người ${n}` },
      values: { reportDay: '2022-03-01' },
    })
  await app.owner.query(
    'create table history_kept as select * from history; create table head_kept as select * from history_head',
  )
})
beforeEach(() =>
  app.owner.query(
    'truncate history; insert into history select * from history_kept; delete from history_head; insert into history_head select * from head_kept',
  ),
)
afterAll(() => app.close())

const erase = (id: string) =>
  transact(app.owner, systemActor('06'), (tx) =>
    eraseValues(tx, [{ register: 'cases', id, homeUnit: '02011' }], null),
  )

/** What whoever owns the database could write beside it. */
const rewriteAsErased = async (chain: number, seq: number, entry: string) => {
  const { rows } = await app.owner.query<{ hash: string; before: string }>(
    "select encode(h.hash, 'hex') as hash, encode(coalesce(b.hash, sha256(convert_to('phaodai history ' || h.chain, 'UTF8'))), 'hex') as before from history h left join history b on b.chain = h.chain and b.seq = h.seq - 1 where (h.chain, h.seq) = ($1, $2)",
    [chain, seq],
  )
  const old = {
    before: rows[0]?.before,
    hash: rows[0]?.hash,
    now: createHash('sha256').update(entry).digest('hex'),
  }
  await app.owner.query(
    'update history set entry = $3, told = null, salt = null, sealed = null where (chain, seq) = ($1, $2)',
    [chain, seq, entry],
  )
  const erasure = {
    at: new Date().toISOString(),
    accountId: null,
    action: 'erase',
    register: 'cases',
    recordId: null,
    homeUnit: null,
  }
  const text = JSON.stringify({ ...erasure, changes: [], from: null, erased: [{ seq, old }] })
  await app.owner.query('select history_write($1, $2, $3)', [[chain], [text], [null]])
}

test('values are erased from entries of both forms, the chains stay whole, and what was done stays told', async () => {
  const id = ids[3] ?? ''
  expect(await erase(id)).toEqual({ entries: 2 })
  expect(await erase(id)).toEqual({ entries: 0 })
  expect(await verifyHistory(app.owner)).toMatchObject({ sound: true, faults: [] })
  const { rows } = await app.owner.query(
    "select coalesce(told, '') || entry as text from history where record_id = $1",
    [id],
  )
  expect(rows.map(({ text }) => text).join()).not.toMatch(/2022-03-01|Bản Đầu/)
  const life = (await officer.call('GET', `/api/cases/${id}/history`)).body.entries
  // The third is that of the person, who was not erased.
  const made = life.filter(({ action }: { action: string }) => action === 'create')
  expect(made.map(({ erased }: { erased: boolean }) => erased).toSorted()).toEqual([false, true, true])
  for (const entry of made) if (entry.erased) expect(entry.changes).toEqual([])
  expect(life.some(({ action }: { action: string }) => action === 'erase')).toBe(true)
})

test.each([
  [
    'what is left of it',
    `update history set entry = replace(entry, '"02011"', '"02012"'), home_unit = '02012'`,
  ],
  ['its hash', `update history set hash = sha256(hash)`],
  [
    'another text in its place',
    `update history set entry = replace(entry, 'persons', 'doses'), register = 'doses'`,
  ],
])('an erased entry of the first form stays proved: %s', async (_what, tamper) => {
  const id = ids[5] ?? ''
  await erase(id)
  const at = `where record_id = '${id}' and entry like '%"erased"%' and action = 'create'`
  expect((await app.owner.query(`${tamper} ${at}`)).rowCount).toBe(1)
  expect((await verifyHistory(app.owner)).sound).toBe(false)
})

test('entries without values are left alone, and where an earlier release rewrote one it proves itself', async () => {
  const id = ids[6] ?? ''
  await writeOld(id, 'delete', [])
  expect(await erase(id)).toEqual({ entries: 1 })
  const { rows } = await app.owner.query<{ chain: number; seq: number; entry: string }>(
    "select chain, seq, entry from history where record_id = $1 and action = 'delete'",
    [id],
  )
  const [row] = rows
  expect(row?.entry.endsWith('"from":null}')).toBe(true)
  await rewriteAsErased(row?.chain ?? 0, row?.seq ?? 0, withoutValues(row?.entry ?? ''))
  expect(await verifyHistory(app.owner)).toMatchObject({ sound: true, faults: [] })
})

test('an entry with values beside it becomes no other by an erasure that says so, nor one erased before', async () => {
  const place = { cases: ids[7] ?? '', persons: ids[4] ?? '' }
  await erase(place.persons)
  const named: string[] = []
  for (const [register, id] of Object.entries(place)) {
    const { rows } = await app.owner.query<{ chain: number; seq: number; entry: string }>(
      "select chain, seq, entry from history where record_id = $1 and action = 'create' and register = $2",
      [id, register],
    )
    const [row] = rows
    const forged = withoutValues(row?.entry ?? '').replace('"02011"', '"02012"')
    await app.owner.query(
      "update history set home_unit = '02012' where record_id = $1 and register = $2 and action = 'create'",
      [id, register],
    )
    await rewriteAsErased(row?.chain ?? 0, row?.seq ?? 0, forged)
    named.push(`chain ${row?.chain}, entry ${row?.seq}: altered`)
  }
  expect((await verifyHistory(app.owner)).faults.toSorted()).toEqual(named.toSorted())
})

test('no account may say that something was erased', async () => {
  const entry = '{"accountId":null,"action":"erase","register":"cases","erased":[{"seq":1}]}'
  await expect(app.pool.query('select history_write($1, $2, $3)', [[0], [entry], [null]])).rejects.toThrow(
    /by no account/,
  )
})
