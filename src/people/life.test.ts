// One person on one page: what each register holds, who may see what, that the look is noted; health records by the people of the unit.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const TODAY = '2022-03-05'

let app: TestApp
let station: Caller
let person: string
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  station = await app.signIn(['healthWorker', UNIT])
  const reply = await station.call('POST', '/api/persons', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: { fullName: 'Hoàng Thị Đủ', birthYear: 1960, healthRecord: 'HSSK-1', healthRecordDay: TODAY },
  })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  person = reply.body.record.id
})
afterAll(() => app.close())

const add = async (register: string, values: object) => {
  const body = { id: crypto.randomUUID(), homeUnit: UNIT, subjectId: person, values }
  const reply = await station.call('POST', `/api/${register}`, body)
  expect(reply.status, `${register}: ${JSON.stringify(reply.body)}`).toBe(200)
  return reply.body
}
const asked = async (...figures: string[]) =>
  (
    await station.call('POST', '/api/figures', {
      asks: figures.map((figure) => ({ figure, unit: UNIT, from: null, to: TODAY })),
    })
  ).body.answers.map(({ value }: { value: number }) => value)

test('illness, care, medicines and doses of a person stand together, the newest of each first', async () => {
  const { record } = await add('cases', { reportDay: TODAY })
  await add('home-care', { caseRecord: record.id, startDay: TODAY })
  await add('doses', { doseNumber: 1, doseDay: '2021-09-01', targetGroup: 'adults' })
  await add('doses', { doseNumber: 2, doseDay: '2021-10-01', targetGroup: 'adults' })
  await add('drug-courses', { medicine: 'molnupiravir', programme: 'licensed', startDay: TODAY })
  const { body } = await station.call('GET', `/api/persons/${person}/life`)
  const said = Object.fromEntries(
    body.registers.map(({ register, records }: { register: string; records: { values: object }[] }) => [
      register,
      records.length,
    ]),
  )
  expect(said).toEqual({ cases: 1, doses: 2, 'home-care': 1, 'drug-courses': 1 })
  const doses = body.registers.find(({ register }: { register: string }) => register === 'doses').records
  expect(doses.map(({ values }: { values: { doseNumber: number } }) => values.doseNumber)).toEqual([2, 1])
  const readers = await station.call(
    'GET',
    `/api/privacy/readers?register=home-care&id=${body.registers.find(({ register }: { register: string }) => register === 'home-care').records[0].id}`,
  )
  expect(readers.body.readers.length).toBeGreaterThan(0)
})

test('who may read the person and not the illness sees the person alone; another commune neither', async () => {
  const team = await app.signIn(['communityTeam', UNIT])
  const seen = await team.call('GET', `/api/persons/${person}/life`)
  expect([seen.status, seen.body.registers.map(({ register }: { register: string }) => register)]).toEqual([
    200,
    ['home-care'],
  ])
  const neighbour = await app.signIn(['healthWorker', '01975'])
  expect((await neighbour.call('GET', `/api/persons/${person}/life`)).status).toBe(404)
})

test('health records are counted by their day, and held against the people of the unit', async () => {
  await app.owner.query('delete from unit_population')
  await app.owner.query(
    `insert into unit_population (unit_key, year, age_from, age_to, sex, people, source) values ($1, 2021, 0, null, null, 4, 'thử')`,
    [UNIT],
  )
  expect(await asked('health-records', 'health-records-share')).toEqual([1, 25])
})

test('a medicine on trial without agreement is asked about and counted; one that ended is taken no more', async () => {
  const course = { medicine: 'molnupiravir', programme: 'trial', startDay: '2022-03-01' }
  const { questions } = await add('drug-courses', course)
  expect(questions.map(({ fields }: { fields: string[] }) => fields)).toEqual([['consentDay']])
  await add('drug-courses', {
    ...course,
    startDay: '2022-03-02',
    consentDay: '2022-03-02',
    status: 'stopped',
    endDay: '2022-03-04',
    adverse: 'serious',
  })
  expect(
    await asked(
      'drug-courses',
      'drug-courses-trial',
      'drug-courses-without-consent',
      'drug-courses-stopped',
      'drug-courses-serious',
      'drug-courses-now',
    ),
  ).toEqual([3, 2, 1, 1, 1, 2])
})
