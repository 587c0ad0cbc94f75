// Boundary files as offices have them: codes in some column, names only, shapes of nobody, shapes twice.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importBoundaries, shapesOf } from './boundaries.ts'
import { loadNation } from './nation/load-nation.ts'
import { createUnitIndex } from './rules/unit-index.ts'

const { units, successions } = loadNation()
const index = createUnitIndex(units, successions)
const DAY = '2025-08-01'

const square = (x: number, properties: Record<string, unknown>): object => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 22],
        [x + 0.123456789, 22],
        [x, 22.1],
        [x, 22],
      ],
    ],
  },
})
const collection = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features })
const bachThong2021 = { level: 'commune', day: '2021-11-02', underKey: '063' } as const

describe('GeoJSON', () => {
  test('matched by code in any column, a lost leading zero included, else by name', () => {
    const text = collection(
      square(105, { ma_xa: '01981', ten: 'gì đó' }),
      square(105.2, { OBJECTID: 7, MAXA: 1984 }),
      square(105.4, { name: 'Sỹ Bình', population: 1613 }),
      square(105.5, { name: 'Vi Hương', population: 1990, OBJECTID: 2002 }),
      square(105.6, { name: 'Xã không có' }),
      square(105.8, { ma_xa: '01981' }),
    )
    const { matched, unmatched, missing, stored } = importBoundaries(text, index, bachThong2021)
    expect(matched.map(({ unitKey, by }) => [unitKey, by])).toEqual([
      ['01981', 'code'],
      ['01984', 'code'],
      ['01978', 'name'],
      ['01975', 'name'],
    ])
    expect(unmatched.map(({ label, reason }) => [label, reason])).toEqual([
      ['Xã không có', 'unknown'],
      ['01981', 'twice'],
    ])
    expect(missing).toHaveLength(10)
    expect(shapesOf(stored).map(({ unitKey }) => unitKey)).toEqual(['01981', '01984', '01978', '01975'])
    expect(JSON.stringify(stored)).toContain('105.12346')
    expect(JSON.stringify(stored)).not.toContain('ma_xa')
  })

  test('a code is that of the day: 01981 is Vĩnh Thông since 01/07/2025', () => {
    const { matched } = importBoundaries(collection(square(105, { code: '01981' })), index, {
      level: 'commune',
      day: DAY,
    })
    expect(matched[0]?.unitKey).toBe('01981@2025-07-01')
  })

  test('a name that two communes bear is left to a person', () => {
    const { matched, unmatched } = importBoundaries(collection(square(105, { name: 'Xã Tân Phú' })), index, {
      level: 'commune',
      day: '2021-11-02',
    })
    expect(matched).toEqual([])
    expect(unmatched[0]?.reason).toBe('ambiguous')
  })

  test('what is no collection of features is refused', () => {
    expect(() => importBoundaries('{"type":"Point","coordinates":[1,2]}', index, bachThong2021)).toThrow(
      /Point/,
    )
  })
})

const folder = resolve(import.meta.dirname, '../../../shared/data/boundaries')
const missingData = !existsSync(folder)
if (missingData) console.warn('Skipped: boundary files to check the importer with are not on this machine.')

const read = (file: string): string => readFileSync(resolve(folder, file), 'utf8')

describe.skipIf(missingData)('TopoJSON of the state publisher', () => {
  test('the 92 communes of Thái Nguyên match, and the topology is kept', () => {
    const text = read('communes-2025/19.topojson')
    const { matched, unmatched, missing, stored } = importBoundaries(text, index, {
      level: 'commune',
      day: DAY,
      underKey: '19@2025-07-01',
    })
    expect([matched.length, unmatched, missing]).toEqual([92, [], []])
    expect(stored.kind).toBe('topology')
    expect(shapesOf(stored)).toHaveLength(92)
    expect(JSON.stringify(stored).length).toBeLessThan(text.length * 1.1)
  })

  test.each([
    ['provinces-2025.topojson', 'province', DAY, 34],
    ['provinces-63.topojson', 'province', '2021-11-02', 63],
    ['districts-june2025-approx.topojson', 'district', '2025-06-30', 696],
  ] as const)('%s: every %s of %s', (file, level, day, count) => {
    const { matched, unmatched } = importBoundaries(read(file), index, { level, day })
    expect([matched.length, unmatched]).toEqual([count, []])
  })
})
