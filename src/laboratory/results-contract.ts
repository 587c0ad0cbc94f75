// Endpoints of results that come in: those that wait to be matched, settling one, a laboratory's message.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, UnitKey } from '../kernel/contract/shapes.ts'

export const MOST_WAITING = 200

export const Suggestion = z.object({
  kind: z.enum(['pool', 'specimen']),
  id: Id,
  code: z.string().nullable(),
  name: z.string().nullable(),
  result: z.string(),
  day: Day,
})
export type Suggestion = z.infer<typeof Suggestion>

export const Incoming = z.object({
  id: Id,
  version: z.number().int(),
  homeUnit: UnitKey,
  code: z.string().nullable(),
  result: z.string(),
  resultDay: Day,
  laboratory: z.string().nullable(),
  variant: z.string().nullable(),
  person: z.string().nullable(),
  personYear: z.number().int().nullable(),
  source: z.string(),
  why: z.string().nullable(),
  suggestions: z.array(Suggestion),
})
export type Incoming = z.infer<typeof Incoming>

export const waitingResults = endpoint({
  method: 'GET',
  path: '/api/laboratory/results',
  summary: { vi: 'Kết quả gửi đến chưa khớp', en: 'Incoming results that are not matched' },
  needs: 'lab-results.read',
  noted: true,
  query: z.object({ unit: UnitKey }),
  response: z.object({ rows: z.array(Incoming), more: z.boolean() }),
})

export const settleResult = endpoint({
  method: 'POST',
  path: '/api/laboratory/results/:id/settle',
  summary: { vi: 'Khớp một kết quả, hoặc để sang bên', en: 'Match a result, or set it aside' },
  needs: 'lab-results.write',
  params: IdParams,
  body: z.object({
    version: z.number().int(),
    target: z
      .object({ kind: z.enum(['pool', 'specimen']), id: Id })
      .nullable()
      .describe('null: it belongs to none; the reason is asked for'),
    why: z.string().max(500).optional(),
  }),
  response: z.object({ status: z.string() }),
})

export const receiveMessage = endpoint({
  method: 'POST',
  path: '/api/laboratory/messages',
  summary: {
    vi: 'Nhận thông điệp kết quả (FHIR) của phòng xét nghiệm',
    en: 'Take in a laboratory message (FHIR)',
  },
  needs: 'lab-results.write',
  body: z.object({ homeUnit: UnitKey, message: z.unknown() }),
  response: z.object({
    made: z.number().int(),
    known: z.number().int(),
    unread: z.enum(['notFhir', 'noObservation']).nullable(),
  }),
})
