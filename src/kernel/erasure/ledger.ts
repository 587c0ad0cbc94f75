// The ledger of erasures, beside the database and never in it: ids only. A backup that is restored later is held to it.
import { appendFile, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Line = z.object({
  format: z.literal('phaodai-erasure-1'),
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
export const noteInLedger = async (folder: string, line: Omit<LedgerLine, 'format'>): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await appendFile(ledgerIn(folder), `${JSON.stringify({ format: 'phaodai-erasure-1', ...line })}\n`, {
    mode: 0o600,
  })
  const file = await open(ledgerIn(folder), 'r')
  await file.sync()
  await file.close()
}

/** A last line cut short by a power cut was never committed. @returns undefined where the file is none of ours */
export const readLedger = async (path: string): Promise<LedgerLine[] | undefined> => {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const read: LedgerLine[] = []
  for (const [place, line] of lines.entries()) {
    const told = parse(line)
    if (told) read.push(told)
    else if (place < lines.length - 1) return undefined
  }
  return read
}

const parse = (line: string): LedgerLine | undefined => {
  try {
    return Line.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
