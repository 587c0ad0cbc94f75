// Numbering of sections: nothing left out, nothing twice.
import { textOf } from '../../kernel/text/text.ts'
import { type Check, quoted, type ReadDocument } from './document.ts'
import type { Line } from './outline.ts'
import type { Statement } from './statement.ts'

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
const romanOf = (text: string): number =>
  [...text].reduce((sum, letter, index, all) => {
    const value = romans[letter] ?? 0
    return sum + (value < (romans[all[index + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)

type Head = { readonly line: Line; readonly level: number; readonly number: number; readonly above: string }

const headOf = (line: Line): Head => {
  if (/^[IVX]+$/u.test(line.mark)) return { line, level: 0, number: romanOf(line.mark), above: '' }
  const parts = line.mark.split('.')
  return { line, level: parts.length, number: Number(parts.at(-1)), above: parts.slice(0, -1).join('.') }
}

const gap = (document: ReadDocument, { line, number }: Head, before: number): Statement => {
  const missing = Array.from({ length: number - before - 1 }, (_, index) => before + 1 + index)
  const shown = missing.slice(0, 5).join(', ')
  return {
    kind: 'numbering',
    ...quoted(document, line.start, Math.min(line.end, line.start + 80)),
    verdict: 'wrong',
    expected: String(before + 1),
    found: String(number),
    because: textOf(
      `Sau mục ${before} là mục ${number}: thiếu mục ${shown}`,
      `Item ${number} follows item ${before}: ${shown} is missing`,
    ),
    suggestion: textOf('Đánh lại số mục, hoặc bổ sung mục bị thiếu', 'Number again, or add what is missing'),
  }
}

const twice = (document: ReadDocument, { line, number }: Head): Statement => ({
  kind: 'numbering',
  ...quoted(document, line.start, Math.min(line.end, line.start + 80)),
  verdict: 'wrong',
  expected: String(number + 1),
  found: String(number),
  because: textOf(`Mục ${line.mark} xuất hiện hai lần liền nhau`, `Item ${line.mark} stands twice in a row`),
  suggestion: textOf('Đánh lại số mục', 'Number again'),
})

const strayAbove = (document: ReadDocument, { line, above }: Head, parent: string): Statement => ({
  kind: 'numbering',
  ...quoted(document, line.start, Math.min(line.end, line.start + 80)),
  verdict: 'note',
  expected: `${parent}.${line.mark.split('.').at(-1) ?? ''}`,
  found: line.mark,
  because: textOf(
    `Mục ${line.mark} nằm trong mục ${parent}, không phải mục ${above}`,
    `Item ${line.mark} stands in ${parent} and not in ${above}`,
  ),
  suggestion: null,
})

/** A number that opens a line by chance, as a broken line does, is no heading: one begins with 1 or follows the last. */
export const checkNumbering: Check = (document) => {
  const found: Statement[] = []
  const last = new Map<string, number>()
  let parent = ''
  for (const head of document.lines.filter(({ kind }) => kind === 'heading').map(headOf)) {
    const { level, number, above } = head
    const key = `${level} ${above}`
    const before = last.get(key)
    if (level <= 1) for (const other of last.keys()) if (Number(other[0]) > level) last.delete(other)
    if (level === 1) parent = String(number)
    if (level > 1 && parent !== '' && above.split('.')[0] !== parent && number === 1)
      found.push(strayAbove(document, head, parent))
    if (before === undefined && number !== 1 && level > 0) continue
    if (before !== undefined && number === before) found.push(twice(document, head))
    if (before !== undefined && number > before + 1 && number <= before + 4)
      found.push(gap(document, head, before))
    if (before === undefined || number === 1 || number > before) last.set(key, number)
  }
  return found
}
