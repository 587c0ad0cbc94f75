// Shares a whole number out by weights so that the parts are whole and sum to it exactly (largest remainder).

/** No part exceeds its cap; what a full part cannot take goes to the others by their weights. */
export const apportion = (
  total: number,
  weights: readonly number[],
  caps: readonly number[] = [],
): number[] => {
  const capOf = (index: number) => caps[index] ?? Infinity
  const parts = weights.map(() => 0)
  let left = total
  while (left > 0) {
    const open = parts.flatMap((part, index) =>
      part < capOf(index) && (weights[index] ?? 0) > 0 ? [index] : [],
    )
    const sum = open.reduce((all, index) => all + (weights[index] ?? 0), 0)
    if (open.length === 0) throw new Error(`${left} of ${total} cannot be placed`)
    const quotas = open.map((index) => {
      const room = capOf(index) - (parts[index] ?? 0)
      const exact = Math.min(room, (left * (weights[index] ?? 0)) / sum)
      return { index, room, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
    })
    const placed = quotas.reduce((all, { whole }) => all + whole, 0)
    let spare = left - placed
    for (const { index, room, whole } of quotas.toSorted((a, b) => b.rest - a.rest || a.index - b.index)) {
      const extra = spare > 0 && whole < room ? 1 : 0
      spare -= extra
      parts[index] = (parts[index] ?? 0) + whole + extra
    }
    left = spare
  }
  return parts
}
