// Which records of a list are chosen: some, picked one by one and kept from page to page, or all that the list shows.
import type { RecordRow } from '../../../kernel/register/contract.ts'

export type Selection = {
  /** Id and the version that was seen: what somebody else changes meanwhile is not overwritten. */
  readonly picked: ReadonlyMap<string, number>
  /** How many the list shows, where all of them are meant. */
  readonly whole: number | null
  /** From where a shift-click reaches. */
  readonly last: string | null
}

type Row = Pick<RecordRow, 'id' | 'version'>

export const nothingChosen: Selection = { picked: new Map(), whole: null, last: null }

export const countOf = ({ picked, whole }: Selection): number => whole ?? picked.size

export const isChosen = ({ picked, whole }: Selection, id: string): boolean =>
  whole !== null || picked.has(id)

const put = (picked: ReadonlyMap<string, number>, rows: readonly Row[], on: boolean): Map<string, number> => {
  const next = new Map(picked)
  for (const { id, version } of rows)
    if (on) next.set(id, version)
    else next.delete(id)
  return next
}

/** Whether one speaks of all: then taking one away leaves the others of this page. */
const base = ({ picked, whole }: Selection, rows: readonly Row[]): ReadonlyMap<string, number> =>
  whole === null ? picked : put(new Map(), rows, true)

/** One is chosen or let go; with shift, all between it and the last one too. */
export const toggle = (
  selection: Selection,
  rows: readonly Row[],
  index: number,
  reach: boolean,
): Selection => {
  const row = rows[index]
  if (!row) return selection
  const from = reach ? rows.findIndex(({ id }) => id === selection.last) : -1
  const between = from < 0 ? [row] : rows.slice(Math.min(from, index), Math.max(from, index) + 1)
  return {
    picked: put(base(selection, rows), between, !isChosen(selection, row.id)),
    whole: null,
    last: row.id,
  }
}

/** All of the page, or none of it where all are chosen already. */
export const togglePage = (selection: Selection, rows: readonly Row[]): Selection => {
  if (selection.whole !== null) return nothingChosen
  const all = rows.every(({ id }) => selection.picked.has(id))
  return { picked: put(selection.picked, rows, !all), whole: null, last: null }
}

export const takeWhole = (total: number): Selection => ({ picked: new Map(), whole: total, last: null })
