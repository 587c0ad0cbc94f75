// The map of values by tiles: name and value on each.
import type { Tile } from '../units/tile-map.ts'
import { classOf } from './classes.ts'
import { legendOf } from './map-legend.tsx'
import type { MapPlace, MapProps } from './map-place.ts'
import { pressable } from './pressable.ts'
import { linesOfName } from './tile-places.ts'
import { type TileBox, TileSheet } from './tile-sheet.tsx'

type TileShapeProps = {
  readonly place: MapPlace
  readonly box: TileBox
  readonly shade: number | 'x'
  readonly open: () => void
}

const TileShape = ({ place, box: { x, y, width, height }, shade, open }: TileShapeProps) => {
  const small = width < 78
  const lines = linesOfName(place.name, Math.max(5, Math.floor((width - 6) / (small ? 6.2 : 7.2))))
  const line = small ? 13 : 15
  const start = y + height / 2 - ((lines.length + 1) * line) / 2 + line - 2
  return (
    <g className={`tile ink-${shade}`} {...pressable(place.said, open)}>
      <rect className={`shade shade-${shade}`} x={x} y={y} width={width} height={height} rx={4} />
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

export const TileMap = ({
  places,
  label,
  open,
  tiles,
  ...scale
}: MapProps & { readonly tiles: readonly Tile[] }) => (
  <TileSheet
    places={places}
    tiles={tiles}
    label={label}
    foot={legendOf(scale)}
    draw={(place, box) => (
      <TileShape
        place={place}
        box={box}
        shade={classOf(place.value, scale.ends) ?? 'x'}
        open={() => open(place.key)}
      />
    )}
  />
)
