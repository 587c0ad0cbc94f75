// Where the tiles of the units shown stand: as given, or in a grid by name where two would take one cell.
import { placeTiles, type Tile } from '../units/tile-map.ts'

export const tilesFor = (
  units: readonly { readonly key: string; readonly name: string }[],
  given: readonly Tile[],
): Tile[] => {
  const byKey = new Map(given.map((tile) => [tile.key, tile]))
  const own = units.flatMap(({ key }) => byKey.get(key) ?? [])
  const cells = new Set(own.map(({ column, row }) => `${column} ${row}`))
  if (own.length < units.length || cells.size < own.length) return placeTiles(units)
  const left = Math.min(...own.map(({ column }) => column))
  const top = Math.min(...own.map(({ row }) => row))
  return own.map(({ key, column, row }) => ({ key, column: column - left, row: row - top }))
}

/** A name on at most three lines of a tile. */
export const linesOfName = (name: string, most: number): string[] => {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2] ?? ''}…`]
}
