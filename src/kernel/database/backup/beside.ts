// What lies beside the database and must outlive its disk: the ledger of erasures and the copies of checkpoints, lines that are only ever added.
import { open, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ledgerIn } from '../../erasure/ledger.ts'
import { keptFile } from '../../history/kept-checkpoints.ts'

/** By these names they lie in the folder of history, beside the backups and in each of them. */
export const LEDGER = basename(ledgerIn(''))
export const CHECKPOINTS = basename(keptFile(''))
const names = [LEDGER, CHECKPOINTS] as const

/** Empty where there is none yet. What cannot be read is no empty file: that is thrown. */
export const readBeside = (folder: string, name: string): Promise<Buffer> =>
  readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })

/** A last line without its end is still being written, or was cut short. */
const linesOf = (content: Buffer): string[] =>
  content
    .toString('utf8')
    .split('\n')
    .slice(0, -1)
    .filter((line) => line !== '')

/** Adds to a file what it does not have yet; whole on the disk or as it was. */
export const addLines = async (path: string, ...contents: readonly Buffer[]): Promise<void> => {
  const there = linesOf(await readBeside(dirname(path), basename(path)))
  const all = new Set([...there, ...contents.flatMap(linesOf)])
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.part`
  await writeFile(draft, [...all].map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true })
  await rename(draft, path)
  const folder = await open(dirname(path), 'r')
  await folder.sync()
  await folder.close()
}

const isUpToDate = async (from: string, to: string): Promise<boolean> => {
  const [source, copy] = await Promise.all([from, to].map((path) => stat(path).catch(() => undefined)))
  if (!source || !copy) return copy !== undefined
  return copy.mtimeMs > source.mtimeMs && copy.size >= source.size
}

/**
 * Copies both beside the backups, so that one of last month is held to the erasures of yesterday. Nothing is ever taken out of a copy: where
 * the installation began anew on another disk, what it does not know any more stays.
 */
export const keepBeside = async (historyFolder: string, folder: string): Promise<void> => {
  for (const name of names) {
    const [from, to] = [join(historyFolder, name), join(folder, name)]
    if (!(await isUpToDate(from, to))) await addLines(to, await readBeside(historyFolder, name))
  }
}
