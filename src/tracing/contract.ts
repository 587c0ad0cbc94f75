// Endpoints of tracing beside its registers: the daily list with its grid of days, one tap, fifty contacts at once, a contact who fell ill, chains.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, Text, UnitKey, Value, Values } from '../kernel/contract/shapes.ts'
import { Similar } from '../kernel/register/contract.ts'

export const GRID_DAYS = 14
export const MOST_FOLLOWED = 1000
export const MOST_ENTERED = 200

export const visitResults = ['well', 'symptoms', 'missed', 'refused'] as const
export const Visit = z.object({ day: Day, result: z.enum(visitResults), signs: z.string().nullable() })
export type Visit = z.infer<typeof Visit>

const Named = z.object({ id: Id, name: z.string() })

export const Followed = z.object({
  id: Id,
  person: Id,
  name: z.string(),
  birthYear: z.number().int().nullable(),
  phone: z.string().nullable(),
  village: z.string().nullable(),
  household: Named.nullable(),
  homeUnit: UnitKey,
  team: Named.nullable(),
  level: z.string(),
  setting: z.string().nullable(),
  source: z.string().nullable(),
  lastDay: Day,
  foundDay: Day,
  endDay: Day,
  /** The last day of isolation; null where the guidance asks for none. */
  isolatedUntil: Day.nullable(),
  because: z.object({ clause: z.string(), text: Text, verified: z.boolean() }),
  visits: z.array(Visit),
})
export type Followed = z.infer<typeof Followed>

export const followedOn = endpoint({
  method: 'GET',
  path: '/api/tracing/followed',
  summary: { vi: 'Người tiếp xúc phải theo dõi trong ngày', en: 'Contacts to be followed on a day' },
  needs: 'contacts.read',
  noted: true,
  query: z.object({ unit: UnitKey, on: Day, team: Id.optional(), household: Id.optional() }),
  response: z.object({ contacts: z.array(Followed), more: z.boolean() }),
})

export const putVisit = endpoint({
  method: 'POST',
  path: '/api/tracing/visits',
  summary: { vi: 'Ghi kết quả theo dõi một ngày', en: 'Write what was found on a day' },
  needs: 'contact-visits.write',
  body: z.object({
    id: Id,
    contact: Id,
    day: Day,
    result: z.enum(visitResults).nullable().describe('null takes the visit of that day away'),
    signs: z.string().max(300).nullable().optional(),
  }),
  response: z.object({ visit: Visit.nullable() }),
})

export const enterContacts = endpoint({
  method: 'POST',
  path: '/api/tracing/entry',
  summary: { vi: 'Nhập nhiều người tiếp xúc một lần', en: 'Enter many contacts at once' },
  needs: 'contacts.write',
  body: z.object({
    homeUnit: UnitKey,
    shared: Values.describe(
      'Fields of contacts that hold for every row; where no disease is given it is that of the source case',
    ),
    rows: z
      .array(z.object({ id: Id, personId: Id.nullable(), subject: Values, values: Values }))
      .min(1)
      .max(MOST_ENTERED),
    tryOnly: z.boolean().describe('true: says what would be wrong and who is known, keeps nothing'),
  }),
  response: z.object({
    made: z.number().int(),
    rows: z.array(
      z.object({
        id: Id,
        problems: z.array(z.object({ field: z.string(), text: Text })),
        similar: z.array(Similar),
      }),
    ),
  }),
})

export const contactToCase = endpoint({
  method: 'POST',
  path: '/api/tracing/contacts/:id/case',
  summary: { vi: 'Người tiếp xúc thành ca bệnh', en: 'A contact became a case' },
  needs: 'cases.write',
  params: IdParams,
  body: z.object({
    caseId: Id,
    values: z.record(z.string(), Value).describe('Fields of the case; its disease is that of the contact'),
    tryOnly: z.boolean().describe('true: says who would move to which level, keeps nothing'),
  }),
  response: z.object({
    made: z.boolean(),
    moves: z.array(
      z.object({
        id: Id,
        name: z.string(),
        from: z.string().nullable(),
        to: z.string(),
        endDay: Day.nullable(),
      }),
    ),
    /** Contacts of other units who follow as well, without names. */
    elsewhere: z.number().int(),
  }),
})

export const ChainCase = z.object({
  id: Id,
  code: z.string(),
  homeUnit: UnitKey,
  /** Onset, or the best that is known. */
  day: Day.nullable(),
  reportDay: Day.nullable(),
  outcomeDay: Day.nullable(),
  outcome: z.string().nullable(),
})
export type ChainCase = z.infer<typeof ChainCase>

export const ChainLink = z.object({
  /** A case, or `?1` for one that is not in the reader's book. */
  from: z.string(),
  to: z.string(),
  /** Found by the analysis of the source, or by the list of contacts. */
  by: z.enum(['finding', 'contact']),
})

export const readChains = endpoint({
  method: 'GET',
  path: '/api/tracing/chains',
  summary: { vi: 'Chuỗi lây của các ca trong kỳ', en: 'Chains of the cases of a period' },
  needs: 'infection-sources.read',
  noted: true,
  query: z.object({ unit: UnitKey, from: Day.optional(), to: Day, cluster: Id.optional() }),
  response: z.object({ cases: z.array(ChainCase), links: z.array(ChainLink), more: z.boolean() }),
})

/** Asked first with `tryOnly`; `rule` null goes back to the guidance of the day on which each was listed. */
export const applyNewRule = endpoint({
  method: 'POST',
  path: '/api/tracing/new-rule',
  summary: { vi: 'Áp hướng dẫn mới cho người đang theo dõi', en: 'A new rule over open contacts' },
  needs: 'contacts.write',
  body: z.object({ unit: UnitKey, on: Day, rule: Day.nullable(), tryOnly: z.boolean() }),
  response: z.object({
    /** The guidance of the day; null where it is that of each list again. */
    source: z.string().nullable(),
    moves: z.array(z.object({ id: Id, name: z.string(), level: z.string(), from: Day.nullable(), to: Day })),
    changed: z.number().int(),
    more: z.boolean(),
  }),
})
