// History that cannot be altered unnoticed: every kind of tampering is found and named, and honest work never is.
import { afterAll, beforeEach, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { verifyHistory } from './verify.ts'

let app: TestApp
let officer: Caller
const ids: string[] = []
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
  for (let n = 0; n < 30; n += 1) {
    const id = crypto.randomUUID()
    ids.push(id)
    await officer.call('POST', '/api/cases', {
      id,
      homeUnit: '02011',
      subject: { fullName: `Người ${n}` },
      values: { reportDay: '2022-03-01' },
    })
  }
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

/** An entry in the middle of a chain that has at least three. */
const middle =
  '(select chain, seq from history h where seq = 2 and exists (select 1 from history n where n.chain = h.chain and n.seq = 3) order by chain limit 1)'

test('an untouched history is sound, and each creation is one entry', async () => {
  const found = await verifyHistory(app.owner)
  expect(found).toMatchObject({ sound: true, faults: [] })
  expect(found.entries).toBe(60)
})

test('an entry lies in one of the sixteen chains, from its first place on', async () => {
  for (const [chain, seq] of [
    [99, 1],
    [-1, 1],
    [3, -5],
    [3, 0],
  ])
    await expect(
      app.owner.query(
        "insert into history (chain, seq, at, action, register, entry, hash) values ($1, $2, now(), 'read', 'cases', '{}', '')",
        [chain, seq],
      ),
    ).rejects.toThrow(/history_(chain|place)/)
})

test.each([
  [
    'the text of an entry',
    `update history set entry = replace(entry, '"02011"', '"02012"'), home_unit = '02012' where (chain, seq) = (select chain, seq from history where register = 'cases' order by 1, 2 limit 1)`,
    'altered',
  ],
  [
    'the values beside it',
    `update history set told = replace(told, '2022-03-01', '2022-03-02') where (chain, seq) = (select chain, seq from history where register = 'cases' order by 1, 2 limit 1)`,
    'altered',
  ],
  [
    'values that are gone though no erasure names them',
    `update history set sealed = sha256(salt || convert_to(told, 'UTF8')), told = null, salt = null where (chain, seq) = ${middle}`,
    'no erasure names it',
  ],
  [
    'values that are gone with their digest',
    `update history set told = null, salt = null where (chain, seq) = ${middle}`,
    'altered',
  ],
  [
    'who it was, beside the sealed text',
    `update history set account_id = gen_random_uuid() where (chain, seq) = ${middle}`,
    'columns differ',
  ],
  [
    'when it was, beside the sealed text',
    `update history set at = at - interval '1 day' where (chain, seq) = ${middle}`,
    'columns differ',
  ],
  ['an entry taken out', `delete from history where (chain, seq) = ${middle}`, 'missing'],
  [
    'the last entry taken out',
    'delete from history where (chain, seq) = (select chain, seq from history_head where seq > 0 order by chain limit 1)',
    'its head says',
  ],
  [
    'an entry added at the end',
    `insert into history select chain, seq + 1, at, account_id, action, register, record_id, home_unit, listed, entry, hash from history where (chain, seq) = (select chain, seq from history_head where seq > 0 order by chain limit 1)`,
    'altered',
  ],
  [
    'two entries exchanged',
    `with two as (select h.chain, h.seq, o.entry, o.register, o.record_id, o.action, o.account_id, o.at, o.home_unit from history h join history o on o.chain = h.chain and o.seq = h.seq + 1 where (h.chain, h.seq) = ${middle})
    update history set entry = two.entry, register = two.register, record_id = two.record_id from two where history.chain = two.chain and history.seq = two.seq`,
    'altered',
  ],
  [
    'an entry put where no chain is read',
    `alter table history drop constraint if exists history_chain; insert into history select 99, seq, at, account_id, action, register, record_id, home_unit, listed, entry, hash from history where (chain, seq) = ${middle}`,
    'chain 99, entry 2: lies outside the chains',
  ],
  [
    'an entry put before the first of its chain',
    `alter table history drop constraint if exists history_place; insert into history select chain, -5, at, account_id, action, register, record_id, home_unit, listed, entry, hash from history where (chain, seq) = ${middle}`,
    'entry -5: lies outside the chains',
  ],
  [
    'a whole chain emptied',
    'delete from history where chain = (select chain from history_head where seq > 0 order by chain limit 1)',
    'its head says',
  ],
])('finds %s', async (_what, tamper, named) => {
  const done = await app.owner.query(tamper)
  expect([done].flat().at(-1)?.rowCount).toBeGreaterThan(0)
  const found = await verifyHistory(app.owner)
  expect(found.sound).toBe(false)
  expect(found.faults.join('\n')).toContain(named)
})

test('the application can neither alter nor remove, nor write in another name, nor break the chain', async () => {
  for (const attempt of [
    "update history set entry = ''",
    'delete from history',
    "update history_head set hash = ''",
    'truncate history',
    'delete from figure_daily',
    "insert into history (chain, seq, at, action, register, entry, hash) values (0, 999, now(), 'read', 'cases', '{}', '')",
  ])
    await expect(app.pool.query(attempt), attempt).rejects.toThrow(/permission denied/)
  const write = (account: string, chain: number) =>
    app.pool.query(
      `begin; select set_config('app.account', '${crypto.randomUUID()}', true); select history_write(array[${chain}::smallint], array['{"accountId":"${account}"}'], array[null]); commit`,
    )
  await expect(write(crypto.randomUUID(), 0)).rejects.toThrow(/another account/)
  await app.pool.query('rollback')
  await expect(write(crypto.randomUUID(), 16)).rejects.toThrow(/does not hold/)
  await app.pool.query('rollback')
})

test('each read of a person is an entry with who it was', async () => {
  await officer.call('GET', `/api/cases/${ids[0]}`)
  await officer.call('GET', '/api/cases?size=5')
  const life = await officer.call('GET', `/api/cases/${ids[0]}/history`)
  const reads = life.body.entries.filter((entry: { action: string }) => entry.action === 'read')
  expect(reads.length).toBeGreaterThan(0)
  expect(reads[0].account).toBe('Người 1')
  const verified = await (await app.signIn(['inspector', '063'])).call('POST', '/api/history/verify', {})
  expect(verified.body.sound).toBe(true)
})
