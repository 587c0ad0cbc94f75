// Who judges an opening, merges persons or sees the names of files has looked at the person: it stands with who has looked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const NEIGHBOUR = '01981'
const card = '006089001234'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const person = async (values: object): Promise<string> =>
  (await station.enter('persons', { homeUnit: UNIT, values })).id

/** How often this account is told among those who have looked. */
const timesOf = async ({ accountId }: Caller, personId: string): Promise<number> => {
  const { rows } = await app.owner.query<{ count: number }>(
    `select count(*)::integer as count from history
     where action = 'read' and account_id = $1 and (record_id = $2 or listed @> array[$2::uuid])`,
    [accountId, personId],
  )
  return rows[0]?.count ?? 0
}

test('whoever reads or judges the opening of a person by name has looked at that person', async () => {
  const id = await person({ fullName: 'Vàng Thị Soi', birthYear: 1989, nationalId: card })
  const worker = await app.signIn(['healthWorker', NEIGHBOUR])
  const { hits } = await worker.sure('POST', '/api/privacy/elsewhere', { nationalId: card })
  const opening = crypto.randomUUID()
  const reason = 'Khai báo y tế tại trạm, cần đối chiếu'
  await worker.sure('POST', '/api/privacy/openings', { id: opening, hit: hits[0].hit, reason })
  const reviewer = await app.signIn(['inspector', '063'], ['epidemiologist', '063'])
  const read = await reviewer.sure('GET', `/api/privacy/openings/${opening}`)
  expect(read).toMatchObject({ opening: { person: 'Vàng Thị Soi' }, person: null })
  expect(await timesOf(reviewer, id)).toBe(1)
  const judged = { verdict: 'reasonable', note: '' }
  const answer = await reviewer.sure('POST', `/api/privacy/openings/${opening}/review`, judged)
  expect(answer.person).toBe('Vàng Thị Soi')
  expect(await timesOf(reviewer, id)).toBe(2)
  // Who opened it and may not see the person is shown no name here.
  await worker.sure('POST', `/api/privacy/openings/${opening}/close`, {})
  const before = await timesOf(worker, id)
  expect((await worker.sure('GET', `/api/privacy/openings/${opening}`)).opening.person).toBeNull()
  expect(await timesOf(worker, id)).toBe(before)
})

test('whoever merges persons has looked at the one kept and at those given up, whatever was chosen', async () => {
  const [kept, gone] = [
    await person({ fullName: 'Sùng Thị Gộp' }),
    await person({ fullName: 'Sung Thi Gop' }),
  ]
  const officer = await app.signIn(['epidemiologist', '063'])
  const body = { id: crypto.randomUUID(), keptId: kept, givenUp: [gone], chosen: {}, versions: {} }
  expect((await officer.sure('POST', '/api/merges', body)).record.values.fullName).toBe('Sùng Thị Gộp')
  for (const id of [kept, gone]) expect(await timesOf(officer, id)).toBe(1)
  const { readers } = await station.sure('GET', `/api/privacy/readers?register=persons&id=${kept}`)
  expect(readers.map(({ account }: { account: string }) => account)).toContain('Người 4')
})

test('whoever is told the names of the files of a record has looked at its person', async () => {
  const subjectId = await person({ fullName: 'Hạng A Tệp' })
  const { id } = await station.enter('isolation-breaches', {
    homeUnit: UNIT,
    subjectId,
    values: { happenedDay: '2022-03-01', kind: 'left' },
  })
  const path = `/api/attachments/of/isolation-breaches/${id}`
  const officer = await app.signIn(['epidemiologist', '063'])
  expect((await officer.sure('GET', path)).files).toEqual([])
  expect(await timesOf(officer, subjectId), 'nothing was shown').toBe(0)
  const file = Buffer.from('%PDF-1.4 x').toString('base64')
  await station.sure('POST', path, { id: crypto.randomUUID(), name: 'Giấy của Hạng A Tệp.pdf', file })
  expect((await officer.sure('GET', path)).files).toMatchObject([{ name: 'Giấy của Hạng A Tệp.pdf' }])
  expect(await timesOf(officer, subjectId)).toBe(1)
})
