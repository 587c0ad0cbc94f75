// Endpoints of papers: drafts, their page, issuing one or many, replacement and correction, documents to print.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, Text, UnitKey, Values } from '../kernel/contract/shapes.ts'
import { Job } from '../kernel/jobs/contract.ts'

export const PaperHead = z.object({
  id: Id,
  kind: z.string(),
  unit: UnitKey,
  unitName: z.string(),
  register: z.string().nullable(),
  recordId: Id.nullable(),
  state: z.enum(['draft', 'dropped', 'issued', 'replaced']),
  day: Day,
  number: z.string().nullable(),
  issuedAt: z.string().nullable(),
  issuedBy: z.string().nullable(),
  hash: z.string().nullable(),
  replaces: Id.nullable(),
  replacedBy: Id.nullable(),
  corrects: Id.nullable(),
  batch: Id.nullable(),
  /** Why it could not be issued with the others. */
  trouble: Text.nullable(),
  createdAt: z.string(),
})
export type PaperHead = z.infer<typeof PaperHead>

const PageFinding = z.object({ verdict: z.string(), quote: z.string(), because: Text })

export const Paper = z.object({
  head: PaperHead,
  /** The page as it will be printed. */
  html: z.string(),
  css: z.string(),
  words: Values,
  law: z
    .object({
      source: z.string(),
      clause: z.string(),
      form: z.string().nullable(),
      layout: z.enum(['law', 'ours']),
    })
    .nullable(),
  /** What is missing or wrong in the words; empty where it can be issued. */
  problems: z.array(z.object({ field: z.string(), text: Text })),
  /** Why it cannot be issued at all. */
  refusal: Text.nullable(),
  /** Numbers on the page that contradict each other. */
  findings: z.array(PageFinding),
  suggestedNumber: z.string().nullable(),
  /** Whether what is stored is what was sealed; null for a draft. */
  sealHolds: z.boolean().nullable(),
  sendBy: Day,
})
export type Paper = z.infer<typeof Paper>

const Words = Values.describe('What the office writes, by the fields of the kind')

export const listPapers = endpoint({
  method: 'GET',
  path: '/api/papers',
  summary: { vi: 'Văn bản ban hành', en: 'Papers' },
  needs: 'papers.read',
  query: z.object({ unit: UnitKey.optional(), record: Id.optional(), batch: Id.optional() }),
  response: z.object({ papers: z.array(PaperHead) }),
})
export const draftPaper = endpoint({
  method: 'POST',
  path: '/api/papers',
  summary: { vi: 'Soạn văn bản', en: 'Draft a paper' },
  needs: 'papers.write',
  body: z.object({
    id: Id,
    kind: z.string().max(60),
    /** Of a paper about a unit. */
    unit: UnitKey.optional(),
    /** Of a paper about a record: its unit issues. */
    record: Id.optional(),
    day: Day,
    words: Words.optional(),
  }),
  response: Paper,
})
export const getPaper = endpoint({
  method: 'GET',
  path: '/api/papers/:id',
  summary: { vi: 'Một văn bản', en: 'One paper' },
  needs: 'papers.read',
  params: IdParams,
  response: Paper,
})
export const changePaper = endpoint({
  method: 'PATCH',
  path: '/api/papers/:id',
  summary: { vi: 'Sửa dự thảo', en: 'Change a draft' },
  needs: 'papers.write',
  params: IdParams,
  body: z.object({ day: Day.optional(), words: Words.optional() }),
  response: Paper,
})
export const dropPaper = endpoint({
  method: 'DELETE',
  path: '/api/papers/:id',
  summary: { vi: 'Bỏ dự thảo', en: 'Drop a draft' },
  needs: 'papers.write',
  params: IdParams,
  response: z.object({ dropped: z.boolean() }),
})
export const issuePaper = endpoint({
  method: 'POST',
  path: '/api/papers/:id/issue',
  summary: { vi: 'Cấp số và ban hành', en: 'Number and issue' },
  needs: 'papers.read',
  params: IdParams,
  body: z.object({
    day: Day,
    /** Why the page is right although its numbers seem to contradict each other. */
    despite: z.string().max(1000).optional(),
  }),
  response: Paper,
})
export const replacePaper = endpoint({
  method: 'POST',
  path: '/api/papers/:id/replace',
  summary: { vi: 'Soạn văn bản thay thế', en: 'Replace by one of the same kind' },
  needs: 'papers.write',
  params: IdParams,
  body: z.object({ id: Id }),
  response: Paper,
})
export const correctPaper = endpoint({
  method: 'POST',
  path: '/api/papers/:id/correct',
  summary: { vi: 'Soạn công văn đính chính', en: 'Correct a slip of form by a letter' },
  needs: 'papers.write',
  params: IdParams,
  body: z.object({ id: Id }),
  response: Paper,
})
const Format = z.enum(['docx', 'pdf', 'html'])
export const paperDocument = endpoint({
  method: 'GET',
  path: '/api/papers/:id/document/:format',
  summary: { vi: 'Tải văn bản', en: 'Download a paper' },
  needs: 'papers.read',
  params: z.object({ id: Id, format: Format }),
})

