// The epidemic curve: bars by day or week, the mean of seven days, marked events; every point can be reached and opened.
import { useState, type KeyboardEvent } from 'react'
import type { Day } from '../kernel/day/day.ts'
import { formatNumber } from '../kernel/text/number.ts'
import { useLanguage, useText } from '../web/language/language.tsx'
import type { CoursePoint, Step } from './course.ts'
import { barsPath, curveShape, linePath, type CurveShape } from './curve-shape.ts'
import { useWidth } from './use-width.ts'
import { chartWords } from './words.ts'

export type CurveMark = { readonly day: Day; readonly label: string }

type EpidemicCurveProps = {
  readonly points: readonly CoursePoint[]
  readonly step: Step
  /** For each point, where known. */
  readonly mean?: readonly (number | null)[] | undefined
  readonly marks?: readonly CurveMark[] | undefined
  /** A point holds fewer days than its step. */
  readonly isCut: (point: CoursePoint) => boolean
  /** What is said of a point: its days and its value. */
  readonly say: (point: CoursePoint, index: number) => readonly [when: string, what: string]
  readonly open: (point: CoursePoint) => void
}

const Axes = ({ shape }: { readonly shape: CurveShape }) => {
  const { language } = useLanguage()
  return (
    <>
      {shape.yTicks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'chart-base' : 'chart-grid'}
            x1={shape.left}
            x2={shape.right}
            y1={shape.y(tick)}
            y2={shape.y(tick)}
          />
          <text className="chart-label" x={shape.left - 6} y={shape.y(tick) + 4} textAnchor="end">
            {formatNumber(tick, {}, language)}
          </text>
        </g>
      ))}
      {shape.xTicks.map(({ day, label }) => (
        <g key={day}>
          <line
            className="chart-base"
            x1={shape.x(day) + shape.labelShift}
            x2={shape.x(day) + shape.labelShift}
            y1={shape.bottom}
            y2={shape.bottom + 4}
          />
          <text
            className="chart-label"
            x={shape.x(day) + shape.labelShift}
            y={shape.bottom + 18}
            textAnchor="middle"
          >
            {label}
          </text>
        </g>
      ))}
    </>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -8, PageDown: 8 }

export const EpidemicCurve = ({ points, step, mean, marks, isCut, say, open }: EpidemicCurveProps) => {
  const t = useText()
  const [box, width] = useWidth()
  const [at, setAt] = useState<number | null>(null)
  const height = width < 520 ? 210 : 280
  const shape = curveShape(points, step, width, height)
  const last = points.length - 1
  const index = at === null ? last : Math.min(at, last)
  const here = at === null ? undefined : points[index]
  const key = (event: KeyboardEvent) => {
    const point = points[index]
    if (event.key === 'Enter' && point) return open(point)
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? last
          : event.key in steps
            ? index + (steps[event.key] ?? 0)
            : null
    if (next === null) return event.key === 'Escape' ? setAt(null) : undefined
    event.preventDefault()
    setAt(Math.min(last, Math.max(0, next)))
  }
  const spoken = points[index] ? say(points[index], index).join(': ') : ''
  return (
    <div className="curve" ref={box} style={{ minHeight: height }}>
      {width > 0 && points.length > 0 && (
        <>
          <svg data-chart viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
            <Axes shape={shape} />
            <path
              className="chart-bars"
              d={barsPath(
                points.filter((point) => !isCut(point)),
                shape,
              )}
            />
            <path className="chart-bars chart-cut" d={barsPath(points.filter(isCut), shape)} />
            {mean && <path className="chart-mean" d={linePath(points, mean, shape)} />}
            {marks?.map(({ day, label }) => (
              <g key={day + label}>
                <line
                  className="chart-mark"
                  x1={shape.x(day)}
                  x2={shape.x(day)}
                  y1={shape.top - 6}
                  y2={shape.bottom}
                />
                <text className="chart-label" x={shape.x(day) + 4} y={shape.top + 2}>
                  {label}
                </text>
              </g>
            ))}
            {here && (
              <rect
                data-passing
                className="chart-here"
                x={shape.x(here.day) - 1}
                width={shape.barWidth + 2}
                y={shape.top - 4}
                height={shape.bottom - shape.top + 4}
              />
            )}
          </svg>
          <div
            className="curve-touch"
            role="slider"
            tabIndex={0}
            aria-label={t(chartWords.points)}
            aria-valuemin={0}
            aria-valuemax={last}
            aria-valuenow={index}
            aria-valuetext={spoken}
            onKeyDown={key}
            onBlur={() => setAt(null)}
            onPointerMove={(event) => setAt(shape.indexAt(event.nativeEvent.offsetX))}
            onPointerLeave={() => setAt(null)}
            onClick={(event) => {
              const point = points[shape.indexAt(event.nativeEvent.offsetX)]
              if (point && point.value > 0) open(point)
            }}
          />
          {here && (
            <div
              className="chart-tip"
              aria-hidden="true"
              style={{ insetInlineStart: Math.min(Math.max(shape.x(here.day), 92), width - 92) }}
            >
              {say(here, index).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </div>
          )}
        </>
      )}
    </div>
  )
}
