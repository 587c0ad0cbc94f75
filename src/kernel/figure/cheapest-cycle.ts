// Which cells to hide beside one so that it could as well be greater: the cheapest way from one of its sums to another, through cells that give way.
// Sums are places, cells the ways between them (Kelly, Golden, Assad, Networks 22, 1992: suppression by shortest paths); a cell of one sum alone leads out.

/** Each is a sum of cells with signs that is nothing. */
export type Relations = readonly (readonly (readonly [cell: number, sign: number])[])[]

/** A sum with a cell in it, and the sign of the cell there. */
type Held = { readonly sum: number; readonly sign: number }

export type Ways = {
  readonly relations: Relations
  /** What it costs to hide a cell; `Infinity` where it may not be, 0 where it is. */
  readonly costOf: (cell: number) => number
  /** Whether a hidden cell could be that much less. */
  readonly canFall: (cell: number) => boolean
}

/** What a way has come to: a sum that is out of balance, too great (1) or too small (-1); `out` needs none. */
type Place = { readonly sum: number; readonly over: number }
const OUT = -1
const keyOf = ({ sum, over }: Place): number => (sum === OUT ? OUT : 2 * sum + (over > 0 ? 1 : 0))

type Reached = { readonly place: Place; readonly cost: number; readonly cells: readonly number[] }

const heldBy = (relations: Relations): ReadonlyMap<number, readonly Held[]> => {
  const held = new Map<number, Held[]>()
  for (const [sum, relation] of relations.entries())
    for (const [cell, sign] of relation) {
      const known = held.get(cell)
      if (known) known.push({ sum, sign })
      else held.set(cell, [{ sum, sign }])
    }
  return held
}

/** `proved`: the cells can all be changed at once as the way says, so that each of them is told no more narrowly than by what it was changed. */
export type Cycle = { readonly cells: readonly number[]; readonly proved: boolean }

/** Finds the cheapest way on which a cell can rise; undefined where there is none. */
export const cycleFinder = ({ relations, costOf, canFall }: Ways) => {
  const held = heldBy(relations)
  const sumsOf = (cell: number): readonly Held[] => held.get(cell) ?? []
  const outer = [...held].filter(([, sums]) => sums.length === 1).map(([cell]) => cell)
  const cellsOf = relations.map((relation) => relation.map(([cell]) => cell))

  /** Where a cell leads that is changed so that `from` is in balance again, and whether it rises for it. */
  const beyond = (cell: number, from: Place): { places: Place[]; rises: boolean }[] => {
    const sums = sumsOf(cell)
    const changedTo = (change: number) => ({
      rises: change > 0,
      places: sums
        .filter(({ sum }) => sum !== from.sum)
        .map(({ sum, sign }) => ({ sum, over: change * sign })),
    })
    if (from.sum === OUT) return [changedTo(1), changedTo(-1)]
    const here = sums.find(({ sum }) => sum === from.sum)
    const change = changedTo(-from.over * (here?.sign ?? 1))
    return [sums.length === 1 ? { ...change, places: [{ sum: OUT, over: 1 }] } : change]
  }

  /** Dijkstra over sums out of balance. */
  const cheapestWay = (from: Place, end: number, avoided: number): readonly number[] | undefined => {
    const best = new Map<number, Reached>([[keyOf(from), { place: from, cost: 0, cells: [] }]])
    const open = new Set<number>()
    // What was reached at no further cost is next, whatever else is open.
    const free = [keyOf(from)]
    const costAt = (key: number) => best.get(key)?.cost ?? Infinity
    const nearest = (): number => {
      let key = OUT
      let least = Infinity
      for (const one of open) if (costAt(one) < least) [key, least] = [one, costAt(one)]
      return key
    }
    while (free.length + open.size > 0) {
      const key = free.pop() ?? nearest()
      open.delete(key)
      const here = best.get(key)
      if (!here) break
      if (key === end) return here.cells
      const { place, cost, cells } = here
      for (const cell of place.sum === OUT ? outer : (cellsOf[place.sum] ?? [])) {
        const further = cost + costOf(cell)
        if (cell === avoided || further === Infinity || cells.includes(cell)) continue
        for (const { places, rises } of beyond(cell, place))
          for (const next of rises || canFall(cell) ? places : [])
            if (further < costAt(keyOf(next))) {
              best.set(keyOf(next), { place: next, cost: further, cells: [...cells, cell] })
              if (further === cost) free.push(keyOf(next))
              else open.add(keyOf(next))
            }
      }
    }
    return undefined
  }

  return (cell: number): Cycle | undefined => {
    const [first, ...others] = sumsOf(cell).map(({ sum, sign }) => ({ sum, over: sign }))
    if (!first) return { cells: [], proved: true }
    const cells: number[] = []
    // Each of its other sums must be brought back into balance; a cell of one sum alone sends what it rises by out.
    for (const other of others.length > 0 ? others : [undefined]) {
      const way = cheapestWay(first, other ? keyOf({ sum: other.sum, over: -other.over }) : OUT, cell)
      if (!way) return undefined
      cells.push(...way)
    }
    // A cell of three sums is changed in all of them, and its ways in one each.
    return { cells, proved: [cell, ...cells].every((one) => sumsOf(one).length <= 2) }
  }
}
