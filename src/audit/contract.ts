// The endpoint of the checker: a document goes in and comes back with every numeric statement of it judged; nothing is kept.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Text } from '../kernel/contract/shapes.ts'
import { textOf } from '../kernel/text/text.ts'

export const AuditStatement = z.object({
  kind: z.string(),
  quote: z.string(),
  offset: z.number().int(),
  verdict: z.enum(['ok', 'note', 'conflict', 'wrong']),
  expected: z.string().nullable(),
  found: z.string().nullable(),
  because: Text,
  suggestion: Text.nullable(),
})
export type AuditStatement = z.infer<typeof AuditStatement>

export const Audit = z.object({
  /** The text as it was read; offsets count its characters. */
  text: z.string(),
  statements: z.array(AuditStatement),
})
export type Audit = z.infer<typeof Audit>

export const auditDocument = endpoint({
  method: 'POST',
  path: '/api/audit',
  summary: textOf('Soát số liệu một văn bản', 'Check the numbers of a document'),
  needs: 'reports.read',
  body: z.object({
    fileName: z.string().max(300).optional(),
    file: z.string().optional().describe('Word, PDF, spreadsheet or text in base64'),
    text: z.string().max(2_000_000).optional(),
  }),
  response: Audit,
})
