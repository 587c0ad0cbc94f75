// Keeps small numbers from leaving: hides cells under a threshold, and as many more as it takes that none can be worked out again.
// Primary and complementary suppression after Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), ch. 8.
import { textOf } from '../text/text.ts'
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

/** The next cell to hide for a cell that is told too narrowly: one that is something, no total, not alone in a relation where it would be told at once, and small. */
const nextToHide = (
  { values, relations, told }: Cells,
  hidden: ReadonlySet<number>,
  narrow: number,
  among: Cells['relations'] = relations,
): number | undefined => {
  const beside = among
    .filter((relation) => relation.some(([cell]) => cell === narrow))
    .flatMap((relation) => relation)
    .filter(([cell]) => !hidden.has(cell) && !told?.has(cell))
  const alone = (cell: number): number =>
    relations.filter(
      (relation) =>
        relation.some(([one]) => one === cell) &&
        !relation.some(([one]) => one !== cell && (one === narrow || hidden.has(one))),
    ).length
  const isTotal = (cell: number): boolean =>
    relations.some((relation) => relation.some(([one, sign]) => one === cell && sign < 0))
  const rank = (cell: number): number =>
    (values[cell] ?? 0) +
    1e9 * alone(cell) +
    (isTotal(cell) ? 1e11 : 0) +
    ((values[cell] ?? 0) <= 0 ? 1e13 : 0)
  return beside.map(([cell]) => cell).toSorted((one, other) => rank(one) - rank(other))[0]
}

/** A cell that is hidden alone in a sum is told at once, whatever else is hidden: what to hide beside it. */
const besideAlone = (table: Cells, hidden: ReadonlySet<number>): number | undefined => {
  for (const relation of table.relations) {
    const [one, other] = relation.filter(([cell]) => hidden.has(cell))
    if (!one || other) continue
    const next = nextToHide(table, hidden, one[0], [relation])
    if (next !== undefined) return next
  }
  return undefined
}

/** The cells that must not leave. A small cell is told no more narrowly than "under the threshold" itself tells it. */
export const hiddenCells = (table: Cells, least: number = smallNumbers.least): ReadonlySet<number> => {
  const hidden = new Set(
    [...table.values.keys()].filter(
      (cell) => !table.told?.has(cell) && isSmall(table.values[cell] ?? 0, least),
    ),
  )
  for (;;) {
    const companion = besideAlone(table, hidden)
    if (companion !== undefined) {
      hidden.add(companion)
      continue
    }
    const told = whatIsTold(table, hidden)
    const wide = (cell: number) => (isSmall(table.values[cell] ?? 0, least) ? least - 1 : 1)
    const narrow = [...told]
      .filter(([cell, bounds]) => bounds.most - bounds.least < wide(cell) - SLACK)
      .map(([cell]) => cell)
    const next = new Set<number>()
    for (const cell of narrow) {
      const more = nextToHide(table, new Set([...hidden, ...next]), cell)
      if (more !== undefined) {
        next.add(more)
        break
      }
      // Nothing beside it is left to hide: what it hangs together with must give way.
      const [group] = groupsOf(table, hidden).filter(({ cells }) => cells.has(cell))
      const further = [...(group?.cells ?? [])]
        .map((other) => nextToHide(table, hidden, other))
        .find((one) => one !== undefined)
      if (further !== undefined) {
        next.add(further)
        break
      }
    }
    if (next.size === 0) return hidden
    for (const cell of next) hidden.add(cell)
  }
}
