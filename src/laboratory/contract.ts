// Endpoints of testing beside its registers: a session with its tubes and people, many people at once, one tube, a code that was scanned, who of a plan is due, a self-test judged.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, Text, UnitKey, Values } from '../kernel/contract/shapes.ts'
import { Similar } from '../kernel/register/contract.ts'

export const MOST_ENTERED = 500
export const MOST_PEOPLE = 2000

export const Sampled = z.object({
  /** Of the specimen. */
  id: Id,
  version: z.number().int(),
  person: Id,
  name: z.string(),
  birthYear: z.number().int().nullable(),
  sex: z.string().nullable(),
  phone: z.string().nullable(),
  village: z.string().nullable(),
  code: z.string().nullable(),
  pool: Id.nullable(),
  retestOf: Id.nullable(),
  /** Stands for the whole household. */
  forHousehold: z.boolean(),
  stage: z.string(),
  result: z.string(),
  resultDay: Day.nullable(),
  specimenDay: Day,
})
export type Sampled = z.infer<typeof Sampled>

export const Tube = z.object({
  id: Id,
  version: z.number().int(),
  homeUnit: UnitKey,
  code: z.string(),
  size: z.number().int(),
  stage: z.string(),
  result: z.string(),
  specimenDay: Day,
  sentDay: Day.nullable(),
  receivedDay: Day.nullable(),
  resultDay: Day.nullable(),
  laboratory: z.string().nullable(),
  rejectReason: z.string().nullable(),
})
export type Tube = z.infer<typeof Tube>

export const Session = z.object({
  id: Id,
  version: z.number().int(),
  homeUnit: UnitKey,
  place: z.string(),
  code: z.string(),
  day: Day,
  method: z.string(),
  reason: z.string().nullable(),
  shift: z.string().nullable(),
  stateOf: z.string(),
  /** How many people one tube holds; 1: each has a tube of his own. */
  size: z.number().int(),
  expected: z.number().int().nullable(),
  plan: z.object({ id: Id, name: z.string() }).nullable(),
  team: z.string().nullable(),
  laboratory: z.string().nullable(),
})
export type Session = z.infer<typeof Session>

export const readSession = endpoint({
  method: 'GET',
  path: '/api/laboratory/sessions/:id',
  summary: { vi: 'Một phiên lấy mẫu với ống và người', en: 'A sampling session with its tubes and people' },
  needs: 'sampling-sessions.read',
  noted: true,
  params: IdParams,
  response: z.object({
    session: Session,
    tubes: z.array(Tube),
    people: z.array(Sampled),
    more: z.boolean(),
  }),
})

export const enterPeople = endpoint({
  method: 'POST',
  path: '/api/laboratory/sessions/:id/people',
  summary: { vi: 'Nhiều người vào phiên lấy mẫu', en: 'Many people into a sampling session' },
  needs: 'specimens.write',
  params: IdParams,
  body: z.object({
    day: Day,
    rows: z
      .array(z.object({ id: Id, personId: Id.nullable(), subject: Values }))
      .min(1)
      .max(MOST_ENTERED),
    tryOnly: z.boolean().describe('true: says what would be wrong and who is known, keeps nothing'),
  }),
  response: z.object({
    made: z.number().int(),
    /** People who have a specimen in this session already; they are not entered again. */
    already: z.number().int(),
    rows: z.array(
      z.object({
        id: Id,
        problems: z.array(z.object({ field: z.string(), text: Text })),
        similar: z.array(Similar),
      }),
    ),
  }),
})

export const readPool = endpoint({
  method: 'GET',
  path: '/api/laboratory/pools/:id',
  summary: { vi: 'Một ống gộp với những người trong ống', en: 'A pool with its people' },
  needs: 'pools.read',
  noted: true,
  params: IdParams,
  response: z.object({
    tube: Tube,
    session: z.object({ id: Id, place: z.string(), code: z.string() }).nullable(),
    people: z.array(Sampled),
    retests: z.array(Sampled),
  }),
})

/** Codes travel in the body: what was scanned may be an identity card by mistake, and no log keeps it. */
export const findCode = endpoint({
  method: 'POST',
  path: '/api/laboratory/code',
  summary: { vi: 'Mã đã quét là của phiên, ống hay mẫu nào', en: 'What a scanned code belongs to' },
  needs: 'sampling-sessions.read',
  body: z.object({ code: z.string().trim().min(1).max(80) }),
  response: z.object({
    found: z.array(z.object({ kind: z.enum(['session', 'pool', 'specimen']), id: Id, code: z.string() })),
  }),
})

export const DuePerson = z.object({
  member: Id,
  person: Id,
  name: z.string(),
  birthYear: z.number().int().nullable(),
  part: z.string().nullable(),
  shift: z.string().nullable(),
  last: z.object({ day: Day, result: z.string(), shift: z.string().nullable() }).nullable(),
  done: z.boolean(),
})
export type DuePerson = z.infer<typeof DuePerson>

export const readDue = endpoint({
  method: 'GET',
  path: '/api/laboratory/plans/:id/due',
  summary: { vi: 'Ai phải sàng lọc, ai đã, ai chưa', en: 'Who of a screening plan is due, done, missing' },
  needs: 'screening-members.read',
  noted: true,
  params: IdParams,
  query: z.object({ on: Day, shift: z.string().max(60).optional() }),
  response: z.object({
    plan: z.object({ id: Id, name: z.string(), frequency: z.string(), homeUnit: UnitKey }),
    /** Since when a test counts; null: the plan does not run on this day. */
    since: Day.nullable(),
    shifts: z.array(z.string()),
    people: z.array(DuePerson),
    more: z.boolean(),
  }),
})

export const judgeSelfTest = endpoint({
  method: 'POST',
  path: '/api/laboratory/self-tests/:id/case',
  summary: { vi: 'Ca bệnh từ kết quả tự xét nghiệm', en: 'A case from a self-test' },
  needs: 'cases.write',
  params: IdParams,
  body: z.object({
    caseId: Id,
    reportDay: Day,
    tryOnly: z.boolean().describe('true: says what the guidance makes of it, keeps nothing'),
  }),
  response: z.object({
    classification: z.enum(['confirmed', 'suspected']).nullable(),
    because: z.enum(['notVerified', 'notPositive', 'positiveAndContact', 'twoPositives', 'onePositive']),
    clause: z.string(),
    verified: z.boolean(),
    made: z.boolean(),
    /** A case of the person that stands already. */
    known: Id.nullable(),
  }),
})
