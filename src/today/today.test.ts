// A round through the front door: the own team's households, a tap, a red flag that reaches the station at once, and who sees nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const TODAY = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

let app: TestApp
let station: Caller
let team: Caller
const ids = {
  team: crypto.randomUUID(),
  other: crypto.randomUUID(),
  home: crypto.randomUUID(),
  away: crypto.randomUUID(),
  person: crypto.randomUUID(),
  neighbour: crypto.randomUUID(),
}

const create = (register: string, id: string, values: object, subjectId?: string) =>
  station.enter(register, { id, homeUnit: UNIT, values, subjectId })

beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
  team = await app.signIn(['communityTeam', UNIT])
  const { rows } = await app.owner.query<{ name: string }>('select name from account where id = $1', [
    team.accountId,
  ])
  const formed = { kind: 'community', formedDay: '2021-06-01' }
  await create('teams', ids.team, { ...formed, name: 'Tổ thôn Nà Còi' })
  await create('teams', ids.other, { ...formed, name: 'Tổ thôn Bản Đán' })
  await create('team-members', crypto.randomUUID(), {
    fullName: 'Ma Thị Tổ Trưởng',
    role: 'leader',
    team: ids.team,
    account: rows[0]?.name,
    joinedDay: '2021-06-01',
  })
  await create('households', ids.home, { code: 'MT-0001', village: 'Nà Còi', team: ids.team })
  await create('households', ids.away, { code: 'MT-0002', village: 'Bản Đán', team: ids.other })
  await create('persons', ids.person, { fullName: 'Hứa Thị Già', birthYear: 1936, household: ids.home })
  await create('persons', ids.neighbour, { fullName: 'Hứa Văn Xa', birthYear: 1990, household: ids.away })
  const listed = { elderly: true, callEveryDays: 7, listedDay: '2022-01-01' }
  await create('vulnerable-persons', crypto.randomUUID(), listed, ids.person)
  await create('vulnerable-persons', crypto.randomUUID(), listed, ids.neighbour)
})
afterAll(() => app.close())

type Shown = {
  of: string[]
  teams: { id: string; mine: boolean }[]
  households: { code: string; open: boolean; persons: { name: string; red: boolean; dues: unknown[] }[] }[]
}
const today = async (caller: Caller, query = ''): Promise<Shown> =>
  (await caller.call('GET', `/api/today?unit=${UNIT}&on=${TODAY}${query}`)).body as Shown

test('whose account a member’s is opens with the households of that team; the station sees all that is due', async () => {
  const own = await today(team, '&mine=true')
  expect(own.of).toEqual([ids.team])
  expect(own.households.map(({ code }) => code)).toEqual(['MT-0001'])
  expect(own.households[0]?.persons.map(({ name }) => name)).toEqual(['Hứa Thị Già'])
  const all = await today(station)
  expect(all.of).toEqual([])
  expect(all.households.map(({ code }) => code).toSorted()).toEqual(['MT-0001', 'MT-0002'])
  expect((await today(station, `&team=${ids.other}`)).households.map(({ code }) => code)).toEqual(['MT-0002'])
})

const visitId = crypto.randomUUID()
const signals = async () =>
  (await station.call('GET', '/api/signals')).body.rows as { values: Record<string, unknown> }[]

test('fever at the door is a signal of the commune at once, once, and without a name', async () => {
  const visit = (signs: string) => ({ visitDay: TODAY, result: 'symptoms', signs })
  const written = await team.call('POST', '/api/vulnerable-visits', {
    id: visitId,
    homeUnit: UNIT,
    subjectId: ids.person,
    values: visit('Ho'),
  })
  expect(written.status, JSON.stringify(written.body)).toBe(200)
  expect(await signals()).toEqual([])
  for (const note of ['một', 'hai'])
    await team.call('PATCH', `/api/vulnerable-visits/${visitId}`, {
      version: note === 'một' ? 1 : 2,
      values: { ...visit('Sốt; Khó thở'), note },
    })
  const raised = await signals()
  expect(raised).toHaveLength(1)
  expect(raised[0]?.values).toMatchObject({
    heardDay: TODAY,
    place: 'Hộ MT-0001',
    village: 'Nà Còi',
    stateOf: 'signal',
    source: 'villageHealthWorker',
    suspected: null,
  })
  expect(JSON.stringify(raised)).not.toContain('Hứa')
  const [home] = (await today(team, '&mine=true')).households
  expect(home).toMatchObject({ open: false, persons: [{ red: true }] })
})

test('a contact’s red flag says of which disease: that of the contact', async () => {
  const contact = crypto.randomUUID()
  await create(
    'contacts',
    contact,
    { lastDay: TODAY, foundDay: TODAY, statedLevel: 'f1', disease: 'measles' },
    ids.neighbour,
  )
  const values = { contact, visitDay: TODAY, result: 'symptoms', signs: 'Sốt' }
  const visit = { id: crypto.randomUUID(), homeUnit: UNIT, subjectId: ids.neighbour, values }
  expect((await team.call('POST', '/api/contact-visits', visit)).status).toBe(200)
  const raised = (await signals()).find(({ values: { place } }) => place === 'Hộ MT-0002')
  expect(raised?.values.suspected).toBe('Sởi')
})

test('what is entered long after raises nothing', async () => {
  await station.call('POST', '/api/vulnerable-visits', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    subjectId: ids.neighbour,
    values: { visitDay: '2022-02-01', result: 'symptoms', signs: 'Sốt' },
  })
  expect(await signals()).toHaveLength(2)
})

test('a team of another commune sees neither the household nor the person', async () => {
  const stranger = await app.signIn(['communityTeam', '01975'])
  expect(await today(stranger)).toMatchObject({ households: [] })
  expect((await stranger.call('GET', `/api/today?unit=${UNIT}&on=${TODAY}&team=${ids.team}`)).status).toBe(
    404,
  )
})
