// A sampler's session through the front door: a list pasted, tubes filled in order, who is known is that person, the list of a factory before its shift.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const DAY = '2022-03-01'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const create = async (register: string, values: object, more: object = {}): Promise<string> =>
  (await station.enter(register, { homeUnit: UNIT, values, ...more })).id
const openSession = (code: string, more: object = {}) =>
  create('sampling-sessions', { place: 'Xưởng gỗ', code, day: DAY, method: 'pcr', tubes: 'pool10', ...more })

const people = (names: readonly string[]) =>
  names.map((fullName, at) => ({
    id: crypto.randomUUID(),
    personId: null,
    subject: { fullName, birthYear: 1970 + at },
  }))
const enter = (session: string, rows: object[], tryOnly = false) =>
  station.call('POST', `/api/laboratory/sessions/${session}/people`, { day: DAY, rows, tryOnly })
const read = async (session: string) =>
  (await station.call('GET', `/api/laboratory/sessions/${session}`)).body

const middle = ['Thị', 'Văn', 'Hồng', 'Đức', 'Ngọc']
const given = ['Hoa', 'Lan', 'Bình', 'Dũng', 'Sơn']
const workers = middle.flatMap((second) => given.map((last) => `Lường ${second} ${last}`))

test('twenty-five people fill three tubes of ten in their order; those who come twice are entered once', async () => {
  const session = await openSession('GO0103')
  const rows = people(workers)
  const tried = await enter(session, rows, true)
  expect(tried.body).toMatchObject({ made: 0, already: 0 })
  expect((await enter(session, rows)).body).toMatchObject({ made: 25, already: 0 })
  const { tubes, people: sampled } = await read(session)
  expect(tubes.map(({ code }: { code: string }) => code)).toEqual(['GO0103-01', 'GO0103-02', 'GO0103-03'])
  const held = tubes.map(
    ({ id }: { id: string }) => sampled.filter(({ pool }: { pool: string }) => pool === id).length,
  )
  expect(held).toEqual([10, 10, 5])
  const again = sampled.slice(0, 2).map(({ person }: { person: string }) => ({
    id: crypto.randomUUID(),
    personId: person,
    subject: {},
  }))
  const late = [...again, ...people(['Lường Văn Muộn'])]
  expect((await enter(session, late)).body).toMatchObject({ made: 1, already: 2 })
  expect((await read(session)).tubes).toHaveLength(3)
})

test('two phones that count at the same moment: one has the code, the other is told the next, whichever way it came', async () => {
  const once = async (register: string, session: string, more: object) => {
    const make = (code: string) =>
      station.call('POST', `/api/${register}`, {
        id: crypto.randomUUID(),
        homeUnit: UNIT,
        values: { code, session, method: 'pcr', specimenDay: DAY, ...more },
        ...(register === 'specimens' ? { subject: { fullName: 'Lường Thị Ống' } } : {}),
      })
    const [code, free] =
      (await read(session)).session.code === 'HAI' ? ['HAI-01', 'HAI-02'] : ['DON-01', 'DON-02']
    const both = (await Promise.all([make(code), make(code)])).toSorted(
      (one, other) => one.status - other.status,
    )
    expect(both.map(({ status }) => status)).toEqual([200, 409])
    expect(both[1]?.body).toMatchObject({ code: 'codeTaken', details: { code, next: free } })
    expect(both[1]?.body.vi).toContain(`Mã kế tiếp còn trống: ${free}`)
    // However it is written; and by a change too.
    expect((await make(code.toLowerCase().replace('-', ' '))).status).toBe(409)
    const second = await make(free)
    const { id, version } = second.body.record
    const path = `/api/${register}/${id}`
    expect((await station.call('PATCH', path, { version, values: { code } })).body.code).toBe('codeTaken')
    // Given twice before this was watched: such a tube goes on.
    await app.owner.query(
      `update ${register === 'pools' ? 'pool' : 'specimen'} set code = $1 where id = $2`,
      [code, id],
    )
    expect((await station.call('PATCH', path, { version, values: { laboratory: 'CDC' } })).status).toBe(200)
  }
  await once('pools', await openSession('HAI'), { size: 10 })
  await once('specimens', await openSession('DON', { tubes: 'single' }), {})
})

