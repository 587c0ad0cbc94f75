// Alarms that nobody has taken, as whoever is on duty hears of them: by reach, without names, and without keeping a session alive.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const TODAY = '2022-03-05'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  station = await app.signIn(['healthWorker', UNIT])
  const record = await station.enter('home-care', {
    homeUnit: UNIT,
    values: { startDay: TODAY },
    subject: { fullName: 'Lường Thị Nặng', birthYear: 1950 },
  })
  await station.enter('care-signs', {
    homeUnit: UNIT,
    subjectId: record.subjectId,
    values: { homeCare: record.id, signDay: TODAY, half: 'evening', spo2: 90 },
  })
})
afterAll(() => app.close())

const heard = async (caller: Caller) => (await caller.call('GET', '/api/treatment/alarms/waiting')).body

test('an alarm is heard by its commune at once, by the district when it has grown old, by no neighbour', async () => {
  const [district, team, neighbour] = [
    await app.signIn(['healthWorker', '063']),
    await app.signIn(['communityTeam', UNIT]),
    await app.signIn(['healthWorker', '01975']),
  ]
  expect(await heard(station)).toMatchObject({ waiting: 1, danger: 1, late: 0 })
  expect(await heard(district)).toMatchObject({ waiting: 0, newest: null })
  expect((await team.call('GET', '/api/treatment/alarms/waiting')).status).toBe(403)
  await app.owner.query('update care_alarm set raised_day = $1::date - 1', [TODAY])
  expect(await heard(district)).toMatchObject({ waiting: 1, danger: 1, late: 1 })
  expect(await heard(station)).toMatchObject({ waiting: 1, late: 1 })
  expect(await heard(neighbour)).toMatchObject({ waiting: 0 })
})

test('a page that asks for alarms by itself keeps no session alive', async () => {
  const left = await app.signIn(['healthWorker', UNIT])
  const seen = (minutes: number) =>
    app.owner.query('update session set seen_at = now() - make_interval(mins => $1) where account_id = $2', [
      minutes,
      left.accountId,
    ])
  await seen(59)
  expect((await left.call('GET', '/api/treatment/alarms/waiting')).status).toBe(200)
  const { rows } = await app.owner.query<{ old: boolean }>(
    `select seen_at < now() - interval '58 minutes' as old from session where account_id = $1`,
    [left.accountId],
  )
  expect(rows.map(({ old }) => old)).toEqual([true])
  await seen(61)
  expect((await left.call('GET', '/api/treatment/alarms/waiting')).status).toBe(401)
})
