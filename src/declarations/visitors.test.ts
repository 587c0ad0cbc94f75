// Who was there: hours that overlap, a reason that stands in history, only in one's own units; contacts in one press, once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
let app: TestApp
let tracer: Caller
const place = crypto.randomUUID()
const caseId = crypto.randomUUID()
const visits = [
  ['Sáng Sớm', '06:00', '06:30'],
  ['Vừa Về', '08:00', '09:00'],
  ['Không Báo Về', '08:20', null],
  ['Không Rõ Giờ', null, null],
  ['Đến Sau', '10:31', null],
] as const

beforeAll(async () => {
  app = await createTestApp()
  tracer = await app.signIn(['healthWorker', UNIT])
  const add = async (register: string, id: string, values: object, subject?: object) => {
    const reply = await tracer.call('POST', `/api/${register}`, { id, homeUnit: UNIT, values, subject })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  }
  await add('qr-places', place, {
    name: 'Quán Hoa',
    kind: 'market',
    registeredDay: '2022-01-01',
    stayMinutes: 45,
  })
  await add('cases', caseId, { reportDay: '2022-03-02', onsetDay: '2022-03-01' }, { fullName: 'Ca Nguồn' })
  for (const [fullName, atTime, leftTime] of visits)
    await add('check-ins', crypto.randomUUID(), {
      place,
      onDay: '2022-03-01',
      fullName,
      atTime,
      leftTime,
      phone: '0912345678',
      birthYear: 1990,
    })
})
afterAll(() => app.close())

const asked = { place, day: '2022-03-01', from: '09:00', to: '10:30', why: 'Ca bệnh đã ở quán từ 9 giờ' }

test('those whose stay touches the hours, with the minutes; who said no hour is not left out', async () => {
  const { body } = await tracer.call('POST', '/api/declarations/visitors', asked)
  const told = body.visitors.map(({ name, minutes }: { name: string; minutes: number }) => [name, minutes])
  expect(told).toEqual([
    ['Vừa Về', 1],
    ['Không Báo Về', 5],
    ['Không Rõ Giờ', 90],
  ])
})

test('the reason stands in history beside those who were shown, and without one nobody is', async () => {
  const { rows } = await app.owner.query<{ entry: string; told: string; count: number }>(
    "select entry, told, cardinality(listed) as count from history where register = 'check-ins' and action = 'read' and account_id = $1 order by at desc limit 1",
    [tracer.accountId],
  )
  expect(rows[0]?.count).toBe(3)
  // Beside the chained text, from where it can be erased.
  expect(rows[0]?.told).toContain('Ca bệnh đã ở quán')
  expect(rows[0]?.entry).not.toContain('Ca bệnh đã ở quán')
  const own = await tracer.call('GET', '/api/privacy/own-reads')
  expect(own.body.entries.map(({ why }: { why: string }) => why)).toContain(asked.why)
  expect((await tracer.call('POST', '/api/declarations/visitors', { ...asked, why: 'xem   ' })).status).toBe(
    400,
  )
  expect((await tracer.call('POST', '/api/declarations/visitors', { ...asked, to: '08:00' })).status).toBe(
    400,
  )
})

test('another commune, and whoever directs but does not trace, are told nothing', async () => {
  const other = await app.signIn(['healthWorker', '01981'])
  expect((await other.call('POST', '/api/declarations/visitors', asked)).status).toBe(404)
  for (const duty of ['chairman', 'committeeOffice', 'communityTeam', 'laboratory'] as const) {
    const caller = await app.signIn([duty, '063'])
    expect((await caller.call('POST', '/api/declarations/visitors', asked)).status, duty).toBe(403)
    expect((await caller.call('GET', '/api/check-ins')).status, duty).toBe(403)
  }
})

test('contacts in one press: with the place as setting, the case as source, found by QR; pressed again nothing more', async () => {
  const { body } = await tracer.call('POST', '/api/declarations/visitors', asked)
  const wish = {
    ...asked,
    sourceCase: caseId,
    foundDay: '2022-03-03',
    checkIns: body.visitors.map(({ id }: { id: string }) => id),
  }
  const done = await tracer.call('POST', '/api/declarations/contacts', wish)
  expect(done.body, JSON.stringify(done.body)).toMatchObject({ made: 3, problems: [] })
  const contacts = await tracer.call('POST', '/api/contacts/find', {
    filter: JSON.stringify({ sourceCase: [caseId] }),
  })
  expect(contacts.body.rows).toHaveLength(3)
  for (const { values, subject } of contacts.body.rows) {
    expect(values).toMatchObject({
      setting: 'market',
      foundBy: 'app',
      lastDay: '2022-03-01',
      foundDay: '2022-03-03',
    })
    expect(subject).toMatchObject({ phone: '0912345678', birthYear: 1990 })
  }
  expect((await tracer.call('POST', '/api/declarations/contacts', wish)).body.made).toBe(0)
  const figure = { figure: 'contacts-by-app', unit: UNIT, from: null, to: '2022-03-31', knownOn: null }
  const asks = await tracer.call('POST', '/api/figures', { asks: [figure] })
  // Whether they are F1 is for the rules of tracing: all three are kept, and those of a level are counted.
  expect(asks.body.answers[0].value).toBeLessThanOrEqual(3)
})

test('who was there with a measles case is its contact in measles', async () => {
  const sourceCase = crypto.randomUUID()
  const onDay = '2022-04-01'
  const put = async (register: string, id: string, values: object, subject?: object) =>
    tracer.sure('POST', `/api/${register}`, { id, homeUnit: UNIT, values, subject })
  await put('cases', sourceCase, { reportDay: onDay, disease: 'measles' }, { fullName: 'Ca Sởi' })
  const checkIn = crypto.randomUUID()
  await put('check-ins', checkIn, { place, onDay, fullName: 'Đến Quán', atTime: '09:30', birthYear: 1991 })
  const wish = { ...asked, day: onDay, sourceCase, foundDay: onDay, checkIns: [checkIn] }
  expect((await tracer.call('POST', '/api/declarations/contacts', wish)).body).toMatchObject({ made: 1 })
  const filter = JSON.stringify({ sourceCase: [sourceCase] })
  const { body } = await tracer.call('POST', '/api/contacts/find', { filter })
  expect(body.rows).toMatchObject([{ values: { disease: 'measles' } }])
  const nowhere = { ...wish, sourceCase: crypto.randomUUID() }
  const again = crypto.randomUUID()
  await put('check-ins', again, { place, onDay, fullName: 'Đến Nữa', atTime: '09:40', birthYear: 1992 })
  const refused = await tracer.call('POST', '/api/declarations/contacts', { ...nowhere, checkIns: [again] })
  expect(refused.status).toBe(404)
})
