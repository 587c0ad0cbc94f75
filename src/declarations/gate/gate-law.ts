// What the law of a day says of declaring at a border gate: how many days before, and how long a road vehicle may be looked at.
import { addDays, type Day } from '../../kernel/day/day.ts'

export type GateLaw = {
  readonly source: string
  readonly clause: string
  readonly verified: boolean
  /** No declaration is made earlier than so many days before the crossing. */
  readonly daysBefore: number
  /** Minutes of the first look at a vehicle on a road; null where no text that we read says it. */
  readonly lookMinutes: number | null
}

/** NĐ 165/2026/NĐ-CP is in force from this day. */
const NEW_LAW = '2026-07-01'

export const gateLawOn = (day: Day): GateLaw =>
  day < NEW_LAW
    ? {
        source: 'NĐ 89/2018/NĐ-CP',
        clause: 'Điều 6 khoản 1 điểm b',
        verified: true,
        daysBefore: 7,
        lookMinutes: null,
      }
    : {
        source: 'NĐ 165/2026/NĐ-CP',
        clause: 'Điều 22 khoản 6; Điều 28 khoản 1',
        verified: true,
        daysBefore: 7,
        lookMinutes: 15,
      }

/** The first and the last day on which a crossing may be declared today. */
export const crossingDays = (today: Day): { readonly first: Day; readonly last: Day } => ({
  first: today,
  last: addDays(today, gateLawOn(today).daysBefore),
})

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Minutes since it came, on one day; null where the hour was not written. A clock that goes back is no wait. */
export const waitedMinutes = (arrived: string | null, now: string): number | null =>
  arrived === null || !/^\d\d:\d\d$/.test(arrived) ? null : Math.max(0, minutesOf(now) - minutesOf(arrived))
