// A map by real boundaries: the shape of every place on one plane; what stands in a shape is drawn by whoever shows something there.
import { Fragment, type ReactNode } from 'react'
import { shapesOf, type StoredBoundaries } from '../units/boundaries.ts'
import { type Foot, MapSheet } from './map-sheet.tsx'
import { fitPlane } from './plane.ts'

export type Outline = {
  readonly d: string
  /** Its middle. */
  readonly x: number
  readonly y: number
  /** How wide it is: names stand in wide ones alone. */
  readonly wide: number
}

type BoundarySheetProps<P> = {
  readonly places: readonly P[]
  readonly boundaries: StoredBoundaries
  readonly label: string
  readonly mostHeight: number
  readonly foot?: Foot
  readonly draw: (place: P, outline: Outline) => ReactNode
}

export const BoundarySheet = <P extends { readonly key: string }>({
  places,
  boundaries,
  label,
  mostHeight,
  foot,
  draw,
}: BoundarySheetProps<P>) => {
  const byKey = new Map(places.map((place) => [place.key, place]))
  const shapes = shapesOf(boundaries).flatMap(({ unitKey, geometry }) => {
    const place = byKey.get(unitKey)
    return place ? [{ place, geometry }] : []
  })
  const geometries = shapes.map(({ geometry }) => geometry)
  return (
    <MapSheet
      label={label}
      foot={foot}
      draw={(width) => {
        const { path, height } = fitPlane(geometries, Math.max(width, 100), mostHeight)
        const drawn = shapes.map(({ place, geometry }) => {
          const [x, y] = path.centroid(geometry)
          const [[west], [east]] = path.bounds(geometry)
          const outline = { d: path(geometry) ?? '', x, y, wide: east - west }
          return <Fragment key={place.key}>{draw(place, outline)}</Fragment>
        })
        return { places: drawn, height }
      }}
    />
  )
}
