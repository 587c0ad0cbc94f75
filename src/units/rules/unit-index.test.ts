// Traps of codes, names and successions, in the words of the resolutions (1683 Thái Nguyên, 1661 Điện Biên, 1679 Quảng Ninh).
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadNation, nationOfProvince, unitsOfProvince } from '../nation/load-nation.ts'
import { createUnitIndex } from './unit-index.ts'

const nation = loadNation()
const index = createUnitIndex(nation.units, nation.successions)
const names = (units: readonly { name: string }[]): string[] => units.map((unit) => unit.name).toSorted()
const keys = (units: readonly { key: string }[]): string[] => units.map((unit) => unit.key).toSorted()

const above = (key: string, day?: string): string[] => index.ancestors(key, day).map((unit) => unit.fullName)

describe('one code, other units', () => {
  test.each([
    ['01981', '2021-11-01', 'Xã Vũ Muộn'],
    ['01981', '2025-08-01', 'Xã Vĩnh Thông'],
    ['1981', '2025-08-01', 'Xã Vĩnh Thông'],
    ['03349', '2021-11-01', 'Xã Noong Luống'],
    ['03349', '2025-07-01', 'Xã Thanh Yên'],
    ['03368', '2025-06-30', 'Xã Phu Luông'],
    ['03368', '2025-07-01', 'Xã Mường Nhà'],
    ['01993', '2021-11-01', 'Xã Tân Tú'],
    ['063', '2021-11-01', 'Huyện Bạch Thông'],
    ['06', '2021-11-01', 'Tỉnh Bắc Kạn'],
    ['46', '2024-12-31', 'Tỉnh Thừa Thiên Huế'],
    ['46', '2025-01-01', 'Thành phố Huế'],
    ['474', '2025-01-01', 'Quận Thuận Hóa'],
    ['75', '2026-04-30', 'Thành phố Đồng Nai'],
    ['06978', '2025-07-01', 'Xã Ba Chẽ'],
    ['23938', '2025-07-01', 'Xã Ia Mơ'],
  ])('%s on %s is %s', (code, day, fullName) => {
    expect(index.resolve(code, day)?.fullName).toBe(fullName)
  })

  test.each([
    ['063', '2025-07-01'],
    ['06', '2025-07-01'],
    ['01993', '2025-07-01'],
    ['06970', '2025-07-01'],
    ['63', '2021-11-01'],
  ])('%s names nothing on %s', (code, day) => {
    expect(index.resolve(code, day)).toBeUndefined()
  })
})

describe('successors', () => {
  test.each([
    ['03355', ['03352@2025-07-01'], ['Thanh An']],
    ['03364', ['03368@2025-07-01'], ['Mường Nhà']],
    ['06946', ['06922@2025-07-01', '06946@2025-07-01'], ['Quảng Hà', 'Đường Hoa']],
    ['01984', ['01849@2025-07-01'], ['Phong Quang']],
    ['06', ['19@2025-07-01'], ['Thái Nguyên']],
    ['34', ['33@2025-07-01'], ['Hưng Yên']],
    ['318', ['11948@2025-07-01'], ['Bạch Long Vĩ']],
    ['30901', ['30886@2025-07-01'], ['Thạnh Lộc']],
    ['25270@2025-07-01', ['25270@2026-04-30'], ['Lộc Ninh']],
  ])('%s became %j', (from, to, called) => {
    expect(keys(index.successors(from))).toEqual(to)
    expect(names(index.successors(from))).toEqual(called.toSorted())
  })

  test('Phong Quang was made of Dương Quang and Đôn Phong', () => {
    expect(keys(index.predecessors('01849@2025-07-01'))).toEqual(['01849', '01984'])
    expect(index.successionsInto('01849@2025-07-01')[0]?.legalRef).toMatch(
      /^1683\/NQ-UBTVQH15, khoản \d+ Điều 1$/,
    )
  })

  test('the new Sam Mứn has nothing of the old one', () => {
    expect(names(index.wholePredecessors('03356@2025-07-01'))).toEqual(['Na Ư', 'Pom Lót'])
    expect(index.partPredecessors('03356@2025-07-01')).toEqual([])
  })

  test('the successors of the 14 communes of Bạch Thông are five communes of Thái Nguyên', () => {
    const communes = index.descendants('063', '2025-06-30')
    expect(communes).toHaveLength(14)
    const now = new Set(communes.flatMap((unit) => keys(index.successors(unit.key))))
    expect([...now].toSorted()).toEqual(
      ['01849', '01969', '01981', '02008', '02014'].map((code) => `${code}@2025-07-01`),
    )
  })

  test('who is a predecessor has that successor', () => {
    fc.assert(
      fc.property(fc.constantFrom(...nation.units), (unit) => {
        for (const other of index.successors(unit.key))
          expect(keys(index.predecessors(other.key))).toContain(unit.key)
      }),
    )
  })
})

