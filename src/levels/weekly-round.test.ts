// The weekly round through the front door: from the last assessment of the unit or of a commune below it, overdue a day after its week.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const round = async (unit: string, day: string) =>
  (await officer.call('GET', `/api/levels?unit=${unit}&day=${day}`)).body.round
const assessed = (unit: string, day: string, state = 'proposed') =>
  app.owner.query(
    `insert into level_assessment (tenant, id, unit_key, disease, law, day, outcome, content, hash, state, proposed_by, proposed_at)
     values ($1, gen_random_uuid(), $2, 'covid19', 'qd-4800-2021', $3, 'level1', '{}', repeat('0', 64), $5, $4, now())`,
    [app.tenant, unit, day, officer.accountId, state],
  )

test('nothing runs before the first assessment; then a week, by the law of the day', async () => {
  expect(await round('063', '2021-10-26')).toEqual({ last: null, due: null, overdue: false })
  await assessed('02011', '2021-10-18')
  const week = { last: '2021-10-18', due: '2021-10-25' }
  expect(await round('063', '2021-10-25')).toEqual({ ...week, overdue: false })
  expect(await round('063', '2021-10-26')).toEqual({ ...week, overdue: true })
  // A neighbour that nobody assessed is not late by the assessment of another, and TT 15/2026 sets no week.
  expect(await round('01975', '2021-10-26')).toEqual({ last: null, due: null, overdue: false })
  expect(await round('063', '2026-08-01')).toBeNull()
})
