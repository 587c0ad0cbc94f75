// The line above the sheet, as in Excel: where one stands, what the cell holds, how it was read, and correcting it.
import { Button } from '@mantine/core'
import { useText } from '../../web/language/language.tsx'
import type { Preview } from '../contract.ts'
import { CellInput } from './cell-input.tsx'
import { cellName } from './cell-name.ts'
import { SeverityMark, VerdictMark } from './marks.tsx'
import type { Problem } from './problem-kinds.ts'
import { isRowFilter, roleWords } from './verdicts.ts'
import { words } from './words.ts'

/** A cell that is stood on; `asked` changes when it was gone to from outside the sheet. */
export type Spot = { readonly row: number; readonly column: number; readonly asked?: number }

type CellBarProps = {
  readonly spot: Spot | null
  readonly row: Preview['rows'][number] | undefined
  readonly problems: readonly Problem[]
  /** Being corrected here, because its row is not among those shown. */
  readonly editing: boolean
  readonly edit: () => void
  readonly finish: (text: string | null) => void
  readonly before: string | null
  readonly putBack: () => void
}

export const CellBar = ({ spot, row, problems, editing, edit, finish, before, putBack }: CellBarProps) => {
  const t = useText()
  if (!spot) return <div className="cell-bar quiet">{t(words.pressCell)}</div>
  const text = row?.cells[spot.column]
  const role = row ? roleWords[row.role] : undefined
  const said = text === undefined ? t(words.notShown) : text === '' ? t(words.emptyCell) : text
  return (
    <div className="cell-bar" aria-live="polite">
      <strong className="cell-where even">{cellName(spot.row, spot.column)}</strong>
      {isRowFilter(row?.verdict) && <VerdictMark verdict={row.verdict} />}
      {role && <span className="role-word">{t(role)}</span>}
      {editing ? (
        <CellInput label={`${t(words.correct)} ${cellName(spot.row, spot.column)}`} text="" finish={finish} />
      ) : (
        <span className={text ? 'cell-said' : 'cell-said quiet'}>{said}</span>
      )}
      {row?.why && <span className="quiet">{t(row.why)}</span>}
      {problems.length > 0 && (
        <ul className="cell-problems">
          {problems.map((problem, index) => (
            <li key={`${index} ${problem.text.vi}`}>
              <SeverityMark severity={problem.severity} />
              {t(problem.text)}
            </li>
          ))}
        </ul>
      )}
      <span className="cell-actions">
        {before !== null && (
          <Button variant="subtle" size="compact-sm" onClick={putBack}>
            {t(words.undoCell)} “{before}”
          </Button>
        )}
        {!editing && (!row || row.role === 'data') && (
          <Button variant="default" size="compact-sm" onClick={edit}>
            {t(words.editCell)}
          </Button>
        )}
      </span>
    </div>
  )
}
