// Merging and taking it back, through the front door: every child moves and returns, later edits stay, nobody reaches where he may not write.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type Entry, type TestApp } from '../server/test-app.ts'
import { childEntry, childRegisters, childTables, merge, stateTouchedByMerge } from './touched-by-merge.ts'

const OWN = '02011'
const NEIGHBOUR = '01981'

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const add = async (register: string, entry: Omit<Entry, 'homeUnit'>, homeUnit = OWN): Promise<string> =>
  (await officer.enter(register, { homeUnit, ...entry })).id
const person = (values: object, homeUnit = OWN) => add('persons', { values }, homeUnit)
const undo = (id: string) => officer.call('POST', `/api/merges/${id}/undo`, {})

const stateOf = () => stateTouchedByMerge(app.owner)

test('every record of the one given up moves, its id opens the one kept, and undone all is as before', async () => {
  const kept = await person({ fullName: 'Lường Thị Hồng Nhung', birthYear: 1988 })
  const gone = await person({ fullName: 'LUONG THI HONG NHUNG', birthDay: '1988-07-21', phone: '0966123456' })
  for (const register of childRegisters) await add(register, { subjectId: gone, ...childEntry(register) })
  const before = await stateOf()
  const done = await merge(officer, kept, [gone], { chosen: { birthDay: gone, phone: gone } })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect(done.body).toMatchObject({ moved: 4, record: { id: kept, values: { phone: '0966123456' } } })
  const opened = await officer.call('GET', `/api/persons/${gone}`)
  expect(opened.body.record).toMatchObject({ id: kept, state: 'active' })
  // A phone without network still names the one given up: its case comes to the one kept.
  const late = await add('cases', { subjectId: gone, values: { reportDay: '2022-03-09' } })
  expect((await officer.call('GET', `/api/cases/${late}`)).body.record.subjectId).toBe(kept)
  await officer.call('DELETE', `/api/cases/${late}`, { version: 1, why: 'thử' })
  const life = await officer.call('GET', `/api/persons/${gone}/history`)
  expect(life.body.entries.map(({ action }: { action: string }) => action)).toContain('merge')
  expect((await officer.call('POST', `/api/persons/${gone}/restore`, { version: 2 })).status).toBe(409)
  const many = await officer.call('POST', '/api/persons/batches', {
    id: crypto.randomUUID(),
    records: [{ id: gone, version: 2 }],
    change: { state: 'active' },
  })
  expect(many.body.batch).toMatchObject({ changed: 0, refused: [{ id: gone }] })
  expect((await officer.call('GET', `/api/merges?record=${kept}`)).body.merges).toMatchObject([
    { id: done.id, moved: 5, state: 'merged' },
  ])
  expect((await undo(done.id)).body).toEqual({ conflicts: [] })
  await app.owner.query('delete from case_record where id = $1', [late])
  expect(await stateOf()).toEqual(before)
  expect((await undo(done.id)).status).toBe(409)
})

test('what none of them says is written by hand, judged like any entry, and goes when the merge is undone', async () => {
  const kept = await person({ fullName: 'Hoàng Thị Thắm', birthYear: 1975 })
  const gone = await person({ fullName: 'Hoàng Thị Thâm', birthYear: 1976 })
  const before = await stateOf()
  const wrong = await merge(officer, kept, [gone], { typed: { birthDay: '1975-02-30' } })
  expect([wrong.status, wrong.body.details.problems[0].field]).toEqual([400, 'typed.birthDay'])
  const nameless = await merge(officer, kept, [gone], { typed: { fullName: null } })
  expect(nameless.status).toBe(400)
  expect(await stateOf()).toEqual(before)
  const done = await merge(officer, kept, [gone], {
    chosen: { birthYear: gone },
    typed: { fullName: 'Hoàng Thị Thẩm', birthYear: 1977 },
  })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect(done.body.record.values).toMatchObject({ fullName: 'Hoàng Thị Thẩm', birthYear: 1977 })
  const listed = await officer.call('GET', `/api/merges?record=${kept}`)
  expect(listed.body.merges).toMatchObject([{ id: done.id, keptId: kept, givenUp: [gone], state: 'merged' }])
  await undo(done.id)
  expect(await stateOf()).toEqual(before)
})

