// Public holidays (Labour Code 2019, Art. 112) with the days that the Government moved. Data by year; every row may be corrected.
import type { Day } from '../../kernel/day/day.ts'

type DaysOff = { readonly from: Day; readonly to: Day; readonly verified: boolean }

/**
 * From memory and not checked against the yearly notice of the Ministry of Home Affairs: `verified: false`. A year that is missing has only
 * the days that the solar calendar fixes; a term is then too early rather than too late.
 */
export const daysOff: readonly DaysOff[] = [
  { from: '2026-01-01', to: '2026-01-01', verified: true },
  { from: '2026-02-14', to: '2026-02-22', verified: false }, // Tết Bính Ngọ
  { from: '2026-04-27', to: '2026-04-27', verified: false }, // for 10/3 of the moon, a Sunday
  { from: '2026-08-31', to: '2026-09-02', verified: false }, // with the Monday that was exchanged
]

const fixed = ['01-01', '04-30', '05-01', '09-02']

export const isDayOff = (day: Day): boolean =>
  fixed.includes(day.slice(5)) || daysOff.some(({ from, to }) => from <= day && day <= to)
