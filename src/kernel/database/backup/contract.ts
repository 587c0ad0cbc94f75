// The endpoint that tells when the last backup was made, and whether it is time to worry.
import { z } from 'zod'
import { endpoint } from '../../contract/endpoint.ts'
import { Text } from '../../contract/shapes.ts'

export const BackupState = z.object({
  /** False where this installation makes none by itself (a demonstration, a server that others back up). */
  automatic: z.boolean(),
  last: z
    .object({
      at: z.string(),
      bytes: z.number().int(),
      rows: z.number().int(),
      sealed: z.boolean(),
      /** What belongs to it and could not be read. */
      lacks: Text.nullable(),
    })
    .nullable(),
  /** A later attempt that failed. */
  failed: z.object({ at: z.string(), problem: Text }).nullable(),
  /** Two nights without a good one. */
  old: z.boolean(),
  /** The log that is kept all the time; null where none is. Any moment from `from` to `lastKept` can be gone back to. */
  archive: z
    .object({
      from: z.string().nullable(),
      lastKept: z.string().nullable(),
      failingSince: z.string().nullable(),
      problem: Text.nullable(),
    })
    .nullable(),
})
export type BackupState = z.infer<typeof BackupState>

export const backupState = endpoint({
  method: 'GET',
  path: '/api/backups/state',
  summary: { vi: 'Bản sao lưu gần nhất', en: 'The last backup' },
  needs: 'history.read',
  response: BackupState,
})
