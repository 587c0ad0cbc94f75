// The map of values by real boundaries, where an office has brought them; loaded only then.
import type { StoredBoundaries } from '../units/boundaries.ts'
import { BoundarySheet } from './boundary-sheet.tsx'
import { classOf } from './classes.ts'
import { legendOf } from './map-legend.tsx'
import type { MapProps } from './map-place.ts'
import { pressable } from './pressable.ts'

type BoundaryMapProps = MapProps & { readonly boundaries: StoredBoundaries }

export const BoundaryMap = ({ places, label, open, boundaries, ...scale }: BoundaryMapProps) => (
  <BoundarySheet
    places={places}
    boundaries={boundaries}
    label={label}
    mostHeight={520}
    foot={legendOf(scale)}
    draw={(place, { d, x, y, wide }) => {
      const shade = classOf(place.value, scale.ends) ?? 'x'
      return (
        <g className={`tile ink-${shade}`} {...pressable(place.said, () => open(place.key))}>
          <path className={`shade shade-${shade}`} d={d} />
          {wide > 46 && (
            <>
              <text className="tile-name chart-small" x={x} y={y - 3} textAnchor="middle">
                {`${place.name} `}
              </text>
              <text className="tile-value" x={x} y={y + 12} textAnchor="middle">
                {place.shown}
              </text>
            </>
          )}
        </g>
      )
    }}
  />
)
