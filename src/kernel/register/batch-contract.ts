// The endpoints of every register for many records at once: one change for all of them, what became of each, and one undo.
import { z } from 'zod'
import { endpoint } from '../contract/endpoint.ts'
import { Id, IdParams, Text, UnitKey, Values } from '../contract/shapes.ts'
import { textOf } from '../text/text.ts'
import { ListQuery } from './contract.ts'
import type { Register } from './register.ts'

/** One transaction holds so many records and no more: others must not wait for it long. */
export const MOST_AT_ONCE = 5000

export const BatchChange = z.object({
  values: Values.optional(),
  homeUnit: UnitKey.optional(),
  state: z.enum(['active', 'deleted']).optional(),
})
export type BatchChange = z.infer<typeof BatchChange>

/** Conditions of a list, without its order and page. */
const Matching = ListQuery.omit({ sort: true, direction: true, page: true, size: true })

/** A record that was left as it was, and why. */
export const Left = z.object({ id: Id, name: z.string(), why: Text })
export type Left = z.infer<typeof Left>

export const Batch = z.object({
  id: Id,
  at: z.string(),
  change: BatchChange,
  why: z.string().nullable(),
  changed: z.number().int(),
  /** Records that already were as wanted. */
  same: z.number().int(),
  refused: z.array(Left),
  undone: z.object({ at: z.string(), restored: z.number().int(), spared: z.array(Left) }).nullable(),
})
export type Batch = z.infer<typeof Batch>

export const batchEndpoints = (register: Register) => {
  const path = `/api/${register.name}/batches`
  const needs = `${register.name}.write`
  const say = (vi: string, en: string) => textOf(`${vi}: ${register.many.vi}`, `${en}: ${register.many.en}`)
  return {
    changeMany: endpoint({
      method: 'POST',
      path,
      summary: say('Sửa nhiều bản ghi một lần', 'Change many records at once'),
      needs,
      body: z.object({
        id: Id,
        /** Records that were picked, each with the version that was seen. */
        records: z
          .array(z.object({ id: Id, version: z.number().int() }))
          .min(1)
          .max(MOST_AT_ONCE)
          .optional(),
        /** All that a list shows, and how many these were. */
        matching: z.object({ query: Matching, total: z.number().int() }).optional(),
        change: BatchChange,
        why: z.string().max(500).optional(),
      }),
      response: z.object({ batch: Batch }),
    }),
    batches: endpoint({
      method: 'GET',
      path,
      summary: say('Những lần sửa nhiều bản ghi của tôi', 'My changes of many records'),
      needs,
      response: z.object({ batches: z.array(Batch) }),
    }),
    undoMany: endpoint({
      method: 'POST',
      path: `${path}/:id/undo`,
      summary: say('Hoàn tác một lần sửa nhiều bản ghi', 'Undo a change of many records'),
      needs,
      params: IdParams,
      response: z.object({ batch: Batch }),
    }),
  }
}
