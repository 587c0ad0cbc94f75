// The rows of a list: a table on a desk, cards on a phone. Arrows move, Enter opens, space chooses, heads sort.
import { useRef, useState, type KeyboardEvent } from 'react'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useDensity } from '../look/density.ts'
import { Icon } from '../look/icons.tsx'
import { useLanguage, useText } from '../language/language.tsx'
import { useUnits } from '../view/units.ts'
import { useScreen } from '../view/use-screen.ts'
import { PickCell, PickPage } from './bulk/pick-cell.tsx'
import { isChosen } from './bulk/selection.ts'
import type { Choosing } from './bulk/use-selection.ts'
import { valueIn, type Column } from './columns.ts'
import { shownField } from './field-value.ts'
import { titleOf } from './record-title.ts'
import { words } from './words.ts'

type ListTableProps = {
  readonly register: Register
  readonly columns: readonly Column[]
  readonly rows: readonly RecordRow[]
  readonly open: string | undefined
  /** Absent where the reader may not change these records. */
  readonly choosing: Choosing | undefined
  readonly show: (id: string) => void
}

export const ListTable = ({ register, columns, rows, open, choosing, show }: ListTableProps) => {
  const t = useText()
  const { language } = useLanguage()
  const units = useUnits()
  const [density] = useDensity()
  const { search, setSearch } = useScreen()
  const body = useRef<HTMLTableSectionElement>(null)
  const [here, setHere] = useState(0)
  const sort = search.sort ?? register.mainDay
  const descending = search.direction ? search.direction === 'desc' : sort === register.mainDay
  const go = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index))
    setHere(next)
    const row = body.current?.children[next]
    if (row instanceof HTMLElement) row.focus()
  }
  const press = (event: KeyboardEvent, index: number, id: string) => {
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: rows.length - 1,
    }
    const next = moves[event.key]
    if (next !== undefined) {
      event.preventDefault()
      go(next)
    } else if (event.key === ' ' && choosing) {
      event.preventDefault()
      choosing.pick(rows, index, event.shiftKey)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      show(id)
    }
  }
  const order = (key: string) =>
    setSearch({ sort: key, direction: sort === key && !descending ? 'desc' : 'asc', page: undefined })
  const shown = (row: RecordRow, column: Column): string =>
    column.key === 'homeUnit'
      ? units.nameOf(row.homeUnit)
      : shownField(column.field, valueIn(row, column), language, row.linked[column.name])
  return (
    <div className={`table-box ${density}`}>
      <table className="records">
        <thead>
          <tr>
            {choosing && <PickPage choosing={choosing} rows={rows} />}
            {columns.map(({ key, field }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sort === key ? (descending ? 'descending' : 'ascending') : undefined}
                className={field.kind === 'integer' || field.kind === 'day' ? 'number' : undefined}
              >
                <button
                  type="button"
                  onClick={() => order(key)}
                  title={`${t(words.sortBy)} ${t(field.label)}`}
                >
                  {t(field.label)}
                  {sort === key && <Icon name={descending ? 'down' : 'up'} size={12} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              tabIndex={index === Math.min(here, rows.length - 1) ? 0 : -1}
              aria-selected={row.id === open}
              aria-label={titleOf(register, row)}
              className={`${row.state === 'deleted' ? 'gone' : ''} ${choosing && isChosen(choosing.selection, row.id) ? 'chosen' : ''}`}
              onFocus={() => setHere(index)}
              onClick={() => show(row.id)}
              onKeyDown={(event) => press(event, index, row.id)}
            >
              {choosing && (
                <PickCell choosing={choosing} rows={rows} index={index} title={titleOf(register, row)} />
              )}
              {columns.map((column) => {
                const value = shown(row, column)
                return (
                  <td
                    key={column.key}
                    data-label={t(column.field.label)}
                    className={`${column.field.kind === 'integer' || column.field.kind === 'day' ? 'number' : ''} ${value === '' ? 'blank' : ''} field-${column.name}`}
                  >
                    {value === '' ? <span aria-label={t(words.unknown)}>·</span> : value}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
