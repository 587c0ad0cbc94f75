// Weeks of one unit or of all as lines of colours: one small shape for each week, its words on touch and for who cannot see.
import { Fragment } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { useText } from '../../web/language/language.tsx'
import { type Outcome, outcomes } from '../outcomes.ts'
import { colourOf, shapeOf } from './level-shape.tsx'
import { words } from './words.ts'

const CELL = 11

type Line = { readonly unit: string; readonly name: string; readonly outcomes: readonly (Outcome | null)[] }

/** `14 tuần: Cấp 1 8, Cấp 2 6`: what a line says, for who hears it. */
const useSummary = () => {
  const t = useText()
  return (line: Line): string => {
    const counts = Map.groupBy(line.outcomes, (outcome) => outcome)
    return `${line.name}: ${[...counts]
      .map(
        ([outcome, list]) =>
          `${outcome === null ? t(words.tooLittle) : t(outcomes[outcome].short)} ${list.length}`,
      )
      .join(', ')}`
  }
}

export const WeeksStrip = ({ weeks, line }: { readonly weeks: readonly string[]; readonly line: Line }) => {
  const t = useText()
  const summary = useSummary()
  const width = weeks.length * CELL
  return (
    <svg
      className="weeks-strip"
      viewBox={`0 0 ${width} ${CELL + 2}`}
      width={width}
      height={CELL + 2}
      role="img"
      aria-label={summary(line)}
    >
      {weeks.map((week, place) => {
        const outcome = line.outcomes[place] ?? null
        return (
          <g key={week} className={`level-${colourOf(outcome)}`} transform={`translate(${place * CELL} 1)`}>
            <title>
              {`${t(words.weekFrom)} ${formatDay(week)}: ${outcome === null ? t(words.tooLittle) : t(outcomes[outcome].label)}`}
            </title>
            <rect width={CELL} height={CELL} fill="transparent" />
            <path d={shapeOf(outcome)} transform={`scale(${(CELL - 1) / 16})`} />
          </g>
        )
      })}
    </svg>
  )
}

/** All communes under each other; the days of the first and the last week stand above. */
export const WeeksTable = ({
  weeks,
  lines,
  open,
}: {
  readonly weeks: readonly string[]
  readonly lines: readonly Line[]
  readonly open: (unit: string) => void
}) => (
  <div className="weeks-box">
    <div className="weeks-table">
      <span />
      <span className="weeks-ends quiet">
        <span>{formatDay(weeks[0] ?? '')}</span>
        <span>{formatDay(weeks.at(-1) ?? '')}</span>
      </span>
      {lines.map((line) => (
        <Fragment key={line.unit}>
          <button type="button" className="to-unit weeks-name" onClick={() => open(line.unit)}>
            {line.name}
          </button>
          <WeeksStrip weeks={weeks} line={line} />
        </Fragment>
      ))}
    </div>
  </div>
)
