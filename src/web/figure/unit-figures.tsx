// Figures of each unit below the one looked at; every number opens.
import type { Day } from '../../kernel/day/day.ts'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { figuresByUnit } from '../../kernel/figure/contract.ts'
import { useAsk } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { FigureNumber } from './figure-number.tsx'
import { FigureTable } from './figure-table.tsx'
import { useText } from '../language/language.tsx'
import { useFaces } from './use-figures.ts'
import { useView } from '../view/view.ts'
import type { Text } from '../../kernel/text/text.ts'

type UnitRows = ResponseOf<typeof figuresByUnit>['units']

/** One row beside nothing compares nothing. */
const severalUnits = (units: UnitRows): UnitRows => (units.length > 1 ? units : [])

type UnitFiguresProps = {
  readonly title: string
  /** Why one looks at it. */
  readonly why?: string
  readonly className?: string
  readonly corner: string
  /** Names of figures, each with other words than its own where its label is too long for a head. */
  readonly figures: Readonly<Record<string, Text | undefined>>
  readonly from: Day | null
  readonly to: Day
  /** Which units, in which order; where none is left nothing is shown. */
  readonly choose?: (units: UnitRows) => UnitRows
}

export const UnitFigures = ({
  title,
  why,
  className,
  corner,
  figures,
  from,
  to,
  choose = severalUnits,
}: UnitFiguresProps) => {
  const t = useText()
  const face = useFaces()
  const { view, askOf } = useView()
  const names = Object.keys(figures)
  const { data, error, refetch } = useAsk(
    figuresByUnit,
    { body: { figures: names, unit: view.unit, from, to, knownOn: view.known, geography: view.geo } },
    { keep: true },
  )
  if (error) return <ErrorNote error={error} again={() => void refetch()} />
  const units = choose(data?.units ?? [])
  if (units.length === 0) return null
  const labelOf = (figure: string): string => {
    const label = figures[figure] ?? face(figure)?.label
    return label ? t(label) : figure
  }
  return (
    <section className={className}>
      <h2>{title}</h2>
      {why !== undefined && <p className="quiet">{why}</p>}
      <FigureTable
        title={title}
        corner={corner}
        rows={units.map(({ unit, name, values }) => ({ key: unit, name, values }))}
        columns={names.map((figure) => ({ key: figure, label: labelOf(figure) }))}
        cell={(row, { key: figure, label }) => (
          <FigureNumber
            size="inline"
            ask={askOf(figure, { unit: row.key, from, to })}
            answer={{ figure, value: row.values[figure] ?? null }}
            label={`${label}, ${row.name}`}
          />
        )}
      />
    </section>
  )
}
