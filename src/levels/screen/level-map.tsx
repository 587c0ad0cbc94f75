// The map of levels: by boundaries where an office has brought them, else a labelled tile for each commune; shape and word on each.
import { lazy, Suspense } from 'react'
import { boundariesOf } from '../../charts/known-boundaries.ts'
import { pressable } from '../../charts/pressable.ts'
import { linesOfName, tilesFor } from '../../charts/tile-places.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useText } from '../../web/language.tsx'
import { useUnits } from '../../web/units.ts'
import { type Outcome, outcomes } from '../outcomes.ts'
import { colourOf, LevelShape, shapeOf } from './level-shape.tsx'
import { words } from './words.ts'

const LevelBoundaries = lazy(async () => ({
  default: (await import('./level-boundaries.tsx')).LevelBoundaries,
}))

export type LevelPlace = {
  readonly unit: string
  /** `Mỹ Thanh` */
  readonly name: string
  readonly outcome: Outcome | null
  /** Comes out otherwise than on the other side. */
  readonly changed?: boolean
}

export type LevelMapProps = {
  readonly places: readonly LevelPlace[]
  readonly label: string
  readonly open: (unit: string) => void
}

export const useSaid = (): ((place: LevelPlace) => string) => {
  const t = useText()
  return ({ name, outcome, changed }) =>
    `${name}: ${outcome === null ? t(words.tooLittle) : t(outcomes[outcome].label)}${changed ? `. ${t(words.changed)}` : ''}`
}

const Tiles = ({ places, label, open }: LevelMapProps) => {
  const t = useText()
  const said = useSaid()
  const [box, width] = useWidth()
  const { tiles } = useUnits()
  const placed = tilesFor(
    places.map(({ unit, name }) => ({ key: unit, name })),
    tiles,
  )
  const columns = placed.reduce((most, { column }) => Math.max(most, column + 1), 1)
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 1)
  const gap = 4
  const side = Math.min(150, (width - gap * (columns - 1)) / columns)
  const tall = Math.max(64, Math.min(104, side * 0.9))
  const left = (width - side * columns - gap * (columns - 1)) / 2
  const byKey = new Map(places.map((place) => [place.unit, place]))
  return (
    <div className="map" ref={box}>
      {width > 0 && (
        <svg
          data-chart
          viewBox={`0 0 ${width} ${rows * (tall + gap)}`}
          width={width}
          height={rows * (tall + gap)}
          role="group"
          aria-label={label}
        >
          {placed.map(({ key, column, row }) => {
            const place = byKey.get(key)
            if (!place) return null
            const [x, y] = [left + column * (side + gap), row * (tall + gap)]
            const lines = linesOfName(place.name, Math.max(5, Math.floor((side - 6) / 6.6)))
            return (
              <g
                key={key}
                className={`level-place level-${colourOf(place.outcome)}${place.changed ? ' level-changed' : ''}`}
                {...pressable(said(place), () => open(key))}
              >
                <rect x={x + 1} y={y + 1} width={side - 2} height={tall - 2} rx={4} />
                {lines.map((line, index) => (
                  <text
                    key={line + index}
                    className="level-name"
                    x={x + side / 2}
                    y={y + 17 + index * 13}
                    textAnchor="middle"
                  >
                    {`${line} `}
                  </text>
                ))}
                <path
                  className="level-sign"
                  d={shapeOf(place.outcome)}
                  transform={`translate(${x + side / 2 - (side > 76 ? 32 : 8)} ${y + tall - 24})`}
                />
                {side > 76 && (
                  <text className="level-word" x={x + side / 2 - 12} y={y + tall - 12}>
                    {place.outcome === null ? '?' : t(outcomes[place.outcome].short)}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
      )}
    </div>
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
    map.places.map(({ unit }) => unit),
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
