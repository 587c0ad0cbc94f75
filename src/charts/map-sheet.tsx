// The sheet that a map is drawn on: as wide as its place, taken away as a picture, one group of places for a reader of the screen.
import type { ReactNode } from 'react'
import { useWidth } from './use-width.ts'

/** What stands below the places, drawn in the same picture. */
export type Foot = { readonly height: number; readonly draw: (width: number, y: number) => ReactNode }

type MapSheetProps = {
  readonly label: string
  readonly foot?: Foot | undefined
  /** The places, and how high they are in this width. */
  readonly draw: (width: number) => { readonly places: ReactNode; readonly height: number }
}

export const MapSheet = ({ label, foot, draw }: MapSheetProps) => {
  const [box, width] = useWidth()
  if (width === 0) return <div className="map" ref={box} />
  const { places, height } = draw(width)
  const whole = height + (foot?.height ?? 0)
  return (
    <div className="map" ref={box}>
      <svg
        data-chart
        viewBox={`0 0 ${width} ${whole}`}
        width={width}
        height={whole}
        role="group"
        aria-label={label}
      >
        {places}
        {foot?.draw(width, height)}
      </svg>
    </div>
  )
}
