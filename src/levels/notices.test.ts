// TT 15/2026 in a commune of today: an epidemic is determined, its notice runs against 24 hours and is told by the paper that was issued.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { dayOfMoment } from '../kernel/day/day.ts'

const UNIT = '02008@2025-07-01'
const today = dayOfMoment(new Date())

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const fact = async (kind: string, value: number | string) => {
  const given = typeof value === 'number' ? { number: value } : { answer: value }
  const reply = await station.call('POST', '/api/level-facts', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: { kind, day: today, source: 'Điều tra dịch tễ', ...given },
  })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
}

const clock = async () => {
  const { body } = await station.call('GET', `/api/levels/assessments?unit=${UNIT}&state=waiting`)
  return body.assessments[0]
}

test('five linked cases are an epidemic; the notice is due a day later, and what was issued tells when', async () => {
  for (let place = 0; place < 5; place += 1)
    await station.call('POST', '/api/cases', {
      id: crypto.randomUUID(),
      homeUnit: UNIT,
      values: { reportDay: today, code: `A${place}` },
      subject: { fullName: `Người Một${place}`, birthYear: 1980 + place },
    })
  const levels = async () => (await station.call('GET', `/api/levels?unit=${UNIT}&day=${today}`)).body
  expect(await levels()).toMatchObject({
    law: { name: 'tt-15-2026' },
    group: 'B',
    units: [{ outcome: null, missing: [{ name: 'endemic' }] }],
  })
  await fact('endemic', 'no')
  await fact('linkedMonth', 5)
  for (const kind of ['station', 'staff', 'forces']) await fact(kind, 'yes')
  const [unit] = (await levels()).units
  expect(unit).toMatchObject({ outcome: 'epidemic', told: { hours: 24 } })
  expect(unit.told.who).toHaveLength(5)

  const proposed = await station.call('POST', '/api/levels/assessments', { unit: UNIT, day: today })
  expect(proposed.body.done).toHaveLength(1)
  expect((await clock()).notice).toMatchObject({ form: 'begun', state: 'open', number: null })
  await app.owner.query("update level_assessment set proposed_at = proposed_at - interval '25 hours'")
  expect((await clock()).notice).toMatchObject({ state: 'late' })

  const id = crypto.randomUUID()
  const words = {
    disease: 'COVID-19',
    determined: '10 giờ 00',
    places: 'Thôn Nà Tu',
    advice: 'Đeo khẩu trang',
    signerName: 'Nguyễn Văn Mẫu',
  }
  const drafted = await station.call('POST', '/api/papers', {
    id,
    kind: 'epidemic-declared',
    unit: UNIT,
    day: today,
    words,
  })
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(200)
  const issued = await station.call('POST', `/api/papers/${id}/issue`, { day: today })
  expect(issued.status, JSON.stringify(issued.body)).toBe(200)
  expect((await clock()).notice).toMatchObject({ state: 'toldLate', number: issued.body.head.number })
})
