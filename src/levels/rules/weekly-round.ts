// How often levels are assessed: at least weekly (plan 85/KH-UBND of Lạng Sơn says so of NQ 128; the decisions themselves were not read on it).
import { addDays, type Day } from '../../kernel/day/day.ts'

export const ROUND = {
  days: 7,
  clause: 'NQ 128/NQ-CP, theo KH 85/KH-UBND (Lạng Sơn): tối thiểu hằng tuần',
  verified: false,
} as const

export type Round = {
  readonly last: Day | null
  /** The last day on which the next assessment is in time; null where there was none yet. */
  readonly due: Day | null
  readonly overdue: boolean
}

/** The day after the due day is late. Where nobody has assessed yet, nothing runs. */
export const roundOn = (last: Day | null, on: Day): Round => {
  const due = last === null ? null : addDays(last, ROUND.days)
  return { last, due, overdue: due !== null && on > due }
}

/** QĐ 4800 and QĐ 218 assess communes; a district or province only on the sum of communes that were assessed. */
export const mayBeAssessed = (
  unit: { readonly level: 'commune' | 'district' | 'province' },
  law: { readonly higher: 'totals' | 'below' | 'worst' },
  communesAssessed: number,
): boolean => unit.level === 'commune' || law.higher !== 'totals' || communesAssessed > 0
