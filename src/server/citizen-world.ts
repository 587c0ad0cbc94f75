// For tests of the door: an office with a market, and citizens who send from addresses of their own.
import { expect } from 'vitest'
import { type Caller, createTestApp, type TestApp } from './test-app.ts'

export const UNIT = '02011'
export const answers = { 'q-trieu-chung': 'no', 'q-vung-dich': 'no', 'q-tiep-xuc': 'no' }
export const person = {
  fullName: 'Lường Thị Kín',
  phone: '0912 345 678',
  truthful: 'yes',
  ...answers,
}

export const openMarket = async () => {
  const app: TestApp = await createTestApp()
  const officer: Caller = await app.signIn(['epidemiologist', '063'])
  let address = 0

  const addPlace = async (values: object, homeUnit = UNIT): Promise<string> => {
    const id = crypto.randomUUID()
    const reply = await officer.call('POST', '/api/qr-places', {
      id,
      homeUnit,
      values: { name: 'Chợ Mỹ Thanh', kind: 'market', registeredDay: '2021-09-01', ...values },
    })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    return id
  }

  /** Each from an address of its own, unless told otherwise. */
  const send = (place: string, sent: Record<string, string>, from?: string) => {
    address += 1
    return app.app.inject({
      method: 'POST',
      url: `/khai-bao/${place}`,
      remoteAddress: from ?? `10.1.${address >> 8}.${address & 255}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(sent).toString(),
    })
  }

  const kept = async (table: 'declaration' | 'check_in') =>
    (await app.owner.query(`select * from ${table} order by known_at, id`)).rows as Record<string, unknown>[]

  return { app, officer, addPlace, send, kept, market: await addPlace({}) }
}
export type Market = Awaited<ReturnType<typeof openMarket>>