test('a row that is wrong keeps everything out', async () => {
  const session = await openSession('SAI01')
  const rows = [...people(['Lường Văn Đúng']), { id: crypto.randomUUID(), personId: null, subject: {} }]
  const { body } = await enter(session, rows)
  expect([body.made, body.rows[1].problems[0].field]).toEqual([0, 'subject.fullName'])
  expect((await read(session)).people).toEqual([])
})

test('a card that is known is that person, in a session of single specimens too', async () => {
  const card = { fullName: 'Lường Văn Thẻ', birthYear: 1988, nationalId: '006088001234' }
  const known = await create('persons', card)
  const session = await openSession('DON01', { tubes: 'single', method: 'rapid' })
  await enter(session, [
    { id: crypto.randomUUID(), personId: null, subject: card },
    ...people(['Lường Thị Mới']),
  ])
  const { people: sampled, tubes } = await read(session)
  expect(tubes).toEqual([])
  expect(sampled.map(({ code }: { code: string }) => code)).toEqual(['DON01-01', 'DON01-02'])
  expect(sampled[0].person).toBe(known)
})

test('a code is found however it was written; a closed session takes nobody', async () => {
  const session = await openSession('QR0103', { stateOf: 'closed' })
  const { body } = await station.call('POST', '/api/laboratory/code', { code: ' qr-01 03 ' })
  expect(body.found).toEqual([{ kind: 'session', id: session, code: 'QR0103' }])
  expect((await enter(session, people(['Lường Văn Chậm']))).status).toBe(409)
})

test('a neighbour sees neither session nor people, and enters nobody', async () => {
  const session = await openSession('RIENG1')
  await enter(session, people(['Lường Văn Kín']))
  const next = await app.signIn(['healthWorker', '01981'])
  expect((await next.call('GET', `/api/laboratory/sessions/${session}`)).status).toBe(404)
  const tried = await next.call('POST', `/api/laboratory/sessions/${session}/people`, {
    day: DAY,
    rows: people(['X Y']),
    tryOnly: true,
  })
  expect(tried.status).toBe(404)
  expect((await next.call('POST', '/api/laboratory/code', { code: 'RIENG1' })).body.found).toEqual([])
})

test('before each shift every worker of that shift is due; who was tested for it is done', async () => {
  const plan = await create('screening-plans', {
    name: 'Nhà máy gỗ',
    frequency: 'everyShift',
    fromDay: '2022-02-20',
    riskGroup: 'workers',
  })
  const member = async (fullName: string, shift: string) => {
    const id = await create(
      'screening-members',
      { plan, shift, fromDay: '2022-02-20' },
      { subject: { fullName, birthYear: 1991 } },
    )
    return (await station.call('GET', `/api/screening-members/${id}`)).body.record.subjectId as string
  }
  const early = await member('Lường Ca Sáng', 'Ca 1')
  await member('Lường Ca Chiều', 'Ca 2')
  const session = await openSession('CA1', { plan, shift: 'Ca 1', tubes: 'single', method: 'rapid' })
  await enter(session, [{ id: crypto.randomUUID(), personId: early, subject: {} }])
  const due = async (on: string, shift: string) =>
    (
      await station.call(
        'GET',
        `/api/laboratory/plans/${plan}/due?on=${on}&shift=${encodeURIComponent(shift)}`,
      )
    ).body
  const first = await due(DAY, 'Ca 1')
  expect(first.since).toBe(DAY)
  expect(first.shifts).toEqual(['Ca 1', 'Ca 2'])
  expect(first.people.map(({ name, done }: { name: string; done: boolean }) => [name, done])).toEqual([
    ['Lường Ca Sáng', true],
  ])
  expect((await due(DAY, 'Ca 2')).people[0]).toMatchObject({
    name: 'Lường Ca Chiều',
    done: false,
    last: null,
  })
  // The next day everything is due again.
  expect((await due('2022-03-02', 'Ca 1')).people[0]).toMatchObject({ done: false, last: { day: DAY } })
})
