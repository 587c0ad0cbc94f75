// Reads the tables of facts beside this file: tab-separated rows, lines that begin with # say what and from where.
import { readFileSync } from 'node:fs'

/** The rows of a table file; a cell that is missing reads as an empty text. */
export const readTable = (file: string): string[][] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
