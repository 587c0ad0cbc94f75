// Until when a citizen's report is owed, through the front door, as its urgency changes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', '02011'])
})
afterAll(() => app.close())

const call = (values: object) => station.enter('citizen-reports', { homeUnit: '02011', values })

test('a report found to be urgent is owed sooner; a term that somebody set stays', async () => {
  const told = { content: 'Sốt cao', kind: 'treatment', receivedDay: '2022-02-18', receivedTime: '08:00' }
  const raise = async ({ id, version }: { id: string; version: number }) =>
    (await station.call('PATCH', `/api/citizen-reports/${id}`, { version, values: { urgency: 'urgent' } }))
      .body.record.values
  expect(await raise(await call({ ...told, urgency: 'normal' }))).toMatchObject({
    dueDay: '2022-02-18',
    dueTime: '10:00',
  })
  const set = { ...told, content: 'Sốt cao, hẹn', urgency: 'normal', dueDay: '2022-02-20', dueTime: '07:00' }
  expect(await raise(await call(set))).toMatchObject({ dueDay: '2022-02-20', dueTime: '07:00' })
})
