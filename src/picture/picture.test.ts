// What is late or missing, through the application: counted where it may be seen, and nowhere else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type Caller, type TestApp } from '../server/test-app.ts'
import type { Notice } from './contract.ts'

let app: TestApp
let worker: Caller
let chairman: Caller

const to = '2022-03-10'
const add = (register: string, homeUnit: string, values: Record<string, unknown>) =>
  worker.enter(register, {
    homeUnit,
    subject: { fullName: `Người ${crypto.randomUUID().slice(0, 8)}`, sex: 'female', birthYear: 1980 },
    values,
  })
const noticesFor = async (caller: Caller, unit: string): Promise<Notice[]> => {
  const { status, body } = await caller.call('GET', `/api/picture/notices?unit=${unit}&to=${to}`)
  expect(status).toBe(200)
  return body.notices
}
const countsOf = (notices: readonly Notice[]) =>
  Object.fromEntries(notices.map(({ kind, count }) => [kind, count]))

beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
  chairman = await app.signIn(['chairman', '02011'])
  await add('specimens', '02011', { method: 'pcr', specimenDay: '2022-03-01', result: 'pending' })
  await add('specimens', '02011', { method: 'pcr', specimenDay: '2022-03-09', result: 'pending' })
  await add('specimens', '02014', { method: 'pcr', specimenDay: '2022-03-01', result: 'pending' })
  await add('isolation-orders', '02011', {
    form: 'home',
    fromDay: '2022-02-20',
    dueDay: '2022-03-06',
    status: 'open',
  })
  await add('isolation-orders', '02011', {
    form: 'home',
    fromDay: '2022-03-05',
    dueDay: '2022-03-19',
    status: 'open',
  })
  await add('cases', '02011', {
    reportDay: '2022-01-20',
    classification: 'confirmed',
    outcome: 'underTreatment',
  })
  await add('cases', '02011', {
    reportDay: '2022-03-02',
    classification: 'confirmed',
    outcome: 'underTreatment',
  })
  await add('cases', '02011', { reportDay: '2022-03-02', onsetDay: '2022-03-08', resultDay: '2022-03-05' })
})
afterAll(() => app.close())

test('what is late is counted by its own term', async () => {
  expect(countsOf(await noticesFor(worker, '02011'))).toEqual({
    overdueIsolation: 1,
    pendingResult: 1,
    longTreatment: 1,
    question: 1,
  })
  expect(countsOf(await noticesFor(worker, '063'))).toMatchObject({ pendingResult: 2 })
})

test('the count of questions is the number of rows of the list it leads to', async () => {
  const question = (await noticesFor(worker, '02011')).find(({ kind }) => kind === 'question')
  const query = new URLSearchParams(question?.href.split('?')[1])
  query.delete('from')
  const { body } = await worker.call('GET', `/api/cases?${query}`)
  expect(body.total).toBe(question?.count)
})

test('an account is told of its own units and of no other', async () => {
  expect(countsOf(await noticesFor(chairman, '02011'))).toMatchObject({ pendingResult: 1 })
  const refused = await chairman.call('GET', `/api/picture/notices?unit=063&to=${to}`)
  expect(refused.status).toBe(403)
  const laboratory = await app.signIn(['laboratory', '063'])
  expect(Object.keys(countsOf(await noticesFor(laboratory, '063')))).not.toContain('longTreatment')
})

test('a commune is silent while its neighbours report, known on the day', async () => {
  await app.owner.query(
    `insert into figure_daily (tenant, figure, unit, day, known_on, value) values
     ('06', 'cases', '02011', '2022-03-09', '2022-03-09', 1), ('06', 'cases', '02014', '2022-02-20', '2022-02-21', 1)`,
  )
  const silent = (await noticesFor(worker, '063')).find(({ kind }) => kind === 'silentUnit')
  expect(silent?.count).toBe(13)
  expect((await noticesFor(worker, '02011')).map(({ kind }) => kind)).not.toContain('silentUnit')
})
