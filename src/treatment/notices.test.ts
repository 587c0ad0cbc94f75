// Notices of deaths and changed cases through the front door: late and missing on the board and in the checks alike; only the own unit tells.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import type { NoticeLine } from './notice-contract.ts'

const TODAY = '2023-01-30'
const UNIT = '02011'
const NEIGHBOUR = '01975'

let app: TestApp
let station: Caller
let neighbour: Caller
let district: Caller
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  station = await app.signIn(['healthWorker', UNIT])
  neighbour = await app.signIn(['healthWorker', NEIGHBOUR])
  district = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const create = async (register: string, values: object): Promise<string> => {
  const subject = { fullName: `Hứa Văn ${crypto.randomUUID().slice(0, 4)}`, birthYear: 1950 }
  return (await district.enter(register, { homeUnit: UNIT, subject, values })).id
}
const board = async (caller: Caller): Promise<NoticeLine[]> => {
  const reply = await caller.call('GET', `/api/reporting/notices?unit=063&on=${TODAY}`)
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body.notices
}
const found = async (register: string, check: string): Promise<string[]> => {
  const { body } = await district.call('POST', `/api/${register}/find`, { check, on: TODAY })
  return body.rows.map(({ id }: { id: string }) => id)
}

test('what is missing or late stands on the board and is found by the checks; telling is the unit’s own', async () => {
  const base = { code: 'BN', reportDay: '2023-01-10', classification: 'confirmed' }
  const home = await create('cases', { ...base, outcome: 'recovered', outcomeDay: '2023-01-27' })
  const flu = await create('cases', {
    ...base,
    disease: 'influenzaA',
    outcome: 'recovered',
    outcomeDay: '2023-01-27',
  })
  const long = await create('cases', { ...base, outcome: 'recovered', outcomeDay: '2023-01-11' })
  const died = await create('death-records', {
    deathDay: '2023-01-28',
    deathTime: '22g00',
    place: 'facility',
  })
  const today = await create('death-records', { deathDay: TODAY, deathTime: '08:00', place: 'home' })
  const late = await create('death-records', {
    deathDay: '2023-01-27',
    deathTime: '7:00',
    place: 'home',
    toldDay: '2023-01-28',
    toldTime: '07:01',
  })

  const standing = new Map((await board(district)).map((line) => [line.id, line]))
  expect(standing.get(home)).toMatchObject({ due: '2023-01-29T00:00', standing: 'missing' })
  expect(standing.get(died)).toMatchObject({ due: '2023-01-29T22:00', standing: 'missing' })
  expect(standing.get(today)).toMatchObject({ due: '2023-01-31T08:00', standing: 'open' })
  expect(standing.get(late)).toMatchObject({ due: '2023-01-28T07:00', standing: 'late' })
  expect(standing.has(flu) || standing.has(long)).toBe(false)

  expect(await found('cases', 'case-changes-untold')).toEqual([home])
  expect(await found('death-records', 'deaths-untold')).toEqual([died])
  expect(await found('death-records', 'deaths-told-late')).toEqual([late])

  const tell = (caller: Caller, time = '09:00') =>
    caller.call('POST', '/api/reporting/notices/tell', {
      notices: [
        { register: 'cases', id: home, act: 'caseUpdate' },
        { register: 'death-records', id: died, act: 'facilityDeath' },
      ],
      day: TODAY,
      time,
    })
  expect(await board(neighbour)).toEqual([])
  expect((await tell(neighbour)).status).toBeGreaterThanOrEqual(403)
  expect((await tell(station, 'sáng')).status).toBe(400)
  expect((await found('death-records', 'deaths-untold')).length).toBe(1)
  const reply = await tell(station)
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)

  const after = new Map((await board(station)).map((line) => [line.id, line]))
  expect(after.get(home)).toMatchObject({ told: `${TODAY}T09:00`, standing: 'late' })
  expect(await found('cases', 'case-changes-untold')).toEqual([])
  expect(await found('cases', 'case-changes-told-late')).toEqual([home])
  expect(await found('death-records', 'deaths-untold')).toEqual([])
})

test('who is written as dead without a record of the death is found: no term runs there', async () => {
  const dead = await create('cases', {
    code: 'BN2',
    reportDay: '2023-01-10',
    outcome: 'died',
    outcomeDay: '2023-01-20',
  })
  expect(await found('cases', 'cases-died-unregistered')).toEqual([dead])
})

