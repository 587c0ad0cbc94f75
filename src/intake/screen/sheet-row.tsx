// One row of the sheet: its number, what we take it for, and its cells; a title runs over the empty cells beside it, as in Excel.
import { Tooltip } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useText } from '../../web/language/language.tsx'
import type { Preview } from '../contract.ts'
import { CellInput } from './cell-input.tsx'
import { cellName } from './cell-name.ts'
import { severityWords, VerdictMark } from './marks.tsx'
import type { Problem } from './problem-kinds.ts'
import { isRowFilter, roleWords, verdictMeanings } from './verdicts.ts'
import { words } from './words.ts'

type SheetRowProps = {
  readonly row: Preview['rows'][number]
  readonly index: number
  readonly height: number
  readonly width: number
  readonly spot: { readonly column: number } | null
  readonly editing: boolean
  readonly problemsAt: (row: number, column: number) => readonly Problem[]
  readonly draftAt: (column: number) => string | null
  readonly idOf: (row: number, column: number) => string
  readonly select: (column: number) => void
  readonly edit: () => void
  readonly finish: (text: string | null) => void
}

type Span = { readonly column: number; readonly span: number; readonly text: string }

const spansOf = (cells: readonly string[], width: number, joins: boolean): Span[] => {
  const spans: Span[] = []
  for (let column = 0; column < width;) {
    const text = cells[column] ?? ''
    let span = 1
    if (joins && text !== '') while (column + span < width && (cells[column + span] ?? '') === '') span += 1
    spans.push({ column, span, text })
    column += span
  }
  return spans
}

const gravest = (problems: readonly Problem[]): Problem['severity'] | null =>
  (['error', 'warning', 'info'] as const).find((severity) =>
    problems.some((problem) => problem.severity === severity),
  ) ?? null

const RowMark = ({
  row,
  problems,
}: Pick<SheetRowProps, 'row'> & { readonly problems: readonly Problem[] }) => {
  const t = useText()
  const verdict = isRowFilter(row.verdict) ? row.verdict : null
  const role = roleWords[row.role]
  const why = [
    ...problems.map(({ text }) => t(text)),
    ...(row.why ? [t(row.why)] : verdict ? [t(verdictMeanings[verdict])] : []),
  ]
  const mark = verdict ? (
    <VerdictMark verdict={verdict} />
  ) : role ? (
    <span className="role-word">{t(role)}</span>
  ) : null
  return why.length === 0 ? (
    mark
  ) : (
    <Tooltip label={why.join(' · ')} multiline maw={320} position="right">
      <span>
        {mark}
        {row.role !== 'data' && <span className="unseen">: {why.join(' · ')}</span>}
      </span>
    </Tooltip>
  )
}

export const SheetRow = (props: SheetRowProps) => {
  const { row, index, height, width, spot, editing, problemsAt, draftAt, idOf, select, edit, finish } = props
  const t = useText()
  const isData = row.role === 'data'
  const pressed = (event: MouseEvent, column: number) => {
    if (event.target instanceof HTMLInputElement) return
    select(column)
  }
  return (
    <tr
      aria-rowindex={index + 3}
      className={`sheet-row role-${row.role} row-${row.verdict ?? 'none'}`}
      style={{ height }}
    >
      <th scope="row" className="sheet-number even">
        {row.row + 1}
      </th>
      <td className="sheet-verdict">
        <RowMark row={row} problems={problemsAt(row.row, -1)} />
      </td>
      {spansOf(row.cells, width, !isData).map(({ column, span, text }) => {
        const problems = problemsAt(row.row, column)
        const severity = gravest(problems)
        const here = spot !== null && spot.column >= column && spot.column < column + span
        const name = cellName(row.row, column)
        const shown = draftAt(column) ?? text
        return (
          <td
            key={column}
            id={here && spot ? idOf(row.row, spot.column) : undefined}
            colSpan={span}
            className={severity ? `cell-${severity}` : undefined}
            aria-selected={here}
            aria-readonly={!isData}
            title={problems.length > 0 ? problems.map((problem) => t(problem.text)).join('\n') : undefined}
            onClick={(event) => pressed(event, column)}
            onDoubleClick={() => isData && edit()}
          >
            {here && editing ? (
              <CellInput label={`${t(words.correct)} ${name}`} text={shown} finish={finish} />
            ) : (
              <>
                {shown}
                {severity && <span className="unseen"> ({t(severityWords[severity])})</span>}
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}
