// The pairs of a register whose sum of bits reaches a threshold: block after block, in any part of the work that a thread takes.
import { at, growingInts } from './texts.ts'
import { type Blocks, visitPairs } from './blocks.ts'
import type { Scorer } from './score.ts'

/** Pairs in a row: `records` holds i and j of each in turn, `scores` its bits. */
export type FoundPairs = {
  readonly records: Int32Array
  readonly scores: Float64Array
  readonly compared: number
}

/** A stretch of blocks of one key. */
export type Stretch = { readonly key: number; readonly from: number; readonly to: number }

const MOST_PAIRS = 200_000

/** Stretches of about equal work. */
export const stretchesOf = (all: readonly Blocks[]): Stretch[] =>
  all.flatMap(({ starts }, key) => {
    const stretches: Stretch[] = []
    let from = 0
    let pairs = 0
    for (let block = 0; block < starts.length - 1; block += 1) {
      const size = at(starts, block + 1) - at(starts, block)
      pairs += (size * (size - 1)) / 2
      if (pairs < MOST_PAIRS && block < starts.length - 2) continue
      stretches.push({ key, from, to: block + 1 })
      from = block + 1
      pairs = 0
    }
    return stretches
  })

export const findPairs = (
  all: readonly Blocks[],
  stretches: Iterable<Stretch>,
  { score }: Scorer,
  threshold: number,
): FoundPairs => {
  const records = growingInts()
  const scores: number[] = []
  let compared = 0
  for (const { key, from, to } of stretches)
    visitPairs(all, key, from, to, (i, j) => {
      compared += 1
      const bits = score(i, j)
      if (bits < threshold) return
      records.push(i)
      records.push(j)
      scores.push(bits)
    })
  return { records: records.finish(), scores: Float64Array.from(scores), compared }
}

export const pairAt = ({ records, scores }: FoundPairs, pair: number) => ({
  i: at(records, pair * 2),
  j: at(records, pair * 2 + 1),
  bits: at(scores, pair),
})
