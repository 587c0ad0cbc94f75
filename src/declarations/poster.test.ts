// Posters: one place, or all that are open in the unit; what an office wrote is never markup; another's are not printed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { posterOf } from './poster.ts'

let app: TestApp
let station: Caller
const places: string[] = []
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', '02011'])
  for (const [name, closed] of [
    ['Chợ #panic("x") $1$ *đậm*', false],
    ['Quán \u05d0\u05d1 chữ ngược', false],
    ['Đã đóng', true],
  ] as const) {
    const id = crypto.randomUUID()
    places.push(id)
    const values = { name, closed, registeredDay: '2022-01-01' }
    expect((await station.call('POST', '/api/qr-places', { id, homeUnit: '02011', values })).status).toBe(200)
  }
})
afterAll(() => app.close())

const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length

test('one place is one page, the open places of the unit as many', async () => {
  const one = await station.call('GET', `/api/declarations/places/${places[0]}/poster`)
  expect(one.raw.headers['content-type']).toContain('application/pdf')
  expect(pagesOf(one.raw.rawPayload)).toBe(1)
  const all = await station.call('GET', '/api/declarations/posters?unit=02011')
  expect(pagesOf(all.raw.rawPayload)).toBe(2)
})

test('of another commune none is printed, and of a unit without places nothing', async () => {
  const other = await app.signIn(['healthWorker', '01981'])
  expect((await other.call('GET', `/api/declarations/places/${places[0]}/poster`)).status).toBe(404)
  expect((await other.call('GET', '/api/declarations/posters?unit=02011')).status).toBe(404)
  expect((await app.call('GET', `/api/declarations/places/${places[0]}/poster`)).status).toBe(401)
})

test('the picture is the address that is printed under it, with the law of the day', () => {
  const place = { id: places[0] ?? '', name: 'Chợ', address: null, unitName: 'Xã Mỹ Thanh', kind: null }
  const made = posterOf(place, 'https://dich.example.vn', '2022-01-01')
  expect(made.address).toBe(`https://dich.example.vn/khai-bao/${places[0]}`)
  expect(made.foot).toContain('Luật 03/2007/QH12')
  expect(posterOf({ ...place, kind: 'gate' }, 'https://dich.example.vn', '2022-01-01').title).toContain(
    'CỬA KHẨU',
  )
  expect(posterOf(place, 'https://dich.example.vn', '2026-08-01').foot).toContain('TT 15/2026')
})
