// The file of an import: read from disk, refused in its own words, given back marked.

import { writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { withTables } from '../intake/reading/tables.ts'
import { registers } from '../registers.ts'
import type { Reading } from '../intake/prepare.ts'
import type { RowProblem } from '../intake/reading/row-reading.ts'
import { markWorkbook } from '../kernel/sheet/mark.ts'
import { usualLimits } from '../kernel/sheet/read-limits.ts'
import { readWorkbook } from '../kernel/sheet/read.ts'
import type { Workbook } from '../kernel/sheet/sheet.ts'
import { SheetRefusal } from '../kernel/sheet/sheet-refusal.ts'
import { textOf } from '../kernel/text/text.ts'
import type { Output } from './output.ts'
import { readNamedFile } from './read-named-file.ts'

export type ImportFile = { readonly name: string; readonly bytes: Buffer; readonly workbook: Workbook }

/** As many rows as a sheet of Excel holds: nobody waits at a screen here. */
const LIMITS = { ...usualLimits, rows: 1_048_576 }

/** Undefined where the file is no list at all: that was said. */
export const readImportFile = async (path: string, output: Output): Promise<ImportFile | undefined> => {
  const bytes = await readNamedFile(path)
  const name = basename(path)
  try {
    const workbook = await readWorkbook(bytes, { fileName: name, limits: LIMITS })
    return { name, bytes, workbook: withTables(workbook, registers) }
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error
    const refused = textOf(error.vi, error.en)
    output.answer(textOf(`${name}: ${refused.vi}`, `${name}: ${refused.en}`), {
      file: name,
      register: null,
      code: error.code,
      refused,
    })
    return undefined
  }
}

/** The same sheet with every problem in its place. */
export const writeMarked = async (
  path: string,
  { bytes, workbook }: ImportFile,
  { sheetIndex, sheet, layout }: Reading,
  problems: readonly RowProblem[],
  { language }: Output,
): Promise<void> => {
  const marks = problems.map(({ row, column, severity, text }) => ({
    sheet: sheet.of ?? sheetIndex,
    row,
    column,
    severity,
    text: text[language],
  }))
  const marked = await markWorkbook(bytes, workbook.whole ?? workbook, marks, {
    reasonHeader: textOf('Lý do', 'Reason')[language],
    headerRow: layout.header?.bottom ?? null,
  })
  await writeFile(resolve(path), marked)
}