test('two merges into one are taken back in any order, and nothing of either stays', async () => {
  const kept = await person({ fullName: 'Tô Thị Lụa', phone: '0911000311' })
  const first = await person({ fullName: 'Tô Thị Lua', phone: '0911000322' })
  const second = await person({ fullName: 'Tô Thị Lúa', phone: '0911000333', occupation: 'Giáo viên' })
  const before = await stateOf()
  const one = await merge(officer, kept, [first], { chosen: { phone: first } })
  const other = await merge(officer, kept, [second], { chosen: { phone: second, occupation: second } })
  expect((await undo(one.id)).body).toEqual({ conflicts: [] })
  expect((await undo(other.id)).body).toEqual({ conflicts: [] })
  expect(await stateOf()).toEqual(before)
})

test('what was changed since the merge stays, and is named', async () => {
  const kept = await person({ fullName: 'Hà Văn Sơn', phone: '0911000111' })
  const gone = await person({ fullName: 'Hà Văn Sơn', phone: '0911000222', occupation: 'Giáo viên' })
  const other = await person({ fullName: 'Hà Văn Sáu' })
  const specimen = await add('specimens', { subjectId: gone, ...childEntry('specimens') })
  const done = await merge(officer, kept, [gone], {
    chosen: { phone: gone, occupation: gone },
  })
  const now = (await officer.call('GET', `/api/persons/${kept}`)).body.record
  await officer.call('PATCH', `/api/persons/${kept}`, {
    version: now.version,
    values: { occupation: 'Nông dân' },
  })
  await app.owner.query('update specimen set subject_id = $2 where id = $1', [specimen, other])
  const undone = await undo(done.id)
  expect(undone.body.conflicts).toEqual([
    { register: 'specimens', recordId: specimen, field: 'subjectId' },
    { register: 'persons', recordId: kept, field: 'occupation' },
  ])
  const after = (await officer.call('GET', `/api/persons/${kept}`)).body.record.values
  expect(after).toMatchObject({ phone: '0911000111', occupation: 'Nông dân' })
  expect((await officer.call('GET', `/api/persons/${gone}`)).body.record).toMatchObject({
    id: gone,
    state: 'active',
  })
})

test('a case that both tell of counts once after the merge, and twice again after the undo', async () => {
  const kept = await person({ fullName: 'Vi Thị Thu Hà', birthYear: 1990 })
  const gone = await person({ fullName: 'Vi Thị Thu Hà', birthYear: 1990 })
  const counted = () => officer.figure({ figure: 'cases', unit: OWN, from: '2021-11-05', to: '2021-11-05' })
  for (const subjectId of [kept, gone])
    await add('cases', {
      subjectId,
      values: { reportDay: '2021-11-05', disease: 'covid19', classification: 'confirmed' },
    })
  expect(await counted()).toBe(2)
  const beside = await officer.call('GET', `/api/duplicates/persons?ids=${kept},${gone}`)
  expect(beside.body.children).toEqual([{ register: 'cases', counts: [1, 1] }])
  expect(beside.body.mayMerge).toBe(true)
  const [twice] = beside.body.twice
  expect(twice).toMatchObject({ register: 'cases', values: { reportDay: '2021-11-05' } })
  const done = await merge(officer, kept, [gone], { twice: [{ register: 'cases', id: twice.drop }] })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect(await counted()).toBe(1)
  await undo(done.id)
  expect(await counted()).toBe(2)
})

test('merged twice in a row an old id still leads to the last; the later merge is undone first', async () => {
  const [a, b, c] = [
    await person({ fullName: 'Ma A Dính' }),
    await person({ fullName: 'Ma A Dinh' }),
    await person({ fullName: 'Mã A Dính' }),
  ]
  const first = await merge(officer, b, [a])
  const second = await merge(officer, c, [b])
  expect((await officer.call('GET', `/api/persons/${a}`)).body.record.id).toBe(c)
  expect((await undo(first.id)).status).toBe(409)
  expect((await undo(second.id)).status).toBe(200)
  expect((await officer.call('GET', `/api/persons/${a}`)).body.record.id).toBe(b)
  expect((await undo(first.id)).status).toBe(200)
  expect((await officer.call('GET', `/api/persons/${a}`)).body.record.id).toBe(a)
})

