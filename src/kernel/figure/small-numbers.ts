// Keeps small numbers from leaving: hides cells under a threshold, and as many more as it takes that none can be worked out again.
// Primary and complementary suppression after Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), ch. 8.
import { textOf } from '../text/text.ts'
import { cycleFinder } from './cheapest-cycle.ts'
import { boundsOf, type Bounds } from './linear-bounds.ts'

/** The threshold is custom of health statistics and not written in a Vietnamese law that was found. */
export const smallNumbers = {
  least: 5,
  source: textOf(
    'Thông lệ thống kê y tế: không công bố số dưới 5',
    'Custom of health statistics: numbers under five are not published',
  ),
  verified: false,
} as const

/** Cells, and what holds between them: each relation is a sum of cells with signs that is nothing (parts less their total). */
export type Cells = {
  readonly values: readonly number[]
  readonly relations: readonly (readonly (readonly [cell: number, sign: number])[])[]
  /** Told elsewhere already: cannot be hidden. */
  readonly told?: ReadonlySet<number>
}

/** `total` is the sum of `parts`. */
export const sumRelation = (total: number, parts: readonly number[]): (readonly [number, number])[] => [
  ...parts.map((part) => [part, 1] as const),
  [total, -1],
]

const isSmall = (value: number, least: number): boolean => value > 0 && value < least

/** Whoever reads the table knows that hidden cells are not nothing, unless nothings were hidden too. */
const floorOf = ({ values }: Cells, hidden: ReadonlySet<number>): number =>
  [...hidden].some((cell) => (values[cell] ?? 0) <= 0)
    ? Math.min(0, ...[...hidden].map((cell) => values[cell] ?? 0))
    : 1

/** Hidden cells that hang together by relations, with the relations that name them. */
const groupsOf = ({ relations }: Cells, hidden: ReadonlySet<number>) => {
  const named = relations
    .map((relation) => relation.filter(([cell]) => hidden.has(cell)))
    .filter(({ length }) => length > 0)
  const groups: { cells: Set<number>; relations: (typeof named)[number][] }[] = []
  for (const relation of named) {
    const touching = groups.filter(({ cells }) => relation.some(([cell]) => cells.has(cell)))
    const merged = {
      cells: new Set([...touching.flatMap(({ cells }) => [...cells]), ...relation.map(([cell]) => cell)]),
      relations: [...touching.flatMap(({ relations: held }) => held), relation],
    }
    for (const old of touching) groups.splice(groups.indexOf(old), 1)
    groups.push(merged)
  }
  return groups
}

/** What can be worked out of each hidden cell from the cells that are shown. */
export const whatIsTold = (table: Cells, hidden: ReadonlySet<number>): ReadonlyMap<number, Bounds> => {
  const told = new Map<number, Bounds>([...hidden].map((cell) => [cell, { least: 0, most: Infinity }]))
  const floor = floorOf(table, hidden)
  for (const { cells, relations } of groupsOf(table, hidden)) {
    const order = [...cells]
    const place = new Map(order.map((cell, index) => [cell, index]))
    const equations = relations.map((relation) => {
      const line = order.map(() => 0)
      for (const [cell, sign] of relation) line[place.get(cell) ?? 0] = sign
      return line
    })
    const known = order.map((cell) => table.values[cell] ?? 0)
    const bounds = boundsOf(
      equations,
      known,
      floor,
      order.map((_, index) => index),
    )
    for (const [index, cell] of order.entries()) told.set(cell, bounds[index] ?? { least: 0, most: Infinity })
  }
  return told
}

const SLACK = 1e-6

/** The cell that costs least to hide among those that share a sum with this one, or with what hangs together with it. */
const cheapestBeside = (
  table: Cells,
  hidden: ReadonlySet<number>,
  cell: number,
  loss: (cell: number) => number,
): number[] => {
  const group = groupsOf(table, hidden).find(({ cells }) => cells.has(cell))
  for (const from of [new Set([cell]), group?.cells ?? new Set<number>()]) {
    const beside = table.relations
      .filter((relation) => relation.some(([one]) => from.has(one)))
      .flatMap((relation) => relation.map(([one]) => one))
      .filter((one) => !hidden.has(one) && !table.told?.has(one))
    if (beside.length > 0) return [beside.reduce((best, one) => (loss(one) < loss(best) ? one : best))]
  }
  return []
}

/** What hiding costs a reader: few cells, small ones, no totals; nothings last, because they are shown everywhere else. */
const lossOf = ({ values, relations }: Cells): ((cell: number) => number) => {
  const totals = new Map<number, number>()
  for (const [cell, sign] of relations.flat()) if (sign < 0) totals.set(cell, (totals.get(cell) ?? 0) + 1)
  return (cell) => {
    const value = values[cell] ?? 0
    return value <= 0 ? 1e6 : 1 + Math.log10(1 + value) / 10 + 3 * (totals.get(cell) ?? 0)
  }
}

/** The cells that must not leave. A small cell is told no more narrowly than "under the threshold" itself tells it. */
export const hiddenCells = (table: Cells, least: number = smallNumbers.least): ReadonlySet<number> => {
  const { values, relations, told } = table
  const loss = lossOf(table)
  const small = [...values.keys()].filter((cell) => !told?.has(cell) && isSmall(values[cell] ?? 0, least))
  const hidden = new Set(small)
  const hide = (cells: readonly number[]): boolean => {
    const before = hidden.size
    for (const cell of cells) hidden.add(cell)
    return hidden.size > before
  }
  const cycleOf = cycleFinder({
    relations,
    costOf: (cell) => (told?.has(cell) ? Infinity : hidden.has(cell) ? 0 : loss(cell)),
    canFall: (cell) => (values[cell] ?? 0) >= least,
  })
  // What could as well be greater by as much as the threshold leaves open is told widely enough, and with it all that gives way for it.
  let proved = true
  for (const cell of small) {
    const cycle = cycleOf(cell)
    hide(cycle?.cells ?? [])
    proved &&= cycle?.proved ?? false
  }
  // Where nothings had to be hidden too a cell may fall further than the ways reckon with: then the bounds are asked.
  if (proved && floorOf(table, hidden) === 1) return hidden
  for (;;) {
    const wide = (cell: number) => (isSmall(values[cell] ?? 0, least) ? least - 1 : 1)
    const narrow = [...whatIsTold(table, hidden)]
      .filter(([cell, { least: low, most }]) => most - low < wide(cell) - SLACK)
      .map(([cell]) => cell)
    if (!narrow.some((cell) => hide(cheapestBeside(table, hidden, cell, loss)))) return hidden
  }
}
