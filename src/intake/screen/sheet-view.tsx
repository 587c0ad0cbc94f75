// The sheet as it looks in Excel with our reading over it: only the rows in sight are drawn; arrows move, Enter corrects.
import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '../../web/language/language.tsx'
import type { Preview } from '../contract.ts'
import { CellBar, type Spot } from './cell-bar.tsx'
import { cellKey } from './cell-name.ts'
import { columnWidths } from './column-widths.ts'
import { columnOfProblem, type Problem } from './problem-kinds.ts'
import { SheetHead } from './sheet-head.tsx'
import { SheetRow } from './sheet-row.tsx'
import { useCorrections } from './use-corrections.ts'
import type { Adjustment } from './adjustment.ts'
import type { RowFilter } from './verdicts.ts'
import { words } from './words.ts'

type SheetViewProps = {
  readonly preview: Preview
  readonly filter: RowFilter | null
  readonly spot: Spot | null
  readonly setSpot: (spot: Spot) => void
  readonly busy: boolean
  readonly adjust: (change: Adjustment) => void
}

const isShown = (row: Preview['rows'][number], filter: RowFilter | null): boolean =>
  filter === null || (filter === 'ignored' ? row.role !== 'data' : row.verdict === filter)

const HEAD = 76
const rowId = (row: number, column: number): string => `cell-${row}-${column}`

export const SheetView = ({ preview, filter, spot, setSpot, busy, adjust }: SheetViewProps) => {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const area = useRef<HTMLDivElement>(null)
  const height = useMediaQuery('(pointer: coarse), (max-width: 48rem)') ? 44 : 30
  const [editing, setEditing] = useState(false)
  const corrections = useCorrections(adjust)
  const rows = useMemo(() => preview.rows.filter((row) => isShown(row, filter)), [preview.rows, filter])
  const widths = useMemo(() => columnWidths(preview), [preview])
  const problemsByCell = useMemo(
    () =>
      Map.groupBy(preview.problems, (problem) =>
        cellKey(problem.row, columnOfProblem(problem, preview.columns) ?? -1),
      ),
    [preview.problems, preview.columns],
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 10,
    scrollPaddingEnd: HEAD + height,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const at = spot === null ? -1 : rows.findIndex(({ row }) => row === spot.row)
  const asked = spot?.asked
  useEffect(() => {
    if (spot === null || at < 0) return
    virtual.scrollToIndex(at, { align: spot.asked === undefined ? 'auto' : 'center' })
    const frame = requestAnimationFrame(() => {
      document
        .getElementById(rowId(spot.row, spot.column))
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      if (spot.asked === undefined) return
      grid.current?.focus({ preventScroll: true })
      area.current?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
    // Only when another cell is gone to, not when the preview is read again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [spot?.row, spot?.column, asked])
  const move = (down: number, right: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, (at < 0 ? 0 : at) + down))]
    if (!next) return
    const column = Math.min(widths.length - 1, Math.max(0, (spot?.column ?? 0) + right))
    setSpot({ row: next.row, column })
  }
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 300) / height) - 3)
    const moves: Record<string, readonly [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [page, 0],
      PageUp: [-page, 0],
      Home: [0, -widths.length],
      End: [0, widths.length],
    }
    const step = moves[event.key]
    if (event.target !== grid.current || event.altKey) return
    if (step) {
      event.preventDefault()
      const whole = event.ctrlKey || event.metaKey ? rows.length : 1
      if (event.key === 'Home' || event.key === 'End')
        move(whole > 1 ? Math.sign(step[1]) * whole : 0, step[1])
      else move(step[0] * whole, step[1] * whole)
    }
    if ((event.key === 'Enter' || event.key === 'F2') && rows[at]?.role === 'data') {
      event.preventDefault()
      setEditing(true)
    }
  }
  const finish = (text: string | null) => {
    setEditing(false)
    if (text !== null && spot) corrections.correct(spot, rows[at]?.cells[spot.column] ?? null, text)
    grid.current?.focus({ preventScroll: true })
  }
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const spotDrawn = spot !== null && items.some(({ index }) => index === at)
  const problemsAt = (row: number, column: number): readonly Problem[] =>
    problemsByCell.get(cellKey(row, column)) ?? []
  return (
    <div ref={area} className="sheet-area">
      <CellBar
        spot={spot}
        row={preview.rows.find(({ row }) => row === spot?.row)}
        problems={spot ? [...problemsAt(spot.row, spot.column), ...problemsAt(spot.row, -1)] : []}
        editing={editing && at < 0}
        edit={() => setEditing(true)}
        finish={finish}
        before={spot ? corrections.before(spot) : null}
        putBack={() => spot && corrections.putBack(spot)}
      />
      <div className="sheet-box" ref={box} aria-busy={busy}>
        <table
          ref={grid}
          role="grid"
          className="sheet"
          tabIndex={0}
          aria-label={t(words.sheet)}
          aria-rowcount={rows.length + 2}
          aria-colcount={widths.length + 2}
          aria-activedescendant={spotDrawn && spot ? rowId(spot.row, spot.column) : undefined}
          onKeyDown={press}
          onFocus={(event) => {
            const first = rows.find(({ role }) => role === 'data') ?? rows[0]
            if (
              event.target === grid.current &&
              spot === null &&
              first &&
              event.target.matches(':focus-visible')
            )
              setSpot({ row: first.row, column: 0 })
          }}
        >
          <SheetHead preview={preview} widths={widths} adjust={adjust} />
          <tbody>
            {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
            {items.map(({ index }) => {
              const row = rows[index]
              return row ? (
                <SheetRow
                  key={row.row}
                  row={row}
                  index={index}
                  height={height}
                  width={widths.length}
                  spot={spot?.row === row.row ? spot : null}
                  editing={editing && spot?.row === row.row}
                  problemsAt={problemsAt}
                  draftAt={(column) => (busy ? corrections.draft({ row: row.row, column }) : null)}
                  idOf={rowId}
                  select={(column) => {
                    setEditing(false)
                    setSpot({ row: row.row, column })
                  }}
                  edit={() => setEditing(true)}
                  finish={finish}
                />
              ) : null
            })}
            {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
          </tbody>
        </table>
        {rows.length === 0 && <p className="aside-none quiet">{t(words.noneShown)}</p>}
      </div>
    </div>
  )
}
