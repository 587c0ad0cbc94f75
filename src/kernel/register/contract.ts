// The endpoints that every register has, made from its declaration.
import { z } from 'zod'
import { endpoint } from '../contract/endpoint.ts'
import { Day, Id, IdParams, Text, UnitKey, Values } from '../contract/shapes.ts'
import { Life, LifeQuery } from '../history/life-shapes.ts'
import { Job } from '../jobs/contract.ts'
import type { Register } from './register.ts'
import { textOf } from '../text/text.ts'

export const RecordRow = z.object({
  id: Id,
  homeUnit: UnitKey,
  state: z.enum(['active', 'deleted']),
  version: z.number().int(),
  knownAt: z.string(),
  changedAt: z.string(),
  importId: Id.nullable(),
  subjectId: Id.nullable(),
  values: Values,
  /** Values of the person or thing the record is about; null where there is none or it may not be seen. */
  subject: Values.nullable(),
  /** Texts behind the record's links, by field. */
  linked: z.record(z.string(), z.string()),
})
export type RecordRow = z.infer<typeof RecordRow>

export const Question = z.object({ fields: z.array(z.string()), text: Text })

export const ListQuery = z.object({
  unit: UnitKey.optional().describe(
    'Records whose home unit lies in this unit; all that may be seen where absent',
  ),
  from: Day.optional(),
  to: Day.optional().describe('Without `from`, records that bear no day are among them'),
  search: z
    .string()
    .max(200)
    .optional()
    .describe('Refused in the address of a register about persons: POST …/find'),
  /** JSON: {"outcome":["died"],"subject.sex":["male"]}; null stands for "not known". */
  filter: z.string().max(4000).optional(),
  state: z.enum(['active', 'deleted']).optional(),
  importId: Id.optional(),
  /** Only records about this person. */
  subjectId: Id.optional(),
  /** Only what one change of many records of mine has changed. */
  batchId: Id.optional(),
  /** Only records that contradict themselves. */
  questions: z.enum(['true']).optional(),
  /** Only records that this check of data quality finds, on the day `on` (today where absent). */
  check: z.string().max(80).optional(),
  on: Day.optional(),
  sort: z.string().max(60).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  size: z.coerce.number().int().min(1).max(200).optional(),
})
export type ListQuery = z.infer<typeof ListQuery>

export const ExportQuery = ListQuery.extend({
  /** Columns that leave, by their keys with commas between (`subject.fullName,reportDay,homeUnit`); all without it. */
  columns: z.string().max(8000).optional(),
})
export type ExportQuery = z.infer<typeof ExportQuery>

const ListAnswer = z.object({
  rows: z.array(RecordRow),
  total: z.number().int(),
  /** There are more than `total`. */
  more: z.boolean(),
  page: z.number().int(),
  size: z.number().int(),
})

export const Similar = z.object({
  id: Id,
  verdict: z.enum(['same', 'likely']),
  score: z.number(),
  values: Values,
  homeUnit: UnitKey,
  /** Field by field, with the bits that each adds or takes. */
  because: z.array(z.object({ field: z.string(), text: Text, bits: z.number() })),
  /** Why a high score is still only `likely`. */
  heldBack: Text.nullable(),
})
export type Similar = z.infer<typeof Similar>

const saved = z.object({ record: RecordRow, questions: z.array(Question) })

