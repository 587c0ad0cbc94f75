// Endpoints of reports: draft, checks, answers, freeze, documents, replacement.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, Text, UnitKey } from '../kernel/contract/shapes.ts'

export const Check = z.object({
  id: z.string(),
  verdict: z.enum(['ok', 'note', 'conflict', 'wrong']),
  title: Text,
  /** The arithmetic, written out: 8.648 + 957 = 9.605. */
  arithmetic: z.string(),
  /** Figures that it speaks of, to scroll to. */
  figures: z.array(z.string()),
  answer: z.string().nullable(),
})
export type Check = z.infer<typeof Check>

export const ReportHead = z.object({
  id: Id,
  kind: z.enum(['daily', 'period']),
  unit: UnitKey,
  unitName: z.string(),
  from: Day,
  to: Day,
  state: z.enum(['draft', 'frozen', 'replaced']),
  number: z.string().nullable(),
  day: Day.nullable(),
  cutOff: z.string().nullable(),
  frozenBy: z.string().nullable(),
  hash: z.string().nullable(),
  replaces: Id.nullable(),
  replacedBy: Id.nullable(),
  createdAt: z.string(),
})
export type ReportHead = z.infer<typeof ReportHead>

export const ReportFigure = z.object({
  id: z.string(),
  figure: z.string(),
  unit: UnitKey,
  from: Day.nullable(),
  to: Day,
  value: z.number().nullable(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  shown: z.string(),
  label: Text,
})
export type ReportFigure = z.infer<typeof ReportFigure>

export const Report = z.object({
  head: ReportHead,
  /** The page as it will be printed; numbers carry data-figure="id". */
  html: z.string(),
  css: z.string(),
  figures: z.array(ReportFigure),
  checks: z.array(Check),
  /** True where every conflict and error is answered in writing. */
  mayFreeze: z.boolean(),
  /** The office's own words, by place. */
  words: z.object({
    assessment: z.string(),
    tasks: z.string(),
    signerRole: z.string(),
    signerName: z.string(),
  }),
  /** Against the last frozen report of the same kind and unit. */
  comparison: z.array(
    z.object({ id: z.string(), label: Text, before: z.number().nullable(), after: z.number().nullable() }),
  ),
  comparedWith: ReportHead.nullable(),
  /** What was known only after the cut-off of a frozen report, by true date. */
  late: z.array(z.object({ figure: z.string(), label: Text, day: Day, change: z.number() })),
  /** What a draft would be issued as: the next number of the unit's year. */
  suggestedNumber: z.string().nullable(),
})
export type Report = z.infer<typeof Report>

export const listReports = endpoint({
  method: 'GET',
  path: '/api/reports',
  summary: { vi: 'Báo cáo', en: 'Reports' },
  needs: 'reports.read',
  response: z.object({ reports: z.array(ReportHead) }),
})
export const draftReport = endpoint({
  method: 'POST',
  path: '/api/reports',
  summary: { vi: 'Lập dự thảo', en: 'Draft a report' },
  needs: 'reports.write',
  body: z.object({ id: Id, kind: z.enum(['daily', 'period']), unit: UnitKey, from: Day, to: Day }),
  response: Report,
})
export const getReport = endpoint({
  method: 'GET',
  path: '/api/reports/:id',
  summary: { vi: 'Một báo cáo', en: 'One report' },
  needs: 'reports.read',
  params: IdParams,
  response: Report,
})
export const changeReport = endpoint({
  method: 'PATCH',
  path: '/api/reports/:id',
  summary: { vi: 'Sửa lời và giải trình', en: 'Change words and answers' },
  needs: 'reports.write',
  params: IdParams,
  body: z.object({
    words: z
      .object({
        assessment: z.string().max(20_000),
        tasks: z.string().max(20_000),
        signerRole: z.string().max(200),
        signerName: z.string().max(100),
      })
      .partial()
      .optional(),
    answers: z.record(z.string(), z.string().max(1000)).optional(),
  }),
  response: Report,
})
export const freezeReport = endpoint({
  method: 'POST',
  path: '/api/reports/:id/freeze',
  summary: { vi: 'Chốt số liệu và ban hành', en: 'Freeze' },
  needs: 'reports.freeze',
  params: IdParams,
  body: z.object({
    number: z.string().min(1).max(60),
    day: Day,
    /** Answers to what only the number and the day bring up. */
    answers: z.record(z.string(), z.string().max(1000)).optional(),
  }),
  response: Report,
})
export const replaceReport = endpoint({
  method: 'POST',
  path: '/api/reports/:id/replace',
  summary: { vi: 'Lập bản thay thế', en: 'Replace by a corrected issue' },
  needs: 'reports.write',
  params: IdParams,
  body: z.object({ id: Id }),
  response: Report,
})
export const reportDocument = endpoint({
  method: 'GET',
  path: '/api/reports/:id/document/:format',
  summary: { vi: 'Tải văn bản', en: 'Download the document' },
  needs: 'reports.read',
  params: z.object({ id: Id, format: z.enum(['docx', 'pdf', 'html']) }),
})
