// The map by real boundaries, where an office has brought them; loaded only then.
import { shapesOf, type StoredBoundaries } from '../units/boundaries.ts'
import { classOf } from './classes.ts'
import { LEGEND_HEIGHT, MapLegend } from './map-legend.tsx'
import type { MapProps } from './map-place.ts'
import { fitPlane } from './plane.ts'
import { pressable } from './pressable.ts'
import { useWidth } from './use-width.ts'

type BoundaryMapProps = MapProps & { readonly boundaries: StoredBoundaries; readonly whole: boolean }

export const BoundaryMap = ({ places, ends, label, show, open, boundaries, whole }: BoundaryMapProps) => {
  const [box, width] = useWidth()
  const byKey = new Map(places.map((place) => [place.key, place]))
  const shapes = shapesOf(boundaries).flatMap(({ unitKey, geometry }) => {
    const place = byKey.get(unitKey)
    return place ? [{ place, geometry }] : []
  })
  const { path, height } = fitPlane(
    shapes.map(({ geometry }) => geometry),
    Math.max(width, 100),
    520,
  )
  return (
    <div className="map" ref={box}>
      {width > 0 && (
        <svg
          data-chart
          viewBox={`0 0 ${width} ${height + LEGEND_HEIGHT}`}
          width={width}
          height={height + LEGEND_HEIGHT}
          role="group"
          aria-label={label}
        >
          {shapes.map(({ place, geometry }) => {
            const shade = classOf(place.value, ends) ?? 'x'
            const [x, y] = path.centroid(geometry)
            const [[west], [east]] = path.bounds(geometry)
            return (
              <g
                key={place.key}
                className={`tile ink-${shade}`}
                {...pressable(place.said, () => open(place.key))}
              >
                <path className={`shade shade-${shade}`} d={path(geometry) ?? ''} />
                {east - west > 46 && (
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
          })}
          <MapLegend ends={ends} width={width} y={height} whole={whole} show={show} />
        </svg>
      )}
    </div>
  )
}
