// Saved views: one's own, or shown to the office; the database decides who sees and who changes them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const viewOf = (name: string, unitKey: string | null) => ({
  id: crypto.randomUUID(),
  register: 'cases',
  name,
  query: { search: 'Nguyễn Thị Thường' },
  columns: ['reportDay'],
  unitKey,
})
const seen = async (caller: Caller) =>
  (await caller.call('GET', '/api/views?register=cases')).body.views.map(
    ({ name, mine, owner }: { name: string; mine: boolean; owner: string }) => [name, mine, owner],
  )

test('a view shared with the office is seen by all who have a duty there and may read the register, and by nobody else', async () => {
  const owner = await app.signIn(['epidemiologist', '063'])
  const colleague = await app.signIn(['chairman', '063'])
  const station = await app.signIn(['healthWorker', '02011'])
  const administrator = await app.signIn(['administrator', '063'])
  const shared = viewOf('Ca nặng cả huyện', '063')
  expect((await owner.call('POST', '/api/views', shared)).status).toBe(200)
  expect((await owner.call('POST', '/api/views', viewOf('Của tôi', null))).status).toBe(200)
  expect(await seen(owner)).toEqual([
    ['Ca nặng cả huyện', true, 'Người 1'],
    ['Của tôi', true, 'Người 1'],
  ])
  expect(await seen(colleague)).toEqual([['Ca nặng cả huyện', false, 'Người 1']])
  expect(await seen(station)).toEqual([])
  expect(await seen(administrator)).toEqual([])

  // Who sees it does not change it, nor take it away, nor take its id.
  expect((await colleague.call('POST', '/api/views', { ...shared, name: 'Đổi tên' })).status).toBe(403)
  expect((await colleague.call('DELETE', `/api/views/${shared.id}`)).body.removed).toBe(false)
  expect((await station.call('POST', '/api/views', { ...shared, unitKey: null })).status).toBe(403)
  // Nobody shares with an office that is not his.
  expect((await station.call('POST', '/api/views', viewOf('Trạm', '063'))).status).toBe(403)
  expect((await seen(colleague))[0][0]).toBe('Ca nặng cả huyện')

  expect((await owner.call('POST', '/api/views', { ...shared, unitKey: null })).status).toBe(200)
  expect(await seen(colleague)).toEqual([])
})

test('half a character, as a text cut in two has at its end, is refused in words wherever it stands', async () => {
  const owner = await app.signIn(['epidemiologist', '063'])
  const view = viewOf('Cắt dở', null)
  for (const cut of [
    { ...view, query: { search: 'Nguyễn \ud83d' } },
    { ...view, query: { '\ude00': 'a' } },
    { ...view, columns: ['reportDay\ud83d'] },
  ]) {
    const { status, body } = await owner.call('POST', '/api/views', cut)
    expect([status, body.code]).toEqual([400, 'invalid'])
  }
  expect(await seen(owner)).toEqual([])

  // In a name it is answered as it is kept.
  const named = await owner.sure('POST', '/api/views', { ...view, name: 'Của tôi \ud83d' })
  expect(JSON.stringify(named)).toContain('Của tôi �')
  expect((await seen(owner)).map(([name]: [string]) => name)).toEqual(['Của tôi �'])
})
