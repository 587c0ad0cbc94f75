// Whether real boundaries may be drawn: only where those of nearly all units shown are known.
import type { StoredBoundaries } from '../units/boundaries.ts'

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

/** null: draw tiles. */
export const boundariesOf = (boundaries: unknown, units: readonly string[]): StoredBoundaries | null => {
  if (!isStored(boundaries)) return null
  const known = keysIn(boundaries)
  const drawn = units.filter((unit) => known.has(unit)).length
  return drawn > 0 && drawn >= units.length * 0.9 ? boundaries : null
}
