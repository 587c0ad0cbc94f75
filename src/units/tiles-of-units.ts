// Where each commune stands on the map of labelled tiles.
import { BACH_THONG_TILES, BACH_THONG_TILES_2025 } from './bach-thong-tiles.ts'
import { placeTiles, type Tile } from './tile-map.ts'

export type TiledUnit = {
  readonly key: string
  readonly level: string
  readonly name: string
  readonly parent_key: string | null
  readonly valid_to: string | null
}

/** Places set by hand where we have them, every other commune in a grid below its fellows. */
export const tilesOf = (units: readonly TiledUnit[]): Tile[] => {
  const set = [...BACH_THONG_TILES, ...BACH_THONG_TILES_2025]
  const placed = new Set(set.map(({ key }) => key))
  const communes = units.filter(({ level, key }) => level === 'commune' && !placed.has(key))
  const byParent = Map.groupBy(
    communes,
    ({ parent_key: parent, valid_to: until }) => `${parent}|${until === null}`,
  )
  return [
    ...set,
    ...[...byParent.values()].flatMap((group) => placeTiles(group.map(({ key, name }) => ({ key, name })))),
  ]
}