/** The endpoints of one register for its list and its single records; those for many at once are in `batch-contract.ts`. */
export const registerEndpoints = (register: Register) => {
  const path = `/api/${register.name}`
  const say = (vi: string, en: string) => textOf(`${vi}: ${register.many.vi}`, `${en}: ${register.many.en}`)
  return {
    list: endpoint({
      method: 'GET',
      path,
      summary: say('Danh sách', 'List'),
      needs: `${register.name}.read`,
      query: ListQuery,
      response: ListAnswer,
    }),
    find: endpoint({
      method: 'POST',
      path: `${path}/find`,
      summary: say('Tìm', 'Find'),
      needs: `${register.name}.read`,
      body: ListQuery,
      response: ListAnswer,
    }),
    get: endpoint({
      method: 'GET',
      path: `${path}/:id`,
      summary: say('Một bản ghi', 'One record'),
      needs: `${register.name}.read`,
      noted: true,
      params: IdParams,
      response: saved,
    }),
    create: endpoint({
      method: 'POST',
      path,
      summary: say('Thêm', 'Add'),
      needs: `${register.name}.write`,
      body: z.object({
        id: Id,
        homeUnit: UnitKey,
        subjectId: Id.optional(),
        subject: Values.optional(),
        values: Values,
      }),
      response: saved.extend({ similar: z.array(Similar) }),
    }),
    change: endpoint({
      method: 'PATCH',
      path: `${path}/:id`,
      summary: say('Sửa', 'Change'),
      needs: `${register.name}.write`,
      params: IdParams,
      body: z.object({
        version: z.number().int(),
        homeUnit: UnitKey.optional(),
        values: Values.optional(),
        subject: Values.optional(),
        why: z.string().max(500).optional(),
      }),
      response: saved,
    }),
    remove: endpoint({
      method: 'DELETE',
      path: `${path}/:id`,
      summary: say('Xóa', 'Delete'),
      needs: `${register.name}.write`,
      params: IdParams,
      body: z.object({ version: z.number().int(), why: z.string().min(1).max(500) }),
      response: z.object({ record: RecordRow }),
    }),
    restore: endpoint({
      method: 'POST',
      path: `${path}/:id/restore`,
      summary: say('Khôi phục', 'Restore'),
      needs: `${register.name}.write`,
      params: IdParams,
      body: z.object({ version: z.number().int() }),
      response: z.object({ record: RecordRow }),
    }),
    history: endpoint({
      method: 'GET',
      path: `${path}/:id/history`,
      summary: say('Lịch sử', 'History'),
      needs: 'history.read',
      params: IdParams,
      query: LifeQuery,
      response: Life,
    }),
    /** A long list: a job makes the file, `/api/exports` tells of it. */
    startExport: endpoint({
      method: 'POST',
      path: `${path}/exports`,
      summary: say('Lập tệp tải về', 'Make a file to download'),
      needs: `${register.name}.export`,
      body: z.object({ id: Id, format: z.enum(['xlsx', 'csv']), query: ExportQuery }),
      response: Job,
    }),
    exportFile: endpoint({
      method: 'GET',
      path: `${path}/export/:format`,
      summary: say('Tải về', 'Download'),
      needs: `${register.name}.export`,
      params: z.object({ format: z.enum(['xlsx', 'csv']) }),
      query: ExportQuery,
    }),
  }
}

export const SavedView = z.object({
  id: Id,
  register: z.string(),
  /** Cut within a character it ends in the sign for one that cannot be read, here as in the database. */
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .overwrite((name) => name.toWellFormed()),
  query: z.record(z.string(), z.string()),
  columns: z.array(z.string()),
  /** The office that sees it too; null: only its owner. */
  unitKey: UnitKey.nullable(),
})
export type SavedView = z.infer<typeof SavedView>

export const listViews = endpoint({
  method: 'GET',
  path: '/api/views',
  summary: { vi: 'Bộ lọc đã lưu của tôi và của đơn vị', en: 'Saved views of mine and of my office' },
  needs: 'session',
  query: z.object({ register: z.string().max(60) }),
  response: z.object({
    views: z.array(SavedView.extend({ mine: z.boolean(), owner: z.string().describe('Who keeps it') })),
  }),
})
export const saveView = endpoint({
  method: 'POST',
  path: '/api/views',
  summary: { vi: 'Lưu bộ lọc', en: 'Save a view' },
  needs: 'session',
  body: SavedView,
  response: z.object({ view: SavedView }),
})
export const removeView = endpoint({
  method: 'DELETE',
  path: '/api/views/:id',
  summary: { vi: 'Xóa bộ lọc', en: 'Delete a view' },
  needs: 'session',
  params: IdParams,
  response: z.object({ removed: z.boolean() }),
})
