// Which persons hang together with a pair, as far as the pairs shown tell: those almost surely the same, at most as many as may be merged.
import type { DuplicateDoubt } from './contract.ts'

/** As many as one merge takes (`MOST_MERGED`). */
const MOST = 6

export const groupOf = (doubt: DuplicateDoubt, shown: readonly DuplicateDoubt[]): string[] => {
  const ids = [doubt.one.id, doubt.other.id]
  const joining = shown.filter(({ verdict, mayMerge }) => verdict === 'same' && mayMerge)
  for (let grown = true; grown;) {
    grown = false
    for (const { one, other } of joining)
      for (const [known, next] of [
        [one.id, other.id],
        [other.id, one.id],
      ] as const)
        if (ids.includes(known) && !ids.includes(next)) {
          ids.push(next)
          grown = true
        }
  }
  // A larger group is a default phone more likely than one person.
  return ids.length > MOST ? ids.slice(0, 2) : ids
}
