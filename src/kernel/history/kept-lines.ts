// Lines of JSON in a file beside the database, each on the disk before anything else rests on it. A full disk or a power cut leaves half a line:
// it spoils neither the one after it nor those before.
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'

export type KeptLines<T> = {
  readonly lines: readonly T[]
  /** Numbers of the lines of the file in which something is none: cut short, or damaged since. */
  readonly unreadable: readonly number[]
}

const NEWLINE = 0x0a

export const keepLines = async (path: string, lines: readonly unknown[]): Promise<void> => {
  if (lines.length === 0) return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    const torn = size > 0 && buffer[0] !== NEWLINE
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    await file.appendFile(torn ? `\n${text}` : text)
    await file.sync()
  } finally {
    await file.close()
  }
}

const parse = <T>(shape: z.ZodType<T>, text: string): T | undefined => {
  try {
    return shape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Files of earlier releases have whole lines glued to half ones: cut where a line begins, what is whole is found again. */
const piecesOf = (line: string, beginning: string): string[] =>
  line
    .split(beginning)
    .map((piece, place) => (place === 0 ? piece : beginning + piece))
    .filter((piece) => piece !== '')

/**
 * A file that is not there holds none; one that cannot be read is an error.
 * @param beginning with which every line begins, and which stands nowhere within one
 */
export const readKeptLines = async <T>(
  path: string,
  shape: z.ZodType<T>,
  beginning: string,
): Promise<KeptLines<T>> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const lines: T[] = []
  const unreadable = new Set<number>()
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const whole = parse(shape, line)
    for (const one of whole === undefined
      ? piecesOf(line, beginning).map((piece) => parse(shape, piece))
      : [whole])
      if (one === undefined) unreadable.add(place + 1)
      else lines.push(one)
  }
  return { lines, unreadable: [...unreadable] }
}
