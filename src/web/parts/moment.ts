// A moment as offices write it: hour and day in Việt Nam.
import { dayOfMoment, formatDay } from '../../kernel/day/day.ts'

/** `07:05, 02/11/2021`. */
export const momentOf = (iso: string): string => {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  // Việt Nam is seven hours ahead of UTC all year.
  const there = new Date(moment.getTime() + 7 * 3_600_000)
  return `${there.toISOString().slice(11, 16)}, ${formatDay(dayOfMoment(moment))}`
}
