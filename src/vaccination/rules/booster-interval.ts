// From which day the next dose may be given, by the intervals of the Ministry for COVID-19 (V-002 … V-004, 2022); pure.
import { addDays, addMonths, type Day } from '../../kernel/day/day.ts'

type Interval = {
  readonly months?: number
  readonly days?: number
  readonly verified: boolean
  readonly clause: string
}

/** V-007: the interval of the first two doses differs by product (3 to 12 weeks); four weeks is the one most have in common. */
const primary: Interval = { days: 28, verified: false, clause: 'Khoảng cách mũi 1–2 (V-007)' }

const intervals: { readonly [group: string]: { readonly [dose: number]: Interval } } = {
  adults: {
    2: primary,
    3: { months: 3, verified: true, clause: 'Mũi 3 cách mũi 2 ít nhất 3 tháng (V-002)' },
  },
  age12to17: {
    2: primary,
    3: { months: 5, verified: true, clause: 'Trẻ 12–17: mũi 3 cách mũi 2 ít nhất 5 tháng (V-004)' },
  },
  age5to11: { 2: { ...primary, clause: 'Trẻ 5–11: mũi 2 cách mũi 1 bốn tuần (V-006)' } },
}
/** V-003: the fourth dose is for those of fifty and more (and groups that no register names). */
const fourth: Interval = { months: 4, verified: true, clause: 'Mũi 4 cách mũi 3 ít nhất 4 tháng (V-003)' }
const FOURTH_FROM_AGE = 50

export type LastDose = { readonly group: string; readonly number: number; readonly day: Day }

export type NextDose = {
  readonly number: number
  readonly from: Day
  readonly clause: string
  readonly verified: boolean
}

/** null: no further dose is asked for. `age` null: not known, and then no fourth dose is asked for. */
export const nextDose = (last: LastDose, age: number | null): NextDose | null => {
  const number = last.number + 1
  const interval =
    number === 4 && last.group === 'adults'
      ? age !== null && age >= FOURTH_FROM_AGE
        ? fourth
        : undefined
      : intervals[last.group]?.[number]
  if (!interval) return null
  const { months = 0, days = 0, clause, verified } = interval
  return { number, from: addDays(addMonths(last.day, months), days), clause, verified }
}
