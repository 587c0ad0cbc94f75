// Endpoints of files kept beside records.
import { z } from 'zod'
import { endpoint } from '../contract/endpoint.ts'
import { Id, IdParams } from '../contract/shapes.ts'

/** Enough for a photograph of a phone or a scanned decision. */
export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_FILES = 20

const OfRecord = z.object({ register: z.string().max(60), id: Id })

export const Attachment = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  addedAt: z.string(),
  /** A picture that a screen may show. */
  seen: z.boolean(),
})
export type Attachment = z.infer<typeof Attachment>

export const listAttachments = endpoint({
  method: 'GET',
  path: '/api/attachments/of/:register/:id',
  summary: { vi: 'Tệp đính kèm của một bản ghi', en: 'Files of a record' },
  needs: 'session',
  noted: true,
  params: OfRecord,
  response: z.object({ files: z.array(Attachment), mayAdd: z.boolean() }),
})
export const addAttachment = endpoint({
  method: 'POST',
  path: '/api/attachments/of/:register/:id',
  takesFile: true,
  summary: { vi: 'Đính kèm tệp', en: 'Attach a file' },
  needs: 'session',
  params: OfRecord,
  body: z.object({
    id: Id,
    name: z.string().trim().min(1).max(255),
    file: z
      .string()
      .max(Math.ceil(MOST_BYTES / 3) * 4 + 4)
      .describe('Picture, PDF, Word or Excel file in base64'),
  }),
  response: z.object({ file: Attachment }),
})
export const openAttachment = endpoint({
  method: 'GET',
  path: '/api/attachments/:id',
  summary: { vi: 'Mở tệp đính kèm', en: 'Open a file' },
  needs: 'session',
  params: IdParams,
})
export const dropAttachment = endpoint({
  method: 'DELETE',
  path: '/api/attachments/:id',
  summary: { vi: 'Bỏ tệp đính kèm', en: 'Take a file away' },
  needs: 'session',
  params: IdParams,
  response: z.object({ done: z.boolean() }),
})
