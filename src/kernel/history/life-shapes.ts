// What is told of a record's life: entries, and a page of them.
import { z } from 'zod'

export const HistoryEntry = z.object({
  seq: z.number(),
  at: z.string(),
  account: z.string(),
  action: z.enum([
    'create',
    'change',
    'delete',
    'restore',
    'read',
    'export',
    'import',
    'undo',
    'open',
    'review',
    'merge',
    'erase',
  ]),
  why: z.string().nullable(),
  from: z.string().nullable().describe('Address or import from which it came'),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  erased: z.boolean().describe('Values and reason were erased when their term of keeping was over'),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const LIFE_PAGE = 50

export const LifeQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).optional(),
  reads: z.enum(['false']).optional().describe('Without those who only looked'),
})

export const Life = z.object({
  /** The latest first. */
  entries: z.array(HistoryEntry),
  total: z.number().int(),
  /** There are more than `total`. */
  more: z.boolean(),
})
