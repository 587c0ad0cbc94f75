// A lorry at a border gate: declared before it comes, waits, is decided and only then counted as across; whom the gate turns back never is.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Market, openMarket, person, UNIT } from '../../server/citizen-world.ts'
import { addDays, dayOfMoment } from '../../kernel/day/day.ts'
import { listFilter } from '../../kernel/figure/list-filter.ts'
import { gateFigures } from './gate-figures.ts'

const TODAY = dayOfMoment(new Date())
let app: Market['app']
let officer: Market['officer']
let send: Market['send']
let kept: Market['kept']
let place: string
const gate = crypto.randomUUID()

beforeAll(async () => {
  const world = await openMarket()
  ;({ app, officer, send, kept } = world)
  place = await world.addPlace({ name: 'Cửa khẩu Nà Còi', kind: 'gate' })
  const values = { name: 'Cửa khẩu Nà Còi', kind: 'gate', openedDay: '2021-09-01', place }
  const made = await officer.call('POST', '/api/checkpoints', { id: gate, homeUnit: UNIT, values })
  expect(made.status).toBe(200)
})
afterAll(() => app.close())

const lorry = {
  ...person,
  fullName: 'Vi Văn Tài',
  nationalId: 'B1234567',
  way: 'entry',
  day: TODAY,
  by: 'truck',
  plate: '12c-123.45',
  people: '2',
  driver: 'yes',
  goods: 'produce',
  tonnes: '18,5',
}
const crossings = async (search: string) =>
  (await officer.call('POST', '/api/border-crossings/find', { search })).body.rows
const values = async (...figures: string[]): Promise<number[]> => {
  const asks = figures.map((figure) => ({ figure, unit: UNIT, from: TODAY, to: TODAY, knownOn: null }))
  const { body } = await officer.call('POST', '/api/figures', { asks })
  return body.answers.map(({ value }: { value: number }) => value)
}
const change = async (id: string, altered: object) => {
  const { version } = (await officer.call('GET', `/api/border-crossings/${id}`)).body.record
  return officer.call('PATCH', `/api/border-crossings/${id}`, { version, values: altered })
}

test('the page of a gate asks for the crossing, in both languages, with the law of the day', async () => {
  const page = await app.app.inject({ url: `/khai-bao/${place}` })
  for (const words of ['Khai báo y tế qua cửa khẩu', 'Ngày dự kiến đến', 'Điều 22 khoản 6|Điều 6 khoản 1'])
    expect(page.body).toMatch(new RegExp(words))
  const english = await app.app.inject({ url: `/khai-bao/${place}?lang=en` })
  expect(english.body).toContain('Into Việt Nam (entry)')
})

test('a lorry is declared before, waits and is let in; its people and the vehicle count from then on, and nobody checked in', async () => {
  const id = crypto.randomUUID()
  expect((await send(place, { ...lorry, id })).body).toContain('kiểm dịch viên y tế')
  expect((await send(place, { ...lorry, id })).body).toContain('kiểm dịch viên y tế')
  const [row, ...more] = await crossings('vi van tai')
  expect(more).toEqual([])
  expect(row.values).toMatchObject({
    post: gate,
    declaration: id,
    stage: 'declared',
    kind: 'entry',
    plate: '12C-123.45',
    people: 2,
    driver: true,
    goods: 'produce',
    tonnes: 19,
    red: false,
  })
  expect(await kept('check_in')).toEqual([])
  expect(await values('border-declared', 'border-entries', 'border-waiting')).toEqual([1, 0, 0])
  await change(row.id, { stage: 'waiting', arrivedTime: '08:10' })
  expect(await values('border-entries', 'border-waiting')).toEqual([0, 1])
  await change(row.id, { stage: 'done', handling: 'treated', atTime: '08:40' })
  expect(
    await values('border-entries', 'border-vehicles-in', 'border-vehicles-out', 'border-waiting'),
  ).toEqual([2, 1, 0, 0])
  const back = await change(row.id, { stage: 'waiting' })
  expect(back.status, 'a decision is taken back with a reason only').toBe(400)
})

test('whom the gate turns back has not crossed; by gate the numbers are the same', async () => {
  await send(place, { ...lorry, fullName: 'Nông Thị Quay', way: 'exit', by: 'onFoot', plate: '', people: '' })
  const [row] = await crossings('nong thi quay')
  expect(row.values).toMatchObject({ kind: 'exit', plate: null, goods: null })
  await change(row.id, { stage: 'done', handling: 'returned' })
  expect(await values('border-exits', 'border-refused')).toEqual([0, 1])
  const ask = { figure: 'border-entries', unit: UNIT, from: TODAY, to: TODAY, knownOn: null, field: 'post' }
  const { groups } = (await officer.call('POST', '/api/figures/by-field', ask)).body
  expect(groups).toEqual([{ value: gate, text: { vi: 'Cửa khẩu Nà Còi', en: 'Cửa khẩu Nà Còi' }, count: 2 }])
  // A number at a gate opens to the list, narrowed to what is counted there: the same records as behind the figure.
  const idsOf = (rows: { id: string }[]) => rows.map((one) => one.id).toSorted()
  for (const figure of gateFigures) {
    const filter = figure.kind === 'count' ? listFilter(figure) : null
    expect(filter, figure.name).not.toBeNull()
    const opened = {
      figure: figure.name,
      unit: UNIT,
      from: TODAY,
      to: TODAY,
      knownOn: null,
      page: 1,
      size: 50,
    }
    const behind = (await officer.call('POST', '/api/figures/rows', opened)).body.rows
    const { body } = await officer.call('POST', '/api/border-crossings/find', {
      unit: UNIT,
      from: TODAY,
      to: TODAY,
      filter: JSON.stringify({ ...filter, post: [gate] }),
    })
    expect(idsOf(body.rows), figure.name).toEqual(idsOf(behind))
  }
})

test.for([
  [{ way: '' }, 'Chọn chiều đi'],
  [{ day: addDays(TODAY, 8) }, '7 ngày tới'],
  [{ day: addDays(TODAY, -1) }, '7 ngày tới'],
  [{ day: 'mai' }, '7 ngày tới'],
  [{ plate: ' ' }, 'Ghi biển số'],
  [{ people: 'hai' }, 'Số người, số tấn'],
  [{ nationalId: '' }, 'Ghi số hộ chiếu'],
] as const)('%j is asked again and nothing is kept', async ([wrong, words]) => {
  const before = (await kept('declaration')).length
  expect((await send(place, { ...lorry, ...wrong })).body).toContain(words)
  expect((await kept('declaration')).length).toBe(before)
})

test('where nobody acts no crossing can be read', async () => {
  const { rows } = await app.pool.query('select count(*)::integer as count from border_crossing')
  expect(rows).toEqual([{ count: 0 }])
  const team = await app.signIn(['communityTeam', UNIT])
  expect((await team.call('GET', '/api/border-crossings')).status).toBe(403)
})
