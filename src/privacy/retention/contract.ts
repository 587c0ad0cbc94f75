// Endpoints of keeping and erasing: terms and what is due, orders that two persons decide, their run, their report, what a person asked for.
import { z } from 'zod'
import { endpoint } from '../../kernel/contract/endpoint.ts'
import { Id, IdParams, Text, UnitKey } from '../../kernel/contract/shapes.ts'
import { Job } from '../../kernel/jobs/contract.ts'

const Term = z.object({
  kind: z.string(),
  months: z.number().int(),
  from: Text,
  ending: z.enum(['identity', 'whole', 'file', 'with']),
  source: z.string().nullable(),
  verified: z.boolean(),
  since: z.string().nullable(),
})

export const TermDue = Term.extend({
  label: Text,
  /** null for what goes with its person. */
  due: z.number().int().nullable(),
  /** There are more than one order may erase. */
  more: z.boolean(),
  held: z.number().int(),
})
export type TermDue = z.infer<typeof TermDue>

const Counts = z.record(z.string(), z.number().int())

export const Erasure = z.object({
  id: Id,
  unit: UnitKey,
  kind: z.string(),
  requestId: Id.nullable(),
  asOf: z.string(),
  state: z.enum(['asked', 'approved', 'running', 'done', 'stopped']),
  counts: Counts,
  askedBy: z.string(),
  askedAt: z.string(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  notBefore: z.string().nullable(),
  stoppedBy: z.string().nullable(),
  stoppedAt: z.string().nullable(),
  ranBy: z.string().nullable(),
  doneAt: z.string().nullable(),
  jobId: Id.nullable(),
  result: z.object({ records: Counts, entries: z.number().int(), spared: z.number().int() }).nullable(),
  /** Asked by oneself: somebody else must approve. */
  mine: z.boolean(),
  /** The wait is over. */
  ripe: z.boolean(),
})
export type Erasure = z.infer<typeof Erasure>

export const readRetention = endpoint({
  method: 'GET',
  path: '/api/privacy/retention',
  summary: { vi: 'Thời hạn lưu giữ và dữ liệu đến hạn xóa', en: 'Terms of keeping and what falls due' },
  needs: 'erasures.read',
  query: z.object({ unit: UnitKey }),
  response: z.object({
    terms: z.array(TermDue),
    waitDays: z.number().int(),
    /** Requests to erase that were granted and have led to no erasure yet; nobody is named. */
    requests: z.array(
      z.object({ id: Id, unit: UnitKey, code: z.string().nullable(), decidedDay: z.string().nullable() }),
    ),
  }),
})
export const listErasures = endpoint({
  method: 'GET',
  path: '/api/privacy/erasures',
  summary: { vi: 'Các đợt xóa dữ liệu', en: 'Erasures' },
  needs: 'erasures.read',
  response: z.object({ erasures: z.array(Erasure) }),
})
export const askErasure = endpoint({
  method: 'POST',
  path: '/api/privacy/erasures',
  summary: { vi: 'Lập đợt xóa dữ liệu đến hạn', en: 'Ask for an erasure' },
  needs: 'erasures.ask',
  body: z.union([
    z.object({ id: Id, unit: UnitKey, kind: z.string().max(40) }),
    z.object({ id: Id, requestId: Id }),
  ]),
  response: Erasure,
})
const step = (name: string, vi: string, en: string, needs: string) =>
  endpoint({
    method: 'POST',
    path: `/api/privacy/erasures/:id/${name}`,
    summary: { vi, en },
    needs,
    params: IdParams,
    body: z.object({}),
    response: Erasure,
  })
export const approveErasure = step('approve', 'Duyệt đợt xóa', 'Approve an erasure', 'erasures.approve')
export const stopErasure = step('stop', 'Dừng đợt xóa', 'Stop an erasure', 'erasures.read')
export const runErasure = endpoint({
  method: 'POST',
  path: '/api/privacy/erasures/:id/run',
  summary: { vi: 'Xóa hẳn', en: 'Erase' },
  needs: 'erasures.ask',
  params: IdParams,
  body: z.object({}),
  response: Job,
  proof: true,
})
export const erasureReport = endpoint({
  method: 'GET',
  path: '/api/privacy/erasures/:id/report/:format',
  summary: { vi: 'Biên bản xóa dữ liệu', en: 'Report of an erasure' },
  needs: 'erasures.read',
  params: z.object({ id: Id, format: z.enum(['docx', 'pdf', 'html']) }),
})
export const planErasure = endpoint({
  method: 'GET',
  path: '/api/privacy/data-requests/:id/erasure',
  summary: { vi: 'Yêu cầu xóa: gì xóa được, gì phải giữ', en: 'A request to erase: what goes, what is kept' },
  needs: 'data-requests.read',
  params: IdParams,
  response: z.object({
    plan: z
      .object({
        goes: Counts,
        kept: z.array(
          z.object({ register: z.string(), count: z.number().int(), until: z.string(), term: Term }),
        ),
        holds: z.number().int(),
        /** Not linked to the person, yet with the same number or phone: to be looked at by somebody. */
        alike: Counts,
      })
      .nullable()
      .describe('null: nobody is linked to the request, or nobody can be known by the data any more'),
    granted: z.boolean(),
    /** The order that this request led to. */
    erasure: Erasure.nullable(),
  }),
})
