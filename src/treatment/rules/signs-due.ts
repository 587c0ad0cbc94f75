// Which signs of somebody treated at home are due (T-005: at least twice a day): pure, so that the list of a team and the phone ask the same.
import type { Day } from '../../kernel/day/day.ts'
import type { LocalMoment } from '../../kernel/rule/local-moment.ts'

const NOON = '12:00'

export type Half = 'morning' | 'evening'

export type CareDays = {
  readonly startDay: Day
  /** The last day, included; null while it runs. */
  readonly endDay: Day | null
}

export type TakenSign = { readonly day: Day; readonly half: Half; readonly time?: string | null }

const hourOf = ({ half, time }: TakenSign): string => time ?? (half === 'morning' ? '00:00' : NOON)

/** The last one first, by when it was taken: what is entered late does not become the state of now. */
export const newestFirst = (one: TakenSign, other: TakenSign): number =>
  other.day.localeCompare(one.day) || hourOf(other).localeCompare(hourOf(one))

export type DueSign = {
  readonly half: Half
  /** Its half of the day is over. */
  readonly late: boolean
}

/** Which half of the day a moment belongs to. */
export const halfOf = (moment: LocalMoment): Half => (moment.slice(11) < NOON ? 'morning' : 'evening')

/** What is due on the day of the moment: the morning's stays due, late, in the afternoon. Nothing before the care begins and after it ends. */
export const signsDue = (
  { startDay, endDay }: CareDays,
  taken: readonly TakenSign[],
  moment: LocalMoment,
): DueSign[] => {
  const day = moment.slice(0, 10)
  if (day < startDay || (endDay !== null && day > endDay)) return []
  const has = (half: Half) => taken.some((one) => one.day === day && one.half === half)
  const afternoon = halfOf(moment) === 'evening'
  return [
    ...(has('morning') ? [] : [{ half: 'morning', late: afternoon } as const]),
    ...(afternoon && !has('evening') ? [{ half: 'evening', late: false } as const] : []),
  ]
}
