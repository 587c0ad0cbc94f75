// The legend of a map, drawn in its picture so that it goes along when the map is taken away.
import { useText } from '../web/language/language.tsx'
import { shadeOf } from './classes.ts'
import type { Scale } from './map-place.ts'
import type { Foot } from './map-sheet.tsx'
import { chartWords } from './words.ts'

const HEIGHT = 40

type MapLegendProps = Scale & { readonly width: number; readonly y: number }

const MapLegend = ({ ends, width, y, whole, show }: MapLegendProps) => {
  const t = useText()
  // From and to where there is room for both, else the upper end alone.
  const slot = Math.min(112, width / (ends.length + 1))
  const boxes = [
    { shade: 0, label: t(chartWords.none) },
    ...ends.map((end, place) => {
      const before = place === 0 ? 0 : (ends[place - 1] ?? 0)
      const from = whole ? before + 1 : before
      return {
        shade: shadeOf(place, ends.length),
        label:
          slot < 70 || (!whole && place === 0)
            ? `≤ ${show(end)}`
            : whole && from >= end
              ? show(end)
              : `${show(from)}–${show(end)}`,
      }
    }),
  ]
  return (
    <g>
      {boxes.map(({ shade, label }, place) => (
        <g key={shade}>
          <rect
            className={`shade shade-${shade}`}
            x={place * slot + 1}
            y={y + 8}
            width={slot - 3}
            height={10}
          />
          <text className="chart-label chart-small" x={place * slot + 1} y={y + 32}>
            {label}
          </text>
        </g>
      ))}
    </g>
  )
}

export const legendOf = (scale: Scale): Foot => ({
  height: HEIGHT,
  draw: (width, y) => <MapLegend {...scale} width={width} y={y} />,
})