test('a diagnosis that changes is owed from that moment, once; told it is over, and taken back before there is nothing to tell', async () => {
  const suspect = { code: 'BN3', reportDay: '2023-01-29', classification: 'suspected' }
  const ill = await create('cases', suspect)
  const mistaken = await create('cases', { ...suspect, code: 'BN4' })
  const flu = await create('cases', { ...suspect, code: 'BN5', disease: 'influenzaA' })
  const change = async (id: string, values: object, why?: string) => {
    const { body } = await station.call('GET', `/api/cases/${id}`)
    const reply = await station.call('PATCH', `/api/cases/${id}`, {
      version: body.record.version,
      values,
      why,
    })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    return reply.body.record.values
  }
  const lineOf = async (id: string) =>
    (await board(district)).filter((line) => line.id === id && line.act === 'diagnosisUpdate')

  expect(await lineOf(ill)).toEqual([])
  await change(ill, { classification: 'confirmed', resultDay: '2023-01-28' })
  expect(await lineOf(ill)).toMatchObject([
    {
      change: { from: 'COVID-19: Nghi ngờ', to: 'COVID-19: Xác định' },
      due: '2023-01-30T00:00',
      standing: 'missing',
    },
  ])
  expect(await found('cases', 'case-diagnoses-untold')).toEqual([])

  await change(mistaken, { classification: 'notACase' })
  expect(await lineOf(mistaken)).toMatchObject([{ due: '2023-01-31T09:30', standing: 'open' }])
  await change(mistaken, { classification: 'suspected' })
  expect(await lineOf(mistaken)).toEqual([])
  await change(flu, { classification: 'confirmed' })
  expect(await lineOf(flu)).toEqual([])

  const tell = (day: string, time: string) =>
    station.call('POST', '/api/reporting/notices/tell', {
      notices: [{ register: 'cases', id: ill, act: 'diagnosisUpdate' }],
      day,
      time,
    })
  const early = await tell('2023-01-27', '09:00')
  expect([early.status, JSON.stringify(early.body)]).toEqual([
    400,
    expect.stringContaining('Giờ báo sớm hơn lúc xảy ra (28/01/2023)'),
  ])
  expect((await tell(TODAY, '09:00')).status).toBe(200)
  expect(await lineOf(ill)).toMatchObject([{ told: `${TODAY}T09:00`, standing: 'late' }])
  expect(await found('cases', 'case-diagnoses-told-late')).toEqual([ill])
  // Another change after it was told is owed anew.
  await change(ill, { disease: 'dengue' })
  expect(await lineOf(ill)).toMatchObject([
    { change: { from: 'COVID-19: Xác định' }, told: null, due: '2023-01-31T09:30' },
  ])
})

test('a death that was told before it happened is asked about on the form', async () => {
  const id = crypto.randomUUID()
  const { body } = await district.call('POST', '/api/death-records', {
    id,
    homeUnit: UNIT,
    subject: { fullName: 'Hứa Văn Sớm', birthYear: 1950 },
    values: { deathDay: '2023-01-28', deathTime: '22:00', toldDay: '2023-01-28', toldTime: '21:30' },
  })
  expect(JSON.stringify(body.questions)).toContain('Báo tử vong trước khi tử vong')
})

test('a death has a cause that fits the disease of its case; where it does not it is found', async () => {
  const dengue = await create('cases', { reportDay: '2023-01-10', disease: 'dengue' })
  const covid = await create('cases', { reportDay: '2023-01-10' })
  const death = (caseRecord: string | null, cause: string | null) =>
    create('death-records', { caseRecord, cause, deathDay: '2022-06-01', toldDay: '2022-06-01' })
  const wrong = [
    await death(dengue, 'covid'),
    await death(covid, 'caseDisease'),
    await death(dengue, 'withCovid'),
  ]
  for (const [caseRecord, cause] of [
    [dengue, 'caseDisease'],
    [dengue, 'withCaseDisease'],
    [dengue, 'other'],
    [covid, 'covid'],
    [covid, null],
    [null, 'covid'],
  ] as const)
    await death(caseRecord, cause)
  expect((await found('death-records', 'deaths-cause-of-another-disease')).toSorted()).toEqual(
    wrong.toSorted(),
  )
})
