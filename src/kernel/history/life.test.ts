// A record's life by pages: what was changed stays on sight however often the record was looked at.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { LIFE_PAGE } from './life-shapes.ts'

let app: TestApp
let officer: Caller
let id: string
type Told = { action: string; at: string }

beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'], ['inspector', '063'])
  const subject = { fullName: 'Người hay được xem' }
  id = (await officer.enter('cases', { homeUnit: '02011', subject, values: { reportDay: '2022-03-01' } })).id
  await officer.sure('PATCH', `/api/cases/${id}`, { version: 1, values: { note: 'đã gọi' } })
  for (let look = 0; look < LIFE_PAGE + 10; look += 1) await officer.sure('GET', `/api/cases/${id}`)
})
afterAll(() => app.close())

const life = (query = '') => officer.sure('GET', `/api/cases/${id}/history${query}`)

test('a page holds no more than it may, the pages hold everything once, and the latest comes first', async () => {
  const first = await life()
  expect(first.entries).toHaveLength(LIFE_PAGE)
  expect(first.entries.every(({ action }: Told) => action === 'read')).toBe(true)
  // Who opened the first page was noted before the second is asked for.
  const second = await life('?page=2')
  expect(second.total).toBe(first.total + 1)
  expect(second.entries).toHaveLength(second.total - LIFE_PAGE)
  const all: Told[] = [...first.entries, ...second.entries.slice(1)]
  expect(all).toHaveLength(first.total)
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  expect((await life('?page=9')).entries).toEqual([])
})

test('without those who only looked, the changes are on the first page', async () => {
  const { entries, total, more } = await life('?reads=false')
  expect(entries.map(({ action }: Told) => action)).toEqual(['change', 'create', 'create'])
  expect([total, more]).toEqual([3, false])
})

test('an id that tells of nothing is not found, with and without looks', async () => {
  const nobody = crypto.randomUUID()
  for (const query of ['', '?reads=false'])
    expect((await officer.call('GET', `/api/cases/${nobody}/history${query}`)).status).toBe(404)
})
