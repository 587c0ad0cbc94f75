// A table with a row of totals: every column of numbers is added up. Cells are parted by tabs.
import { textOf } from '../../kernel/text/text.ts'
import { type Check, quoted } from './document.ts'
import { numberOf } from './mentions.ts'
import { printed } from './printed-value.ts'
import type { Statement } from './statement.ts'

type Row = {
  readonly start: number
  readonly end: number
  readonly cells: readonly { readonly text: string; readonly start: number }[]
}

const isTotal = ({ cells }: Row): boolean =>
  cells
    .slice(0, 3)
    .some(({ text }) => /^\s*(?:tổng(?:\s+(?:số|cộng))?|cộng|toàn (?:huyện|tỉnh|xã))\s*:?\s*$/iu.test(text))

const rowsOf = (text: string): Row[][] => {
  const tables: Row[][] = []
  for (const found of text.matchAll(/[^\n]*/g)) {
    const parts = found[0].split('\t')
    let start = found.index
    const cells = parts.map((cell) => {
      const here = { text: cell, start }
      start += cell.length + 1
      return here
    })
    const row = { start: found.index, end: found.index + found[0].length, cells }
    const table = tables.at(-1)
    if (parts.length < 2) {
      if (table && table.length > 0 && found[0] !== '') tables.push([])
    } else if (table && (table.length === 0 || table[0]?.cells.length === parts.length)) table.push(row)
    else tables.push([row])
  }
  return tables
}

/** Columns whose every cell above the total is a number or empty; the first holds serial numbers or names. */
const checkTotal = (
  rows: readonly Row[],
  total: Row,
): { column: number; sum: bigint; found: bigint; start: number; end: number }[] =>
  total.cells.flatMap(({ text, start }, column) => {
    const found = numberOf(text)
    const above = rows.map(({ cells }) => cells[column]?.text ?? '')
    const values = above.map((cell) => (/^\s*[-–]?\s*$/.test(cell) ? 0n : numberOf(cell)))
    if (column === 0 || found === null || above.filter((cell) => cell.trim() !== '').length < 2) return []
    // A row of heads or of a second head is no number: from the first number on all must be.
    const first = values.findIndex((value, index) => value !== null && above[index]?.trim() !== '')
    const body = values.slice(first)
    if (first < 0 || body.some((value) => value === null)) return []
    const sum = body.reduce<bigint>((all, value) => all + (value ?? 0n), 0n)
    return [{ column, sum, found, start, end: start + text.length }]
  })

export const checkTables: Check = (document) =>
  rowsOf(document.text).flatMap((table): Statement[] => {
    const at = table.findLastIndex(isTotal)
    const total = table[at]
    if (!total || at < 2) return []
    const columns = checkTotal(table.slice(0, at), total)
    // Percentages, averages and ranks are not added up: a column counts only where most of its neighbours do.
    const agreeing = columns.filter(({ sum, found }) => sum === found).length
    return columns
      .filter(({ found, sum }) => found === sum || agreeing > 0 || columns.length === 1)
      .map(({ sum, found, start, end }) => ({
        kind: 'parts' as const,
        ...quoted(document, start, end),
        verdict: sum === found ? ('ok' as const) : ('wrong' as const),
        expected: printed(sum),
        found: printed(found),
        because: textOf(
          sum === found ? `Cộng cột = ${printed(sum)}` : `Cộng cột = ${printed(sum)} ≠ ${printed(found)}`,
          sum === found
            ? `The column adds up to ${printed(sum)}`
            : `The column adds up to ${printed(sum)}, not ${printed(found)}`,
        ),
        suggestion:
          sum === found
            ? null
            : textOf(
                'Soát lại dòng tổng và từng dòng của cột',
                'Look at the total and each row of the column again',
              ),
      }))
  })
