// Numbers that look random and are the same on every machine: the demo district must be equal byte for byte each time.

/** Alternatives with weights that need not sum to anything. */
export type Weighted<T> = readonly (readonly [T, number])[]

export type Random = {
  /** From 0 (included) to 1 (not included). */
  readonly next: () => number
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  readonly draw: <T>(alternatives: Weighted<T>) => T
  readonly shuffled: <T>(list: readonly T[]) => T[]
  /** All of the list, heavier ones tending to the front (Efraimidis and Spirakis 2006); weight 0 comes last. */
  readonly ordered: <T>(list: readonly T[], weightOf: (item: T) => number) => T[]
}

/** Mulberry32: 32 bits of state, passes the usual tests for far more numbers than are drawn here. */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const makeRandom = (seed: number): Random => {
  const next = mulberry32(seed)
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick,
    draw: (alternatives) => {
      let left = next() * alternatives.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of alternatives) {
        left -= weight
        if (left < 0) return item
      }
      return pick(alternatives)[0]
    },
    shuffled: (list) => {
      const mixed = [...list]
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = Math.floor(next() * (last + 1))
        const [a, b] = [mixed[last], mixed[other]]
        if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a]
      }
      return mixed
    },
    ordered: (list, weightOf) =>
      list
        .map((item) => {
          const weight = weightOf(item)
          return { item, key: weight > 0 ? Math.log(1 - next()) / weight : -Infinity }
        })
        .toSorted((a, b) => (a.key === b.key ? 0 : b.key - a.key))
        .map(({ item }) => item),
  }
}
