// A small curve without axes beside a number: the shape of the last weeks, the last point marked.

type SparklineProps = {
  readonly values: readonly number[]
  readonly width?: number
  readonly height?: number
}

export const Sparkline = ({ values, width = 96, height = 28 }: SparklineProps) => {
  if (values.length < 2) return null
  const top = Math.max(...values, 1)
  const x = (index: number) => 2 + (index * (width - 5)) / (values.length - 1)
  const y = (value: number) => height - 3 - (Math.max(0, value) * (height - 6)) / top
  const line = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`)
  const end = values.length - 1
  return (
    <svg
      className="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <polygon
        points={`2,${height - 2} ${line.join(' ')} ${x(end)},${height - 2}`}
        className="sparkline-area"
      />
      <polyline points={line.join(' ')} className="sparkline-line" />
      <circle cx={x(end)} cy={y(values[end] ?? 0)} r="2.2" className="sparkline-end" />
    </svg>
  )
}
