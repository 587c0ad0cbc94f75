// The clock that opens periods by itself, in a province of two levels: communes report straight to the province.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { product } from '../product.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import type { ReportLine } from './contract.ts'
import { startPeriods } from './period-clock.ts'

/** Wednesday; the week before ended on Sunday 19/07/2026 and was due at the end of Tuesday. */
const TODAY = '2026-07-22'

let app: TestApp
let province: string
let commune: string
beforeAll(async () => {
  app = await createTestApp()
  const { rows } = await app.owner.query<{ key: string; parent: string }>(
    `select u.key, p.key as parent from unit u join unit p on p.key = u.parent_key and p.level = 'province'
     where u.level = 'commune' and u.valid_to is null order by u.key limit 1`,
  )
  ;[commune, province] = [rows[0]?.key ?? '', rows[0]?.parent ?? '']
})
afterAll(() => app.close())

const failed = (error: Error): void => {
  throw error
}

test('every commune and the province owe their weeks of today, opened once however often it runs', async () => {
  const countOf = async () => {
    const { rows } = await app.owner.query<{ kinds: string; units: number; reports: number; levels: string }>(
      `select string_agg(distinct r.kind, ',') as kinds, count(distinct r.home_unit)::integer as units, count(*)::integer as reports,
         string_agg(distinct u.level, ',' order by u.level) as levels from periodic_report r join unit u on u.key = r.home_unit`,
    )
    return rows[0]
  }
  const run = () =>
    startPeriods(app.owner, product, { tenant: app.tenant, unitKey: province }, failed).close()
  await run()
  const first = await countOf()
  expect(first?.kinds).toBe('weekly')
  expect(first?.levels).toBe('commune,province')
  expect(first?.reports).toBe((first?.units ?? 0) * 2)
  expect(first?.units).toBeGreaterThan(50)
  await run()
  expect(await countOf()).toEqual(first)
})

test('a commune sends to its province, which receives; whoever is next door receives nothing', async () => {
  await app.owner.query('update installation set today = $1', [TODAY])
  const station: Caller = await app.signIn(['healthWorker', commune])
  const above: Caller = await app.signIn(['epidemiologist', province])
  const own: Caller = await app.signIn(['epidemiologist', commune])
  await station.call('POST', '/api/reporting/periods', { unit: commune, on: TODAY })
  const { body } = await station.call('GET', `/api/reporting/board?unit=${commune}&on=${TODAY}`)
  const line = (body.reports as ReportLine[]).find(({ start }) => start === '2026-07-13')
  expect(line).toMatchObject({ due: '2026-07-22T00:00', standing: 'missing', lawVerified: false })
  const sent = await station.call('POST', `/api/reporting/reports/${line?.id}/send`, { zero: true })
  expect(sent.body.report).toMatchObject({ state: 'sent', standing: 'late' })
  expect((await own.call('POST', `/api/reporting/reports/${line?.id}/receive`)).status).toBe(403)
  const received = await above.call('POST', `/api/reporting/reports/${line?.id}/receive`)
  expect(received.body.report.state).toBe('accepted')
})
