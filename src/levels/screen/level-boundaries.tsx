// The map of levels by real boundaries; loaded only where an office has brought them.
import { BoundarySheet } from '../../charts/boundary-sheet.tsx'
import { pressable } from '../../charts/pressable.ts'
import type { StoredBoundaries } from '../../units/boundaries.ts'
import { type LevelMapProps, lookOf, useSaid } from './level-map.tsx'
import { shapeOf } from './level-shape.tsx'

type LevelBoundariesProps = LevelMapProps & { readonly boundaries: StoredBoundaries }

export const LevelBoundaries = ({ places, label, open, boundaries }: LevelBoundariesProps) => {
  const said = useSaid()
  return (
    <BoundarySheet
      places={places}
      boundaries={boundaries}
      label={label}
      mostHeight={560}
      draw={(place, { d, x, y, wide }) => (
        <g className={lookOf(place)} {...pressable(said(place), () => open(place.key))}>
          <path className="level-area" d={d} />
          {wide > 46 && (
            <text className="level-name" x={x} y={y - 4} textAnchor="middle">
              {place.name}
            </text>
          )}
          {wide > 18 && (
            <path className="level-sign" d={shapeOf(place.outcome)} transform={`translate(${x - 8} ${y})`} />
          )}
        </g>
      )}
    />
  )
}
