// A person who is like many at once is put to none of them by itself, when somebody is entered as when the register is looked through.
import { LARGEST_GROUP, tooManyAlike } from './linkage/clusters.ts'
import type { Similarity } from './rules/similarity.ts'
import { SAME_BITS } from './rules/similarity-weights.ts'

export type Likely = { readonly id: string; readonly similarity: Similarity }

/** Which of many alike is meant nobody can say: then a record is not put to one of them by itself either. */
export const heldAmongMany = (likely: readonly Likely[]): Likely[] => {
  const alike = 1 + likely.filter(({ similarity }) => similarity.score >= SAME_BITS).length
  return likely.map((one) =>
    alike > LARGEST_GROUP && one.similarity.verdict === 'same'
      ? { id: one.id, similarity: { ...one.similarity, verdict: 'likely', heldBack: tooManyAlike(alike) } }
      : one,
  )
}
