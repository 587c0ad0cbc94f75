// Workbooks are kept for a short while, so that a preview that is corrected need not read its file again.
import type { Workbook } from '../kernel/sheet/sheet.ts'

/** Cells of all that is kept together; the newest is kept however long it is. */
const MOST_CELLS = 1_000_000
/** Milliseconds after the last time that somebody asked for it. */
const KEPT_FOR = 10 * 60_000

type Kept = { readonly workbook: Promise<Workbook>; cells: number; timer: NodeJS.Timeout | undefined }

const kept = new Map<string, Kept>()

export const forgetWorkbook = (id: string): void => {
  clearTimeout(kept.get(id)?.timer)
  kept.delete(id)
}

const cellsOf = ({ sheets }: Workbook): number =>
  sheets.reduce((sum, { rows }) => sum + rows.reduce((row, cells) => row + cells.length, 0), 0)

/** Those that nobody has asked for longest go first. */
const makeRoom = (newest: string): void => {
  let cells = kept.values().reduce((sum, one) => sum + one.cells, 0)
  for (const [id, one] of kept) {
    if (cells <= MOST_CELLS) return
    if (id === newest) continue
    cells -= one.cells
    forgetWorkbook(id)
  }
}

/** @param read where it is not kept; what fails is not kept */
export const keptWorkbook = (id: string, read: () => Promise<Workbook>): Promise<Workbook> => {
  const known = kept.get(id)
  forgetWorkbook(id)
  const one: Kept = known ?? { workbook: read(), cells: 0, timer: undefined }
  one.timer = setTimeout(() => forgetWorkbook(id), KEPT_FOR).unref()
  kept.set(id, one)
  if (!known)
    one.workbook.then(
      (workbook) => {
        one.cells = cellsOf(workbook)
        makeRoom(id)
      },
      () => forgetWorkbook(id),
    )
  return one.workbook
}