test('who may not write in every unit concerned is told whom to ask, and nothing moves', async () => {
  const mine = await person({ fullName: 'Đinh Thị Mây' })
  const theirs = await person({ fullName: 'Đinh Thị Mây' }, NEIGHBOUR)
  const alsoMine = await person({ fullName: 'Đinh Thị Mây' })
  await add('specimens', { subjectId: alsoMine, ...childEntry('specimens') }, NEIGHBOUR)
  const before = await stateOf()
  const worker = await app.signIn(['healthWorker', OWN])
  expect((await merge(worker, mine, [theirs])).status).toBe(404)
  const refused = await merge(worker, mine, [alsoMine])
  expect(refused.status).toBe(403)
  expect(refused.body.vi).toContain('không có gì thay đổi')
  expect(refused.body.details.elsewhere).toEqual([{ unit: NEIGHBOUR, name: expect.any(String), count: 1 }])
  const chairman = await app.signIn(['chairman', '063'])
  expect((await merge(chairman, mine, [alsoMine])).status).toBe(403)
  expect(await stateOf()).toEqual(before)
  const done = await merge(officer, mine, [theirs, alsoMine])
  expect(done.status).toBe(200)
  expect((await worker.call('POST', `/api/merges/${done.id}/undo`, {})).status).toBe(403)
  expect((await undo(done.id)).status).toBe(200)
  expect(await stateOf()).toEqual(before)
})

test('one, seven, the same twice, one deleted, one changed meanwhile: refused', async () => {
  const ids = await Promise.all(Array.from({ length: 7 }, () => person({ fullName: 'Lò Văn Bảy' })))
  const [kept = '', gone = ''] = ids
  expect((await merge(officer, kept, [])).status).toBe(400)
  expect((await merge(officer, kept, ids.slice(1))).status).toBe(400)
  expect((await merge(officer, kept, [kept])).status).toBe(409)
  expect((await merge(officer, kept, [gone], { versions: { [gone]: 9 } })).status).toBe(409)
  expect((await merge(officer, kept, [gone], { chosen: { phone: ids[3] } })).status).toBe(400)
  expect((await merge(officer, kept, [gone], { chosen: { salary: gone } })).status).toBe(400)
  await officer.call('DELETE', `/api/persons/${gone}`, { version: 1, why: 'thử' })
  expect((await merge(officer, kept, [gone])).status).toBe(409)
})

test('for any children: merge and undo is as if nothing had been, and the order of those given up does not matter', async () => {
  const tree = fc.record({
    persons: fc.integer({ min: 2, max: 4 }),
    children: fc.array(fc.tuple(fc.constantFrom(...childRegisters), fc.nat(3), fc.boolean()), {
      maxLength: 6,
    }),
    backwards: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(tree, async ({ persons, children, backwards }) => {
      const ids: string[] = []
      for (let n = 0; n < persons; n += 1)
        ids.push(await person({ fullName: `Người ${n}`, birthYear: 1980 + n }))
      for (const [register, n, removed] of children) {
        const id = await add(register, { subjectId: ids[n % persons], ...childEntry(register) })
        if (removed) await officer.call('DELETE', `/api/${register}/${id}`, { version: 1, why: 'thử' })
      }
      const before = await stateOf()
      const [kept = '', ...givenUp] = ids
      const ofKept = async () =>
        Promise.all(
          childTables.map(
            async (table) =>
              (
                await app.owner.query(`select id, state from ${table} where subject_id = $1 order by id`, [
                  kept,
                ])
              ).rows,
          ),
        )
      const first = await merge(officer, kept, givenUp)
      expect(first.status, JSON.stringify(first.body)).toBe(200)
      const once = await ofKept()
      await undo(first.id)
      expect(await stateOf()).toEqual(before)
      const second = await merge(officer, kept, backwards ? givenUp.toReversed() : givenUp)
      expect(await ofKept()).toEqual(once)
      await undo(second.id)
      expect(await stateOf()).toEqual(before)
    }),
    { numRuns: 12 },
  )
})
