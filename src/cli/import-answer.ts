// What a command says of a list: columns, counts and every problem, with rows and columns named as the spreadsheet names them.

import type { Counts } from '../intake/contract.ts'
import type { Reading } from '../intake/prepare.ts'
import type { RowProblem } from '../intake/reading/row-reading.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { ExitCode } from './command.ts'
import { textTable } from './text-table.ts'

export type ImportAnswer = {
  readonly file: string
  readonly register: string | null
  /** True where nobody named the register. */
  readonly guessed: boolean
  readonly sheet: { readonly number: number; readonly name: string; readonly of: number }
  readonly columns: readonly {
    readonly column: string
    readonly header: string
    readonly target: string | null
    readonly confidence: number
  }[]
  readonly counts: Counts & { readonly data: number }
  readonly problems: readonly {
    readonly row: number
    readonly column: string | null
    readonly field: string | null
    readonly severity: RowProblem['severity']
    readonly text: Text
  }[]
  /** Rows of the sheet that are no records, and why. */
  readonly ignored: readonly { readonly row: number; readonly role: string; readonly text: Text }[]
  readonly notes: readonly Text[]
  /** Why the file was not read as a list. */
  readonly refused: Text | null
}

/** 0 → A, 26 → AA. */
export const columnLetter = (column: number): string =>
  (column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : '') + String.fromCodePoint(65 + (column % 26))

export type Answered = {
  readonly file: string
  readonly asked: string | null
  readonly reading: Reading
  readonly counts: Counts
  readonly problems: readonly RowProblem[]
}

const refusalOf = ({ guess, register, rowCount }: Reading): Text | null => {
  if (!register)
    return guess.kind === 'list'
      ? textOf('Chưa rõ đây là danh sách gì', 'It is not clear what this list is')
      : guess.why
  return rowCount === 0 ? textOf('Không có dòng dữ liệu nào', 'There is no row of data') : null
}

export const importAnswer = ({ file, asked, reading, counts, problems }: Answered): ImportAnswer => {
  const { workbook, sheet, sheetIndex, layout, register, columns, notes } = reading
  return {
    file,
    register: register?.name ?? null,
    guessed: asked === null,
    sheet: { number: sheetIndex + 1, name: sheet.name, of: workbook.sheets.length },
    columns: columns.map(({ column, header, target, confidence }) => ({
      column: columnLetter(column),
      header,
      target,
      confidence,
    })),
    counts: { ...counts, data: counts.rows - counts.ignored },
    problems: problems.map(({ row, column, field, severity, text }) => ({
      row: row + 1,
      column: column === null ? null : columnLetter(column),
      field,
      severity,
      text,
    })),
    ignored: layout.roles.flatMap((role, row) =>
      role === 'data'
        ? []
        : [{ row: row + 1, role, text: layout.whys[row] ?? textOf('Tiêu đề bảng', 'Header of the table') }],
    ),
    notes,
    refused: refusalOf(reading),
  }
}

export const importExitCode = ({ refused, counts }: ImportAnswer): ExitCode =>
  refused !== null || counts.problem > 0 ? 1 : 0

const SHOWN = 40

/** @param verb what happened: `would be taken in`, `taken in` */
export const importText = (answer: ImportAnswer, verb: Text): Text => {
  const { counts, problems, columns, refused, notes } = answer
  const told = problems.filter(({ severity }) => severity !== 'info')
  const linesIn = (language: 'vi' | 'en'): string => {
    const say = (vi: string, en: string): string => (language === 'vi' ? vi : en)
    const lines = [
      `${answer.file} → ${answer.register ?? say('chưa rõ sổ nào', 'no register')}${answer.guessed && answer.register ? say(' (phỏng đoán)', ' (guessed)') : ''}`,
      ...(refused ? [refused[language]] : []),
      ...notes.map((note) => `! ${note[language]}`),
      textTable(
        columns.map(({ column, header, target, confidence }) => [
          column,
          header.slice(0, 40),
          target ?? '—',
          target ? `${Math.round(confidence * 100)} %` : '',
        ]),
      ),
      say(
        `${verb.vi}: ${counts.new} mới, ${counts.changed} cập nhật, ${counts.likely} nghi trùng, ${counts.question} cần xem lại; ${counts.same} đã có, ${counts.problem} có lỗi; ${counts.ignored} dòng không phải dữ liệu (tổng ${counts.rows}).`,
        `${verb.en}: ${counts.new} new, ${counts.changed} updated, ${counts.likely} likely known, ${counts.question} to be looked at; ${counts.same} known, ${counts.problem} with errors; ${counts.ignored} rows are no data (${counts.rows} in all).`,
      ),
      ...told
        .slice(0, SHOWN)
        .map(
          ({ row, column, severity, text }) =>
            `  ${column ?? ''}${row}  ${severity === 'error' ? '✗' : '?'} ${text[language]}`,
        ),
      ...(told.length > SHOWN
        ? [
            say(
              `  … và ${told.length - SHOWN} chỗ nữa: --json hoặc --marked TỆP.xlsx`,
              `  … and ${told.length - SHOWN} more: --json or --marked FILE.xlsx`,
            ),
          ]
        : []),
    ]
    return lines.filter((line) => line !== '').join('\n')
  }
  return textOf(linesIn('vi'), linesIn('en'))
}
