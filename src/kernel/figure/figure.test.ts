// One figure, one truth: roll-ups equal a recount after any course of entries, changes, deletions and moves; rows equal the number.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { figures } from '../../figures.ts'
import { product } from '../../product.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { transact } from '../database/transaction.ts'
import { askFigures } from './ask.ts'
import type { Ask, CountFigure } from './figure.ts'
import { holds, predicateSql, type Predicate } from './predicate.ts'
import { countedSql } from './rows.ts'

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const units = ['02011', '01969', '01993@2020-02-01'] as const
const day = fc
  .integer({ min: 0, max: 40 })
  .map((offset) => new Date(Date.UTC(2022, 1, 1) + offset * 86_400_000).toISOString().slice(0, 10))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 })

const values = fc.record({
  reportDay: day,
  onsetDay: maybe(day),
  outcomeDay: maybe(day),
  classification: fc.constantFrom('confirmed', 'suspected', 'notACase'),
  detectionSetting: maybe(fc.constantFrom('community', 'isolated')),
  treatmentPlace: maybe(fc.constantFrom('home', 'facility')),
  outcome: fc.constantFrom('underTreatment', 'recovered', 'died', 'transferred'),
})

type Step = {
  kind: 'enter' | 'change' | 'move' | 'delete' | 'restore'
  pick: number
  values: Record<string, string | null>
  unit: string
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('enter', 'enter', 'change', 'move', 'delete', 'restore'),
  pick: fc.nat(),
  values,
  unit: fc.constantFrom(...units),
}) as fc.Arbitrary<Step>

const takeStep = async (ids: string[], { kind, pick, values: given, unit }: Step) => {
  const id = ids[pick % Math.max(1, ids.length)]
  if (kind === 'enter' || !id) {
    const fresh = crypto.randomUUID()
    const reply = await officer.call('POST', '/api/cases', {
      id: fresh,
      homeUnit: unit,
      subject: { fullName: 'Người thử' },
      values: given,
    })
    expect(reply.status).toBe(200)
    ids.push(fresh)
    return
  }
  const { version } = (await officer.call('GET', `/api/cases/${id}`)).body.record
  if (kind === 'change') await officer.call('PATCH', `/api/cases/${id}`, { version, values: given })
  if (kind === 'move') await officer.call('PATCH', `/api/cases/${id}`, { version, homeUnit: unit })
  if (kind === 'delete') await officer.call('DELETE', `/api/cases/${id}`, { version, why: 'thử' })
  if (kind === 'restore') await officer.call('POST', `/api/cases/${id}/restore`, { version })
}

const counts = figures.filter(
  (figure): figure is CountFigure => figure.kind === 'count' && figure.register.name === 'cases',
)

const recount = async (figure: CountFigure, ask: Ask): Promise<number> =>
  transact(app.owner, { tenant: app.tenant, accountId: null }, async (tx) => {
    const parameters: unknown[] = []
    const where = countedSql(tx, figure, ask, parameters)
    return (
      await tx.client.query(`select count(*) from ${figure.register.table} r where ${where}`, parameters)
    ).rows[0].count
  })

test(
  'after any course of events every roll-up equals a recount, by every day, for every unit',
  { timeout: 240_000 },
  async () => {
    const ids: string[] = []
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 12 }),
        fc.tuple(day, day),
        async (steps, [one, other]) => {
          for (const each of steps) await takeStep(ids, each)
          const [from, to] = one < other ? [one, other] : [other, one]
          for (const figure of counts)
            for (const by of [undefined, ...(figure.otherDays ?? [])])
              for (const unit of ['063', ...units]) {
                const ask: Ask = { figure: figure.name, unit, from, to, knownOn: null, by }
                const [answer] = await transact(app.owner, { tenant: app.tenant, accountId: null }, (tx) =>
                  askFigures(tx, product, [ask]),
                )
                expect(answer?.value, `${figure.name} by ${by ?? figure.day} in ${unit}`).toBe(
                  await recount(figure, ask),
                )
              }
        },
      ),
      { numRuns: 20 },
    )
  },
)

