// No personal data is kept without end: each register that holds some has a term of its own or goes with its person; what it said goes, what it counts stays.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { persons } from '../../people/persons.ts'
import { product } from '../../product.ts'
import { makeWorld, UNIT, uuid, type World } from '../../server/erasing-world.ts'
import { retentionRules } from '../rules/retention-terms.ts'
import { dueKinds } from './due.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.close())

test('every register of personal data is about a person or has a term of its own', () => {
  for (const { name, personal, subject } of product.registers)
    if (personal)
      expect(subject?.name === persons.name || dueKinds.some((kind) => kind === name), name).toBe(true)
  for (const kind of dueKinds) expect(retentionRules[kind].ending, kind).not.toBe('with')
})

const SECRET = 'Khuất Thị Tuyệtmật'
const PHONE = '0987654123'

const told: readonly (readonly [string, object])[] = [
  [
    'citizen-reports',
    { content: SECRET, kind: 'illness', receivedDay: '2011-03-05', caller: SECRET, callerPhone: PHONE },
  ],
  [
    'signals',
    { title: SECRET, source: 'citizen', heardDay: '2011-03-05', teller: SECRET, tellerPhone: PHONE },
  ],
  ['violations', { act: 'Tụ tập', violator: SECRET, recordDay: '2011-03-05', fine: 200_000 }],
  [
    'lab-results',
    { code: 'X1', result: 'positive', resultDay: '2011-03-05', person: SECRET, personPhone: PHONE },
  ],
]

test('who called, who told, who broke a rule and whose result came without a tube are named until the term is over', async () => {
  const { app, worker, officer } = world
  const figures = async () =>
    (
      await app.owner.query(
        'select figure, unit, day::text, sum(value)::integer as value from figure_daily group by 1, 2, 3 having sum(value) <> 0 order by 1, 2, 3',
      )
    ).rows
  const tableOf = (name: string) => product.register(name)?.table
  const dueOf = async (kind: string) =>
    (await officer.sure('GET', '/api/privacy/retention?unit=063')).terms.find(
      (term: { kind: string }) => term.kind === kind,
    )
  for (const [register, values] of told) {
    const [old, young] = [uuid(), uuid()]
    await worker.sure('POST', `/api/${register}`, { id: old, homeUnit: UNIT, values })
    const { mainDay } = product.register(register) ?? {}
    const today = new Date().toISOString().slice(0, 10)
    await worker.sure('POST', `/api/${register}`, {
      id: young,
      homeUnit: UNIT,
      values: { ...values, [mainDay ?? '']: today, ...(register === 'lab-results' ? { code: 'X2' } : {}) },
    })
    const before = await figures()
    expect(before.length).toBeGreaterThan(0)
    expect(await dueOf(register), register).toMatchObject({ due: 1, verified: false })
    const asked = await world.ask(register)
    expect(asked.status, register).toBe(200)
    await world.through(asked.body.id)
    const { rows } = await app.owner.query<{ id: string; text: string }>(
      `select id, t::text as text from ${tableOf(register)} t where id = any ($1)`,
      [[old, young]],
    )
    const textOf = (id: string) => rows.find((row) => row.id === id)?.text
    expect(textOf(old), register).toBeDefined()
    for (const word of ['Tuyệtmật', 'tuyetmat', PHONE]) expect(textOf(old), register).not.toContain(word)
    expect(textOf(young), register).toContain('Tuyệtmật')
    expect(await figures(), register).toEqual(before)
    expect((await dueOf(register)).due, register).toBe(0)
  }
})

test('a hold that ended long ago goes, one that stands stays', async () => {
  const { app, officer } = world
  const [over, stands] = [uuid(), uuid()]
  const values = { reason: `Đơn của ${SECRET}`, fromDay: '2011-01-01' }
  await officer.sure('POST', '/api/legal-holds', {
    id: over,
    homeUnit: UNIT,
    values: { ...values, releasedDay: '2012-01-01' },
  })
  await officer.sure('POST', '/api/legal-holds', { id: stands, homeUnit: '02017', values })
  const asked = await world.ask('legal-holds')
  expect(asked.body.counts).toEqual({ 'legal-holds': 1 })
  await world.through(asked.body.id)
  const { rows } = await app.owner.query('select id from legal_hold')
  expect(rows).toEqual([{ id: stands }])
})
