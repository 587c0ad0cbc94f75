// The interval of a share (Wilson 1927), and the share corrected for a test that errs (Rogan and Gladen 1978).

export type Interval = { readonly share: number; readonly low: number; readonly high: number }

/** Of the normal distribution, for 95 %. */
const Z = 1.959_963_984_540_054

const within = (share: number): number => Math.min(1, Math.max(0, share))

/** Null where nobody was tested. */
export const wilson = (positive: number, tested: number): Interval | null => {
  if (tested <= 0 || positive < 0 || positive > tested) return null
  const share = positive / tested
  const square = (Z * Z) / tested
  const middle = (share + square / 2) / (1 + square)
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / tested + square / (4 * tested))
  // At the ends rounding must not leave the share outside of its own interval.
  return { share, low: Math.min(share, within(middle - half)), high: Math.max(share, within(middle + half)) }
}

/** The true share behind what a test with these errors shows; null where the test tells nothing. */
export const corrected = (seen: Interval, sensitivity: number, specificity: number): Interval | null => {
  const gain = sensitivity + specificity - 1
  if (gain <= 0) return null
  const of = (share: number) => within((share - (1 - specificity)) / gain)
  return { share: of(seen.share), low: of(seen.low), high: of(seen.high) }
}
