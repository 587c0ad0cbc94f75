// What the law asks next of each request, breach and impact assessment, with its due day: pure, the moment is an argument.
import type { Values } from '../kernel/register/field.ts'
import type { LocalMoment } from '../kernel/rule/local-moment.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { clockOfBreach, mustStillBeTold } from './breaches.ts'
import { clockOfRequest } from './data-requests.ts'
import { clockOfAssessment } from './impact-assessments.ts'
import type { Reason } from './rules/request-clock.ts'

export type Obligation = {
  readonly what: Text
  /** A day, or a moment where the law counts hours. */
  readonly due: LocalMoment
  readonly state: 'late' | 'soon' | 'open'
  readonly because: readonly Reason[]
}

const SOON_DAYS = 3
const DAY_MS = 86_400_000

/** A day runs to its end. */
const endOf = (due: string): LocalMoment => (due.includes('T') ? due : `${due}T23:59`)

const stateOf = (due: string, now: LocalMoment): Obligation['state'] => {
  const end = endOf(due)
  if (now > end) return 'late'
  return Date.parse(`${end}:00Z`) - Date.parse(`${now}:00Z`) <= SOON_DAYS * DAY_MS ? 'soon' : 'open'
}

const ofRequest = (values: Values, now: LocalMoment): Obligation[] => {
  const clock = clockOfRequest(values)
  if (!clock || (values.outcome !== null && values.outcome !== 'open')) return []
  const [replyReason, ...fulfilReasons] = clock.because
  return [
    ...(values.repliedDay
      ? []
      : [
          {
            what: textOf('Phản hồi người yêu cầu', 'Answer the requester'),
            due: clock.replyDue,
            state: stateOf(clock.replyDue, now),
            because: replyReason ? [replyReason] : [],
          },
        ]),
    {
      what: textOf('Giải quyết yêu cầu', 'Fulfil the request'),
      due: clock.fulfilDue,
      state: stateOf(clock.fulfilDue, now),
      because: fulfilReasons.length > 0 ? fulfilReasons : clock.because,
    },
  ]
}

const ofBreach = (values: Values, now: LocalMoment): Obligation[] => {
  const clock = clockOfBreach(values)
  if (!clock || !mustStillBeTold(values)) return []
  return [
    {
      what: textOf('Báo cơ quan chuyên trách', 'Tell the authority'),
      due: clock.due,
      state: stateOf(clock.due, now),
      because: clock.because,
    },
  ]
}

const nextOf = {
  file: textOf('Gửi hồ sơ đánh giá tác động', 'File the assessment'),
  change: textOf('Gửi cập nhật thay đổi', 'File the change'),
  review: textOf('Cập nhật định kỳ', 'Review'),
} as const

const ofAssessment = (values: Values, now: LocalMoment): Obligation[] => {
  const clock = clockOfAssessment(values)
  if (!clock || values.endedDay) return []
  return [
    { what: nextOf[clock.what], due: clock.due, state: stateOf(clock.due, now), because: clock.because },
  ]
}

const byRegister: Readonly<Record<string, (values: Values, now: LocalMoment) => Obligation[]>> = {
  'data-requests': ofRequest,
  breaches: ofBreach,
  'impact-assessments': ofAssessment,
}

export const obligationsOf = (register: string, values: Values, now: LocalMoment): Obligation[] =>
  byRegister[register]?.(values, now) ?? []
