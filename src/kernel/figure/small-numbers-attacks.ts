// How somebody who holds a table with hidden numbers would try to work them out; what the hiding is held against.
import type { Cells } from './small-numbers.ts'

/** Attack one: every combination of additions and subtractions of shown cells, at once (Gauss–Jordan over the hidden). */
export const byElimination = ({ values, relations }: Cells, hidden: ReadonlySet<number>): number[] => {
  const order = [...hidden]
  const lines = relations.map((relation) => {
    const line = order.map((cell) => relation.find(([named]) => named === cell)?.[1] ?? 0)
    const shown = relation.reduce(
      (sum, [cell, sign]) => sum + (hidden.has(cell) ? 0 : sign * (values[cell] ?? 0)),
      0,
    )
    return [...line, -shown]
  })
  let top = 0
  for (const [column] of order.entries()) {
    const found = lines.findIndex((line, row) => row >= top && Math.abs(line[column] ?? 0) > 1e-9)
    if (found < 0) continue
    const line = lines[found] ?? []
    lines[found] = lines[top] ?? []
    lines[top] = line
    const by = line[column] ?? 1
    lines[top] = line.map((value) => value / by)
    for (const [row, other] of lines.entries()) {
      const factor = other[column] ?? 0
      if (row !== top && Math.abs(factor) > 1e-9)
        lines[row] = other.map((value, index) => value - factor * (lines[top]?.[index] ?? 0))
    }
    top += 1
  }
  return lines.flatMap((line) => {
    const named = order.flatMap((cell, column) => (Math.abs(line[column] ?? 0) > 1e-9 ? [cell] : []))
    return named.length === 1 ? named : []
  })
}

/** Attack two: a hidden cell is at least 1 and at most what is left of every sum that holds it, over and over. */
export const byBounds = ({ values, relations }: Cells, hidden: ReadonlySet<number>): number[] => {
  // Where nothings had to be hidden too the attacker knows it; otherwise hidden means at least one.
  const ground = [...hidden].some((cell) => values[cell] === 0) ? 0 : 1
  const low = new Map([...hidden].map((cell) => [cell, ground]))
  const high = new Map([...hidden].map((cell) => [cell, 1e6]))
  const floor = (cell: number) => (hidden.has(cell) ? (low.get(cell) ?? 0) : (values[cell] ?? 0))
  const roof = (cell: number) => (hidden.has(cell) ? (high.get(cell) ?? 1e6) : (values[cell] ?? 0))
  for (let round = 0; round < 30; round += 1)
    for (const relation of relations)
      for (const [cell, sign] of relation) {
        if (!hidden.has(cell)) continue
        // sign·x = −Σ others
        const others = relation.filter(([other]) => other !== cell)
        const least = others.reduce(
          (sum, [other, with_]) => sum - (with_ > 0 ? roof(other) : -floor(other)),
          0,
        )
        const most = others.reduce(
          (sum, [other, with_]) => sum - (with_ > 0 ? floor(other) : -roof(other)),
          0,
        )
        const [from, to] = sign > 0 ? [least, most] : [-most, -least]
        low.set(cell, Math.max(low.get(cell) ?? 0, from))
        high.set(cell, Math.min(high.get(cell) ?? 0, to))
      }
  return [...hidden].filter((cell) => low.get(cell) === high.get(cell))
}

/** Attack three, for small tables: every filling of the hidden cells with 1 … 14 that agrees with what is shown. */
export const byTrying = ({ values, relations }: Cells, hidden: ReadonlySet<number>): number[] => {
  const order = [...hidden]
  const seen = new Map(order.map((cell) => [cell, new Set<number>()]))
  const trial = [...values]
  const last = relations.map((relation) => Math.max(-1, ...relation.map(([cell]) => order.indexOf(cell))))
  const holds = (depth: number) =>
    relations.every(
      (relation, index) =>
        last[index] !== depth ||
        relation.reduce((sum, [cell, sign]) => sum + sign * (trial[cell] ?? 0), 0) === 0,
    )
  const fill = (depth: number): void => {
    if (depth === order.length) {
      for (const cell of order) seen.get(cell)?.add(trial[cell] ?? 0)
      return
    }
    for (let value = 1; value <= 14; value += 1) {
      trial[order[depth] ?? 0] = value
      if (holds(depth)) fill(depth + 1)
    }
  }
  fill(0)
  return order.filter((cell) => (seen.get(cell)?.size ?? 0) < 2)
}
