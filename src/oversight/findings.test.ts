// Findings by day: what is mended in March was open in January, and stays so in what is asked of January.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['inspector', '063'])
})
afterAll(() => app.close())

test('a finding is open until the day it was mended, and mended in the period of that day', async () => {
  const enter = (register: string, values: object) => officer.enter(register, { homeUnit: '02011', values })
  const visit = await enter('inspection-visits', {
    place: 'Trường',
    placeKind: 'school',
    visitDay: '2022-01-20',
  })
  const of = { visit: visit.id, foundDay: '2022-01-20' }
  const mended = await enter('findings', { ...of, what: 'Thiếu sổ' })
  await enter('findings', { ...of, what: 'Căng tin mở cửa', status: 'violation' })
  const figure = (name: string, to: string, from: string | null = null) =>
    officer.figure({ figure: name, unit: '063', from, to })
  const said = async () => [
    await figure('findings-open', '2022-01-30'),
    await figure('findings-open', '2022-03-31'),
    await figure('findings-fixed', '2022-01-30'),
    await figure('findings-fixed', '2022-03-31', '2022-03-01'),
  ]
  expect(await said()).toEqual([2, 2, 0, 0])
  await officer.sure('PATCH', `/api/findings/${mended.id}`, {
    version: 1,
    values: { status: 'fixed', fixedDay: '2022-03-10' },
  })
  expect(await said()).toEqual([2, 1, 0, 1])
})
