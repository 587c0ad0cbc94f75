// The clock of a request about personal data: which law was in force when it came, when it must be answered and when fulfilled.
import type { Day } from '../../kernel/day/day.ts'
import type { Text } from '../../kernel/text/text.ts'
import { nd13 } from './nd-13-2023.ts'
import { nd356 } from './nd-356-2025.ts'

export const requestKinds = [
  'access',
  'correction',
  'provision',
  'withdrawal',
  'restriction',
  'objection',
  'deletion',
  'complaint',
] as const
export type RequestKind = (typeof requestKinds)[number]

export type RequestFacts = {
  readonly kind: RequestKind
  readonly receivedDay: Day
  /** A processor or a third party must act too. */
  readonly thirdParty: boolean
  /** The one extension that the law allows was told to the person. */
  readonly extended: boolean
}

export type Reason = { readonly clause: string; readonly text: Text; readonly verified: boolean }

export type RequestClock = {
  readonly source: string
  /** The person must have heard that the request came and how it is handled. */
  readonly replyDue: Day
  readonly fulfilDue: Day
  readonly because: readonly Reason[]
}

/** Dated law about requests; one source one file. */
export type RequestLaw = {
  readonly source: string
  readonly from: Day
  readonly to: Day | null
  readonly clock: (facts: RequestFacts) => Omit<RequestClock, 'source'>
}

export const requestLaws: readonly RequestLaw[] = [nd13, nd356]

/** null: no law of this table was in force on the day the request came. */
export const requestClock = (facts: RequestFacts): RequestClock | null => {
  const law = requestLaws.find(
    ({ from, to }) => from <= facts.receivedDay && (to === null || facts.receivedDay <= to),
  )
  return law ? { source: law.source, ...law.clock(facts) } : null
}
