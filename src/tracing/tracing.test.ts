// A tracer's day through the front door: forty contacts at once, the daily list, taps, one falls ill, the chain; and who sees what of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const ids = Array.from({ length: 40 }, () => crypto.randomUUID())
const caseOfSource = crypto.randomUUID()
const rowsOf = (names: readonly string[]) =>
  names.map((fullName, at) => ({
    id: ids[at] ?? crypto.randomUUID(),
    personId: null as string | null,
    subject: { fullName, birthYear: 1960 + at, ...(at === 0 ? { phone: '0912000111' } : {}) },
    values: { lastDay: '2022-03-01', proximity: 'within2m', masks: 'notWorn' },
  }))
const given = ['Hoa', 'Lan', 'Bình', 'Dũng', 'Sơn', 'Mai', 'Tuyết', 'Kiên']
const middle = ['Thị', 'Văn', 'Hồng', 'Đức', 'Ngọc']
const names = middle.flatMap((second) => given.map((last) => `Ma ${second} ${last}`))
const shared = { sourceCase: caseOfSource, foundDay: '2022-03-01', shielded: true }

const illOn = (day: string, code: string) => ({
  reportDay: day,
  resultDay: day,
  specimenDay: day,
  onsetDay: day,
  code,
})

test('a row that is wrong keeps everything out, and says where', async () => {
  await station.call('POST', '/api/cases', {
    id: caseOfSource,
    homeUnit: UNIT,
    values: illOn('2022-03-01', 'BN-1'),
    subject: { fullName: 'Ma Văn Nguồn', birthYear: 1980 },
  })
  const [first, second, ...rest] = rowsOf(names)
  if (!first || !second) throw new Error('no rows')
  const rows = [
    { ...first, values: { ...first.values, lastDay: '31/02/2022' } },
    { ...second, subject: {} },
    ...rest,
  ]
  const reply = await station.call('POST', '/api/tracing/entry', {
    homeUnit: UNIT,
    shared,
    rows,
    tryOnly: false,
  })
  expect(reply.body.made).toBe(0)
  type Judged = { problems: { field: string }[] }
  const fields = (reply.body.rows as Judged[]).map(({ problems }) => problems.map(({ field }) => field))
  expect(fields.slice(0, 3)).toEqual([['lastDay'], ['subject.fullName'], []])
  expect((await station.call('GET', '/api/contacts')).body.total).toBe(0)
})

test('forty contacts are entered at once; one who is known is named before, and taken as that person', async () => {
  const known = await station.call('POST', '/api/persons', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: { fullName: names[0], birthYear: 1960, phone: '0912000111' },
  })
  const rows = rowsOf(names)
  const asked = { homeUnit: UNIT, shared, rows, tryOnly: true }
  const tried = await station.call('POST', '/api/tracing/entry', asked)
  expect(tried.body.made).toBe(0)
  expect(tried.body.rows[0].similar[0]).toMatchObject({ id: known.body.record.id })
  const chosen = rows.map((row, at) => (at === 0 ? { ...row, personId: known.body.record.id } : row))
  const done = await station.call('POST', '/api/tracing/entry', { ...asked, rows: chosen, tryOnly: false })
  expect(done.body.made).toBe(40)
  const list = await station.call('GET', '/api/contacts?size=100')
  expect(list.body.total).toBe(40)
  expect(new Set(list.body.rows.map(({ values }: { values: { level: string } }) => values.level))).toEqual(
    new Set(['f1']),
  )
  expect((await station.call('POST', '/api/persons/find', { search: 'Ma' })).body.total).toBe(41)
})

const followed = async (on: string) =>
  (await station.call('GET', `/api/tracing/followed?unit=${UNIT}&on=${on}`)).body.contacts as {
    id: string
    person: string
    level: string
    endDay: string
    visits: { day: string; result: string }[]
    because: { clause: string }
  }[]

test('the list of a day holds who is in term, and a tap is one visit that can be changed and taken back', async () => {
  const list = await followed('2022-03-05')
  expect(list).toHaveLength(40)
  expect(list[0]).toMatchObject({
    endDay: '2022-03-11',
    isolatedUntil: '2022-03-06',
    because: { clause: 'CV 762/BYT-DP' },
    visits: [],
  })
  const tap = (result: string | null) =>
    station.call('POST', '/api/tracing/visits', {
      id: crypto.randomUUID(),
      contact: ids[3],
      day: '2022-03-05',
      result,
    })
  await tap('well')
  await tap('symptoms')
  const visitsOf = async () => (await followed('2022-03-05')).find(({ id }) => id === ids[3])?.visits
  expect(await visitsOf()).toEqual([{ day: '2022-03-05', result: 'symptoms', signs: null }])
  expect((await station.call('GET', '/api/contact-visits')).body.total).toBe(1)
  await tap(null)
  expect(await visitsOf()).toEqual([])
  expect(await followed('2022-03-12')).toEqual([])
})

