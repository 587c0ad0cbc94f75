// Contacts through the front door: whatever is entered about a case or a contact, those downstream follow at once, figures too.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const NEIGHBOUR = '01981'

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

type Made = { readonly id: string; readonly person: string; readonly version: number }

const create = async (
  register: string,
  values: object,
  who: { fullName: string } | { id: string },
  homeUnit = UNIT,
  by = officer,
): Promise<Made> => {
  const about = 'id' in who ? { subjectId: who.id } : { subject: who }
  const { id, subjectId, version } = await by.enter(register, { homeUnit, values, ...about })
  return { id, person: subjectId, version }
}

const valuesOf = async (id: string, by = officer) =>
  (await by.call('GET', `/api/contacts/${id}`)).body.record.values

const figure = (name: string) => officer.figure({ figure: name, unit: UNIT, from: null, to: '2022-12-31' })

const illOn = (day: string) => ({ reportDay: day, resultDay: day, specimenDay: day, onsetDay: day })
const metOn = (day: string, more: object = {}) => ({
  lastDay: day,
  foundDay: day,
  proximity: 'within2m',
  masks: 'notWorn',
  shielded: true,
  ...more,
})

test('A is a case, B met A, C met B, D met C; B falls ill, and recovers on paper', async () => {
  const a = await create('cases', { ...illOn('2022-03-01'), code: 'BN1' }, { fullName: 'Hà Văn Một' })
  const b = await create('contacts', metOn('2022-03-02', { sourceCase: a.id }), { fullName: 'Hà Văn Hai' })
  // After the report A is isolated; at home they go on meeting.
  expect(await valuesOf(b.id)).toMatchObject({ level: 'none' })
  const home = metOn('2022-03-02', { sourceCase: a.id, setting: 'household' })
  const b2 = await create('contacts', home, { id: b.person })
  expect(await valuesOf(b2.id)).toMatchObject({ level: 'f1', endDay: '2022-03-12', daysToList: 1 })
  const c = await create('contacts', metOn('2022-03-03', { source: b.person }), { fullName: 'Hà Văn Ba' })
  const d = await create('contacts', metOn('2022-03-04', { source: c.person }), { fullName: 'Hà Văn Bốn' })
  expect((await valuesOf(c.id)).level).toBe('f2')
  expect((await valuesOf(d.id)).level).toBe('f3')
  expect([await figure('contacts'), await figure('contacts-f1'), await figure('contacts-f2')]).toEqual([
    3, 1, 1,
  ])

  const ill = await create('cases', { ...illOn('2022-03-04'), code: 'BN2' }, { id: b.person })
  expect(await valuesOf(b2.id)).toMatchObject({ level: 'f0', status: 'becameCase', endDay: '2022-03-04' })
  expect((await valuesOf(c.id)).level).toBe('f1')
  expect((await valuesOf(d.id)).level).toBe('f2')
  expect([await figure('contacts-f1'), await figure('contacts-f2'), await figure('contacts-f3')]).toEqual([
    1, 1, 0,
  ])
  expect(await figure('contacts-became-cases')).toBe(1)
  const life = await officer.call('GET', `/api/contacts/${c.id}/history`)
  expect(life.body.entries.find(({ action }: { action: string }) => action === 'change')).toMatchObject({
    action: 'change',
    why: 'Truy vết: tính lại từ nguồn tiếp xúc',
  })

  await officer.call('DELETE', `/api/cases/${ill.id}`, {
    version: ill.version,
    why: 'xét nghiệm lại âm tính',
  })
  expect(await valuesOf(b2.id)).toMatchObject({ level: 'f1', status: 'following', endDay: '2022-03-12' })
  expect((await valuesOf(d.id)).level).toBe('f3')
  expect(await figure('contacts-became-cases')).toBe(0)
})

test('the same contact sent again is the same contact, though its level was set meanwhile', async () => {
  const a = await create('cases', illOn('2022-05-01'), { fullName: 'Nông Thị Gửi' })
  const body = {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: metOn('2022-05-01', { sourceCase: a.id }),
    subject: { fullName: 'Nông Thị Lại' },
  }
  const first = await officer.call('POST', '/api/contacts', body)
  const second = await officer.call('POST', '/api/contacts', body)
  expect([first.status, second.status]).toEqual([200, 200])
  expect(second.body.record).toEqual(first.body.record)
  const other = await officer.call('POST', '/api/contacts', { ...body, values: metOn('2022-05-02') })
  expect(other.body.code).toBe('sameId')
})

