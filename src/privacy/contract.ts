// Endpoints of what may be seen: asking other units, opening one person with a reason, the report of openings, who has looked.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, UnitKey } from '../kernel/contract/shapes.ts'
import { HistoryEntry } from '../kernel/history/life-shapes.ts'
import { RecordRow } from '../kernel/register/contract.ts'

export const MaskedPerson = z.object({
  /** Names the hit, not the person. */
  hit: Id,
  initials: z.string(),
  birthYear: z.number().int().nullable(),
  homeUnit: UnitKey,
  cardEnd: z.string().nullable(),
  phoneEnd: z.string().nullable(),
  same: z.array(z.enum(['card', 'phone', 'name'])),
})
export type MaskedPerson = z.infer<typeof MaskedPerson>

export const askElsewhere = endpoint({
  method: 'POST',
  path: '/api/privacy/elsewhere',
  summary: { vi: 'Người này đã có ở đơn vị khác chưa', en: 'Is this person known in other units' },
  needs: 'openings.make',
  body: z.object({
    fullName: z.string().max(200).optional(),
    birthDay: Day.optional(),
    birthYear: z.number().int().min(1890).max(2100).optional(),
    nationalId: z.string().max(40).optional(),
    phone: z.string().max(40).optional(),
  }),
  response: z.object({ hits: z.array(MaskedPerson) }),
})

export const Opening = z.object({
  id: Id,
  account: z.string(),
  mine: z.boolean(),
  homeUnit: UnitKey,
  /** Name of the person, for those whose units it lies in. */
  person: z.string().nullable(),
  personId: Id.nullable(),
  reason: z.string(),
  openedAt: z.string(),
  expiresAt: z.string(),
  closedAt: z.string().nullable(),
  /** How often it was read. */
  reads: z.number().int(),
  open: z.boolean(),
  verdict: z.enum(['reasonable', 'explain']).nullable(),
  verdictNote: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  answer: z.string().nullable(),
  /** The reader may judge it. */
  reviewable: z.boolean(),
})
export type Opening = z.infer<typeof Opening>

export const makeOpening = endpoint({
  method: 'POST',
  path: '/api/privacy/openings',
  summary: { vi: 'Mở hồ sơ một người ngoài địa bàn', en: 'Open one person outside the units' },
  needs: 'openings.make',
  body: z.object({ id: Id, hit: Id, reason: z.string().trim().min(10).max(500) }),
  response: Opening,
})
export const listOpenings = endpoint({
  method: 'GET',
  path: '/api/privacy/openings',
  summary: { vi: 'Các lần mở hồ sơ', en: 'Openings' },
  needs: 'openings.read',
  query: z.object({
    which: z.enum(['all', 'waiting', 'explain', 'mine']).optional(),
    page: z.coerce.number().int().min(1).max(10_000).optional(),
  }),
  response: z.object({ openings: z.array(Opening), total: z.number().int() }),
})
export const readOpening = endpoint({
  method: 'GET',
  path: '/api/privacy/openings/:id',
  summary: { vi: 'Xem hồ sơ đã mở', en: 'Read the opened person' },
  needs: 'openings.make',
  params: IdParams,
  response: z.object({
    opening: Opening,
    /** null once the time has run out. */
    person: RecordRow.nullable(),
    records: z.array(z.object({ register: z.string(), rows: z.array(RecordRow) })),
  }),
})
export const closeOpening = endpoint({
  method: 'POST',
  path: '/api/privacy/openings/:id/close',
  summary: { vi: 'Đóng hồ sơ trước hạn', en: 'Close before its time' },
  needs: 'openings.make',
  params: IdParams,
  body: z.object({}),
  response: Opening,
})
export const reviewOpening = endpoint({
  method: 'POST',
  path: '/api/privacy/openings/:id/review',
  summary: { vi: 'Xem xét một lần mở hồ sơ', en: 'Judge an opening' },
  needs: 'openings.review',
  params: IdParams,
  body: z.object({
    verdict: z.enum(['reasonable', 'explain']),
    note: z.string().trim().max(500).default(''),
  }),
  response: Opening,
})
export const answerOpening = endpoint({
  method: 'POST',
  path: '/api/privacy/openings/:id/answer',
  summary: { vi: 'Giải trình', en: 'Explain' },
  needs: 'openings.make',
  params: IdParams,
  body: z.object({ answer: z.string().trim().min(10).max(1000) }),
  response: Opening,
})

export const Reader = z.object({
  account: z.string(),
  duties: z.array(z.string()),
  /** Looks, downloads, openings by this account. */
  times: z.number().int(),
  first: z.string(),
  last: z.string(),
  acts: z.array(
    z.object({
      at: z.string(),
      action: HistoryEntry.shape.action,
      register: z.string(),
      why: z.string().nullable(),
    }),
  ),
})
export type Reader = z.infer<typeof Reader>

export const readersOf = endpoint({
  method: 'GET',
  path: '/api/privacy/readers',
  summary: { vi: 'Ai đã xem', en: 'Who has looked' },
  needs: 'history.read',
  query: z.object({ register: z.string().max(60), id: Id }),
  response: z.object({ readers: z.array(Reader), total: z.number().int() }),
})
export const ownReads = endpoint({
  method: 'GET',
  path: '/api/privacy/own-reads',
  summary: { vi: 'Tôi đã xem ai', en: 'Whom I have looked at' },
  needs: 'session',
  query: z.object({ page: z.coerce.number().int().min(1).max(10_000).optional() }),
  response: z.object({
    entries: z.array(
      z.object({
        at: z.string(),
        action: HistoryEntry.shape.action,
        register: z.string(),
        recordId: Id.nullable(),
        homeUnit: UnitKey.nullable(),
        persons: z.number().int(),
        why: z.string().nullable(),
      }),
    ),
    total: z.number().int(),
    /** There are more than `total`. */
    more: z.boolean(),
  }),
})