test('a number opens to exactly its rows, and a stock to its parts', async () => {
  const ask = { figure: 'cases', unit: '063', from: null, to: '2022-12-31' }
  const [answer] = (await officer.call('POST', '/api/figures', { asks: [ask] })).body.answers
  const opened = await officer.call('POST', '/api/figures/rows', ask)
  expect(opened.body.total).toBe(answer.value)
  const active = await officer.call('POST', '/api/figures/rows', { ...ask, figure: 'active' })
  const parts = active.body.parts as { sign: string; value: number }[]
  const [stock] = (await officer.call('POST', '/api/figures', { asks: [{ ...ask, figure: 'active' }] })).body
    .answers
  expect(parts.reduce((sum, part) => sum + (part.sign === '+' ? part.value : -part.value), 0)).toBe(
    stock.value,
  )
})

test('a share of a period is over what the period counted, opened as shown', async () => {
  for (const [toDay, tested, positive] of [
    ['2022-02-10', 300, 30],
    ['2022-03-10', 40, 10],
  ] as const)
    await officer.enter('sero-surveys', {
      homeUnit: '02011',
      values: { name: `Đợt ${toDay}`, fromDay: toDay, toDay, tested, positive },
    })
  const ask = { figure: 'seroprevalence', unit: '063', from: '2022-03-01', to: '2022-03-31' }
  const [answer] = (await officer.sure('POST', '/api/figures', { asks: [ask] })).answers
  expect(answer).toMatchObject({ value: 25, numerator: 10, denominator: 40 })
  const { parts } = await officer.sure('POST', '/api/figures/rows', ask)
  expect(parts.map(({ value }: { value: number }) => value)).toEqual([10, 40])
})

test('days in the wrong order are refused in both languages, and not counted as none', async () => {
  const ask = { figure: 'cases', unit: '063', from: '2022-03-02', to: '2022-03-01' }
  const { status, body } = await officer.call('POST', '/api/figures', { asks: [ask] })
  expect([status, body.code]).toEqual([400, 'invalid'])
  expect(body.details.problems).toEqual([
    { field: 'body.asks.0.from', text: { vi: expect.stringMatching(/ngày đầu/), en: expect.any(String) } },
  ])
  const { to: _, ...half } = ask
  const missing = await officer.call('POST', '/api/figures', { asks: [half] })
  expect(missing.body.details.problems[0].text.vi).toMatch(/không hợp lệ/)
})

test('the same unit in old and in new geography gives the same sum', async () => {
  const sum = async (geography: string) => {
    const reply = await officer.call('POST', '/api/figures/by-unit', {
      figures: ['cases'],
      unit: '063',
      from: null,
      to: '2022-12-31',
      geography,
      spark: 'cases',
    })
    return reply.body.units.reduce(
      (total: number, unit: { values: { cases: number } }) => total + unit.values.cases,
      0,
    )
  }
  const [answer] = (
    await officer.call('POST', '/api/figures', {
      asks: [{ figure: 'cases', unit: '063', from: null, to: '2022-12-31' }],
    })
  ).body.answers
  expect(await sum('old')).toBe(answer.value)
  expect(await sum('new')).toBe(answer.value)
})

test('a predicate judges in code and in SQL alike', async () => {
  const value = fc.constantFrom('a', 'b', null)
  const condition = fc.oneof(
    value.map((is) => ({ is })),
    value.map((not) => ({ not })),
    fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }).map((oneOf) => ({ oneOf })),
    fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }).map((notOneOf) => ({ notOneOf })),
    fc.boolean().map((known) => ({ known })),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom('x', 'y'), condition, { noNullPrototype: true }),
      value,
      value,
      async (predicate, x, y) => {
        const parameters: unknown[] = [x, y]
        const sql = predicateSql(predicate as Predicate, (field) => field, parameters)
        const { rows } = await app.owner.query(
          `select coalesce(${sql}, false) as holds from (select $1::text as x, $2::text as y) r`,
          parameters,
        )
        expect(rows[0].holds).toBe(holds(predicate as Predicate, { x, y }))
      },
    ),
    { numRuns: 150 },
  )
})
