// The communes as a table: every number opens, every column sorts; split communes that wait for a decision stand apart.
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { addDays } from '../kernel/day/day.ts'
import { formatNumber, NO_VALUE } from '../kernel/text/number.ts'
import type { Text } from '../kernel/text/text.ts'
import { FigureNumber } from '../web/figure/figure-number.tsx'
import { useLanguage, useText } from '../web/language/language.tsx'
import { Sparkline } from '../web/figure/sparkline.tsx'
import { useFaces } from '../web/figure/use-figures.ts'
import { useView, type Geography } from '../web/view/view.ts'
import { sortCommunes, type Commune, type CommuneColumn, type Order } from './communes.ts'
import { PublishedMenu } from './published-menu.tsx'
import { words } from './words.ts'
import { ScrollBox } from '../web/parts/scroll-box.tsx'

const columns: readonly CommuneColumn[] = ['week', 'cases', 'rate', 'active', 'recovered', 'deaths']

const labelOf = (column: CommuneColumn, face: ReturnType<typeof useFaces>): Text =>
  column === 'week' ? words.new7 : column === 'rate' ? words.rate : (face(column)?.label ?? words.cases)

const Numbers = ({ commune }: { readonly commune: Omit<Commune, 'name' | 'spark'> }) => {
  const { language } = useLanguage()
  const { view, askOf } = useView()
  return columns.map((column) => {
    const value = commune[column]
    if (column === 'rate')
      return (
        <td key={column} className="number column-rate">
          {value === null ? NO_VALUE : formatNumber(value, { decimals: 1 }, language)}
        </td>
      )
    const figure = column === 'week' ? 'cases' : column
    const from = column === 'week' ? addDays(view.to, -6) : view.from
    return (
      <td key={column} className={`number column-${column}`}>
        <FigureNumber
          size="inline"
          ask={askOf(figure, { unit: commune.key, from })}
          answer={{ figure, value }}
        />
      </td>
    )
  })
}

type CommuneTableProps = {
  readonly communes: readonly Commune[]
  readonly undecided: readonly Commune[]
  readonly whole: Omit<Commune, 'name' | 'spark'>
  /** Small numbers are left out of these. */
  readonly small: boolean
}

export const CommuneTable = ({ communes, undecided, whole, small }: CommuneTableProps) => {
  const t = useText()
  const face = useFaces()
  const { view, setView } = useView()
  const [order, setOrder] = useState<Order>({ by: 'cases', down: true })
  const press = (by: Order['by']) => setOrder({ by, down: order.by === by ? !order.down : by !== 'name' })
  const head = (by: Order['by'], label: Text) => (
    <th
      key={by}
      scope="col"
      className={by === 'name' ? undefined : `number column-${by}`}
      aria-sort={order.by === by ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className="sort" onClick={() => press(by)}>
        {t(label)}
        <span aria-hidden="true">{order.by === by ? (order.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  )
  return (
    <section className="card communes" aria-label={t(words.byCommune)}>
      <div className="chart-head">
        <h2 className="chart-title">{t(words.byCommune)}</h2>
        <PublishedMenu />
        <SegmentedControl
          size="xs"
          className="no-print"
          aria-label={t(words.geography)}
          value={view.geo}
          onChange={(geo: Geography) => setView({ geo })}
          data={[
            { value: 'old', label: t(words.oldGeography) },
            { value: 'new', label: t(words.newGeography) },
          ]}
        />
      </div>
      {small && <p className="quiet">{t(words.smallHidden)}</p>}
      <ScrollBox label={t(words.tableByCommune)} className="communes-box">
        <table>
          <thead>
            <tr>
              {head('name', words.commune)}
              {columns.map((column) => head(column, labelOf(column, face)))}
              <th scope="col" className="column-spark">
                {t(words.last26)}
              </th>
            </tr>
          </thead>
          <tbody>
            {sortCommunes(communes, order).map((commune) => (
              <tr key={commune.key}>
                <th scope="row">
                  <button type="button" className="to-unit" onClick={() => setView({ unit: commune.key })}>
                    {commune.name}
                  </button>
                </th>
                <Numbers commune={commune} />
                <td className="column-spark">
                  <Sparkline values={commune.spark} width={84} height={22} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t(words.total)}</th>
              <Numbers commune={whole} />
              <td className="column-spark" />
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      {undecided.length > 0 && (
        <div className="undecided">
          <p className="quiet">{t(words.undecided)}</p>
          <table>
            <tbody>
              {undecided.map((commune) => (
                <tr key={commune.key}>
                  <th scope="row">{commune.name}</th>
                  <Numbers commune={commune} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
