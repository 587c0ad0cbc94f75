// Tiles never lie on each other, and keep roughly the order of the land.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BACH_THONG_TILES, BACH_THONG_TILES_2025 } from './bach-thong-tiles.ts'
import { loadNation } from './nation/load-nation.ts'
import { createUnitIndex } from './rules/unit-index.ts'
import { placeTiles, type Tile, type TilePoint } from './tile-map.ts'

const cells = (tiles: readonly Tile[]): number =>
  new Set(tiles.map((tile) => `${tile.column} ${tile.row}`)).size

const degree = (min: number, max: number) => fc.oneof(fc.double({ min, max, noNaN: true }), fc.constant(min))

test('every unit has its own cell, with or without points, even when points fall together', () => {
  const point = fc.record({
    longitude: fc.option(degree(102, 110), { nil: undefined }),
    latitude: fc.option(degree(8, 24), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), (points) => {
      const units = points.map((one, place): TilePoint => ({ key: `u${place}`, ...one }))
      const tiles = placeTiles(units)
      expect(tiles.map((tile) => tile.key).toSorted()).toEqual(units.map((unit) => unit.key).toSorted())
      expect(cells(tiles)).toBe(units.length)
      expect(tiles.every((tile) => tile.column >= 0 && tile.row >= 0)).toBe(true)
      expect(placeTiles(units.toReversed())).toHaveLength(tiles.length)
    }),
  )
})

test('a grid of points keeps its order: who lies north is above, who lies east is to the right', () => {
  const points = Array.from({ length: 25 }, (_, place) => ({
    key: `u${place}`,
    longitude: 105 + (place % 5) * 0.1,
    latitude: 22 - Math.floor(place / 5) * 0.1,
  }))
  const at = new Map(placeTiles(points).map((tile) => [tile.key, tile]))
  for (const [place, point] of points.entries()) {
    const east = at.get(`u${place + 1}`)
    const here = at.get(point.key)
    if (here && east && place % 5 < 4) expect(east.column).toBeGreaterThan(here.column)
    const south = at.get(`u${place + 5}`)
    if (here && south) expect(south.row).toBeGreaterThan(here.row)
  }
})

test('without points the order is that of the Vietnamese alphabet', () => {
  const tiles = placeTiles(
    ['Đôn Phong', 'Dương Phong', 'Vũ Muộn', 'Cao Sơn'].map((name) => ({ key: name, name })),
  )
  expect(tiles.map((tile) => tile.key)).toEqual(['Cao Sơn', 'Dương Phong', 'Đôn Phong', 'Vũ Muộn'])
  expect(cells(tiles)).toBe(4)
})

test('3,321 tiles are placed in a moment', () => {
  const many = Array.from({ length: 3321 }, (_, i) => ({
    key: `u${i}`,
    longitude: 105 + (i % 7) * 1e-4,
    latitude: 20,
  }))
  expect(cells(placeTiles(many))).toBe(3321)
})

describe('Bạch Thông', () => {
  const { units, successions } = loadNation()
  const index = createUnitIndex(units, successions)
  test('the fourteen communes and their five successors have a cell each', () => {
    expect(cells(BACH_THONG_TILES)).toBe(14)
    expect(BACH_THONG_TILES.map((tile) => tile.key).toSorted()).toEqual(
      index
        .descendants('063', '2025-06-30')
        .map((unit) => unit.key)
        .toSorted(),
    )
    const now = BACH_THONG_TILES.flatMap((tile) => index.successors(tile.key).map((unit) => unit.key))
    expect(BACH_THONG_TILES_2025.map((tile) => tile.key).toSorted()).toEqual([...new Set(now)].toSorted())
    expect(cells(BACH_THONG_TILES_2025)).toBe(5)
  })
})
