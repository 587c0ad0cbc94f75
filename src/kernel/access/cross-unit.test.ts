// Nobody in where he does not belong: every route of every duty tried against a neighbour's records.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { duties } from '../../duties.ts'
import { product } from '../../product.ts'
import { registers } from '../../registers.ts'
import { systemActor } from '../contract/serving.ts'
import { transact } from '../database/transaction.ts'
import type { Field, Values } from '../register/field.ts'
import { insertRecords } from '../register/insert.ts'
import type { Register } from '../register/register.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

const OWN = '02011'
const NEIGHBOUR = '01981'
const SECRET = 'Triệu Bí Mật'

let app: TestApp
const ids: Record<string, string> = {}

const valueOf = (field: Field): unknown => {
  switch (field.kind) {
    case 'text':
      return field.format === 'unit' ? NEIGHBOUR : SECRET
    case 'day':
      return '2022-03-01'
    case 'integer':
      return Math.max(field.min ?? 1, 1)
    case 'yesNo':
      return true
    case 'choice':
      return Object.keys(field.choices)[0]
    case 'link':
    case 'links':
      return ids[field.to]
  }
}

/** What a record cannot be without, and what it is found by; said by the declaration, so that no new register is forgotten. */
const valuesOf = ({ fields }: Register): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.required || (field.kind === 'text' && (field.searched || field.long)))
      .map(([name, field]) => [name, valueOf(field)]),
  )

beforeAll(async () => {
  app = await createTestApp()
  const neighbour = await app.signIn(
    ['healthWorker', NEIGHBOUR],
    ['dataProtection', NEIGHBOUR],
    ['committeeOffice', NEIGHBOUR],
  )
  for (const register of registers) {
    const id = crypto.randomUUID()
    ids[register.name] = id
    if (register.writers) {
      // No form fills it: it is put there as its own routes would.
      const record = { id, homeUnit: NEIGHBOUR, subjectId: null, values: valuesOf(register) as Values }
      await transact(app.owner, systemActor(app.tenant), (tx) =>
        insertRecords(tx, product, register, [record], { action: 'create' }),
      )
      continue
    }
    const reply = await neighbour.call('POST', `/api/${register.name}`, {
      id,
      homeUnit: NEIGHBOUR,
      values: valuesOf(register),
      ...(register.subject ? { subject: { fullName: SECRET } } : {}),
    })
    expect(reply.status, `${register.name}: ${JSON.stringify(reply.body)}`).toBe(200)
  }
})
afterAll(() => app.close())

describe.each(Object.keys(duties) as (keyof typeof duties)[])('%s of another commune', (duty) => {
  let outsider: Caller
  beforeAll(async () => {
    outsider = await app.signIn([duty, OWN])
  })

  test('sees, changes and counts nothing of it by any route', { timeout: 300_000 }, async () => {
    for (const register of registers) {
      const path = `/api/${register.name}`
      const id = ids[register.name]
      const tried = [
        await outsider.call('GET', `${path}/${id}`),
        await outsider.call('GET', `${path}/${id}/history`),
        await outsider.call('PATCH', `${path}/${id}`, { version: 1, values: {} }),
        await outsider.call('DELETE', `${path}/${id}`, { version: 1, why: 'x' }),
        await outsider.call('POST', `${path}/${id}/restore`, { version: 1 }),
        await outsider.call('POST', path, {
          id: crypto.randomUUID(),
          homeUnit: NEIGHBOUR,
          values: valuesOf(register),
          subject: { fullName: 'Ai Đó' },
        }),
      ]
      for (const reply of tried)
        expect([403, 404], `${register.name} ${reply.status}`).toContain(reply.status)
      const sought = await outsider.call('POST', `${path}/find`, { search: SECRET })
      if (sought.status === 200) expect(sought.body).toMatchObject({ rows: [], total: 0 })
      else expect(sought.status, register.name).toBe(403)
      for (const query of [
        '',
        `?unit=${NEIGHBOUR}`,
        '?state=deleted',
        `?importId=${id}`,
        '?sort=subject.fullName',
      ]) {
        const list = await outsider.call('GET', path + query)
        if (list.status === 200) expect(list.body).toMatchObject({ rows: [], total: 0 })
        else expect([400, 403], `${register.name}${query}`).toContain(list.status)
        expect(JSON.stringify(list.body)).not.toContain('Bí Mật')
      }
      const file = await outsider.call('GET', `${path}/export/csv`)
      expect(String(file.body)).not.toContain('Bí Mật')
      tried.forEach((reply) => expect(JSON.stringify(reply.body)).not.toContain('Bí Mật'))
    }
  })

  test('no figure of the neighbour or of the district is told', async () => {
    for (const unit of [NEIGHBOUR, '063', '06']) {
      const ask = { figure: 'cases', unit, from: null, to: '2030-01-01' }
      for (const [url, body] of [
        ['/api/figures', { asks: [ask] }],
        ['/api/figures/series', { ...ask, from: '2022-01-01' }],
        ['/api/figures/by-unit', { figures: ['cases'], unit, from: null, to: '2030-01-01' }],
        ['/api/figures/age-sex', ask],
        ['/api/figures/rows', ask],
      ] as const) {
        const reply = await outsider.call('POST', url, body)
        expect(reply.status, `${url} ${unit}`).toBe(403)
      }
    }
  })

  test('an import, a report or an account cannot reach there', async () => {
    const start = await outsider.call('POST', '/api/imports', {
      id: crypto.randomUUID(),
      fileName: 'a.csv',
      paste: 'Họ tên,Ngày báo cáo\nA,01/03/2022',
      homeUnit: NEIGHBOUR,
    })
    expect(start.status).toBe(403)
    const report = await outsider.call('POST', '/api/reports', {
      id: crypto.randomUUID(),
      kind: 'daily',
      unit: NEIGHBOUR,
      from: '2022-03-01',
      to: '2022-03-01',
    })
    expect([403, 404]).toContain(report.status)
    const account = await outsider.call('POST', '/api/accounts', {
      id: crypto.randomUUID(),
      name: `x${Math.random().toString(36).slice(2, 8)}`,
      fullName: 'X',
      duties: [{ duty: 'healthWorker', unitKey: NEIGHBOUR }],
    })
    expect(account.status).toBe(403)
  })
})

