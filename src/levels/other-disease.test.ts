// Levels of another disease through the front door: only the laws that know it speak, and its cases and facts are its own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const ONE = '02011'
const DAY = '2022-03-06'

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const enter = (register: string, values: object, more = {}) =>
  officer.enter(register, { homeUnit: ONE, values, ...more })

test('of another disease only the laws that know it speak; its cases and facts are its own', async () => {
  const ask = (query: string) => officer.call('GET', `/api/levels?unit=${ONE}&day=${DAY}&${query}`)
  const dengue = { disease: 'dengue' }
  const before = (await ask('')).body
  for (const year of [2021, 2020, 2019]) {
    const past = { ...dengue, kind: 'pastMonth', number: 0, source: 'Sổ' }
    await enter('level-facts', { ...past, day: `${year}-03-15` })
  }
  for (const place of [1, 2, 3, 4, 5, 6]) {
    const values = { ...dengue, reportDay: '2022-03-03', code: `D-${place}` }
    await enter('cases', values, { subject: { fullName: `Người ${place}`, birthYear: 1950 + place } })
  }
  const { body } = await ask('disease=dengue')
  expect(body.law.name).toBe('qd-02-2016')
  expect(body.group).toBe('B')
  expect(body.units[0].outcome).toBe('epidemic')
  const known = Object.fromEntries(
    body.units[0].inputs.map(({ name, value }: { name: string; value: unknown }) => [name, value]),
  )
  expect(known).toMatchObject({ monthCases: 6 })
  // Neither the cases nor the facts of dengue change what is said of COVID-19.
  expect((await ask('')).body).toEqual(before)
  expect((await ask('disease=measles')).body.units[0].outcome).not.toBe('epidemic')
  const refused = await ask('disease=dengue&law=qd-218-2022')
  expect(refused.status).toBe(400)
  expect(JSON.stringify(refused.body)).toContain('không áp dụng cho Sốt xuất huyết Dengue')
  const weeks = await officer.call('GET', `/api/levels/weeks?unit=${ONE}&day=${DAY}&weeks=2&disease=dengue`)
  expect(weeks.body.units[0].computed).toEqual([null, 'epidemic'])
  const proposed = await officer.call('POST', '/api/levels/assessments', {
    unit: ONE,
    day: DAY,
    disease: 'dengue',
  })
  expect(proposed.status, JSON.stringify(proposed.body)).toBe(200)
  const { body: listed } = await officer.call('GET', `/api/levels/assessments?unit=${ONE}&state=waiting`)
  expect(listed.assessments).toMatchObject([
    { disease: { vi: 'Sốt xuất huyết Dengue' }, outcome: 'epidemic' },
  ])
})
