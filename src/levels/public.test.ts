// What anyone sees without signing in: published levels by unit and day, as page and open data; no count, no person, nothing unpublished.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type Reply, type TestApp } from '../server/test-app.ts'

const [ONE, OTHER] = ['02011', '02008']

let app: TestApp
let officer: Caller
let chair: Caller

const fact = (unit: string, kind: string, value: number | string) =>
  officer.call('POST', '/api/level-facts', {
    id: crypto.randomUUID(),
    homeUnit: unit,
    values: {
      kind,
      day: '2022-02-01',
      source: 'Trạm y tế',
      ...(typeof value === 'number' ? { number: value } : { answer: value }),
    },
  })

const publish = async (units: readonly string[], day: string, number: string, effective: string) => {
  const { body } = await officer.call('POST', '/api/levels/assessments', { unit: '063', day, units })
  const ids = body.done
  await chair.call('POST', '/api/levels/assessments/approve', { ids })
  const done = await chair.call('POST', '/api/levels/assessments/publish', { ids, number, effective })
  expect(done.body.done).toHaveLength(units.length)
}

beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
  chair = await app.signIn(['chairman', '063'])
  for (const unit of [ONE, OTHER])
    for (const [kind, value] of [
      ['population', 4321],
      ['full', 4000],
      ['highRisk', 100],
      ['highRiskFull', 95],
      ['capacity', 'low'],
    ] as const)
      await fact(unit, kind, value)
  await publish([ONE], '2022-03-06', '<b>12</b>/TB', '2022-03-07T08:00')
  await officer.call('POST', '/api/levels/assessments', { unit: '063', day: '2022-03-06', units: [OTHER] })
})
afterAll(() => app.close())

const units = ({ body }: Reply) => body.units.map(({ unit }: { unit: string }) => unit)

test('only what is published and in force at the end of the day, with the document, without any count', async () => {
  const before = await app.call('GET', '/cong-khai/cap-do.json?ngay=2022-03-06')
  expect(before.body.units).toEqual([])
  const shown = await app.call('GET', '/cong-khai/cap-do.json?ngay=2022-03-07')
  expect(units(shown)).toEqual([ONE])
  expect(shown.body.units[0]).toMatchObject({ outcome: 'level2', name: 'Xã Mỹ Thanh', law: 'QĐ 218/QĐ-BYT' })
  expect(JSON.stringify(shown.body)).not.toContain('4321')
  expect(JSON.stringify(shown.body)).not.toContain('Người')
  expect(shown.raw.headers['cache-control']).toContain('max-age=60')
})

test('the page stands without a script, and what an office wrote is text in it', async () => {
  const page = await app.call('GET', '/cong-khai/cap-do?ngay=2022-03-08')
  expect(page.status).toBe(200)
  expect(page.body).toContain('Xã Mỹ Thanh')
  expect(page.body).toContain('&lt;b&gt;12&lt;/b&gt;/TB')
  expect(page.body).not.toMatch(/<script|<b>12/)
  expect(page.raw.headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-/)
  const csv = await app.call('GET', '/cong-khai/cap-do.csv?ngay=2022-03-08')
  expect(csv.raw.body).toContain('2022-03-08,02011,Xã Mỹ Thanh,covid19,level2')
})

test('in English and in large letters; what cannot be shown is a page too', async () => {
  const page = await app.call('GET', '/cong-khai/cap-do?ngay=2022-03-08&lang=en&chu=lon')
  expect(page.body).toContain('Level 2 (medium risk, yellow)')
  expect(page.body).toContain('<html lang="en" class="large">')
  expect(page.body).toContain('lang=vi&amp;chu=lon&amp;ngay=2022-03-08')
  const wrong = await app.call('GET', '/cong-khai/cap-do?ngay=hom-qua')
  expect(wrong.raw.headers['content-type']).toContain('text/html')
  expect(wrong.status).toBe(400)
})

test('a day that is none is refused; one that has not come is today', async () => {
  expect((await app.call('GET', '/cong-khai/cap-do.json?ngay=2022-02-30')).status).toBe(400)
  const later = await app.call('GET', '/cong-khai/cap-do.json?ngay=2199-01-01')
  expect(later.body.day < '2199').toBe(true)
})

test('the installation may switch it off, dated and with its basis', async () => {
  const off = await chair.call('POST', '/api/rule-parameters', {
    id: crypto.randomUUID(),
    homeUnit: '063',
    values: {
      law: 'cong-khai',
      parameter: 'levels',
      value: 'off',
      fromDay: '2022-01-01',
      basis: '20/QĐ-UBND',
    },
  })
  expect(off.status).toBe(200)
  // A day that nobody has asked for yet: what was asked a moment ago is kept for a minute.
  for (const path of ['cap-do', 'cap-do.json', 'cap-do.csv'])
    expect((await app.call('GET', `/cong-khai/${path}?ngay=2022-03-09`)).status).toBe(404)
})
