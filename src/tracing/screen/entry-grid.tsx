// A small sheet: typed, pasted from Excel, walked by Tab, Enter and arrows.
import { useRef } from 'react'
import { useText } from '../../web/language/language.tsx'
import { type Column, columns, type EntryRow, pasteInto, readCell } from './entry-rows.ts'
import { entryWords as words } from './words.ts'

type EntryGridProps = {
  readonly rows: readonly EntryRow[]
  readonly change: (rows: readonly EntryRow[]) => void
  readonly newRow: () => EntryRow
  /** Fields of a row that the server named. */
  readonly problemsOf: (id: string) => readonly string[]
}

const steps: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

export const EntryGrid = ({ rows, change, newRow, problemsOf }: EntryGridProps) => {
  const t = useText()
  const table = useRef<HTMLTableElement>(null)
  const focus = (row: number, column: number) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus()
  const set = (index: number, column: Column, text: string) =>
    change(
      rows.map((row, at) => (at === index ? { ...row, cells: { ...row.cells, [column.key]: text } } : row)),
    )
  return (
    <div className="table-box">
      <table className="records entry-grid" ref={table}>
        <thead>
          <tr>
            <th scope="col" className="entry-number">
              #
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {t(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const wrong = problemsOf(row.id)
            return (
              <tr key={row.id}>
                <th scope="row" className="entry-number">
                  {index + 1}
                </th>
                {columns.map((column, at) => {
                  const shared = {
                    'data-cell': `${index}-${at}`,
                    'aria-label': `${t(words.row)} ${index + 1}: ${t(column.label)}`,
                    'aria-invalid': wrong.includes(column.ofPerson ? `subject.${column.key}` : column.key),
                    value: row.cells[column.key] ?? '',
                    onPaste: (event: React.ClipboardEvent) => {
                      const text = event.clipboardData.getData('text/plain')
                      if (!/[\t\n]/.test(text)) return
                      event.preventDefault()
                      change(pasteInto(rows, { row: index, column: at }, text, newRow))
                    },
                    onKeyDown: (event: React.KeyboardEvent) => {
                      const step = steps[event.key]
                      if (step === undefined || (column.choices && event.key !== 'Enter')) return
                      event.preventDefault()
                      focus(index + step, at)
                    },
                  }
                  return (
                    <td key={column.key} data-label={t(column.label)}>
                      {column.choices ? (
                        <select
                          {...shared}
                          onChange={(event) => set(index, column, event.currentTarget.value)}
                        >
                          <option value="" />
                          {Object.entries(column.choices).map(([code, choice]) => (
                            <option key={code} value={code}>
                              {t(choice)}
                            </option>
                          ))}
                        </select>
                      ) : (
                        <input
                          {...shared}
                          inputMode={column.kind === 'text' ? 'text' : 'numeric'}
                          autoComplete="off"
                          onChange={(event) => set(index, column, event.currentTarget.value)}
                          onBlur={(event) => {
                            const read = readCell(column, event.currentTarget.value)
                            if (read !== (row.cells[column.key] ?? '')) set(index, column, read)
                          }}
                        />
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
