// The pyramid of age and sex: males to the left, females to the right, the oldest on top, every bar with its number.
import { formatNumber } from '../kernel/text/number.ts'
import { useLanguage, useText } from '../web/language/language.tsx'
import { useWidth } from './use-width.ts'
import { chartWords } from './words.ts'

export type AgeBand = { readonly age: string; readonly male: number; readonly female: number }

const ROW = 25
const MIDDLE = 54
/** Room for the number at the end of a bar. */
const NUMBER = 44

export const AgePyramid = ({
  bands,
  label,
}: {
  readonly bands: readonly AgeBand[]
  readonly label: string
}) => {
  const t = useText()
  const { language } = useLanguage()
  const [box, width] = useWidth()
  const height = bands.length * ROW + 26
  const most = bands.reduce((top, { male, female }) => Math.max(top, male, female), 1)
  const centre = width / 2
  const room = Math.max(10, centre - MIDDLE / 2 - NUMBER)
  return (
    <div ref={box} style={{ minHeight: height }}>
      {width > 0 && (
        <svg
          data-chart
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={label}
        >
          <text className="chart-side" x={centre - MIDDLE / 2} y={14} textAnchor="end">
            {t(chartWords.male)}
          </text>
          <text className="chart-label" x={centre} y={14} textAnchor="middle">
            {t(chartWords.age)}
          </text>
          <text className="chart-side" x={centre + MIDDLE / 2} y={14}>
            {t(chartWords.female)}
          </text>
          {bands.toReversed().map(({ age, male, female }, row) => {
            const y = 24 + row * ROW
            const left = (male * room) / most
            const right = (female * room) / most
            return (
              <g key={age}>
                <rect
                  className="chart-male"
                  x={centre - MIDDLE / 2 - left}
                  y={y}
                  width={left}
                  height={ROW - 5}
                />
                <rect className="chart-female" x={centre + MIDDLE / 2} y={y} width={right} height={ROW - 5} />
                <text className="chart-label" x={centre} y={y + 14} textAnchor="middle">
                  {age}
                </text>
                <text className="chart-value" x={centre - MIDDLE / 2 - left - 5} y={y + 14} textAnchor="end">
                  {formatNumber(male, {}, language)}
                </text>
                <text className="chart-value" x={centre + MIDDLE / 2 + right + 5} y={y + 14}>
                  {formatNumber(female, {}, language)}
                </text>
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}
