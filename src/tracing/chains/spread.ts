// How the disease spreads in a chain: secondary cases, their dispersion, superspreaders, serial intervals.
import type { Chain } from './chain.ts'
import { intervalsOf } from './oddities.ts'

/** How many each person infected; people with no infectee count as 0. */
export const secondaryCasesOf = (chain: Chain): Map<string, number> =>
  new Map(chain.people.map(({ id }) => [id, chain.infecteesOf.get(id)?.length ?? 0]))

export type Offspring = {
  readonly people: number
  readonly mean: number
  /** Dispersion of the negative binomial; small where few infect many. null: no more spread than by chance, or too few people. */
  readonly dispersion: number | null
}

/**
 * Log-likelihood of the dispersion k, the mean being that of the sample (Lloyd-Smith et al., Nature 2005;438:355, supplement):
 * Σ over people of ln Γ(k+y) − ln Γ(k) + k ln(k/(k+m)) + y ln(m/(k+m)); ln Γ(k+y) − ln Γ(k) is a sum of logarithms, as y is whole.
 */
const likelihood = (counts: ReadonlyMap<number, number>, people: number, mean: number, k: number): number => {
  let sum = people * k * Math.log(k / (k + mean))
  for (const [y, times] of counts) {
    let rising = 0
    for (let step = 0; step < y; step += 1) rising += Math.log(k + step)
    sum += times * (rising + y * Math.log(1 / (k + mean)))
  }
  return sum
}

const GOLDEN = (Math.sqrt(5) - 1) / 2
const LEAST = Math.log(0.001)
const MOST = Math.log(1000)

/** The dispersion by maximum likelihood: one peak in ln k, found by golden section. */
export const offspringOf = (secondary: Iterable<number>): Offspring => {
  const counts = new Map<number, number>()
  let people = 0
  let total = 0
  for (const y of secondary) {
    counts.set(y, (counts.get(y) ?? 0) + 1)
    people += 1
    total += y
  }
  const mean = people === 0 ? 0 : total / people
  const variance =
    [...counts].reduce((sum, [y, times]) => sum + times * (y - mean) ** 2, 0) / Math.max(1, people - 1)
  if (people < 2 || total === 0 || variance <= mean) return { people, mean, dispersion: null }
  const at = (place: number) => likelihood(counts, people, mean, Math.exp(place))
  let [low, high] = [LEAST, MOST]
  while (high - low > 1e-7) {
    const left = high - GOLDEN * (high - low)
    const right = low + GOLDEN * (high - low)
    if (at(left) < at(right)) low = left
    else high = right
  }
  return { people, mean, dispersion: Math.exp((low + high) / 2) }
}

/** From how many secondary cases on somebody is a superspreader: above the 99th percentile of Poisson with the mean (Lloyd-Smith 2005). */
export const superspreadingFrom = (mean: number): number => {
  let term = Math.exp(-mean)
  let below = term
  let count = 0
  while (below < 0.99) {
    count += 1
    term *= mean / count
    below += term
  }
  return count + 1
}

export type Intervals = {
  readonly pairs: number
  readonly mean: number | null
  readonly deviation: number | null
  readonly median: number | null
}

export const summaryOf = (values: readonly number[]): Intervals => {
  const sorted = values.toSorted((one, other) => one - other)
  const pairs = sorted.length
  if (pairs === 0) return { pairs, mean: null, deviation: null, median: null }
  const mean = sorted.reduce((sum, days) => sum + days, 0) / pairs
  const spread = sorted.reduce((sum, days) => sum + (days - mean) ** 2, 0)
  const middle = (sorted[Math.floor((pairs - 1) / 2)] ?? 0) + (sorted[Math.floor(pairs / 2)] ?? 0)
  return {
    pairs,
    mean,
    deviation: pairs > 1 ? Math.sqrt(spread / (pairs - 1)) : null,
    median: middle / 2,
  }
}

/** Serial intervals: from the onset of the infector to that of the infectee. */
export const serialIntervalOf = (chain: Chain): Intervals =>
  summaryOf(intervalsOf(chain).map(({ days }) => days))