test('a contact of a contact moves up when that one falls ill; the preview says so and keeps nothing', async () => {
  const [of] = await followed('2022-03-05')
  const second = crypto.randomUUID()
  await station.call('POST', '/api/contacts', {
    id: second,
    homeUnit: UNIT,
    values: { source: of?.person, lastDay: '2022-03-02', foundDay: '2022-03-02', proximity: 'touch' },
    subject: { fullName: 'Nông Văn Hai' },
  })
  const body = { caseId: crypto.randomUUID(), values: illOn('2022-03-04', 'BN-2'), tryOnly: true }
  const tried = await station.call('POST', `/api/tracing/contacts/${of?.id}/case`, body)
  expect(tried.body.made).toBe(false)
  expect(tried.body.moves).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: of?.id, from: 'f1', to: 'f0' }),
      expect.objectContaining({ id: second, name: 'Nông Văn Hai', from: 'f2', to: 'f1' }),
    ]),
  )
  expect((await station.call('GET', '/api/cases')).body.total).toBe(1)
  const done = await station.call('POST', `/api/tracing/contacts/${of?.id}/case`, { ...body, tryOnly: false })
  expect(done.body.made).toBe(true)
  expect((await station.call('GET', `/api/contacts/${second}`)).body.record.values.level).toBe('f1')
  expect(await followed('2022-03-05')).toHaveLength(40)
  const chains = await station.call('GET', `/api/tracing/chains?unit=${UNIT}&to=2022-12-31`)
  expect(chains.body.cases.map(({ code }: { code: string }) => code)).toEqual(['BN-1', 'BN-2'])
  expect(chains.body.links).toEqual([{ from: caseOfSource, to: body.caseId, by: 'contact' }])
})

test('the chain of one cluster is that of its cases', async () => {
  const cluster = crypto.randomUUID()
  const made = await station.call('POST', '/api/clusters', {
    id: cluster,
    homeUnit: UNIT,
    values: {
      name: 'Ổ dịch thôn Nà Còi',
      kind: 'households',
      openedDay: '2022-03-04',
      openReason: 'Hai ca cùng thôn',
    },
  })
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  const of = (query: string) => station.call('GET', `/api/tracing/chains?unit=${UNIT}&to=2022-12-31${query}`)
  expect((await of(`&cluster=${cluster}`)).body).toMatchObject({ cases: [], links: [] })
  const [ill] = (await station.call('POST', '/api/cases/find', { search: 'BN-2' })).body.rows
  await station.call('PATCH', `/api/cases/${ill.id}`, { version: ill.version, values: { cluster } })
  // Who infected from outside the cluster stands in the picture too.
  const { body } = await of(`&cluster=${cluster}`)
  expect(body.cases.map(({ code }: { code: string }) => code)).toEqual(['BN-1', 'BN-2'])
  expect(body.links).toHaveLength(1)
})

test('a finding about the source stands before the list of contacts; a source of another unit is a mark without a name', async () => {
  const next = await app.signIn(['healthWorker', '01981'])
  const elsewhere = crypto.randomUUID()
  await next.call('POST', '/api/cases', {
    id: elsewhere,
    homeUnit: '01981',
    values: illOn('2022-02-27', 'BN-XA'),
    subject: { fullName: 'Bế Ở Xa' },
  })
  const [ill] = (await station.call('POST', '/api/cases/find', { search: 'BN-2' })).body.rows
  const finding = await station.call('POST', '/api/infection-sources', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    subjectId: ill.subjectId,
    values: { infector: elsewhere, way: 'community', foundDay: '2022-03-05' },
  })
  expect(finding.status).toBe(200)
  const chains = await station.call('GET', `/api/tracing/chains?unit=${UNIT}&to=2022-12-31`)
  expect(chains.body.links).toEqual([{ from: '?1', to: ill.id, by: 'finding' }])
  expect(JSON.stringify(chains.body)).not.toContain(elsewhere)
  const district = await app.signIn(['epidemiologist', '063'])
  const whole = await district.call('GET', '/api/tracing/chains?unit=063&to=2022-12-31')
  expect(whole.body.links).toEqual([{ from: elsewhere, to: ill.id, by: 'finding' }])
})

test('a neighbour neither lists, taps nor turns a contact into a case', async () => {
  const next = await app.signIn(['healthWorker', '01981'])
  const list = await next.call('GET', `/api/tracing/followed?unit=${UNIT}&on=2022-03-05`)
  expect(list.body.contacts).toEqual([])
  const tapped = await next.call('POST', '/api/tracing/visits', {
    id: crypto.randomUUID(),
    contact: ids[5],
    day: '2022-03-05',
    result: 'well',
  })
  expect(tapped.status).toBe(404)
  const turned = await next.call('POST', `/api/tracing/contacts/${ids[5]}/case`, {
    caseId: crypto.randomUUID(),
    values: illOn('2022-03-04', 'X'),
    tryOnly: true,
  })
  expect(turned.status).toBe(404)
  const entered = await next.call('POST', '/api/tracing/entry', {
    homeUnit: UNIT,
    shared,
    rows: rowsOf(['Ai Đó']),
    tryOnly: true,
  })
  expect(entered.status).toBe(403)
})

test('a community team of the commune sees its list and taps, and enters nobody', async () => {
  const team = await app.signIn(['communityTeam', UNIT])
  const list = await team.call('GET', `/api/tracing/followed?unit=${UNIT}&on=2022-03-05`)
  expect(list.body.contacts.length).toBe(40)
  const tapped = await team.call('POST', '/api/tracing/visits', {
    id: crypto.randomUUID(),
    contact: ids[5],
    day: '2022-03-06',
    result: 'well',
  })
  expect(tapped.status).toBe(200)
  expect(
    (
      await team.call('POST', '/api/tracing/entry', {
        homeUnit: UNIT,
        shared,
        rows: rowsOf(['Ai']),
        tryOnly: true,
      })
    ).status,
  ).toBe(403)
})