describe('where a record belongs', () => {
  test.each([
    ['01981', '2021-11-01', { decided: '01981' }],
    ['01981', '2025-08-01', { decided: '01981@2025-07-01' }],
    ['01993@2020-02-01', '2025-08-01', { decided: '01969@2025-07-01' }],
    ['06946', '2025-08-01', { manual: ['06922@2025-07-01', '06946@2025-07-01'] }],
    ['06', '2025-08-01', { decided: '19@2025-07-01' }],
    ['01981@2025-07-01', '2021-11-01', { unknown: true }],
    ['99999', '2025-08-01', { unknown: true }],
    ['20239', '2025-01-01', { unknown: true }],
  ])('%s on %s: %j', (key, day, expected) => {
    expect(index.allocate(key, day)).toEqual(expected)
  })

  test('of district 063 a person says which: the province or one of the five communes', () => {
    const found = index.allocate('063', '2025-08-01')
    expect('manual' in found ? [...found.manual].toSorted() : found).toEqual(
      ['01849', '01969', '01981', '02008', '02014', '19'].map((code) => `${code}@2025-07-01`),
    )
  })

  test('what is inferred from position only is never decided', () => {
    const inferred = nation.successions.filter((one) => one.basis === 'inferred')
    expect(inferred).toHaveLength(445)
    expect(inferred.filter((one) => 'decided' in index.allocate(one.fromKey, one.day))).toEqual([])
  })

  test('of the 10,035 communes of June 2025 the split ones go to a person, unless all people went one way', () => {
    const communes = index.unitsInForce('commune', '2025-06-30')
    const manual = communes.filter((unit) => 'manual' in index.allocate(unit.key, '2025-07-01'))
    expect(communes.filter((unit) => 'unknown' in index.allocate(unit.key, '2025-07-01'))).toEqual([])
    expect(manual).toHaveLength(441 - 61)
  })

  test('what is decided is in force, and holds the old unit among its whole predecessors', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...nation.units),
        fc.constantFrom('2021-06-01', '2024-12-31', '2025-06-30', '2025-07-01', '2026-06-01'),
        (unit, day) => {
          const found = index.allocate(unit.key, day)
          if (!('decided' in found)) return
          const now = index.getUnit(found.decided)
          expect(index.resolve(now.code, day)).toBe(now)
          if (now !== unit) expect(keys(index.wholePredecessors(now.key))).toContain(unit.key)
        },
      ),
    )
  })
})

describe('the tree on a day', () => {
  test.each([
    ['2021-11-02', 63, 705, 10_599],
    ['2025-06-30', 63, 696, 10_035],
    ['2025-07-01', 34, 0, 3_321],
  ])('%s: %i / %i / %i', (day, province, district, commune) => {
    expect(index.countInForce(day)).toMatchObject({ province, district, commune })
  })

  test('2,621 xã, 687 phường, 13 đặc khu; since 30/04/2026 2,611 + 697 + 13 and seven cities', () => {
    expect(index.countInForce('2025-07-01').communeTypes).toEqual({ Xã: 2621, Phường: 687, 'Đặc khu': 13 })
    expect(index.countInForce('2026-04-30').communeTypes).toEqual({ Xã: 2611, Phường: 697, 'Đặc khu': 13 })
    const cities = (day: string): number =>
      index.unitsInForce('province', day).filter((unit) => unit.type !== 'Tỉnh').length
    expect([cities('2024-12-31'), cities('2025-07-01'), cities('2026-04-30')]).toEqual([5, 6, 7])
  })

  test.each([
    ['20', '2021-11-02', 11, 200],
    ['34', '2021-11-02', 8, 260],
    ['22', '2021-11-02', 13, 177],
    ['06', '2021-11-02', 8, 108],
    ['11', '2021-11-02', 10, 129],
    ['20', '2025-07-01', 0, 65],
    ['33@2025-07-01', '2025-07-01', 0, 104],
    ['22', '2025-07-01', 0, 54],
    ['11', '2025-07-01', 0, 45],
    ['75@2025-07-01', '2025-08-01', 0, 95],
  ])('province %s on %s: %i districts, %i communes', (key, day, districts, communes) => {
    expect(index.unitsInForce('district', day, key)).toHaveLength(districts)
    expect(index.unitsInForce('commune', day, key)).toHaveLength(communes)
  })

  test('what stands above a commune depends on the day', () => {
    expect(above('01981')).toEqual(['Huyện Bạch Thông', 'Tỉnh Bắc Kạn'])
    expect(above('01981@2025-07-01')).toEqual(['Tỉnh Thái Nguyên'])
    expect(above('05863', '2022-04-09')).toEqual(['Thị xã Phổ Yên', 'Tỉnh Thái Nguyên'])
    expect(above('05863', '2022-04-10')).toEqual(['Thành phố Phổ Yên', 'Tỉnh Thái Nguyên'])
  })

  test('Thái Nguyên brings Bắc Kạn along, before and after', () => {
    const codes = new Set(unitsOfProvince('19').map((unit) => unit.code))
    expect(['06', '19', '063', '01984', '02014'].every((code) => codes.has(code))).toBe(true)
    expect(codes.has('01')).toBe(false)
    expect(keys(unitsOfProvince('06'))).toEqual(keys(unitsOfProvince('19')))
    expect(nationOfProvince('19').successions.length).toBeGreaterThan(280)
  })
})
