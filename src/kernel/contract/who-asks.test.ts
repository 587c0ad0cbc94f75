// Two servers on one database: what either of them remembers of sessions, duties and figures never outlives what the other has changed.
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { product } from '../../product.ts'
import { appInMemory, signInInMemory } from '../../server/app-in-memory.ts'
import { createApp } from '../../server/app.ts'
import type { Caller, TestApp } from '../../server/test-app.ts'
import { createPool } from '../database/pool.ts'
import { createTestDatabase } from '../database/test-database.ts'
import { transact } from '../database/transaction.ts'
import { askFigures } from '../figure/ask.ts'

let one: TestApp
let other: FastifyInstance
let pool: pg.Pool

beforeAll(async () => {
  const database = await createTestDatabase()
  one = await appInMemory(database)
  pool = createPool(database.appUrl, { max: 3 })
  other = await createApp({ pool, owner: one.owner, signIn: signInInMemory })
})
afterAll(async () => {
  await other.close()
  await pool.end()
  await one.close()
})

/** The same session at the other server. */
const thereOf = async (caller: Caller) => {
  const asked = await caller.send({ method: 'GET', url: '/api/session' })
  const { cookie, 'x-csrf-token': csrf } = asked.raw.req.headers as Record<string, string>
  const headers = { cookie: cookie ?? '', 'x-csrf-token': csrf ?? '' }
  return async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await other.inject({ method, url, headers, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  }
}

const newTeam = async (caller: Caller) => {
  const id = crypto.randomUUID()
  const values = { name: 'Tổ truy vết 1', kind: 'tracing', formedDay: '2022-01-01' }
  const made = await caller.call('POST', '/api/teams', { id, homeUnit: '02011', values })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  return `/api/teams/${id}`
}

const day = '2022-03-05'
const ask = (unit = '063') => ({ figure: 'cases', unit, from: day, to: day, knownOn: null })
const asks = (unit?: string) => ({ asks: [ask(unit)] })

const newCase = async (caller: Caller, homeUnit: string): Promise<string> => {
  const id = crypto.randomUUID()
  const made = await caller.call('POST', '/api/cases', {
    id,
    homeUnit,
    subject: { fullName: 'Người thử' },
    values: { reportDay: day, detectionSetting: 'community' },
  })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  return id
}

test('a session that ended here is asked for in vain there, by every way of asking', async () => {
  const officer = await one.signIn(['epidemiologist', '063'])
  const there = await thereOf(officer)
  const team = await newTeam(officer)
  const ways = [
    ['GET', team],
    ['GET', '/api/cases?size=1'],
    ['POST', '/api/figures', asks()],
    ['POST', '/api/figures', { asks: 'nonsense' }],
  ] as const
  // Twice, so that all is remembered that can be.
  for (let turn = 0; turn < 2; turn += 1)
    for (const [method, url, body] of ways.slice(0, 3))
      expect((await there(method, url, body)).status, url).toBe(200)
  expect((await there(...ways[3])).status).toBe(400)
  await officer.call('DELETE', '/api/session')
  for (const [method, url, body] of ways) expect((await there(method, url, body)).status, url).toBe(401)
})

test('a duty taken away here is missing there, and what the account must do first is asked there', async () => {
  const officer = await one.signIn(['epidemiologist', '063'])
  const there = await thereOf(officer)
  const team = await newTeam(officer)
  for (let turn = 0; turn < 2; turn += 1)
    for (const [method, url, body] of [
      ['GET', team],
      ['POST', '/api/figures', asks()],
    ] as const)
      expect((await there(method, url, body)).status).toBe(200)
  const set = (sql: string) => one.owner.query(sql, [officer.accountId])
  await set('update account set must_change_password = true where id = $1')
  expect((await there('GET', team)).body.code).toBe('passwordMustChange')
  expect((await there('POST', '/api/figures', asks())).body.code).toBe('passwordMustChange')
  await set('update account set must_change_password = false where id = $1')
  expect((await there('GET', team)).status).toBe(200)
  await set('delete from duty_assignment where account_id = $1')
  await set('select scope_refresh($1)')
  expect((await there('GET', team)).body.code).toBe('dutyMissing')
  expect((await there('POST', '/api/figures', asks())).body.code).toBe('dutyMissing')
})

test('without the token against forgery nothing is asked, also where the session is known', async () => {
  const officer = await one.signIn(['epidemiologist', '063'])
  for (let turn = 0; turn < 2; turn += 1)
    expect((await officer.call('POST', '/api/figures', asks())).status).toBe(200)
  const forged = { 'x-csrf-token': 'x'.repeat(32) }
  const answer = await officer.send({ method: 'POST', url: '/api/figures', payload: asks(), headers: forged })
  expect(answer.json().code).toBe('csrf')
})

test('a commune is told its own figure after the district asked, and nothing of another', async () => {
  const district = await one.signIn(['epidemiologist', '063'])
  const commune = await one.signIn(['epidemiologist', '02011'])
  await newCase(district, '02011')
  for (let turn = 0; turn < 2; turn += 1) {
    for (const unit of ['063', '02011', '01969'])
      expect((await district.call('POST', '/api/figures', asks(unit))).status).toBe(200)
    expect((await commune.call('POST', '/api/figures', asks('02011'))).status).toBe(200)
    for (const unit of ['063', '01969'])
      expect((await commune.call('POST', '/api/figures', asks(unit))).body.code).toBe('dutyMissing')
  }
})

test('figures asked at either server are those of the book, whoever changed it', async () => {
  const officer = await one.signIn(['epidemiologist', '063'])
  const there = await thereOf(officer)
  const units = ['02011', '01969'] as const
  const made: string[] = []
  const truth = () =>
    transact(one.owner, { tenant: one.tenant, accountId: null }, (tx) =>
      askFigures(
        tx,
        product,
        ['063', ...units].map((unit) => ask(unit)),
      ),
    )
  const step = fc.record({
    kind: fc.constantFrom('enter', 'delete', 'nothing'),
    unit: fc.constantFrom(...units),
  })
  const body = { asks: ['063', ...units].map((unit) => ask(unit)) }
  for (const { kind, unit } of fc.sample(step, { numRuns: 12, seed: 7 })) {
    const [last] = made
    if (kind === 'enter') made.unshift(await newCase(officer, unit))
    else if (kind === 'delete' && last !== undefined) {
      made.shift()
      const gone = { version: 1, why: 'nhập nhầm' }
      expect((await officer.call('DELETE', `/api/cases/${last}`, gone)).status).toBe(200)
    }
    const answers = await truth()
    expect((await there('POST', '/api/figures', body)).body).toEqual({ answers })
    expect((await officer.call('POST', '/api/figures', body)).body).toEqual({ answers })
  }
})

test('what was saved is answered as saved, also where the sign of life of the session finds no room on the disk', async () => {
  const officer = await one.signIn(['epidemiologist', '063'])
  const team = await newTeam(officer)
  const { rows } = await one.owner.query<{ was: string }>(
    "select pg_get_functiondef('session_touch(bytea)'::regprocedure) as was",
  )
  await one.owner.query(
    `create or replace function session_touch(token bytea) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
     begin raise exception 'could not extend file: no space left on device' using errcode = '53100'; end $$`,
  )
  const later = () =>
    one.owner.query("update session set seen_at = seen_at - interval '2 minutes' where account_id = $1", [
      officer.accountId,
    ])
  try {
    await later()
    await newTeam(officer)
    for (let turn = 0; turn < 2; turn += 1) {
      await later()
      expect((await officer.call('GET', team)).status).toBe(200)
    }
    const wrong = { id: 'none', homeUnit: '02011', values: {} }
    await later()
    expect((await officer.call('POST', '/api/teams', wrong)).status).toBe(400)
  } finally {
    await one.owner.query(rows[0]?.was ?? '')
  }
})

test('what is wrong in itself begins no work; who may not ask at all is told that first', async () => {
  const officer = await one.signIn(['epidemiologist', '063'])
  const there = await thereOf(officer)
  const wrong = { id: 'none', homeUnit: '02011', values: {} }
  const said = vi.spyOn(pg.Client.prototype, 'query')
  expect((await there('POST', '/api/cases', wrong)).status).toBe(400)
  const asked = said.mock.calls.map(([first]: unknown[]) => (typeof first === 'string' ? first : ''))
  said.mockRestore()
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((text) => /begin|rollback/.test(text))).toEqual([])
  const { cookie = '' } = (await officer.send({ method: 'GET', url: '/api/session' })).raw.req
    .headers as Record<string, string>
  const forged = { method: 'POST', url: '/api/cases', headers: { cookie }, payload: wrong } as const
  expect((await other.inject(forged)).json()).toMatchObject({ code: 'csrf' })
  const { headers: _none, ...strange } = forged
  expect((await other.inject(strange)).statusCode).toBe(401)
})
