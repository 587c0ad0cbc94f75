// Endpoints of long work: how far it is, and stopping it.
import { z } from 'zod'
import { endpoint } from '../contract/endpoint.ts'
import { Id, IdParams, Text } from '../contract/shapes.ts'

export const Job = z.object({
  id: Id,
  kind: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  done: z.number().int(),
  total: z.number().int(),
  message: Text.nullable(),
  result: z.unknown().nullable(),
  startedAt: z.string().nullable(),
})
export type Job = z.infer<typeof Job>

export const getJob = endpoint({
  method: 'GET',
  path: '/api/jobs/:id',
  summary: { vi: 'Tiến độ công việc', en: 'Progress of a job' },
  needs: 'session',
  params: IdParams,
  response: Job,
})
export const cancelJob = endpoint({
  method: 'POST',
  path: '/api/jobs/:id/cancel',
  summary: { vi: 'Dừng công việc', en: 'Cancel a job' },
  needs: 'session',
  params: IdParams,
  response: Job,
})
