// Endpoints of lists coming in: upload or paste, see what it says, correct, run, download the marked copy, undo.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Id, IdParams, Text, UnitKey, Value } from '../kernel/contract/shapes.ts'
import { Job } from '../kernel/jobs/contract.ts'

export const Counts = z.object({
  rows: z.number(),
  new: z.number(),
  same: z.number(),
  /** Known records that the list knows more of: they are brought up to it. */
  changed: z.number(),
  likely: z.number(),
  question: z.number(),
  problem: z.number(),
  ignored: z.number(),
  /** Of an undone list: records that stayed, because others rest on them by now. */
  spared: z.number().optional(),
})
export type Counts = z.infer<typeof Counts>

export const ImportRun = z.object({
  id: Id,
  fileName: z.string(),
  register: z.string().nullable(),
  homeUnit: UnitKey,
  state: z.enum(['reading', 'ready', 'running', 'done', 'undone', 'failed', 'cancelled']),
  account: z.string(),
  createdAt: z.string(),
  counts: Counts.nullable(),
  jobId: Id.nullable(),
})
export type ImportRun = z.infer<typeof ImportRun>

export const Problem = z.object({
  row: z.number().int(),
  column: z.number().int().nullable(),
  field: z.string().nullable(),
  severity: z.enum(['error', 'warning', 'info']),
  text: Text,
})

export const Column = z.object({
  column: z.number().int(),
  header: z.string(),
  target: z.string().nullable(),
  confidence: z.number(),
  why: Text,
  samples: z.array(z.string()),
})

export const Preview = z.object({
  run: ImportRun,
  sheets: z.array(
    z.object({ index: z.number().int(), name: z.string(), rows: z.number().int(), hidden: z.boolean() }),
  ),
  sheet: z.number().int(),
  guesses: z.array(z.object({ register: z.string(), score: z.number(), why: Text })),
  columns: z.array(Column),
  /** What a column may be set to. */
  targets: z.array(z.object({ target: z.string(), label: Text })),
  /** The first rows as they look in the sheet. */
  rows: z.array(
    z.object({
      row: z.number().int(),
      role: z.string(),
      why: Text.nullable(),
      cells: z.array(z.string()),
      verdict: z.string().nullable(),
    }),
  ),
  problems: z.array(Problem),
  problemsTotal: z.number().int(),
  /** Words that no choice knows, with a guess. */
  unknownWords: z.array(
    z.object({
      target: z.string(),
      word: z.string(),
      count: z.number().int(),
      guess: Value,
      choices: z.array(z.object({ value: z.string(), label: Text })),
    }),
  ),
  notes: z.array(Text),
})
export type Preview = z.infer<typeof Preview>

export const startImport = endpoint({
  method: 'POST',
  path: '/api/imports',
  takesFile: true,
  summary: { vi: 'Tải danh sách lên hoặc dán vào', en: 'Upload or paste a list' },
  needs: 'imports.run',
  body: z.object({
    id: Id,
    fileName: z.string().max(255),
    /** File as base64, or text pasted from the clipboard. */ file: z.base64().optional(),
    paste: z.string().optional(),
    homeUnit: UnitKey,
    register: z.string().optional(),
  }),
  response: Preview,
})
export const listImports = endpoint({
  method: 'GET',
  path: '/api/imports',
  summary: { vi: 'Các lần nhận danh sách', en: 'Imports' },
  needs: 'imports.run',
  response: z.object({ runs: z.array(ImportRun) }),
})
export const previewImport = endpoint({
  method: 'GET',
  path: '/api/imports/:id',
  summary: { vi: 'Xem trước, không thay đổi gì', en: 'Preview; nothing changes' },
  needs: 'imports.run',
  params: IdParams,
  response: Preview,
})
export const adjustImport = endpoint({
  method: 'PATCH',
  path: '/api/imports/:id',
  summary: { vi: 'Sửa cách đọc', en: 'Correct the reading' },
  needs: 'imports.run',
  params: IdParams,
  body: z.object({
    register: z.string().optional(),
    sheet: z.number().int().optional(),
    homeUnit: UnitKey.optional(),
    columns: z.record(z.string(), z.string().nullable()).optional(),
    words: z.array(z.object({ target: z.string(), word: z.string(), value: z.string() })).optional(),
    /** Corrected cells: "row:column" to text. */ cells: z.record(z.string(), z.string()).optional(),
  }),
  response: Preview,
})
export const runImport = endpoint({
  method: 'POST',
  path: '/api/imports/:id/run',
  summary: { vi: 'Đưa vào sổ', en: 'Run the import' },
  needs: 'imports.run',
  params: IdParams,
  body: z.object({}),
  response: Job,
})
export const undoImport = endpoint({
  method: 'POST',
  path: '/api/imports/:id/undo',
  summary: { vi: 'Hoàn tác cả lần nhận', en: 'Undo the whole import' },
  needs: 'imports.run',
  params: IdParams,
  body: z.object({}),
  response: Job,
})
export const markedCopy = endpoint({
  method: 'GET',
  path: '/api/imports/:id/marked',
  summary: { vi: 'Bản đánh dấu lỗi', en: 'Marked copy' },
  needs: 'imports.run',
  params: IdParams,
})
