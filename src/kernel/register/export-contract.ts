// Endpoints of files that a job makes of a long list: mine of the last day, one of them, and letting it go.
import { z } from 'zod'
import { endpoint } from '../contract/endpoint.ts'
import { Id, IdParams } from '../contract/shapes.ts'
import { Job } from '../jobs/contract.ts'

export const ExportFormat = z.enum(['xlsx', 'csv'])

export const ExportedFile = z.object({
  id: Id,
  register: z.string(),
  format: ExportFormat,
  job: Job,
  /** null until it is ready. */
  rows: z.number().int().nullable(),
  bytes: z.number().int().nullable(),
  askedAt: z.string(),
  expiresAt: z.string(),
})
export type ExportedFile = z.infer<typeof ExportedFile>

export const listExports = endpoint({
  method: 'GET',
  path: '/api/exports',
  summary: { vi: 'Tệp tải về của tôi', en: 'My files to download' },
  needs: 'session',
  query: z.object({ register: z.string().max(80) }),
  response: z.object({ files: z.array(ExportedFile) }),
})
export const exportContent = endpoint({
  method: 'GET',
  path: '/api/exports/:id/file',
  summary: { vi: 'Tải tệp đã lập', en: 'Download a file that is ready' },
  needs: 'session',
  params: IdParams,
})
export const removeExport = endpoint({
  method: 'DELETE',
  path: '/api/exports/:id',
  summary: { vi: 'Xóa tệp đã lập', en: 'Delete a file that was made' },
  needs: 'session',
  params: IdParams,
  response: z.object({ removed: z.boolean() }),
})
