// The frame of every chart: its name, what it says in one line, its choices, the drawing or its numbers, taking it away.
import { ActionIcon } from '@mantine/core'
import { useId, useRef, useState, type ReactNode } from 'react'
import { Icon } from '../web/look/icons.tsx'
import { useText } from '../web/language/language.tsx'
import type { ChartData } from './chart-data.ts'
import { ChartTable } from './chart-table.tsx'
import { ExportMenu } from './export-menu.tsx'
import { chartWords } from './words.ts'
import './charts.css'

type ChartFrameProps = {
  readonly title: string
  /** What the drawing shows, in words: for all to read, and all that a screen reader needs. */
  readonly summary?: ReactNode
  readonly source: string
  readonly file: string
  readonly data: ChartData
  readonly controls?: ReactNode
  readonly children: ReactNode
  /** Earlier numbers are shown while new ones are on their way. */
  readonly stale?: boolean
}

export const ChartFrame = (props: ChartFrameProps) => {
  const { title, summary, source, file, data, controls, children, stale = false } = props
  const t = useText()
  const label = useId()
  const box = useRef<HTMLElement>(null)
  const [table, setTable] = useState(false)
  return (
    <section ref={box} className={stale ? 'chart card stale' : 'chart card'} aria-labelledby={label}>
      <div className="chart-head">
        <div className="chart-title">
          <h2 id={label}>{title}</h2>
          {summary !== undefined && <p className="quiet">{summary}</p>}
        </div>
        <div className="chart-tools no-print">
          <ActionIcon
            aria-label={`${t(table ? chartWords.asChart : chartWords.asTable)}: ${title}`}
            aria-pressed={table}
            onClick={() => setTable(!table)}
          >
            <Icon name={table ? 'picture' : 'columns'} size={18} />
          </ActionIcon>
          <ExportMenu title={title} source={source} file={file} data={data} box={box} drawn={!table} />
        </div>
      </div>
      {controls !== undefined && <div className="chart-controls no-print">{controls}</div>}
      {table ? <ChartTable title={title} data={data} /> : children}
    </section>
  )
}
