// Until when a citizen's report must be answered. No text that we read sets hours: these are an office's own promise, not law.
import { addHours, type LocalMoment, timeOfDay } from '../../kernel/rule/local-moment.ts'
import type { Value, Values } from '../../kernel/register/field.ts'

export const answerHours = {
  source: 'Quy chế đường dây nóng của đơn vị (chưa đối chiếu văn bản)',
  /** Help with breath, an emergency, a person in danger. */
  urgent: { value: 2, verified: false },
  normal: { value: 24, verified: false },
} as const

export const isUrgency = (value: unknown): value is 'urgent' | 'normal' =>
  value === 'urgent' || value === 'normal'

/** A report whose hour was not written counts from the end of its day: nobody is called late by an hour that nobody wrote down. */
export const receivedAt = (day: string, time: Value | undefined): LocalMoment =>
  `${day}T${timeOfDay(time) ?? '23:59'}`

export const dueOf = (urgency: 'urgent' | 'normal', received: LocalMoment): LocalMoment =>
  addHours(received, answerHours[urgency].value)
type Waiting = 'late' | 'soon' | 'open'

/** Soon is the last quarter of the time. */
export const waitingOf = (received: LocalMoment, due: LocalMoment, now: LocalMoment): Waiting => {
  if (now > due) return 'late'
  const whole = Date.parse(`${due}:00Z`) - Date.parse(`${received}:00Z`)
  const left = Date.parse(`${due}:00Z`) - Date.parse(`${now}:00Z`)
  return left * 4 < whole ? 'soon' : 'open'
}

export const said = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** What a report says of its own clock, else what its urgency does. */
export const clockOf = (values: Values, now: LocalMoment) => {
  const received = receivedAt(String(values.receivedDay), values.receivedTime)
  const urgency = isUrgency(values.urgency) ? values.urgency : 'normal'
  const reckoned = dueOf(urgency, received)
  const due = said(values.dueDay)
    ? `${String(values.dueDay)}T${timeOfDay(values.dueTime) ?? '23:59'}`
    : reckoned
  return { received, urgency, due, waiting: waitingOf(received, due, now) }
}