test('a station derives the level of its contact of a case next door, of whom it is told nothing', async () => {
  const station = await app.signIn(['healthWorker', UNIT])
  const next = await app.signIn(['healthWorker', NEIGHBOUR])
  const a = await create('cases', illOn('2022-04-01'), { fullName: 'Lý Bên Cạnh' }, NEIGHBOUR, next)
  const b = await create(
    'contacts',
    metOn('2022-04-01', { sourceCase: a.id }),
    { fullName: 'Lý Ở Đây' },
    UNIT,
    station,
  )
  const seen = await station.call('GET', `/api/contacts/${b.id}`)
  expect(seen.body.record.values).toMatchObject({ level: 'f1', daysToList: 0 })
  expect(JSON.stringify(seen.body)).not.toContain('Bên Cạnh')
  // The neighbour's entry about his own case does not write into this station's book; the station's next entry does.
  const [{ version }] = (await next.call('GET', '/api/cases')).body.rows
  const changed = await next.call('PATCH', `/api/cases/${a.id}`, {
    version,
    values: { classification: 'notACase' },
    why: 'loại trừ',
  })
  expect(changed.status).toBe(200)
  const { record } = (await station.call('GET', `/api/contacts/${b.id}`)).body
  expect(record.values.level).toBe('f1')
  await station.call('PATCH', `/api/contacts/${b.id}`, { version: record.version, values: { minutes: 20 } })
  expect((await valuesOf(b.id, station)).level).toBe('none')
})

test('a pasted list of contacts finds its case by the code and settles every row', async () => {
  await create('cases', { ...illOn('2022-06-01'), code: 'BN77' }, { fullName: 'Triệu Văn Nguồn' })
  const id = crypto.randomUUID()
  const rows = Array.from(
    { length: 12 },
    (_, at) => `Đàm Văn ${'ABCDEFGHIKLM'.charAt(at)}ng,199${at % 10},BN77,01/06/2022,02/06/2022,Không đeo`,
  )
  await officer.call('POST', '/api/imports', {
    id,
    fileName: 'f1.csv',
    paste: ['Họ và tên,Năm sinh,F0 tiếp xúc,Tiếp xúc lần cuối,Ngày lập danh sách,Khẩu trang', ...rows].join(
      '\n',
    ),
    homeUnit: UNIT,
    register: 'contacts',
  })
  const job = await officer.call('POST', `/api/imports/${id}/run`, {})
  expect((await app.jobEnd(officer, job.body.id)).body.state).toBe('done')
  const list = await officer.call('GET', `/api/contacts?importId=${id}`)
  expect(list.body.total).toBe(12)
  for (const { values, linked } of list.body.rows) {
    expect(values).toMatchObject({ level: 'f1', endDay: '2022-06-11' })
    expect(linked.sourceCase).toBe('BN77')
  }
})

test('ill again in autumn: the contacts of spring, and who became a case then, stay what they were', async () => {
  const a = await create('cases', illOn('2022-03-10'), { fullName: 'Vi Văn Lại' })
  const b = await create('contacts', metOn('2022-03-10', { sourceCase: a.id }), { fullName: 'Vi Thị Hai' })
  const c = await create('contacts', metOn('2022-03-12', { source: b.person }), { fullName: 'Vi Thị Ba' })
  await create('cases', illOn('2022-03-13'), { id: b.person })
  const spring = async () => [await valuesOf(b.id), await valuesOf(c.id)]
  const before = await spring()
  expect(before).toMatchObject([
    { level: 'f0', status: 'becameCase', endDay: '2022-03-13', daysToList: 0 },
    { level: 'f1', status: 'following', endDay: '2022-03-22' },
  ])
  const figures = async () => [await figure('contacts'), await figure('contacts-became-cases')]
  const counted = await figures()
  const again = await create('cases', illOn('2022-10-10'), { id: a.person })
  await create('cases', illOn('2022-10-12'), { id: b.person })
  expect(await spring()).toEqual(before)
  expect(await figures()).toEqual(counted)

  const d = await create('contacts', metOn('2022-10-10', { sourceCase: again.id }), {
    fullName: 'Vi Thị Thu',
  })
  const e = await create('contacts', metOn('2022-10-12', { source: b.person }), { fullName: 'Vi Thị Đông' })
  expect([await valuesOf(d.id), await valuesOf(e.id)]).toMatchObject([{ level: 'f1' }, { level: 'f1' }])
  const reach = await app.owner.query('select contact_downstream($1, $2::uuid[], 90) as person', [
    app.tenant,
    [a.person],
  ])
  // Those whom B met in autumn do not come along with A, whom B met in spring only.
  expect(new Set(reach.rows.map(({ person }) => person))).toEqual(
    new Set([a.person, b.person, c.person, d.person]),
  )
})

test('the figures of contacts equal a recount', async () => {
  const { rows } = await app.owner.query(
    `select count(*)::int as n from contact where state = 'active' and status in ('following', 'becameCase', 'lost') and level in ('f0', 'f1', 'f2', 'f3')
     and home_unit = $1`,
    [UNIT],
  )
  expect(await figure('contacts')).toBe(rows[0].n)
})
