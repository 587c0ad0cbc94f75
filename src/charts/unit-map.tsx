// The map of units: by boundaries where those of nearly all units shown are known, else by tiles.
import { lazy, Suspense } from 'react'
import type { StoredBoundaries } from '../units/boundaries.ts'
import type { Tile } from '../units/tile-map.ts'
import type { MapProps } from './map-place.ts'
import { TileMap } from './tile-map.tsx'

const BoundaryMap = lazy(async () => ({ default: (await import('./boundary-map.tsx')).BoundaryMap }))

type UnitMapProps = MapProps & {
  readonly tiles: readonly Tile[]
  readonly boundaries: unknown
  readonly whole: boolean
}

const keysIn = (stored: StoredBoundaries): Set<string> => {
  if (stored.kind === 'features') return new Set(stored.features.map(({ id }) => id))
  const object = stored.topology.objects[stored.object]
  const shapes = object?.type === 'GeometryCollection' ? object.geometries : object ? [object] : []
  return new Set(shapes.map(({ id }) => String(id)))
}

const isStored = (value: unknown): value is StoredBoundaries =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'features' || value.kind === 'topology')

export const UnitMap = ({ tiles, boundaries, ...map }: UnitMapProps) => {
  const stored = isStored(boundaries) ? boundaries : null
  const known = stored ? keysIn(stored) : new Set<string>()
  const drawn = map.places.filter(({ key }) => known.has(key)).length
  if (stored && drawn > 0 && drawn >= map.places.length * 0.9)
    return (
      <Suspense fallback={<TileMap {...map} tiles={tiles} />}>
        <BoundaryMap {...map} boundaries={stored} />
      </Suspense>
    )
  return <TileMap {...map} tiles={tiles} />
}
