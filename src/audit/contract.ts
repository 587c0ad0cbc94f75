// The endpoint of the checker: a document goes in and comes back with every numeric statement of it judged; nothing is kept.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Text, UnitKey } from '../kernel/contract/shapes.ts'
import { Ask } from '../kernel/figure/contract.ts'
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
  /** Where it was held against a figure of ours: what was asked, and the answer of now. */
  own: z.object({ ask: Ask, value: z.number() }).nullable(),
})
export type AuditStatement = z.infer<typeof AuditStatement>

export const Audit = z.object({
  /** The text as it was read; offsets count its characters. */
  text: z.string(),
  statements: z.array(AuditStatement),
  own: z.object({
    unit: z
      .object({ key: UnitKey, fullName: z.string() })
      .nullable()
      .describe('Whose figures it was held against'),
    day: Day.nullable().describe('Of the document, where it says one'),
    elsewhere: z.number().int().describe('Numbers of units whose figures the account may not read'),
  }),
})
export type Audit = z.infer<typeof Audit>

export const auditDocument = endpoint({
  method: 'POST',
  path: '/api/audit',
  takesFile: true,
  summary: textOf('Soát số liệu một văn bản', 'Check the numbers of a document'),
  needs: 'reports.read',
  body: z.object({
    fileName: z.string().max(300).optional(),
    file: z.string().optional().describe('Word, PDF, spreadsheet or text in base64'),
    text: z.string().max(2_000_000).optional(),
    unit: UnitKey.optional().describe('Whose figures; by default the unit that the document names'),
  }),
  response: Audit,
})
