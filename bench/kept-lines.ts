// Lines of JSON in a file: what a bench keeps of each run or part, so that the next goes on from there or is held against it.
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A line that was cut off as it was written is none. */
export const readLines = async <T>(file: string): Promise<T[]> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line.startsWith('{') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as T)
}

export const keepLine = async (file: string, line: unknown): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, `${JSON.stringify(line)}\n`)
}
