// Members are counted by the kind of team in which they serve, whichever of member and team changes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp({ today: '2022-03-05' })
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const team = async (kind: string) =>
  (
    await station.enter('teams', {
      homeUnit: UNIT,
      values: { kind, name: `Tổ ${kind}`, formedDay: '2021-06-01' },
    })
  ).id
const member = async (of: string | null) =>
  (
    await station.enter('team-members', {
      homeUnit: UNIT,
      values: { fullName: 'Ma Văn Một', team: of, joinedDay: '2021-06-01' },
    })
  ).id
const counts = async () =>
  Promise.all(
    ['team-members', 'team-members-serving', 'team-members-other'].map((figure) =>
      station.figure({ figure, unit: UNIT, from: null, to: '2022-03-05' }),
    ),
  )
const set = async (register: string, id: string, values: object) => {
  const { version } = (await station.call('GET', `/api/${register}/${id}`)).body.record
  const reply = await station.call('PATCH', `/api/${register}/${id}`, { version, values })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
}

test('those of care and patrol teams, and those of none, are no members of community teams', async () => {
  const community = await team('community')
  const care = await team('care')
  await member(community)
  const two = await member(care)
  await member(null)
  expect(await counts()).toEqual([1, 1, 2])
  await set('team-members', two, { team: community })
  expect(await counts()).toEqual([2, 2, 1])
  await set('teams', community, { kind: 'patrol' })
  expect(await counts()).toEqual([0, 0, 3])
  await set('teams', community, { kind: 'community' })
  await set('team-members', two, { leftDay: '2022-01-01' })
  expect(await counts()).toEqual([2, 1, 1])
  await set('team-members', two, { team: null })
  expect(await counts()).toEqual([1, 1, 2])
})
