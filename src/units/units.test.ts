// The units of an installation through the front door: both geographies, who reaches what, and how many people live there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../kernel/database/transaction.ts'
import { createTestApp, type TestApp } from '../server/test-app.ts'
import { BACH_THONG_POPULATION } from './bach-thong-population.ts'
import { installPopulation } from './install-units.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  await transact(app.owner, { tenant: app.tenant, accountId: null }, (tx) =>
    installPopulation(tx, BACH_THONG_POPULATION),
  )
})
afterAll(() => app.close())

const reached = async (key: string): Promise<string[]> =>
  (
    await app.owner.query<{ reached_key: string }>(
      'select reached_key from unit_reach where unit_key = $1 order by 1',
      [key],
    )
  ).rows.map(({ reached_key: other }) => other)

test('the district reaches its fourteen communes, new Cẩm Giàng the four that went into it, and Vĩnh Thông old Vũ Muộn of the same code', async () => {
  expect(await reached('063')).toHaveLength(15)
  expect(await reached('02008@2025-07-01')).toEqual([
    '01999',
    '02005@2020-02-01',
    '02008',
    '02008@2025-07-01',
    '02011',
  ])
  expect(await reached('01981@2025-07-01')).toContain('01981')
  expect(await reached('01981')).toEqual(['01981'])
})

test('today’s province reaches the old province and every commune of it; the abolished district is not reached by a commune', async () => {
  const province = await reached('19@2025-07-01')
  expect(province).toEqual(expect.arrayContaining(['06', '063', '02011', '02008@2025-07-01']))
  expect(await reached('02011')).not.toContain('063')
})

test('units are told with population; a commune of today has the people of those that went into it', async () => {
  const officer = await app.signIn(['chairman', '063'])
  const { units, tiles } = (await officer.call('GET', '/api/units')).body as {
    units: { key: string; population: number | null }[]
    tiles: { column: number; row: number; key: string }[]
  }
  const people = Object.fromEntries(units.map(({ key, population }) => [key, population]))
  expect(people['063']).toBe(31_061)
  expect(people['02008@2025-07-01']).toBe(2246 + 2001 + 3566 + 1869)
  // Đồng Thắng of Chợ Đồn went into new Bạch Thông too, and its people are not known here.
  expect(people['02014@2025-07-01']).toBeNull()
  expect(tiles.map(({ key }) => key)).toContain('02011')
})
