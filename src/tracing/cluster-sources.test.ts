// How the disease came into a cluster: one finding a cluster, counted and held against the clusters opened.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const TODAY = '2022-03-05'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const add = (register: string, values: object, id = crypto.randomUUID()) =>
  station.call('POST', `/api/${register}`, { id, homeUnit: UNIT, values })
const cluster = async (name: string) => {
  const reply = await add('clusters', { name, kind: 'village', openedDay: TODAY, openReason: 'Hai ca' })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body.record.id as string
}

test('a finding counts once for its cluster, one that found nothing is no known source', async () => {
  const [one, other] = [await cluster('Nà Cà'), await cluster('Nà Lùng')]
  await cluster('Nà Phải')
  const finding = { cluster: one, way: 'returnee', entry: 'Bắc Giang', foundDay: TODAY, closing: 'Chốt' }
  const made = await add('cluster-sources', finding)
  expect(made.status, JSON.stringify(made.body)).toBe(200)
  const again = await add('cluster-sources', { ...finding, way: 'unknown' })
  expect(again.status).toBe(409)
  expect((await add('cluster-sources', { cluster: other, way: 'unknown', foundDay: TODAY })).status).toBe(200)
  const { body } = await station.call('POST', '/api/figures', {
    asks: [
      'clusters-analysed',
      'clusters-source-known',
      'clusters-analysed-share',
      'clusters-source-known-share',
    ].map((figure) => ({ figure, unit: UNIT, from: '2022-03-01', to: TODAY })),
  })
  expect(body.answers.map(({ value }: { value: number }) => value)).toEqual([2, 1, 66.7, 50])
})
