// Endpoints of history: the latest entries, and whether the chain is whole.
import { z } from 'zod'
import { endpoint } from '../contract/endpoint.ts'
import { Id, UnitKey } from '../contract/shapes.ts'
import { SignedCheckpoint } from './checkpoint-shape.ts'
import { HistoryEntry } from './life-shapes.ts'

export const listHistory = endpoint({
  method: 'GET',
  path: '/api/history',
  summary: { vi: 'Nhật ký', en: 'History' },
  needs: 'history.read',
  query: z.object({
    page: z.coerce.number().int().min(1).max(1000).optional(),
    action: z.string().max(20).optional(),
  }),
  response: z.object({
    entries: z.array(HistoryEntry.extend({ register: z.string(), recordId: Id, homeUnit: UnitKey })),
    total: z.number().int(),
    /** There are more than `total`. */
    more: z.boolean(),
  }),
})
export const verifyHistory = endpoint({
  method: 'POST',
  path: '/api/history/verify',
  summary: { vi: 'Kiểm tra chuỗi nhật ký', en: 'Verify the history' },
  needs: 'history.verify',
  /** Checkpoints that were kept elsewhere, to be held against. */
  body: z.object({ kept: z.array(SignedCheckpoint).max(20).optional() }),
  response: z.object({
    entries: z.number().int(),
    sound: z.boolean(),
    faults: z.array(z.string()),
    checkpoints: z.object({
      checked: z.number().int(),
      last: z.object({ number: z.number().int(), at: z.string() }).nullable(),
      /** Of the keys that signed, short enough to be read out. */
      fingerprints: z.array(z.string()),
      /** Lines of the copies beside the database that are cut short or damaged. */
      unreadable: z.number().int(),
    }),
  }),
})
export const makeCheckpoint = endpoint({
  method: 'POST',
  path: '/api/history/checkpoint',
  summary: {
    vi: 'Ký điểm chốt nhật ký để giữ ở nơi khác',
    en: 'Sign a checkpoint of history, to be kept elsewhere',
  },
  needs: 'history.verify',
  body: z.object({}),
  response: SignedCheckpoint,
})
