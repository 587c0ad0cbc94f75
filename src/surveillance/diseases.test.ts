// Diseases through the front door: the disease of a case decides which figure counts it, which cluster is proposed, and what a report says.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFigure } from '../figures.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { diseaseNames, diseaseRows } from './diseases.ts'
import { figureOfDisease, otherDiseases } from './disease-figures.ts'
import { groupOf } from './rules/disease-group.ts'
import { reportingClock } from './rules/reporting-law.ts'

const UNIT = '02011'
const TODAY = '2023-01-30'

let app: TestApp
let station: Caller
let district: Caller
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  station = await app.signIn(['healthWorker', UNIT])
  district = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

test('every disease has its figures, its times in order, and a source for each', () => {
  for (const name of [...diseaseNames, ...otherDiseases])
    for (const count of ['cases', 'recovered', 'deaths'] as const)
      expect(findFigure(figureOfDisease(count, name)), name).toBeDefined()
  for (const name of diseaseNames) {
    const { incubation, cluster } = diseaseRows[name]
    expect(incubation.least).toBeLessThan(incubation.most)
    // A cluster is over only after the longest incubation.
    expect(cluster.quiet).toBeGreaterThanOrEqual(incubation.most)
    for (const { source } of [incubation, cluster]) expect(source).not.toBe('')
    expect(groupOf(name, TODAY)?.source).toBeTruthy()
  }
})

test.each([
  ['covid19', '2021-11-15', 'A', '2021-11-16T09:00'],
  ['covid19', '2023-10-20', 'B', '2023-10-22T09:00'],
  ['dengue', '2023-10-20', 'B', '2023-10-22T09:00'],
  ['measles', '2026-07-01', 'B', '2026-07-03T09:00'],
  ['influenzaA', '2023-10-20', 'B', null],
  ['other', '2023-10-20', undefined, '2023-10-21T09:00'],
])('%s on %s', (disease, day, group, due) => {
  expect(groupOf(disease, day)?.group).toBe(group)
  expect(reportingClock('case', `${day}T09:00`, disease)?.due ?? null).toBe(due)
})

const add = async (register: string, values: object, rest: object = {}): Promise<string> =>
  (await station.enter(register, { homeUnit: UNIT, values, ...rest })).id
const addCase = (disease: string, reportDay: string, more: object = {}) =>
  add(
    'cases',
    { disease, reportDay, classification: 'confirmed', ...more },
    { subject: { fullName: 'Hoàng Thị Bệnh', birthYear: 1990, village: 'Bản Luông' } },
  )
const valueOf = (figure: string) => district.figure({ figure, unit: UNIT, from: null, to: TODAY })

test('a case counts in the figure of its disease and in no other', async () => {
  await addCase('dengue', '2023-01-25')
  await addCase('dengue', '2023-01-27', { classification: 'probable' })
  await addCase('measles', '2023-01-27', { outcome: 'died', outcomeDay: '2023-01-28' })
  expect(await valueOf('cases')).toBe(0)
  expect(await valueOf('cases-dengue')).toBe(2)
  expect([await valueOf('cases-measles'), await valueOf('deaths-measles')]).toEqual([1, 1])
})

test('two of dengue in a village are proposed, one of measles beside them makes no third', async () => {
  const { body } = await district.call('GET', `/api/alerts/proposals?unit=063&on=${TODAY}`)
  expect(body.clusters).toMatchObject([{ disease: 'dengue', unit: UNIT, cases: { length: 2 } }])
  const rules = async (disease: string) =>
    (await station.call('GET', `/api/alerts/rules?unit=${UNIT}&on=${TODAY}&disease=${disease}`)).body
      .quietDays
  expect([await rules('dengue'), await rules('measles'), await rules('covid19')]).toEqual([14, 21, 28])
})

test('a week with dengue has no zero report; what it said of other diseases is kept as it was sent', async () => {
  await station.call('POST', '/api/reporting/periods', { unit: UNIT, on: TODAY })
  const board = await station.call('GET', `/api/reporting/board?unit=${UNIT}&on=${TODAY}`)
  const week = board.body.reports.find(
    ({ kind, start }: { kind: string; start: string }) => kind === 'weekly' && start === '2023-01-23',
  )
  const read = async () => (await station.call('GET', `/api/reporting/reports/${week.id}`)).body
  expect(await read()).toMatchObject({ zeroAllowed: false, othersSent: null })
  const send = (zero: boolean) => station.call('POST', `/api/reporting/reports/${week.id}/send`, { zero })
  const refused = await send(true)
  expect([refused.status, refused.body.vi]).toEqual([
    409,
    expect.stringContaining('Sốt xuất huyết Dengue: 2 ca'),
  ])
  expect((await send(false)).body.report).toMatchObject({ state: 'sent', zero: false, cases: 0 })
  await addCase('dengue', '2023-01-29')
  const { others, othersSent } = await read()
  expect(othersSent).toBe('Sốt xuất huyết Dengue: 2 ca, 0 tử vong; Sởi: 1 ca, 1 tử vong')
  expect(others.find(({ disease }: { disease: string }) => disease === 'dengue')).toMatchObject({ cases: 3 })
})

test('the reports of a dengue cluster count dengue', async () => {
  const { body } = await district.call('GET', `/api/alerts/proposals?unit=063&on=${TODAY}`)
  const id = crypto.randomUUID()
  const values = {
    name: 'Ổ dịch Bản Luông',
    kind: 'village',
    disease: 'dengue',
    openedDay: TODAY,
    openReason: 'Ba ca một thôn',
  }
  const opened = await station.call('POST', '/api/alerts/clusters', {
    id,
    homeUnit: UNIT,
    values,
    cases: body.clusters[0].cases,
  })
  expect(opened.status, JSON.stringify(opened.body)).toBe(200)
  const { reports } = (await station.call('GET', `/api/reporting/clusters/${id}`)).body
  const first = reports.find(({ kind }: { kind: string }) => kind === 'outbreakFirst')
  const { numbers } = (await station.call('GET', `/api/reporting/reports/${first.id}`)).body
  expect(numbers.find(({ field }: { field: string }) => field === 'totalCases')).toMatchObject({
    figure: 'cases-dengue',
    now: 3,
  })
})
