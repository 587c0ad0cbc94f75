// Whom a list names twice in other words: its rows are compared with each other as each is with the register.
import type { Values } from '../kernel/register/field.ts'
import { blocksOf, visitPairs } from './linkage/blocks.ts'
import { packRecords } from './linkage/columns.ts'
import { linkageRecordOf, PERSON_LINKAGE } from './linkage/person-linkage.ts'
import { comparing } from './rules/similarity.ts'
import { LIKELY_BITS, SIMILARITY_WEIGHTS } from './rules/similarity-weights.ts'

/** As among the fewest that the register is taken for: whoever may be the same there is told here. */
const FEWEST = 1000

/**
 * The places of those who may be the same person as somebody before them.
 * @param from those before this place are compared with, and not told
 */
export const likeEarlier = (
  people: readonly { readonly values: Values; readonly homeUnit: string }[],
  from = 0,
): ReadonlySet<number> => {
  const columns = packRecords(
    PERSON_LINKAGE.fields,
    people.map(({ values, homeUnit }) => linkageRecordOf(values, homeUnit)),
  )
  const blocks = PERSON_LINKAGE.blocks.map((key) => blocksOf(columns, key, PERSON_LINKAGE.blockCap))
  const { scorer } = comparing(columns, SIMILARITY_WEIGHTS, { size: FEWEST })
  const places = new Set<number>()
  for (const [key, { starts }] of blocks.entries())
    visitPairs(blocks, key, 0, starts.length - 1, (i, j) => {
      const later = Math.max(i, j)
      if (later >= from && !places.has(later) && scorer.score(i, j) >= LIKELY_BITS) places.add(later)
    })
  return places
}
