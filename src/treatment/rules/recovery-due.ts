// Follow-up after recovery for twelve months (F042, T-013): at which months a visit is due. Months are our own choice: no text sets them.
import { addDays, type Day } from '../../kernel/day/day.ts'

export const RECOVERY_MONTHS: readonly number[] = [1, 3, 6, 12]

/** The same day so many months later; the 31st of a short month is its last day. */
export const monthsAfter = (day: Day, months: number): Day => {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = (month: number): Day =>
    `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  const last = addDays(first(at + 1), -1)
  const wanted = `${first(at).slice(0, 8)}${day.slice(8)}`
  return wanted > last ? last : wanted
}

/** The month whose visit is due and not made; the newest one that has come stands for those missed before. */
export const recoveryDue = (recovered: Day, made: readonly number[], on: Day): number | null => {
  if (on > addDays(monthsAfter(recovered, 12), 30)) return null
  const come = RECOVERY_MONTHS.filter((month) => monthsAfter(recovered, month) <= on).at(-1)
  return come === undefined || made.some((month) => month >= come) ? null : come
}
