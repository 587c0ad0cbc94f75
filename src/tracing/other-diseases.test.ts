// Tracing of other diseases than COVID-19 through the front door: a contact has the disease of the source, the case has that of the contact, and guidance on COVID-19 moves nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const NEIGHBOUR = '01981'
let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const illOn = (day: string, disease: string) => ({ reportDay: day, resultDay: day, onsetDay: day, disease })
const caseOf = async (fullName: string, disease: string, by = station, homeUnit = UNIT): Promise<string> =>
  (await by.enter('cases', { homeUnit, values: illOn('2022-03-01', disease), subject: { fullName } })).id
const valuesOf = async (id: string) => (await station.call('GET', `/api/contacts/${id}`)).body.record.values

const met = { lastDay: '2022-03-01', proximity: 'within2m', masks: 'notWorn' }
const entered = async (shared: object, rows: readonly (readonly [string, object])[]): Promise<string[]> => {
  const made = rows.map(([fullName, values]) => ({
    id: crypto.randomUUID(),
    personId: null,
    subject: { fullName },
    values: { ...met, ...values },
  }))
  const body = { homeUnit: UNIT, shared: { foundDay: '2022-03-01', ...shared }, rows: made, tryOnly: false }
  const reply = await station.call('POST', '/api/tracing/entry', body)
  expect(reply.body, JSON.stringify(reply.body)).toMatchObject({ made: rows.length })
  return made.map(({ id }) => id)
}
const diseasesOf = async (ids: readonly string[]) => {
  const found = []
  for (const id of ids) found.push((await valuesOf(id)).disease)
  return found
}

test('the contact of a measles case becomes a measles case, in the preview already', async () => {
  const sourceCase = await caseOf('Lê Thị Sởi', 'measles')
  const values = { ...met, sourceCase, disease: 'measles', foundDay: '2022-03-01' }
  const subject = { fullName: 'Lê Văn Lây' }
  const { id } = await station.enter('contacts', { homeUnit: UNIT, values, subject })
  expect(await valuesOf(id), 'the longest incubation of measles').toMatchObject({
    level: 'f1',
    endDay: '2022-03-22',
  })
  const ask = (tryOnly: boolean) =>
    station.call('POST', `/api/tracing/contacts/${id}/case`, {
      caseId: crypto.randomUUID(),
      values: { reportDay: '2022-03-08', resultDay: '2022-03-08' },
      tryOnly,
    })
  expect((await ask(true)).body.moves).toMatchObject([{ id, from: 'f1', to: 'f0' }])
  expect((await ask(false)).body.made).toBe(true)
  expect(await valuesOf(id)).toMatchObject({ level: 'f0', status: 'becameCase', endDay: '2022-03-08' })
  const { body } = await station.call('POST', '/api/cases/find', { search: 'Lê Văn Lây' })
  expect(body.rows).toMatchObject([{ values: { disease: 'measles' } }])
})

test('many contacts at once have each the disease of its source case where none is given', async () => {
  const measles = await caseOf('Lê Thị Ban', 'measles')
  const dengue = await caseOf('Lê Thị Muỗi', 'dengue')
  const next = await app.signIn(['healthWorker', NEIGHBOUR])
  const nextDoor = await caseOf('Lê Thị Bên', 'measles', next, NEIGHBOUR)
  const ids = await entered({ sourceCase: measles }, [
    ['Lê Văn Chung', {}],
    ['Lê Văn Riêng', { sourceCase: dengue }],
    ['Lê Văn Cạnh', { sourceCase: nextDoor }],
    ['Lê Văn Nói', { disease: 'influenzaA' }],
  ])
  expect(await diseasesOf(ids)).toEqual(['measles', 'dengue', 'measles', 'influenzaA'])
  expect((await valuesOf(ids[0] ?? '')).level).toBe('f1')
  expect(
    await diseasesOf(await entered({ sourceCase: measles, disease: 'dengue' }, [['Lê Cả', {}]])),
  ).toEqual(['dengue'])
  // What contradicts its source stands on the list of data quality.
  const office = await app.signIn(['epidemiologist', UNIT])
  const { body } = await office.call('GET', `/api/quality/contradictions?unit=${UNIT}&on=2022-03-01`)
  const finding = body.findings.find(
    ({ name }: { name: string }) => name === 'contacts-of-another-disease-than-source',
  )
  expect(finding.count).toBe(2)
  expect(await diseasesOf(await entered({}, [['Lê Không Nguồn', {}]]))).toEqual(['covid19'])
})

test('by whichever door a contact comes in, the disease is that of whom they met: the single form, an F2 of an F1', async () => {
  const sourceCase = await caseOf('Lê Thị Dịch', 'measles')
  const listed = { ...met, foundDay: '2022-03-01' }
  const first = await station.enter('contacts', {
    homeUnit: UNIT,
    values: { ...listed, sourceCase },
    subject: { fullName: 'Lê Văn Gần' },
  })
  expect(await valuesOf(first.id)).toMatchObject({ disease: 'measles', level: 'f1', endDay: '2022-03-22' })
  // What the F1 had the year before is not what the F1 is followed for.
  await station.enter('cases', {
    homeUnit: UNIT,
    subjectId: first.subjectId,
    values: illOn('2021-02-01', 'covid19'),
  })
  const [second, third] = await entered({}, [
    ['Lê Văn Xa', { source: first.subjectId }],
    ['Lê Văn Lạ', {}],
  ])
  expect(await diseasesOf([second ?? '', third ?? ''])).toEqual(['measles', 'covid19'])
  expect((await valuesOf(second ?? '')).level).toBe('f2')
  // What nobody said any more is that of whom they met again.
  const { version } = (await station.sure('GET', `/api/contacts/${second}`)).record
  await station.sure('PATCH', `/api/contacts/${second}`, { version, values: { disease: null } })
  expect(await diseasesOf([second ?? ''])).toEqual(['measles'])
})

test('new guidance on COVID-19 moves the contact of a COVID-19 case and no other', async () => {
  const listed = { foundDay: '2022-02-20', lastDay: '2022-02-18', statedLevel: 'f1' }
  const [covid, measles] = await entered({}, [
    ['Lê Văn Một', { ...listed, disease: 'covid19' }],
    ['Lê Văn Hai', { ...listed, disease: 'measles' }],
  ])
  const ask = (rule: string | null, tryOnly: boolean) =>
    station.call('POST', '/api/tracing/new-rule', { unit: UNIT, on: '2022-02-22', rule, tryOnly })
  const moved = ({ body }: { body: { moves: { id: string }[] } }) => body.moves.map(({ id }) => id)
  expect(moved(await ask('2022-02-22', true))).toEqual([covid])
  expect((await ask('2022-02-22', false)).body.changed).toBe(1)
  expect((await valuesOf(measles ?? '')).ruledOn).toBeNull()
  expect(moved(await ask(null, true))).toEqual([covid])
})
