// When a screening plan is due, and who of its list was tested in time (F070: every worker before every shift).
import { addDays, type Day, daysBetween } from '../../kernel/day/day.ts'
import type { Choice } from '../../kernel/register/field.ts'

export const frequency = {
  once: { vi: 'Một lần', en: 'Once', words: ['1 lần', 'một đợt'] },
  everyShift: { vi: 'Trước mỗi ca', en: 'Before every shift', words: ['trước mỗi ca sản xuất', 'mỗi ca'] },
  daily: { vi: 'Hằng ngày', en: 'Daily', words: ['hàng ngày', 'mỗi ngày'] },
  every3Days: { vi: '3 ngày một lần', en: 'Every three days' },
  weekly: { vi: 'Hằng tuần', en: 'Weekly', words: ['hàng tuần', '7 ngày'] },
  every14Days: { vi: '14 ngày một lần', en: 'Every fourteen days', words: ['2 tuần'] },
} as const satisfies Record<string, Choice>

export type Frequency = keyof typeof frequency

const daysOf: Readonly<Record<Frequency, number>> = {
  once: 0,
  everyShift: 1,
  daily: 1,
  every3Days: 3,
  weekly: 7,
  every14Days: 14,
}

export type Plan = {
  readonly frequency: Frequency
  readonly fromDay: Day
  readonly toDay: Day | null
}

/** Since which day a test counts for the round that runs on the day; null where none runs. */
export const roundOn = ({ frequency: often, fromDay, toDay }: Plan, day: Day): Day | null => {
  if (day < fromDay || (toDay !== null && day > toDay)) return null
  const length = daysOf[often]
  if (length === 0) return fromDay
  return addDays(fromDay, Math.floor(daysBetween(fromDay, day) / length) * length)
}

export type Tested = { readonly person: string; readonly day: Day; readonly shift: string | null }

/** Who of the list was not tested in the round; before a shift only a test for that shift counts. */
export const missingOf = (
  plan: Plan,
  day: Day,
  shift: string | null,
  people: readonly string[],
  tested: readonly Tested[],
): string[] => {
  const since = roundOn(plan, day)
  if (since === null) return []
  const done = new Set(
    tested
      .filter((one) => one.day >= since && one.day <= day)
      .filter((one) => plan.frequency !== 'everyShift' || shift === null || one.shift === shift)
      .map(({ person }) => person),
  )
  return people.filter((person) => !done.has(person))
}
