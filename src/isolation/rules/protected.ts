// Who counted as protected when guidance parted contacts by vaccine and recovery: doses long enough ago, or an infection not too long ago.
import { daysBetween, type Day } from '../../kernel/day/day.ts'
import type { StayFacts } from './stay.ts'

/** The same date so many months earlier; the last of a shorter month. */
export const monthsBefore = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) - months
  const [y, m] = [Math.floor(index / 12), index % 12]
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
  return `${y}-${String(m + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}

export const isProtected = (
  { lastExposure, doses, lastDose, recovered }: StayFacts,
  limits: { readonly doseDays: number; readonly doseMonths: number | null; readonly recoveredMonths: number },
): boolean => {
  const vaccinated =
    doses >= 2 &&
    lastDose !== null &&
    daysBetween(lastDose, lastExposure) >= limits.doseDays &&
    (limits.doseMonths === null || lastDose >= monthsBefore(lastExposure, limits.doseMonths))
  const immune =
    recovered !== null &&
    recovered <= lastExposure &&
    recovered >= monthsBefore(lastExposure, limits.recoveredMonths)
  return vaccinated || immune
}
