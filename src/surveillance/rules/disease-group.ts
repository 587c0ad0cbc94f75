// In which group of the law a disease stood on a day: the latest source that names it.
import type { Day } from '../../kernel/day/day.ts'
import { law2007Groups } from './luat-03-2007.ts'
import { qd219Groups } from './qd-219-2020.ts'
import { qd3896Groups } from './qd-3896-2023.ts'
import { type Group, hasRow } from './terms.ts'

/** The latest first. */
const groupings = [qd3896Groups, qd219Groups, law2007Groups] as const

export type Grouped = {
  readonly from: Day
  readonly group: Group
  readonly source: string
  readonly verified: boolean
}

export const groupOf = (disease: string, day: Day): Grouped | null => {
  if (!hasRow(disease)) return null
  for (const { groups, from, source, verified } of groupings) {
    const group = groups[disease]
    if (group !== undefined && from <= day) return { from, group, source, verified }
  }
  return null
}
