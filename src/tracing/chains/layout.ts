// Where everybody of a chain stands in the picture: by time, as a tree, as a network, as bars. Pure, linear, the same each time.
import { daysBetween, type Day } from '../../kernel/day/day.ts'
import { type Chain, groupsOf } from './chain.ts'

export const layouts = ['time', 'tree', 'network', 'bars'] as const
export type LayoutName = (typeof layouts)[number]

export type Spot = { readonly id: string; readonly x: number; readonly y: number }
export type Layout = {
  readonly spots: ReadonlyMap<string, Spot>
  readonly width: number
  readonly height: number
  /** The first day of the picture, where x is time. */
  readonly firstDay: Day | null
  /** Links run in all directions: they are drawn straight. */
  readonly radial: boolean
}

/** Where somebody was put by hand. */
export type Moved = ReadonlyMap<string, { readonly x: number; readonly y: number }>

export const DAY_WIDTH = 26
const ROW = 20
const STEP = 130
const RING = 46
/** A picture of many groups is about so much wider than high. */
const SHAPE = 1.6

/** Each person hangs under one infector: the first named who is not below; so that circles and several infectors make a tree too. */
const hang = (chain: Chain, group: readonly string[]): { roots: string[]; below: Map<string, string[]> } => {
  const below = new Map<string, string[]>()
  const placed = new Set<string>()
  const walk = (start: string): void => {
    placed.add(start)
    const waiting = [start]
    for (const one of waiting)
      for (const next of chain.infecteesOf.get(one) ?? []) {
        if (placed.has(next)) continue
        placed.add(next)
        below.set(one, [...(below.get(one) ?? []), next])
        waiting.push(next)
      }
  }
  const roots = group.filter((id) => !chain.infectorsOf.get(id))
  for (const root of roots) walk(root)
  // Who is left stands in a circle that nothing leads into.
  for (const id of group)
    if (!placed.has(id)) {
      roots.push(id)
      walk(id)
    }
  return { roots, below }
}

type Hung = { readonly id: string; readonly depth: number; readonly parent: string | null }

/** Depth first without recursion: parents before what hangs under them. */
const inOrder = (roots: readonly string[], below: ReadonlyMap<string, readonly string[]>): Hung[] => {
  const found: Hung[] = []
  const stack: Hung[] = roots.map((id) => ({ id, depth: 0, parent: null })).toReversed()
  for (let one = stack.pop(); one; one = stack.pop()) {
    found.push(one)
    for (const id of (below.get(one.id) ?? []).toReversed())
      stack.push({ id, depth: one.depth + 1, parent: one.id })
  }
  return found
}

/** Rows of a tree: a row for each person at the end, others in the middle of those under them. */
const rowsOf = (
  order: readonly Hung[],
  below: ReadonlyMap<string, readonly string[]>,
): Map<string, number> => {
  const rows = new Map<string, number>()
  let next = 0
  for (const { id } of order) if (!below.get(id)) rows.set(id, next++)
  for (const { id } of order.toReversed()) {
    const under = below.get(id)
    if (!under) continue
    const [first = 0, last = first] = [rows.get(under[0] ?? ''), rows.get(under.at(-1) ?? '')]
    rows.set(id, (first + last) / 2)
  }
  return rows
}

const endsOf = (spots: ReadonlyMap<string, Spot>) => ({
  width: [...spots.values()].reduce((most, { x }) => Math.max(most, x), 0),
  height: [...spots.values()].reduce((most, { y }) => Math.max(most, y), 0),
})

/** One group after the other, downwards. */
const stacked = (chain: Chain, kind: 'time' | 'tree' | 'bars'): Layout => {
  const days = chain.people.flatMap(({ day }) => day ?? [])
  const firstDay = days.reduce<Day | null>(
    (first, day) => (first === null || day < first ? day : first),
    null,
  )
  const dayOf = new Map(chain.people.map(({ id, day }) => [id, day]))
  const spots = new Map<string, Spot>()
  const taken = new Set<string>()
  let top = 0
  for (const group of groupsOf(chain)) {
    const { roots, below } = hang(chain, group)
    const order = inOrder(roots, below)
    const rows = kind === 'bars' ? new Map(order.map(({ id }, row) => [id, row])) : rowsOf(order, below)
    for (const { id, depth, parent } of order) {
      const day = dayOf.get(id)
      // Who has no day stands beside the infector.
      const x =
        kind === 'tree'
          ? depth * STEP
          : day && firstDay
            ? daysBetween(firstDay, day) * DAY_WIDTH
            : (parent === null ? 0 : (spots.get(parent)?.x ?? 0)) + DAY_WIDTH
      let y = top + (rows.get(id) ?? 0) * ROW
      // Two of one day may fall on one place: the later one steps down a little.
      while (taken.has(`${x} ${y}`)) y += ROW / 3
      taken.add(`${x} ${y}`)
      spots.set(id, { id, x, y })
    }
    const lowest = [...rows.values()].reduce((most, row) => Math.max(most, row), 0)
    top += (lowest + 1) * ROW
    top += group.length > 1 ? ROW / 2 : 0
  }
  return { spots, ...endsOf(spots), firstDay: kind === 'tree' ? null : firstDay, radial: false }
}

/** Rings around each index, every group on its own disc, discs put on shelves. */
const network = (chain: Chain): Layout => {
  const discs = groupsOf(chain).map((group) => {
    const { roots, below } = hang(chain, group)
    const order = inOrder(roots, below)
    const rows = rowsOf(order, below)
    const turn = (2 * Math.PI) / Math.max(1, order.filter(({ id }) => !below.get(id)).length)
    // Far enough apart on the outer ring.
    const ring = Math.max(RING, turn > 0 ? Math.min(12 / turn, 4 * RING) : RING)
    const inner = roots.length > 1 ? 1 : 0
    const places = order.map(({ id, depth }) => {
      const angle = (rows.get(id) ?? 0) * turn
      const far = (depth + inner) * ring
      return { id, x: far * Math.cos(angle), y: far * Math.sin(angle) }
    })
    const radius = places.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0) + ROW
    return { places, radius }
  })
  const area = discs.reduce((sum, { radius }) => sum + (2 * radius) ** 2, 0)
  const shelf = Math.max(2 * (discs[0]?.radius ?? 0), Math.sqrt(area) * SHAPE)
  const spots = new Map<string, Spot>()
  let [left, top, high] = [0, 0, 0]
  for (const { places, radius } of discs) {
    if (left > 0 && left + 2 * radius > shelf) {
      top += high
      left = 0
      high = 0
    }
    for (const { id, x, y } of places) spots.set(id, { id, x: left + radius + x, y: top + radius + y })
    left += 2 * radius
    high = Math.max(high, 2 * radius)
  }
  return { spots, ...endsOf(spots), firstDay: null, radial: true }
}

export const layOut = (chain: Chain, name: LayoutName): Layout =>
  name === 'network' ? network(chain) : stacked(chain, name)

/** The layout with those who were put elsewhere by hand; where x is time their day stays. */
export const withMoved = (layout: Layout, moved: Moved): Layout => {
  const spots = new Map(layout.spots)
  for (const [id, { x, y }] of moved) {
    const spot = spots.get(id)
    if (spot) spots.set(id, { id, x: layout.firstDay === null ? Math.max(0, x) : spot.x, y: Math.max(0, y) })
  }
  return { ...layout, spots, ...endsOf(spots) }
}
