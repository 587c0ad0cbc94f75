// Corrections of the reading; those that wait for the same answer are sent together.
import type { BodyOf } from '../../kernel/contract/endpoint.ts'
import type { adjustImport } from '../contract.ts'

export type Adjustment = BodyOf<typeof adjustImport>

/** Another register or sheet begins afresh and another unit reads anew: what came before must not be carried over it. */
const standsAlone = ({ register, sheet, homeUnit }: Adjustment): boolean =>
  register !== undefined || sheet !== undefined || homeUnit !== undefined

/** The first of the waiting corrections with all that may go along, and the rest. */
export const takeTogether = (
  waiting: readonly Adjustment[],
): { readonly next: Adjustment | null; readonly rest: readonly Adjustment[] } => {
  const [first, ...others] = waiting
  if (!first) return { next: null, rest: [] }
  if (standsAlone(first)) return { next: first, rest: others }
  const end = others.findIndex(standsAlone)
  const together = end < 0 ? waiting : waiting.slice(0, end + 1)
  const next: Adjustment = {}
  for (const { columns, words, cells } of together) {
    if (columns) next.columns = { ...next.columns, ...columns }
    if (words) next.words = [...(next.words ?? []), ...words]
    if (cells) next.cells = { ...next.cells, ...cells }
  }
  return { next, rest: waiting.slice(together.length) }
}
