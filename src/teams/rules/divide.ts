// Households without a team divided among the teams of their village: those with fewest get most, neighbours stay together. Pure.

export type TeamLoad = { readonly id: string; readonly households: number }

/**
 * How many more each team gets so that all come as near to one another as they can, without anything being taken from anybody: water poured
 * into vessels of different fill. What does not divide goes to the first of those that stand lowest.
 */
const sharesOf = (loads: readonly TeamLoad[], count: number): number[] => {
  const lowest = loads
    .map((load, index) => ({ load, index }))
    .toSorted((one, other) => one.load.households - other.load.households || one.index - other.index)
  const shares = loads.map(() => 0)
  let filled = 0
  let level = 0
  for (let poured = 1; poured <= lowest.length; poured += 1) {
    filled += lowest[poured - 1]?.load.households ?? 0
    level = Math.floor((filled + count) / poured)
    const next = lowest[poured]?.load.households
    if (next === undefined || level < next) {
      let rest = filled + count - level * poured
      for (const { load, index } of lowest.slice(0, poured)) {
        shares[index] = level - load.households + (rest > 0 ? 1 : 0)
        rest -= 1
      }
      break
    }
  }
  return shares
}

/** By team, in the order in which the households were given (by code: neighbours). */
export const divide = <T>(
  households: readonly T[],
  loads: readonly TeamLoad[],
): ReadonlyMap<string, readonly T[]> => {
  const shares = sharesOf(loads, households.length)
  let from = 0
  return new Map(
    loads.map(({ id }, index) => {
      const part = households.slice(from, from + (shares[index] ?? 0))
      from += part.length
      return [id, part] as const
    }),
  )
}