test('without a session every route answers 401, and without the token every change 403', async () => {
  for (const route of [
    '/api/cases',
    '/api/units',
    '/api/accounts',
    '/api/history',
    '/api/imports',
    '/api/reports',
  ]) {
    expect((await app.call('GET', route)).status, route).toBe(401)
  }
  const signedIn = await app.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { name: 'nguoi1', password: 'mat-khau-thu-nghiem' },
  })
  const cookie = signedIn.cookies[0]
  const reply = await app.app.inject({
    method: 'POST',
    url: '/api/figures',
    payload: { asks: [] },
    cookies: { [cookie?.name ?? '']: cookie?.value ?? '' },
  })
  expect(reply.statusCode).toBe(403)
  expect(reply.json()).toMatchObject({ code: 'csrf' })
})

test('after a transaction the connection belongs to nobody: an empty account sees nothing', async () => {
  const client = await app.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.account', (select id::text from account limit 1), true)")
    await client.query('commit')
    expect(
      (await client.query("select current_setting('app.account', true) as account")).rows[0].account,
    ).toBe('')
    for (const { table } of registers)
      expect((await client.query(`select count(*) from ${table}`)).rows[0].count, table).toBe(0)
  } finally {
    client.release()
  }
})

test('every table is either enforced or a reference table, and the application owns none', async () => {
  const roleOf = async (pool: TestApp['pool']) =>
    (await pool.query<{ role: string }>('select session_user as role')).rows[0]?.role ?? ''
  const [application, owner] = [await roleOf(app.pool), await roleOf(app.owner)]
  expect(application).not.toBe(owner)
  const { rows } = await app.owner.query<{ table: string; secured: boolean; owner: string }>(
    "select c.relname as table, c.relrowsecurity as secured, pg_get_userbyid(c.relowner) as owner from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'",
  )
  const open = rows.filter(({ secured }) => !secured).map(({ table }) => table)
  const { referenceTables } = await import('./policies.ts')
  expect(open.toSorted()).toEqual([...referenceTables, 'record_head'].toSorted())
  // Row-level security does not hold for an owner, nor for a role that may become it or that steps over all of it.
  expect(rows.filter((row) => row.owner !== owner)).toEqual([])
  const { rows: powers } = await app.owner.query(
    `select pg_has_role(rolname, $2, 'member') as becomes, rolsuper as super, rolbypassrls as bypasses from pg_roles where rolname = $1`,
    [application, owner],
  )
  expect(powers).toEqual([{ becomes: false, super: false, bypasses: false }])
})
