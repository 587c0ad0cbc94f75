// The map of units: by boundaries where those of nearly all units shown are known, else by tiles.
import { lazy, Suspense } from 'react'
import type { Tile } from '../units/tile-map.ts'
import { boundariesOf } from './known-boundaries.ts'
import type { MapProps } from './map-place.ts'
import { TileMap } from './tile-map.tsx'

const BoundaryMap = lazy(async () => ({ default: (await import('./boundary-map.tsx')).BoundaryMap }))

type UnitMapProps = MapProps & {
  readonly tiles: readonly Tile[]
  readonly boundaries: unknown
}

export const UnitMap = ({ tiles, boundaries, ...map }: UnitMapProps) => {
  const stored = boundariesOf(
    boundaries,
    map.places.map(({ key }) => key),
  )
  if (!stored) return <TileMap {...map} tiles={tiles} />
  return (
    <Suspense fallback={<TileMap {...map} tiles={tiles} />}>
      <BoundaryMap {...map} boundaries={stored} />
    </Suspense>
  )
}