export const MOST_PAPERS = 500

export const PaperBatch = z.object({
  id: Id,
  kind: z.string(),
  createdAt: z.string(),
  job: Job.nullable(),
  papers: z.array(PaperHead),
  /** Whom each is about, as far as the reader may see. */
  names: z.record(z.string(), z.string()),
  /** Records of which no paper can be made. */
  refused: z.array(z.object({ record: Id, name: z.string(), why: Text })),
})
export type PaperBatch = z.infer<typeof PaperBatch>

export const draftPapers = endpoint({
  method: 'POST',
  path: '/api/paper-batches',
  summary: { vi: 'Soạn nhiều văn bản một lần', en: 'Draft many papers at once' },
  needs: 'papers.write',
  body: z.object({
    id: Id,
    kind: z.string().max(60),
    records: z.array(Id).min(1).max(MOST_PAPERS),
    day: Day,
    words: Words,
  }),
  response: PaperBatch,
})
export const getPaperBatch = endpoint({
  method: 'GET',
  path: '/api/paper-batches/:id',
  summary: { vi: 'Một đợt văn bản', en: 'A batch of papers' },
  needs: 'papers.read',
  params: IdParams,
  response: PaperBatch,
})
export const issuePapers = endpoint({
  method: 'POST',
  path: '/api/paper-batches/:id/issue',
  summary: { vi: 'Cấp số và ban hành cả đợt', en: 'Number and issue a batch' },
  needs: 'papers.read',
  params: IdParams,
  body: z.object({ day: Day }),
  response: Job,
})
export const batchDocument = endpoint({
  method: 'GET',
  path: '/api/paper-batches/:id/document',
  summary: { vi: 'In cả đợt', en: 'Print a batch' },
  needs: 'papers.read',
  params: IdParams,
})

export const DocumentOrder = z.object({
  /** Numbers and days that contradict the rest of their series. */
  breaks: z.array(
    z.object({
      kind: z.enum(['duplicate', 'order', 'year']),
      id: Id,
      number: z.string(),
      day: Day,
      say: Text,
    }),
  ),
  /** Numbers that are left out between two that were given. */
  gaps: z.array(
    z.object({ series: z.string(), year: z.number().int(), from: z.number().int(), to: z.number().int() }),
  ),
})
export type DocumentOrder = z.infer<typeof DocumentOrder>
export const documentOrder = endpoint({
  method: 'GET',
  path: '/api/document-order',
  summary: { vi: 'Soát thứ tự số văn bản đi', en: 'Check the order of outgoing numbers' },
  needs: 'documents.read',
  query: z.object({ unit: UnitKey }),
  response: DocumentOrder,
})
