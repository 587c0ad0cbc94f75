// A map of labelled tiles where boundaries are missing: every unit its own cell, neighbours near each other where points are known.

export type TilePoint = {
  readonly key: string
  readonly name?: string | undefined
  readonly longitude?: number | undefined
  readonly latitude?: number | undefined
}
export type Tile = { readonly key: string; readonly column: number; readonly row: number }

type Located = TilePoint & { readonly longitude: number; readonly latitude: number }

const isLocated = (point: TilePoint): point is Located =>
  Number.isFinite(point.longitude) && Number.isFinite(point.latitude)

const byName = (a: TilePoint, b: TilePoint): number =>
  (a.name ?? a.key).localeCompare(b.name ?? b.key, 'vi') || (a.key < b.key ? -1 : 1)

/** Rows of tiles in the order of names, about as wide as high. */
const alphabetical = (points: readonly TilePoint[], firstRow: number, columns: number): Tile[] =>
  points
    .toSorted(byName)
    .map(({ key }, place) => ({ key, column: place % columns, row: firstRow + Math.floor(place / columns) }))

const range = (values: readonly number[]): { low: number; span: number } => {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity)
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  return { low, span: high - low }
}

/** A little more room than tiles, so that a unit finds a free cell near its place. */
const ROOM = 1.4

/** Cells around a place in rings; within a ring the nearest first. */
const nearestFree = (x: number, y: number, taken: ReadonlySet<string>): [column: number, row: number] => {
  const [column, row] = [Math.round(x), Math.round(y)]
  for (let ring = 0; ; ring++) {
    const free: [number, number][] = []
    for (let across = -ring; across <= ring; across++)
      for (let down = -ring; down <= ring; down++)
        if (
          Math.max(Math.abs(across), Math.abs(down)) === ring &&
          !taken.has(`${column + across} ${row + down}`)
        )
          free.push([column + across, row + down])
    const distance = ([c, r]: [number, number]): number => (c - x) ** 2 + (r - y) ** 2
    const best = free.toSorted((a, b) => distance(a) - distance(b))[0]
    if (best) return best
  }
}

/** Cells for all units: no two in one cell, columns to the east, rows to the south, the first of each 0. */
export const placeTiles = (points: readonly TilePoint[]): Tile[] => {
  const located = points.filter(isLocated)
  const others = points.filter((point) => !isLocated(point))
  const square = Math.max(1, Math.ceil(Math.sqrt(points.length)))
  if (located.length === 0) return alphabetical(others, 0, square)

  const east = range(located.map((point) => point.longitude))
  const north = range(located.map((point) => point.latitude))
  const middle = ((north.low + north.span / 2) * Math.PI) / 180
  const [width, height] = [east.span * Math.cos(middle), north.span]
  const side =
    Math.sqrt((width * height) / (located.length * ROOM)) || Math.max(width, height) / located.length || 1
  const at = (point: Located): [number, number] => [
    ((point.longitude - east.low) * Math.cos(middle)) / side,
    (north.low + north.span - point.latitude) / side,
  ]
  const [centreX, centreY] = [width / side / 2, height / side / 2]
  const fromCentre = (point: Located): number => (at(point)[0] - centreX) ** 2 + (at(point)[1] - centreY) ** 2

  const taken = new Set<string>()
  const placed = located
    .toSorted((a, b) => fromCentre(a) - fromCentre(b) || (a.key < b.key ? -1 : 1))
    .map((point): Tile => {
      const [column, row] = nearestFree(...at(point), taken)
      taken.add(`${column} ${row}`)
      return { key: point.key, column, row }
    })
  const left = range(placed.map((tile) => tile.column))
  const top = range(placed.map((tile) => tile.row))
  const shifted = placed.map((tile) => ({ ...tile, column: tile.column - left.low, row: tile.row - top.low }))
  return [...shifted, ...alphabetical(others, top.span + 1, Math.max(square, left.span + 1))]
}
