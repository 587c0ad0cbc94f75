// Mean and standard deviation of years before, compared in whole numbers: is a count over mean + k·SD? The law does not say which SD.

export type Deviation = 'sample' | 'population'
export type Spread = { readonly n: number; readonly sum: number; readonly squares: number }

export const spreadOf = (counts: readonly number[]): Spread => ({
  n: counts.length,
  sum: counts.reduce((total, count) => total + count, 0),
  squares: counts.reduce((total, count) => total + count * count, 0),
})

/** A sample of one has no deviation. */
export const isEnough = ({ n }: Spread, deviation: Deviation): boolean =>
  n >= (deviation === 'sample' ? 2 : 1)

/**
 * -1, 0 or 1: how a count stands to mean + k·SD. With d = n·x − S and Q = n·Σx² − S², x > S/n + k·√(Q/(n·m)) says d > 0 and
 * d²·m > k²·Q·n, where m is n − 1 for a sample and n for a whole.
 */
export const compareToBand = (
  count: number,
  { n, sum, squares }: Spread,
  k: number,
  deviation: Deviation,
): number => {
  const distance = n * count - sum
  const spread = n * squares - sum * sum
  const m = deviation === 'sample' ? n - 1 : n
  if (distance < 0) return -1
  return Math.sign(distance * distance * m - k * k * spread * n)
}

/** To be read, not to be compared. */
export const bandEdge = ({ n, sum, squares }: Spread, k: number, deviation: Deviation): number => {
  const m = deviation === 'sample' ? n - 1 : n
  return sum / n + k * Math.sqrt((n * squares - sum * sum) / (n * m))
}
