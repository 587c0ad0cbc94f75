// What an isolation means for the stay in a site: its last day is when one is due out; when it ends the bed is free; taken up again, so is the stay.
import type { Day } from '../../../kernel/day/day.ts'
import type { Value, Values } from '../../../kernel/register/field.ts'

export type OpenOrEnded = { readonly [K in 'status' | 'dueDay' | 'endedDay']?: Value }

const reasons: Readonly<Record<string, string>> = {
  completed: 'released',
  transferred: 'transferred',
  cancelled: 'cancelled',
}

const ended = ({ status }: OpenOrEnded): boolean => typeof status === 'string' && status !== 'open'

/** The values that the stay should get; null: nothing follows. `before` is absent where only the stay is new. */
export const stayAfter = (
  stay: Values,
  now: OpenOrEnded,
  before: OpenOrEnded | undefined,
  today: Day,
): Values | null => {
  const isOut = typeof stay.outDay === 'string'
  if (ended(now)) {
    if (isOut) return null
    const day = typeof now.endedDay === 'string' ? now.endedDay : today
    const from = String(stay.fromDay)
    return { outDay: day < from ? from : day, outReason: reasons[String(now.status)] ?? 'released' }
  }
  const dueDay = now.dueDay ?? null
  if (isOut) {
    // Only what had followed from the end that is now taken back.
    const followed =
      before !== undefined && ended(before) && stay.outReason === reasons[String(before.status)]
    return followed ? { outDay: null, outReason: null, dueDay } : null
  }
  return stay.dueDay === dueDay || dueDay === null ? null : { dueDay }
}
