// Who under supervision at home is due a visit on a day: every so many days from the first, each day by default; what is late is said in days.
import { addDays, daysBetween, type Day } from '../../kernel/day/day.ts'
import { number, type Parameters } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'

/** Daily supervision is from memory, not from a text that was compared: an office may decide otherwise. */
export const homeSupervision = {
  name: 'home-supervision',
  parameters: {
    everyDays: number(
      textOf('Gặp người cách ly tại nhà mỗi mấy ngày', 'A visit every so many days'),
      1,
      { clause: 'Hướng dẫn cách ly tại nhà của Bộ Y tế', verified: false },
      { unit: textOf('ngày', 'days'), max: 14 },
    ),
  },
} as const satisfies { readonly name: string; readonly parameters: Parameters }

export type Supervised = {
  readonly fromDay: Day
  /** The last day of isolation or watch; null: nobody has said it, and visits go on. */
  readonly untilDay: Day | null
  /** The day it ended in fact. */
  readonly endedDay: Day | null
  /** The last day on which somebody came, called or looked, in vain too. */
  readonly lastVisit: Day | null
}

export type VisitDue = { readonly due: Day; readonly lateDays: number }

/** null: not under supervision on the day, or visited recently enough. A visit on the day itself leaves nothing due. */
export const homeVisitDue = (
  { fromDay, untilDay, endedDay, lastVisit }: Supervised,
  today: Day,
  everyDays: number = homeSupervision.parameters.everyDays.value ?? 1,
): VisitDue | null => {
  if (today < fromDay || (untilDay !== null && today > untilDay) || (endedDay !== null && endedDay <= today))
    return null
  const due = lastVisit === null || lastVisit < fromDay ? fromDay : addDays(lastVisit, Math.max(1, everyDays))
  return due <= today ? { due, lateDays: daysBetween(due, today) } : null
}
