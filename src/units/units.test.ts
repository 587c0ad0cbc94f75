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
  expect(people['06']).toBeNull()
  expect(tiles.map(({ key }) => key)).toContain('02011')
})

test('a district or province without a number of its own has the sum of its communes of one day, where every one has a number', async () => {
  const officer = await app.signIn(['chairman', '19@2025-07-01'])
  const people = async (key: string): Promise<number | null> =>
    (await officer.sure('GET', '/api/units')).units.find((one: { key: string }) => one.key === key)
      ?.population
  const say = (level: string, day: string, number: number) =>
    app.owner.query(
      `insert into unit_population (unit_key, year, age_from, age_to, sex, people, source)
       select key, 2022, 0, null, null, $3, 'thử' from unit where level = $1 and $2::date between coalesce(valid_from, '-infinity') and coalesce(valid_to, 'infinity')
         and key not in (select unit_key from unit_population where age_to is null and age_from = 0)`,
      [level, day, number],
    )
  await app.owner.query("delete from unit_population where unit_key = '063'")
  const district = BACH_THONG_POPULATION.filter(({ unitKey }) => unitKey !== '063')
  const sum = district.reduce((all, { count }) => all + count, 0)
  expect(await people('063')).toBe(sum)
  await app.owner.query("delete from unit_population where unit_key = '02011'")
  expect(await people('063')).toBeNull()
  // Nobody published it: the office enters it, and it stands in every sum and rate.
  const station = await app.signIn(['healthWorker', '02011'])
  const stated = { kind: 'population', day: '2022-01-01', number: 2345, source: 'UBND xã' }
  await station.enter('level-facts', { homeUnit: '02011', values: stated })
  const [one] = BACH_THONG_POPULATION.filter(({ unitKey }) => unitKey === '02011')
  expect([await people('02011'), await people('063')]).toEqual([2345, sum - (one?.count ?? 0) + 2345])
  const later = { ...stated, day: '2022-06-01', number: 2300 }
  await station.enter('level-facts', { homeUnit: '02011', values: later })
  expect(await people('02011')).toBe(2300)
  await app.owner.query("delete from level_fact where home_unit = '02011'")
  expect(await people('063')).toBeNull()
  expect(await people('19@2025-07-01')).toBeNull()
  const old = await app.owner.query<{ key: string }>(
    `select key from unit where level = 'commune' and '2025-06-30' between coalesce(valid_from, '-infinity') and coalesce(valid_to, 'infinity')
       and key in (select reached_key from unit_reach where unit_key = '19@2025-07-01')`,
  )
  await say('commune', '2025-06-30', 1000)
  const before = sum - 2001 + 1000 * (old.rows.length - district.length + 1)
  // Communes of today that took a part of another have no sum of their own: the province is counted on the eve.
  const parted = await app.owner.query<{ key: string }>(
    `select to_key as key from unit_succession where people = 'some' and day = '2025-07-01' limit 1`,
  )
  if (parted.rows[0]) expect(await people(parted.rows[0].key)).toBeNull()
  expect(await people('19@2025-07-01')).toBe(before)
  await say('commune', '2025-07-01', 5000)
  const now = await app.owner.query<{ people: number }>(
    `select sum(p.people)::integer as people from unit u join unit_population p on p.unit_key = u.key and p.age_to is null and p.age_from = 0
     where u.level = 'commune' and u.valid_to is null`,
  )
  expect(await people('19@2025-07-01')).toBe(now.rows[0]?.people)
  const { answers } = await officer.sure('POST', '/api/figures', {
    asks: [{ figure: 'deaths-per-100000', unit: '19@2025-07-01', from: null, to: '2025-08-01' }],
  })
  expect(answers[0]).toMatchObject({ value: 0, denominator: now.rows[0]?.people })
})
