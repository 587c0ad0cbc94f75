// Cuts a row of parts into groups of neighbours that each add up to the whole, where that can be done.

export type Group = { readonly from: number; readonly to: number }

/** All parts in groups of two or more (or one that equals the whole), each with the sum of the whole; null where there is no such cut. */
export const cutInto = (parts: readonly bigint[], whole: bigint): Group[] | null => {
  // From the end: what follows place i can be cut; the longest first group wins, so that zeros go along.
  const cut: (Group[] | null)[] = parts.map(() => null)
  cut.push([])
  for (let from = parts.length - 1; from >= 0; from -= 1) {
    let sum = 0n
    for (let to = from + 1; to <= parts.length; to += 1) {
      sum += parts[to - 1] ?? 0n
      const rest = cut[to]
      if (sum === whole && rest && (to - from > 1 || parts.length > 1)) cut[from] = [{ from, to }, ...rest]
      if (sum > whole) break
    }
  }
  return cut[0] ?? null
}

/** Leading groups that hold, and where the part that does not begins. */
export const holdingPrefix = (parts: readonly bigint[], whole: bigint): { groups: Group[]; rest: number } => {
  const groups: Group[] = []
  let from = 0
  for (;;) {
    let sum = 0n
    let to = from
    while (to < parts.length && sum < whole) {
      sum += parts[to] ?? 0n
      to += 1
    }
    if (sum !== whole || to - from < 2) return { groups, rest: from }
    groups.push({ from, to })
    from = to
  }
}
