// A new rule over open contacts: nobody moves by itself, the preview moves nobody, applied it holds through later changes, and it can be taken back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

/** Listed under CV 10696 (14 and 14 days), on the day before CV 762 (7 and 3). */
const contact = async (name: string, given: object = {}): Promise<string> => {
  const subject = { fullName: name, birthYear: 1980 }
  const values = { lastDay: '2022-02-18', foundDay: '2022-02-20', statedLevel: 'f1', ...given }
  return (await station.enter('contacts', { homeUnit: UNIT, subject, values })).id
}
const valuesOf = async (id: string) => (await station.call('GET', `/api/contacts/${id}`)).body.record
const rule = (day: string | null, tryOnly: boolean, caller = station) =>
  caller.call('POST', '/api/tracing/new-rule', { unit: UNIT, on: '2022-02-22', rule: day, tryOnly })

test('seen first, then applied, then taken back', async () => {
  const [id, listedAfter] = [
    await contact('Đinh Văn Hạn'),
    await contact('Đinh Văn Mới', { foundDay: '2022-02-21' }),
  ]
  expect((await valuesOf(id)).values).toMatchObject({ endDay: '2022-03-18', ruledOn: null })
  const { body: seen } = await rule('2022-02-22', true)
  expect(seen).toMatchObject({
    source: 'CV 762/BYT-DP',
    changed: 0,
    moves: [{ id, name: 'Đinh Văn Hạn', from: '2022-03-18', to: '2022-02-28' }],
  })
  expect((await valuesOf(id)).values.endDay).toBe('2022-03-18')
  expect((await rule('2022-02-22', false)).body.changed).toBe(1)
  expect((await valuesOf(id)).values).toMatchObject({ endDay: '2022-02-28', ruledOn: '2022-02-22' })
  expect((await valuesOf(listedAfter)).values).toMatchObject({ endDay: '2022-02-28', ruledOn: null })

  // A later exposure restarts the clock, by the same rule.
  const { version } = await valuesOf(id)
  await station.call('PATCH', `/api/contacts/${id}`, { version, values: { lastDay: '2022-02-20' } })
  expect((await valuesOf(id)).values.endDay).toBe('2022-03-02')

  const { body: back } = await rule(null, false)
  expect(back).toMatchObject({ source: null, changed: 1 })
  expect((await valuesOf(id)).values).toMatchObject({ endDay: '2022-03-20', ruledOn: null })
  const life = await station.call('GET', `/api/contacts/${id}/history`)
  expect(JSON.stringify(life.body)).toContain('Áp CV 762/BYT-DP cho người đang theo dõi')
})

test('who may not write there applies nothing', async () => {
  const neighbour = await app.signIn(['healthWorker', '01981'])
  expect((await rule('2022-02-22', true, neighbour)).status).toBe(403)
})

test('the mean time to list is days over contacts whose time is known', async () => {
  const caseId = crypto.randomUUID()
  const made = await station.call('POST', '/api/cases', {
    id: caseId,
    homeUnit: UNIT,
    subject: { fullName: 'Đinh Thị Nguồn', birthYear: 1970 },
    values: {
      disease: 'covid19',
      reportDay: '2022-02-10',
      onsetDay: '2022-02-09',
      classification: 'confirmed',
    },
  })
  expect(made.status).toBe(200)
  for (const [at, foundDay] of ['2022-02-10', '2022-02-11', '2022-02-14'].entries())
    await contact(`Đinh Văn Chờ ${at}`, {
      sourceCase: caseId,
      lastDay: '2022-02-09',
      foundDay,
      statedLevel: null,
    })
  const ask = { figure: 'contacts-days-to-list-mean', unit: UNIT, from: '2022-02-01', to: '2022-02-15' }
  const { body } = await station.call('POST', '/api/figures', { asks: [ask] })
  expect(body.answers[0]).toMatchObject({ value: 1.7, numerator: 5, denominator: 3 })
})
