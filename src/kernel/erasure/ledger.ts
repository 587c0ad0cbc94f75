// The ledger of erasures, beside the database and never in it: ids only. A backup that is restored later is held to it.
import { join } from 'node:path'
import { z } from 'zod'
import { keepLines, type KeptLines, readKeptLines } from '../history/kept-lines.ts'

const FORMAT = 'phaodai-erasure-1'

const Line = z.object({
  format: z.literal(FORMAT),
  order: z.uuid(),
  at: z.iso.datetime(),
  how: z.enum(['identity', 'whole', 'file']),
  /** The register; `imports` for files of lists. */
  register: z.string(),
  ids: z.array(z.uuid()),
})
export type LedgerLine = z.infer<typeof Line>

export const ledgerIn = (folder: string): string => join(folder, 'erasures.ndjson')

/** On the disk before the erasure is committed: what is erased is in the ledger, whatever happens in between. */
export const noteInLedger = (folder: string, line: Omit<LedgerLine, 'format'>): Promise<void> =>
  keepLines(ledgerIn(folder), [{ format: FORMAT, ...line }])

/** What was cut short as it was written was never committed; it says nothing against the other lines. */
export const readLedger = (path: string): Promise<KeptLines<LedgerLine>> =>
  readKeptLines(path, Line, `{"format":"${FORMAT}"`)
