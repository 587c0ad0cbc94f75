// A day given on the command line: it must exist in the calendar.

import { type Day, isDay } from '../kernel/day/day.ts'
import { textOf } from '../kernel/text/text.ts'
import { UsageProblem } from './usage-problem.ts'

/** `2025-07-01`, or `01/07/2025` as offices write it. */
export const readDayOption = (name: string, text: string | undefined): Day | null => {
  if (text === undefined) return null
  const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const day = written
    ? `${written[3]}-${(written[2] ?? '').padStart(2, '0')}-${(written[1] ?? '').padStart(2, '0')}`
    : text
  if (isDay(day)) return day
  throw new UsageProblem(
    textOf(
      `${name} phải là một ngày có thật, dạng 2025-07-01: ${text}`,
      `${name} must be a day that exists, as 2025-07-01: ${text}`,
    ),
  )
}
