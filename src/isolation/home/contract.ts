// Endpoints of supervision at home: who is due a visit on a day, and one tap that writes it.
import { z } from 'zod'
import { endpoint } from '../../kernel/contract/endpoint.ts'
import { Day, Id, UnitKey } from '../../kernel/contract/shapes.ts'

export const resultsOf = ['present', 'symptoms', 'absent', 'refused'] as const
const Result = z.enum(resultsOf)
export type VisitResult = z.infer<typeof Result>

export const SupervisedPerson = z.object({
  /** One of both: the isolation at home, or the watch after isolation elsewhere. */
  isolation: Id.nullable(),
  watch: Id.nullable(),
  person: Id.nullable(),
  name: z.string(),
  birthYear: z.number().int().nullable(),
  phone: z.string().nullable(),
  village: z.string().nullable(),
  homeUnit: UnitKey,
  fromDay: Day,
  untilDay: Day.nullable(),
  lastVisit: Day.nullable(),
  /** What was found on the day itself; null: nobody has come yet. */
  today: Result.nullable(),
  /** null: nothing is due any more. */
  lateDays: z.number().int().nullable(),
})
export type SupervisedPerson = z.infer<typeof SupervisedPerson>

export const supervisedAtHome = endpoint({
  method: 'GET',
  path: '/api/isolation/supervised',
  summary: { vi: 'Giám sát tại nhà trong ngày', en: 'Supervision at home on a day' },
  needs: 'home-visits.read',
  query: z.object({ unit: UnitKey, on: Day }),
  response: z.object({
    people: z.array(SupervisedPerson),
    everyDays: z.number().int(),
    /** What the interval rests on; null: our own default, compared with no text. */
    basis: z.string().nullable(),
    more: z.boolean(),
  }),
})

/** One result for a person and a day: a second tap replaces the first, null takes it away. */
export const putHomeVisit = endpoint({
  method: 'POST',
  path: '/api/isolation/home-visits',
  summary: { vi: 'Ghi một lần giám sát tại nhà', en: 'Write one home visit' },
  needs: 'home-visits.write',
  body: z.object({
    id: Id,
    isolation: Id.nullable(),
    watch: Id.nullable(),
    day: Day,
    result: Result.nullable(),
  }),
  response: z.object({ result: Result.nullable() }),
})
