// When the term of a declaration or a check-in is over, nothing of the citizen is left in any table, and every figure is as before.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyHistory } from '../kernel/history/verify.ts'
import { makeWorld, ok, UNIT, uuid, type World } from '../server/erasing-world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.app.close())

const everything = async (): Promise<string> => {
  const { rows: tables } = await world.app.owner.query<{ name: string }>(
    "select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'",
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await world.app.owner.query<{ text: string }>(`select t::text as text from "${name}" t`)
    texts.push(...rows.map(({ text }) => text))
  }
  return texts.join('\n')
}

const sums = async () =>
  (
    await world.app.owner.query(
      'select figure, unit, day::text, sum(value)::integer as value from figure_daily group by 1, 2, 3 having sum(value) <> 0 order by 1, 2, 3',
    )
  ).rows

const visitor = {
  fullName: 'Khuất Văn Vãnglai',
  phone: '0987654123',
  address: 'Bản Vãnglaikin',
  birthYear: 1970,
}
const SECRETS = /Vãnglai|vanglai|0987654123/i

test('from the term on nothing is left, and what has time left stays whole', async () => {
  const { worker, ask, through } = world
  const place = uuid()
  const add = (register: string, values: object) =>
    worker.sure('POST', `/api/${register}`, { id: uuid(), homeUnit: UNIT, values })
  await worker.sure('POST', '/api/qr-places', {
    id: place,
    homeUnit: UNIT,
    values: { name: 'Bến xe', kind: 'transport', registeredDay: '2021-09-01' },
  })
  await add('declarations', {
    ...visitor,
    place,
    declaredDay: '2021-10-01',
    fromOtherProvince: true,
    symptoms: true,
    cameFrom: 'Bắc Vãnglai',
    answers: 'Có sốt? CÓ (Vãnglai)',
  })
  await add('check-ins', { ...visitor, place, onDay: '2021-10-01', atTime: '08:00' })
  // Who was there, told of one and of two: somebody writes a reason, and it names somebody.
  const asked = { place, day: '2021-10-01', from: '07:00', to: '10:00', why: 'Ông Vãnglai đã ở bến xe' }
  const look = async () => (await worker.sure('POST', '/api/declarations/visitors', asked)).visitors.length
  expect(await look()).toBe(1)
  await add('check-ins', { ...visitor, fullName: 'Vãnglai Hai', place, onDay: '2021-10-01' })
  expect(await look()).toBe(2)
  const today = new Date().toISOString().slice(0, 10)
  await add('check-ins', { fullName: 'Người Còn Hạn', place, onDay: today })
  const before = await sums()
  expect(
    before.filter(({ figure }) => ['declarations-red', 'returnees', 'check-ins'].includes(figure)),
  ).toHaveLength(4)
  expect(await everything()).toMatch(SECRETS)
  for (const kind of ['check-ins', 'declarations']) {
    const due = await ok(ask(kind))
    expect(due.counts).toEqual({ [kind]: kind === 'check-ins' ? 2 : 1 })
    expect(await through(due.id)).toMatchObject({ state: 'done' })
  }
  expect(await everything()).not.toMatch(SECRETS)
  expect((await verifyHistory(world.app.owner)).faults).toEqual([])
  expect(await sums()).toEqual(before)
  expect(await everything()).toContain('Người Còn Hạn')
  const { terms } = await world.officer.sure('GET', '/api/privacy/retention?unit=063')
  for (const kind of ['check-ins', 'declarations'])
    expect(terms.find((term: { kind: string }) => term.kind === kind)).toMatchObject({
      due: 0,
      verified: false,
    })
})
