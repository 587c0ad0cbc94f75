// The days on which cases are reported: a made-up curve with the shape of the national one (peak in mid-March 2022).
import { apportion } from './apportion.ts'
import { numberOf } from './calendar.ts'
import type { Random } from './random.ts'

/** Document 000: the first case on 14/06/2021, 9,605 in all by 30/01/2023. */
export const CASES = 9_605
export const FIRST_CASE = numberOf('2021-06-14')

/** Cases found one at a time among people who came home, before December 2021. */
const single: readonly (readonly [string, number])[] = [
  ['2021-07-08', 1],
  ['2021-07-19', 2],
  ['2021-07-29', 1],
  ['2021-08-04', 2],
  ['2021-08-13', 1],
  ['2021-08-25', 1],
  ['2021-09-09', 1],
  ['2021-10-05', 2],
  ['2021-10-08', 2],
  ['2021-10-15', 1],
  ['2021-10-27', 2],
  ['2021-11-05', 1],
  ['2021-11-12', 3],
  ['2021-11-19', 2],
  ['2021-11-26', 3],
]

/** Weights of the weeks from Monday 29/11/2021 on. */
const WEEKS_FROM = numberOf('2021-11-29')
const weeks: readonly number[] = [
  14, 22, 31, 38, 44, 55, 62, 70, 88, 60, 190, 420, 870, 1480, 1960, 1830, 1080, 610, 300, 165, 92, 58, 24,
  18, 12, 9, 7, 6, 5, 5, 5, 6, 8, 12, 16, 21, 19, 18, 15, 16, 12, 9, 7, 5, 5, 4, 4, 3, 3, 3, 3, 3, 3, 3, 2, 2,
  1, 1,
]

/** Fewer people are tested, and reports are fewer, at the end of the week. */
const weekdayWeights = [1.08, 1.1, 1.05, 1.02, 1, 0.92, 0.83] as const

/** Ascending day numbers, one for each case. */
export const reportDays = (random: Random): number[] => {
  const early = [
    FIRST_CASE,
    ...single.flatMap(([day, count]) => Array.from({ length: count }, () => numberOf(day))),
  ]
  const perWeek = apportion(CASES - early.length, weeks)
  const later = perWeek.flatMap((count, week) => {
    const weights = weekdayWeights.map((share) => share * (0.85 + 0.3 * random.next()))
    // A thin week is not always a Monday and a Tuesday.
    const perDay = count < 20 ? random.shuffled(apportion(count, weights)) : apportion(count, weights)
    return perDay.flatMap((cases, weekday) =>
      Array.from({ length: cases }, () => WEEKS_FROM + week * 7 + weekday),
    )
  })
  return [...early, ...later]
}
