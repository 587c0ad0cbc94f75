// How wide each column of the sheet is drawn: by what its data hold, within bounds.
import type { Preview } from '../contract.ts'
import { shortLabel } from './target-label.ts'

const LEAST = 76
const MOST = 230
const MOST_CHIP = 170
const LETTER = 7.4
const SEEN = 120

/** The chip of the column: its words, up to a point, and its arrow. */
const chipWidth = (preview: Preview, column: number): number => {
  const reading = preview.columns.find((known) => known.column === column)
  return reading ? Math.min(MOST_CHIP, shortLabel(reading.target, preview).vi.length * LETTER + 40) : LEAST
}

export const columnWidths = (preview: Preview): number[] => {
  const { rows, columns } = preview
  const count = Math.max(columns.length, ...rows.slice(0, SEEN).map(({ cells }) => cells.length), 1)
  const data = rows.filter(({ role }) => role === 'data').slice(0, SEEN)
  return Array.from({ length: count }, (_, column) => {
    const longest = data.reduce((most, { cells }) => Math.max(most, cells[column]?.length ?? 0), 0)
    return Math.round(Math.min(MOST, Math.max(LEAST, chipWidth(preview, column), longest * LETTER + 22)))
  })
}
