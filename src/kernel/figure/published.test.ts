// What leaves by commune: the published table hides small numbers, and so does every table for who may not read the records behind it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { sumRelation, whatIsTold } from './small-numbers.ts'

/** Cases by commune: one, two, seven, twelve. */
const cases = { '02011': 1, '01981': 2, '01975': 7, '01969': 12 } as const

let app: TestApp
let officer: Caller
let laboratory: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
  laboratory = await app.signIn(['laboratory', '063'])
  for (const [homeUnit, count] of Object.entries(cases))
    for (let n = 0; n < count; n += 1) {
      const reply = await officer.call('POST', '/api/cases', {
        id: crypto.randomUUID(),
        homeUnit,
        subject: { fullName: `Người ${n}` },
        values: {
          reportDay: '2022-03-01',
          outcome: n % 2 === 0 ? 'recovered' : 'underTreatment',
          outcomeDay: n % 2 === 0 ? '2022-03-09' : null,
        },
      })
      expect(reply.status).toBe(200)
    }
})
afterAll(() => app.close())

const ask = { figures: ['cases', 'recovered', 'active'], unit: '063', from: null, to: '2022-12-31' }
type Row = { unit: string; values: Record<string, number | null>; hidden: string[] }

test('the published table hides the small and the one more that would tell them', async () => {
  const { status, body } = await officer.call('POST', '/api/figures/published', ask)
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body).toMatchObject({ least: 5, verified: false })
  const rows = body.rows as Row[]
  const of = (unit: string) => rows.find((row) => row.unit === unit)?.values['cases']
  expect(of('02011')).toBeNull()
  expect(of('01981')).toBeNull()
  expect(rows.filter(({ hidden }) => hidden.includes('cases')).length).toBeGreaterThan(2)
  expect(body.total.values.cases).toBe(22)
  // Worked back from the answer alone.
  const values = [...rows.map((row) => cases[row.unit as keyof typeof cases] ?? 0), 22]
  const hidden = new Set([...rows.keys()].filter((index) => rows[index]?.values['cases'] === null))
  const told = whatIsTold({ values, relations: [sumRelation(rows.length, [...rows.keys()])] }, hidden)
  for (const { least, most } of told.values()) expect(most - least).toBeGreaterThanOrEqual(1)
})

test('who may not read cases gets the table by commune with the same holes; who may gets it whole', async () => {
  const whole = await officer.call('POST', '/api/figures/by-unit', { ...ask, spark: 'cases' })
  const valueOf = (reply: { body: { units: Row[] } }, unit: string) =>
    reply.body.units.find((row) => row.unit === unit)?.values['cases']
  expect(valueOf(whole, '02011')).toBe(1)
  expect(whole.body.small).toBe(false)
  const holes = await laboratory.call('POST', '/api/figures/by-unit', { ...ask, spark: 'cases' })
  expect(holes.status).toBe(200)
  expect(valueOf(holes, '02011')).toBeNull()
  expect(valueOf(holes, '01981')).toBeNull()
  expect(holes.body.small).toBe(true)
  // The curve of a commune would tell its small numbers week by week.
  expect(holes.body.units.every(({ spark }: { spark: number[] }) => spark.length === 0)).toBe(true)
})

test('a figure of a register that one may read is whole in the same answer’s own ask', async () => {
  const reply = await laboratory.call('POST', '/api/figures/by-unit', { ...ask, figures: ['specimens'] })
  expect(reply.body.small).toBe(false)
})

test('the weekly curve of a figure that one may not read behind does not come along with one that one may', async () => {
  const more = { ...ask, figures: ['specimens'], spark: 'cases' }
  const { body } = await laboratory.call('POST', '/api/figures/by-unit', more)
  expect(body.small).toBe(true)
  expect(body.units.every(({ spark }: { spark: number[] }) => spark.length === 0)).toBe(true)
})

test('figures that belong together tell no more asked one by one than asked at once', async () => {
  const table = async (figures: readonly string[]) => {
    const { body } = await officer.call('POST', '/api/figures/published', { ...ask, figures })
    return body.rows as Row[]
  }
  const together = await table(ask.figures)
  expect(together.some(({ hidden }) => hidden.includes('active'))).toBe(true)
  for (const figure of ask.figures)
    for (const [at, { unit, values }] of (await table([figure])).entries())
      expect(values[figure], `${figure} of ${unit}`).toBe(together[at]?.values[figure])
})

test('the threshold is a setting', async () => {
  await app.owner.query("update privacy_setting set value = 10 where name = 'leastShown'")
  const { body } = await officer.call('POST', '/api/figures/published', ask)
  expect(body.least).toBe(10)
  const values = (body.rows as Row[]).map((row) => row.values['cases']).filter((value) => value !== null)
  expect(values.every((value) => value === 0 || (value ?? 0) >= 10)).toBe(true)
  await app.owner.query("update privacy_setting set value = 5 where name = 'leastShown'")
})
