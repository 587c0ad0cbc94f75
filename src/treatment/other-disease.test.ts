// A case of another disease than COVID-19 through the front door: no law of triage is applied to it, and its care begins all the same.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const TODAY = '2022-03-05'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const asked = {
  on: TODAY,
  breath: 18,
  spo2: 98,
  symptoms: true,
  organFailure: false,
  otherIllness: false,
  unstableIllness: false,
}
const care = {
  doctor: null,
  severity: null,
  risk: null,
  watchGroup: null,
  reasons: null,
  facility: null,
  ward: null,
}

test('the law of triage is that of COVID-19: a case of another disease is refused in words, and its care begins all the same', async () => {
  const enter = async (disease: string | null, fullName: string) =>
    (
      await station.enter('cases', {
        homeUnit: UNIT,
        values: { reportDay: TODAY, disease },
        subject: { fullName, birthYear: 1990 },
      })
    ).id
  const dengue = await enter('dengue', 'Lường Văn Muỗi')
  const refused = await station.call('POST', `/api/treatment/triage/${dengue}`, asked)
  expect([refused.status, refused.body.vi, refused.body.en]).toEqual([
    400,
    'Quy định phân loại điều trị ở đây là của COVID-19; ca này là Sốt xuất huyết Dengue nên không áp dụng.',
    'The law of triage here is that of COVID-19; this case is Dengue, so it is not applied.',
  ])
  const unknown = await enter(null, 'Lường Văn Chưa Rõ')
  expect((await station.call('POST', `/api/treatment/triage/${unknown}`, asked)).body.vi).toContain(
    'chưa ghi bệnh',
  )
  const begun = { id: crypto.randomUUID(), day: TODAY, place: 'home', ...care }
  await station.sure('POST', `/api/treatment/cases/${dengue}/care`, begun)
  const { record } = await station.sure('GET', `/api/cases/${dengue}`)
  expect(record.values.treatmentPlace).toBe('home')
})
