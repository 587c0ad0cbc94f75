// Targets that were revised: on each day the latest of a unit, group and dose is the denominator, whatever was entered, changed or deleted in which order.
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { transact } from '../kernel/database/transaction.ts'
import { seriesByUnit } from '../kernel/figure/series-by-unit.ts'
import { product } from '../product.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const units = [UNIT, '02008'] as const

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())
const set = (asOfDay: string, people: number, more: object = {}, homeUnit: string = UNIT) =>
  officer.enter('vaccination-targets', {
    homeUnit,
    values: { targetGroup: 'adults', doseNumber: 3, people, asOfDay, ...more },
  })
const record = async (id: string) =>
  (await officer.sure('GET', `/api/vaccination-targets/${id}`)).record as {
    version: number
    state: string
    values: { replacedDay: string | null }
  }
const act = async (kind: 'PATCH' | 'DELETE' | 'restore', id: string, body: object = {}) => {
  const { version } = await record(id)
  const url = `/api/vaccination-targets/${id}`
  return kind === 'restore'
    ? officer.sure('POST', `${url}/restore`, { version, ...body })
    : officer.sure(kind, url, { version, why: 'thử', ...body })
}
beforeEach(async () => {
  const { rows } = await officer.sure('GET', '/api/vaccination-targets')
  for (const { id } of rows) await act('DELETE', id)
})
const due = (to: string, more: { unit?: string; from?: string; figure?: string; knownOn?: string } = {}) =>
  officer.figure({ figure: 'due-adults-3', unit: '063', from: null, to, ...more })

test.each([
  ['as they were decided', ['2022-01-01', '2022-06-01', '2022-09-01']],
  ['the latest first', ['2022-09-01', '2022-06-01', '2022-01-01']],
  ['as they were found', ['2022-06-01', '2022-09-01', '2022-01-01']],
])('revised targets entered %s count one at a time', async (_, days) => {
  const people: Readonly<Record<string, number>> = {
    '2022-01-01': 100,
    '2022-06-01': 80,
    '2022-09-01': 90,
  }
  for (const day of days) await set(day, people[day] ?? 0)
  expect(await due('2021-12-31')).toBe(0)
  expect(await due('2022-05-31')).toBe(100)
  expect(await due('2022-06-01')).toBe(80)
  expect(await due('2022-12-31')).toBe(90)
  // A target stands in every later period.
  expect(await due('2022-08-31', { from: '2022-08-01' })).toBe(80)
})

test('coverage is over the latest target, and the levels of weeks read the same', async () => {
  await set('2022-01-01', 3, { doseNumber: 1 })
  await set('2022-03-09', 2, { doseNumber: 1 })
  await officer.enter('doses', {
    homeUnit: UNIT,
    subject: { fullName: 'Người thử' },
    values: { targetGroup: 'adults', doseNumber: 1, doseDay: '2022-02-01' },
  })
  const share = (to: string) => officer.figure({ figure: 'coverage-adults-1', unit: '063', from: null, to })
  expect([await share('2022-03-08'), await share('2022-03-09')]).toEqual([33.3, 50])
  const [before, week, after] = await transact(
    app.owner,
    { tenant: app.tenant, accountId: null },
    async (tx) => {
      const total = await seriesByUnit(tx, product, {
        figures: ['due-adults-1'],
        units: [UNIT],
        span: 7,
        from: '2022-02-28',
        count: 3,
      })
      return [-1, 0, 1].map(total('due-adults-1', UNIT))
    },
  )
  expect([before, week, after]).toEqual([3, 3, 2])
})

test('a newer one that is deleted, moved or made another gives the earlier its days back', async () => {
  const first = await set('2022-01-01', 100)
  const newer = await set('2022-06-01', 80)
  const standing = async () => [await due('2022-12-31'), (await record(first.id)).values.replacedDay]
  expect(await standing()).toEqual([80, '2022-06-01'])
  await act('DELETE', newer.id)
  expect(await standing()).toEqual([100, null])
  await act('restore', newer.id)
  expect(await standing()).toEqual([80, '2022-06-01'])
  await act('PATCH', newer.id, { values: { doseNumber: 2 } })
  expect(await standing()).toEqual([100, null])
  await act('PATCH', newer.id, { values: { doseNumber: 3, asOfDay: '2022-07-01', people: 70 } })
  expect(await standing()).toEqual([70, '2022-07-01'])
  await act('PATCH', newer.id, { homeUnit: '02008' })
  expect(await standing()).toEqual([170, null])
  expect(await due('2022-12-31', { unit: UNIT })).toBe(100)
})

test('of two of one day the later known stands; a day of replacement that somebody types does not', async () => {
  await set('2022-01-01', 100)
  const again = await set('2022-01-01', 90, { replacedDay: '2022-02-01' })
  expect(await due('2022-12-31')).toBe(90)
  expect((await record(again.id)).values.replacedDay).toBeNull()
  await act('PATCH', again.id, { values: { replacedDay: '2022-02-01' } })
  expect(await due('2022-12-31')).toBe(90)
})

test('as known before the revision the earlier target stands', async () => {
  await set('2022-01-01', 100)
  await app.owner.query(`update figure_daily set known_on = '2022-02-01' where figure like 'targets-%'`)
  await set('2022-03-01', 80)
  expect(await due('2022-12-31', { knownOn: '2022-02-28' })).toBe(100)
  expect(await due('2022-12-31')).toBe(80)
})

test('two who enter at the same moment do not both count', async () => {
  await Promise.all([100, 90, 80].map((people, at) => set(`2022-0${at + 1}-01`, people)))
  expect(await due('2022-12-31')).toBe(80)
})

const day = fc.integer({ min: 1, max: 9 }).map((month) => `2022-0${month}-01`)
const step = fc.record({
  kind: fc.constantFrom('enter', 'enter', 'change', 'move', 'delete', 'restore'),
  pick: fc.nat(),
  unit: fc.constantFrom(...units),
  values: fc.record({
    asOfDay: day,
    people: fc.integer({ min: 1, max: 500 }),
    doseNumber: fc.constantFrom(2, 3),
  }),
})

test('a sum never counts two targets of one unit, group and dose', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), day, async (steps, to) => {
      const ids: string[] = []
      for (const { kind, pick, unit, values } of steps) {
        const id = ids[pick % Math.max(1, ids.length)]
        if (kind === 'enter' || !id) ids.push((await set(values.asOfDay, values.people, values, unit)).id)
        else if (kind === 'change') await act('PATCH', id, { values })
        else if (kind === 'move') await act('PATCH', id, { homeUnit: unit })
        else {
          const deleted = (await record(id)).state === 'deleted'
          if (deleted === (kind === 'restore')) await act(deleted ? 'restore' : 'DELETE', id)
        }
      }
      const { rows } = await app.owner.query<{ dose: number; people: number }>(
        `select dose_number as dose, sum(people)::integer as people from (
           select distinct on (home_unit, dose_number) dose_number, people from vaccination_target
           where state = 'active' and as_of_day <= $1 order by home_unit, dose_number, as_of_day desc, known_at desc, id desc
         ) latest group by 1`,
        [to],
      )
      const latest = new Map(rows.map(({ dose, people }) => [dose, people]))
      for (const dose of [2, 3])
        expect(await due(to, { figure: `due-adults-${dose}` })).toBe(latest.get(dose) ?? 0)
      for (const id of ids) if ((await record(id)).state === 'active') await act('DELETE', id)
    }),
    { numRuns: 15 },
  )
})
