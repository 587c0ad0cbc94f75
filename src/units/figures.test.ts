// Rates by people: the population of a unit is a figure, and deaths per 100,000 say both sides.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const DAY = '2022-03-05'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp({ today: DAY })
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const asked = async (...figures: string[]) =>
  (
    await station.call('POST', '/api/figures', {
      asks: figures.map((figure) => ({ figure, unit: UNIT, from: null, to: DAY })),
    })
  ).body.answers

const people = (count: number) =>
  app.owner.query(
    `insert into unit_population (unit_key, year, age_from, age_to, sex, people, source) values ($1, 2021, 0, null, null, $2, 'thử')`,
    [UNIT, count],
  )

test('where nobody said how many people live there neither the number nor a rate is said; then both are, with their parts', async () => {
  await app.owner.query('delete from unit_population')
  const reply = await station.call('POST', '/api/cases', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: { reportDay: DAY, outcome: 'died', outcomeDay: DAY },
    subject: { fullName: 'Lường Văn Mất', birthYear: 1940 },
  })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  expect(await asked('population', 'deaths-per-100000')).toMatchObject([
    { value: null },
    { value: null, numerator: 1, denominator: 0 },
  ])
  await people(2_170)
  // 1 of 2,170: 46.08 of 100,000.
  expect(await asked('population', 'deaths-per-100000')).toMatchObject([
    { value: 2_170 },
    { value: 46.1, numerator: 1, denominator: 2_170 },
  ])
  const { body } = await station.call('POST', '/api/figures/rows', {
    figure: 'deaths-per-100000',
    unit: UNIT,
    from: null,
    to: DAY,
  })
  expect(body.parts).toEqual([
    { figure: 'deaths', sign: 'of', value: 1 },
    { figure: 'population', sign: 'over', value: 2_170 },
  ])
  const opened = await station.call('POST', '/api/figures/rows', {
    figure: 'population',
    unit: UNIT,
    from: null,
    to: DAY,
  })
  expect(opened.body).toMatchObject({ register: null, rows: [], parts: [] })
})
