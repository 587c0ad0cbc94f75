// The map of levels by real boundaries; loaded only where an office has brought them.
import { fitPlane } from '../../charts/plane.ts'
import { pressable } from '../../charts/pressable.ts'
import { useWidth } from '../../charts/use-width.ts'
import { shapesOf, type StoredBoundaries } from '../../units/boundaries.ts'
import { colourOf, shapeOf } from './level-shape.tsx'
import { type LevelMapProps, useSaid } from './level-map.tsx'

export const LevelBoundaries = ({
  places,
  label,
  open,
  boundaries,
}: LevelMapProps & { readonly boundaries: StoredBoundaries }) => {
  const said = useSaid()
  const [box, width] = useWidth()
  const byKey = new Map(places.map((place) => [place.unit, place]))
  const shapes = shapesOf(boundaries).flatMap(({ unitKey, geometry }) => {
    const place = byKey.get(unitKey)
    return place ? [{ place, geometry }] : []
  })
  const { path, height } = fitPlane(
    shapes.map(({ geometry }) => geometry),
    Math.max(width, 100),
    560,
  )
  return (
    <div className="map" ref={box}>
      {width > 0 && (
        <svg
          data-chart
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label={label}
        >
          {shapes.map(({ place, geometry }) => {
            const [x, y] = path.centroid(geometry)
            const [[west], [east]] = path.bounds(geometry)
            return (
              <g
                key={place.unit}
                className={`level-place level-${colourOf(place.outcome)}${place.changed ? ' level-changed' : ''}`}
                {...pressable(said(place), () => open(place.unit))}
              >
                <path className="level-area" d={path(geometry) ?? ''} />
                {east - west > 46 && (
                  <text className="level-name" x={x} y={y - 4} textAnchor="middle">
                    {place.name}
                  </text>
                )}
                {east - west > 18 && (
                  <path
                    className="level-sign"
                    d={shapeOf(place.outcome)}
                    transform={`translate(${x - 8} ${y})`}
                  />
                )}
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}
