// The map of levels: by boundaries where an office has brought them, else a labelled tile for each commune; shape and word on each.
import { lazy, Suspense } from 'react'
import { boundariesOf } from '../../charts/known-boundaries.ts'
import { pressable } from '../../charts/pressable.ts'
import { linesOfName } from '../../charts/tile-places.ts'
import { TileSheet } from '../../charts/tile-sheet.tsx'
import { useText } from '../../web/language/language.tsx'
import { useUnits } from '../../web/view/units.ts'
import { type Outcome, outcomes } from '../outcomes.ts'
import { colourOf, LevelShape, shapeOf } from './level-shape.tsx'
import { words } from './words.ts'

const LevelBoundaries = lazy(async () => ({
  default: (await import('./level-boundaries.tsx')).LevelBoundaries,
}))

type LevelPlace = {
  /** Of the unit. */
  readonly key: string
  /** `Mỹ Thanh` */
  readonly name: string
  readonly outcome: Outcome | null
  /** Comes out otherwise than on the other side. */
  readonly changed?: boolean
}

export type LevelMapProps = {
  readonly places: readonly LevelPlace[]
  readonly label: string
  readonly open: (key: string) => void
}

export const useSaid = (): ((place: LevelPlace) => string) => {
  const t = useText()
  return ({ name, outcome, changed }) => {
    const [long, shown] =
      outcome === null ? [t(words.tooLittle), ''] : [t(outcomes[outcome].label), t(outcomes[outcome].short)]
    // Whoever says aloud what stands in the tile must reach it (WCAG 2.5.3).
    return `${name}: ${long.includes(shown) ? long : shown}${changed ? `. ${t(words.changed)}` : ''}`
  }
}

export const lookOf = ({ outcome, changed }: LevelPlace): string =>
  `level-place level-${colourOf(outcome)}${changed ? ' level-changed' : ''}`

const Tiles = ({ places, label, open }: LevelMapProps) => {
  const t = useText()
  const said = useSaid()
  const { tiles } = useUnits()
  return (
    <TileSheet
      places={places}
      tiles={tiles}
      label={label}
      draw={(place, { x, y, width, height }) => {
        const wide = width > 76
        const middle = x + width / 2
        const word = place.outcome === null ? '?' : t(outcomes[place.outcome].short)
        const half = word.length * 3.3
        return (
          <g className={lookOf(place)} {...pressable(said(place), () => open(place.key))}>
            <rect x={x + 1} y={y + 1} width={width - 2} height={height - 2} rx={4} />
            {linesOfName(place.name, Math.max(5, Math.floor((width - 6) / 6.6))).map((line, index) => (
              <text
                key={line + index}
                className="level-name"
                x={middle}
                y={y + 17 + index * 13}
                textAnchor="middle"
              >
                {`${line} `}
              </text>
            ))}
            <path
              className="level-sign"
              d={shapeOf(place.outcome)}
              transform={`translate(${middle - (wide ? half + 16 : 8)} ${y + height - 24})`}
            />
            {wide && (
              <text className="level-word" x={middle - half + 4} y={y + height - 12}>
                {word}
              </text>
            )}
          </g>
        )
      }}
    />
  )
}

const Legend = ({ places }: { readonly places: readonly LevelPlace[] }) => {
  const t = useText()
  const counts = Map.groupBy(places, ({ outcome }) => outcome)
  const rank = (outcome: Outcome | null) => (outcome === null ? 99 : outcomes[outcome].rank)
  return (
    <ul className="level-legend">
      {[...counts]
        .toSorted(([one], [other]) => rank(one) - rank(other))
        .map(([outcome, list]) => (
          <li key={outcome ?? ''}>
            <LevelShape outcome={outcome} />{' '}
            {outcome === null ? t(words.tooLittle) : t(outcomes[outcome].label)}:{' '}
            <strong>{list.length}</strong>
          </li>
        ))}
    </ul>
  )
}

export const LevelMap = (map: LevelMapProps) => {
  const { boundaries } = useUnits()
  const stored = boundariesOf(
    boundaries,
    map.places.map(({ key }) => key),
  )
  return (
    <div>
      {stored ? (
        <Suspense fallback={<Tiles {...map} />}>
          <LevelBoundaries {...map} boundaries={stored} />
        </Suspense>
      ) : (
        <Tiles {...map} />
      )}
      <Legend places={map.places} />
    </div>
  )
}
