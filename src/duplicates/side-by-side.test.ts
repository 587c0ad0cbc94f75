// Persons side by side, through the front door: what is counted of each is what the reader may read, and no more.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const ELSEWHERE = '01981'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

test('two ids do not tell who is a case or an inpatient to whoever may not read those registers, in whatever unit', async () => {
  const officer = await app.signIn(['epidemiologist', '063'])
  const person = async (fullName: string): Promise<string> =>
    (await officer.enter('persons', { homeUnit: UNIT, values: { fullName } })).id
  const [one, other] = [await person('Nông Thị Kín'), await person('Nông Thị Khác')]
  await officer.enter('cases', { homeUnit: UNIT, subjectId: one, values: { reportDay: '2022-03-01' } })
  const contact = { lastDay: '2022-03-01', foundDay: '2022-03-02' }
  for (const homeUnit of [UNIT, ELSEWHERE])
    await officer.enter('contacts', { homeUnit, subjectId: one, values: contact })
  const { id: facility } = await officer.enter('facilities', {
    homeUnit: ELSEWHERE,
    values: { kind: 'hospital', name: 'Bệnh viện', openedDay: '2021-08-01' },
  })
  await officer.enter('admissions', {
    homeUnit: ELSEWHERE,
    subjectId: one,
    values: { facility, ward: 'normal', inDay: '2022-03-02' },
  })
  const path = `/api/duplicates/persons?ids=${one},${other}`
  const team = await app.signIn(['communityTeam', UNIT])
  expect((await team.sure('GET', path)).children).toEqual([{ register: 'contacts', counts: [1, 0] }])
  expect((await officer.sure('GET', path)).children).toEqual([
    { register: 'cases', counts: [1, 0] },
    { register: 'contacts', counts: [2, 0] },
    { register: 'admissions', counts: [1, 0] },
  ])
})
