// Parameters through the front door: decided by who answers for it, for a unit and those below, from a day; and what alerts do follows.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import type { ParameterSetRow } from './contract.ts'
import { parameterSets, parameterTopics } from './sets.ts'

const UNIT = '02011'
const OTHER = '01975'
const DAY = '2022-03-14'

let app: TestApp
let chairman: Caller
let district: Caller
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  chairman = await app.signIn(['chairman', '063'])
  district = await app.signIn(['epidemiologist', '063'])
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const decide = (caller: Caller, homeUnit: string, values: object) =>
  caller.call('POST', '/api/rule-parameters', { id: crypto.randomUUID(), homeUnit, values })
const read = async (caller: Caller, unit: string, day = DAY): Promise<ParameterSetRow[]> =>
  (await caller.call('GET', `/api/parameters?unit=${unit}&day=${day}`)).body.sets
const clusterSet = async (unit: string, day = DAY) =>
  (await read(district, unit, day)).find(({ name }) => name === 'cluster-rule')
const leastInVillage = async (unit: string, day = DAY) =>
  (await clusterSet(unit, day))?.parameters.find(({ name }) => name === 'leastInVillage')

test('a set stands once, under a topic, and each parameter says where it comes from', () => {
  const names = parameterSets.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { topic, parameters } of parameterSets) {
    expect(Object.keys(parameterTopics)).toContain(topic)
    for (const { clause, label } of Object.values(parameters))
      expect(clause && label.vi && label.en).toBeTruthy()
  }
})

test('who enters records reads them and decides nothing; the leader decides, with a document and from a day', async () => {
  const values = {
    law: 'cluster-rule',
    parameter: 'leastInVillage',
    value: '2',
    fromDay: '2022-03-10',
    basis: '77/KH-UBND',
  }
  expect((await decide(station, UNIT, values)).status).toBe(403)
  expect((await decide(chairman, UNIT, { ...values, basis: '' })).status).toBe(400)
  const decided = await decide(chairman, UNIT, values)
  expect(decided.status, JSON.stringify(decided.body)).toBe(200)
  expect(await leastInVillage(UNIT)).toMatchObject({
    value: 3,
    verified: false,
    override: { value: 2, basis: '77/KH-UBND' },
  })
  expect(await leastInVillage(UNIT, '2022-03-09')).toMatchObject({ value: 3, override: null })
  expect(await leastInVillage(OTHER)).toMatchObject({ override: null })
  expect((await clusterSet('063'))?.decided).toMatchObject([
    { parameter: 'leastInVillage', value: '2', unit: UNIT },
  ])
})

test('clusters are proposed by what was decided in their own commune', async () => {
  for (const unit of [UNIT, OTHER])
    for (const name of ['một', 'hai']) {
      const subject = { fullName: `Lý Văn ${name}`, birthYear: 1980, village: 'Nà Pái' }
      const values = { reportDay: DAY, code: `${unit}${name}` }
      const reply = await district.call('POST', '/api/cases', {
        id: crypto.randomUUID(),
        homeUnit: unit,
        subject,
        values,
      })
      expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    }
  const proposed = async (day: string) =>
    (await district.call('GET', `/api/alerts/proposals?unit=063&on=${day}`)).body.clusters.map(
      ({ unit, cases }: { unit: string; cases: string[] }) => [unit, cases.length],
    )
  expect(await proposed(DAY)).toEqual([[UNIT, 2]])
  const rules = await station.call('GET', `/api/alerts/rules?unit=${UNIT}&on=${DAY}&disease=covid19`)
  expect(rules.body).toEqual({ leastInHousehold: 2, leastInVillage: 2, withinDays: 14, quietDays: 28 })
})

test('a signal is late by the hours that the district set', async () => {
  const values = { title: 'Nhiều người sốt', source: 'citizen', heardDay: '2022-03-13', heardTime: '08:00' }
  await station.call('POST', '/api/signals', { id: crypto.randomUUID(), homeUnit: UNIT, values })
  const standing = async () =>
    (await district.call('GET', `/api/alerts/board?unit=063&on=${DAY}`)).body.signals[0].standing
  expect(await standing()).toBe('soon')
  await decide(chairman, '063', {
    law: 'signal-triage',
    parameter: 'verifyHours',
    value: '12',
    fromDay: '2022-01-01',
    basis: '12/KH-UBND',
  })
  expect(await standing()).toBe('late')
})
