// Facilities that were closed and teams that were dissolved: what was set up stays counted, what stands now is less them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const enter = (register: string, values: object) => officer.enter(register, { homeUnit: '02011', values })
const figure = (name: string, to: string, from: string | null = null) =>
  officer.figure({ figure: name, unit: '063', from, to })

test('a site that was closed is one of those set up and none of those open, from its last day on', async () => {
  const openedDay = '2021-08-01'
  await enter('facilities', { kind: 'vaccinationFixed', name: 'Trạm', openedDay })
  await enter('facilities', { kind: 'vaccinationMobile', name: 'Đội', openedDay, closedDay: '2022-03-31' })
  await enter('facilities', { kind: 'isolationSite', name: 'Trường', openedDay, closedDay: '2022-04-30' })
  const on = async (day: string) =>
    Promise.all(
      ['vaccination', 'vaccination-mobile', 'isolation-site'].flatMap((kind) => [
        figure(`facilities-${kind}`, day),
        figure(`facilities-${kind}-now`, day),
      ]),
    )
  expect(await on('2022-03-30')).toEqual([2, 2, 1, 1, 1, 1])
  expect(await on('2022-03-31')).toEqual([2, 1, 1, 0, 1, 1])
  expect(await on('2022-12-31')).toEqual([2, 1, 1, 0, 1, 0])
  expect(await figure('facilities-vaccination-now', '2022-02-28', '2022-02-01')).toBe(2)
})

test('a team that was dissolved is one of those formed and none of those at work', async () => {
  await enter('teams', { name: 'Tổ 1', kind: 'community', formedDay: '2021-08-01' })
  const team = await enter('teams', {
    name: 'Tổ 2',
    kind: 'community',
    formedDay: '2021-08-01',
    endedDay: '2022-05-01',
  })
  const now = () => figure('teams-community-now', '2022-12-31')
  expect([await figure('teams-community', '2022-12-31'), await now()]).toEqual([2, 1])
  await officer.sure('PATCH', `/api/teams/${team.id}`, { version: 1, values: { endedDay: null } })
  expect(await now()).toBe(2)
})
