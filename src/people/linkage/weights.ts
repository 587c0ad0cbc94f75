// What each level of agreement weighs, in bits, and how many true pairs are to be expected: kept, dated, and shown as they are.

export type LinkageWeights = {
  /** log2(m / u) by field and level (Fellegi and Sunter 1969). */
  readonly bits: { readonly [field: string]: { readonly [level: string]: number } }
  /** How often two records taken at random agree in the whole value: what the value's own share is measured against. */
  readonly agreeing: { readonly [field: string]: number }
  /** True pairs for each record of the register. */
  readonly pairsPerRecord: number
}

/**
 * Bits that speak against any pair before it is looked at: of all pairs of the register few are true. Twice as many records, one bit
 * more. A sum of 0 is even odds.
 */
export const priorBits = ({ pairsPerRecord }: LinkageWeights, size: number): number => {
  const share = Math.min(0.5, (2 * pairsPerRecord) / Math.max(1, size - 1))
  return Math.log2(share / (1 - share))
}

export const chanceOf = (bits: number): number => 1 / (1 + 2 ** -bits)
