// How wide each column of the sheet is drawn: by what its data hold, within bounds.
import type { Preview } from '../contract.ts'

const LEAST = 96
const MOST = 230
const LETTER = 7.4
const SEEN = 120

export const columnWidths = ({ rows, columns }: Pick<Preview, 'rows' | 'columns'>): number[] => {
  const count = Math.max(columns.length, ...rows.slice(0, SEEN).map(({ cells }) => cells.length), 1)
  const data = rows.filter(({ role }) => role === 'data').slice(0, SEEN)
  return Array.from({ length: count }, (_, column) => {
    const longest = data.reduce((most, { cells }) => Math.max(most, cells[column]?.length ?? 0), 0)
    return Math.round(Math.min(MOST, Math.max(LEAST, longest * LETTER + 22)))
  })
}
