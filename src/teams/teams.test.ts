// Teams through the front door: members and households by figures, norms that an office sets otherwise, households given to a team and taken back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const ON = '2022-03-01'

let app: TestApp
let station: Caller
let chairman: Caller
const team = crypto.randomUUID()
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
  chairman = await app.signIn(['chairman', '063'])
  await create('teams', team, {
    kind: 'community',
    name: 'Tổ thôn Nà Còi',
    village: 'Nà Còi',
    formedDay: '2021-06-01',
  })
  await create('team-members', crypto.randomUUID(), { fullName: 'Ma Văn Một', team, joinedDay: '2021-06-01' })
  await create('team-members', crypto.randomUUID(), {
    fullName: 'Ma Văn Hai',
    team,
    joinedDay: '2021-06-01',
    leftDay: '2022-01-31',
  })
  for (const number of [1, 2, 3])
    await create('households', crypto.randomUUID(), { code: `MT-000${number}`, village: 'Nà Còi' })
})
afterAll(() => app.close())

const create = (register: string, id: string, values: object) =>
  station.enter(register, { id, homeUnit: UNIT, values })

type Shown = {
  teams: { id: string; members: number; households: number; findings: { parameter: string }[] }[]
  waiting: { id: string; version: number; code: string }[]
}
const standing = async (caller: Caller = station, on = ON): Promise<Shown> =>
  (await caller.call('GET', `/api/teams-standing?unit=${UNIT}&on=${on}`)).body as Shown

test('who has left is no member any more, from that day; a team of one is too small', async () => {
  expect((await standing(station, '2022-01-30')).teams).toMatchObject([{ members: 2, findings: [] }])
  const now = await standing()
  expect(now.teams).toMatchObject([
    { members: 1, households: 0, findings: [{ parameter: 'communityMembers' }] },
  ])
  expect(now.waiting.map(({ code }) => code)).toEqual(['MT-0001', 'MT-0002', 'MT-0003'])
})

test('households are given in one change, the norm that the district decided is held against them, and one undo takes all back', async () => {
  await chairman.call('POST', '/api/rule-parameters', {
    id: crypto.randomUUID(),
    homeUnit: '063',
    values: {
      law: 'dinh-muc-to',
      parameter: 'communityHouseholds',
      value: '2',
      fromDay: '2022-02-01',
      basis: 'QĐ thử',
    },
  })
  const { waiting } = await standing()
  const id = crypto.randomUUID()
  const given = await station.call('POST', '/api/households/batches', {
    id,
    records: waiting.map(({ id: home, version }) => ({ id: home, version })),
    change: { values: { team, assignedDay: ON } },
  })
  expect(given.body.batch).toMatchObject({ changed: 3, refused: [] })
  const after = await standing()
  expect(after.waiting).toEqual([])
  expect(after.teams[0]).toMatchObject({ households: 3 })
  expect(after.teams[0]?.findings.map(({ parameter }) => parameter)).toEqual([
    'communityMembers',
    'communityHouseholds',
  ])
  await station.call('POST', `/api/households/batches/${id}/undo`, {})
  expect((await standing()).waiting).toHaveLength(3)
})

test('who may see no figures of the unit is told so', async () => {
  const reply = await (
    await app.signIn(['healthWorker', '01975'])
  ).call('GET', `/api/teams-standing?unit=${UNIT}&on=${ON}`)
  expect(reply.status).toBe(403)
})

test('who serves in a second team fills it, and is still one member', async () => {
  const care = crypto.randomUUID()
  await create('teams', care, { kind: 'care', name: 'Tổ chăm sóc thôn Nà Còi', formedDay: '2021-09-20' })
  const ofCare = async () => (await standing()).teams.find(({ id }) => id === care)
  expect(await ofCare()).toMatchObject({ findings: [{ parameter: 'careMembers' }] })
  const counted = { figure: 'team-members-serving', unit: UNIT, from: null, to: ON }
  const before = await chairman.figure(counted)
  for (const fullName of ['Ma Văn Ba', 'Ma Văn Bốn'])
    await create('team-members', crypto.randomUUID(), {
      fullName,
      team,
      alsoIn: care,
      joinedDay: '2021-09-20',
    })
  expect(await ofCare()).toMatchObject({ members: 0, alsoServing: 2, findings: [] })
  expect(await chairman.figure(counted)).toBe(Number(before) + 2)
})
