// The map where no boundaries are known: a labelled tile for each unit, neighbours near each other, the value on each.
import type { Tile } from '../units/tile-map.ts'
import { classOf } from './classes.ts'
import { LEGEND_HEIGHT, MapLegend } from './map-legend.tsx'
import type { MapPlace, MapProps } from './map-place.ts'
import { pressable } from './pressable.ts'
import { linesOfName, tilesFor } from './tile-places.ts'
import { useWidth } from './use-width.ts'

type TileProps = {
  readonly place: MapPlace
  readonly shade: number | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly open: () => void
}

const TileShape = ({ place, shade, x, y, width, height, open }: TileProps) => {
  const small = width < 78
  const lines = linesOfName(place.name, Math.max(5, Math.floor((width - 6) / (small ? 6.2 : 7.2))))
  const line = small ? 13 : 15
  const start = y + height / 2 - ((lines.length + 1) * line) / 2 + line - 2
  return (
    <g className={`tile ink-${shade ?? 'x'}`} {...pressable(place.said, open)}>
      <rect className={`shade shade-${shade ?? 'x'}`} x={x} y={y} width={width} height={height} rx={4} />
      {lines.map((text, index) => (
        <text
          key={text + index}
          className={small ? 'tile-name chart-small' : 'tile-name'}
          x={x + width / 2}
          y={start + index * line}
          textAnchor="middle"
        >
          {`${text} `}
        </text>
      ))}
      <text className="tile-value" x={x + width / 2} y={start + lines.length * line + 2} textAnchor="middle">
        {place.shown}
      </text>
    </g>
  )
}

type TileMapProps = MapProps & { readonly tiles: readonly Tile[]; readonly whole: boolean }

export const TileMap = ({ places, ends, label, show, open, tiles, whole }: TileMapProps) => {
  const [box, width] = useWidth()
  const placed = tilesFor(places, tiles)
  const columns = placed.reduce((most, { column }) => Math.max(most, column + 1), 1)
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 1)
  const gap = 4
  const tile = Math.min(150, (width - gap * (columns - 1)) / columns)
  const tall = Math.max(58, Math.min(104, tile * 0.95))
  const left = (width - tile * columns - gap * (columns - 1)) / 2
  const height = rows * (tall + gap) + LEGEND_HEIGHT + 4
  const byKey = new Map(places.map((place) => [place.key, place]))
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
          {placed.map(({ key, column, row }) => {
            const place = byKey.get(key)
            return place ? (
              <TileShape
                key={key}
                place={place}
                shade={classOf(place.value, ends)}
                x={left + column * (tile + gap)}
                y={2 + row * (tall + gap)}
                width={tile}
                height={tall}
                open={() => open(key)}
              />
            ) : null
          })}
          <MapLegend ends={ends} width={width} y={rows * (tall + gap)} whole={whole} show={show} />
        </svg>
      )}
    </div>
  )
}
