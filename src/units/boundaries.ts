// Boundaries an office brings (GeoJSON or TopoJSON): every shape matched to a unit by code or by name, the rest listed.
import type { GeoJSON, GeoJsonProperties, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import type { Day } from '../kernel/day/day.ts'
import type { UnitIndex } from './rules/unit-index.ts'
import type { Unit } from './unit.ts'

export type MatchedBy = 'code' | 'name'
export type MatchedShape = { readonly unitKey: string; readonly by: MatchedBy; readonly position: number }
export type UnmatchedShape = {
  readonly position: number
  /** What the file calls it. */
  readonly label: string
  readonly reason: 'unknown' | 'ambiguous' | 'twice'
}

/** Kept as brought (a topology stays one, so shared borders are stored once), with the unit's key as id and nothing else said. */
export type StoredBoundaries =
  | { readonly kind: 'topology'; readonly topology: Topology; readonly object: string }
  | {
      readonly kind: 'features'
      readonly features: readonly { readonly id: string; readonly geometry: Geometry }[]
    }

export type ImportedBoundaries = {
  readonly stored: StoredBoundaries
  readonly matched: readonly MatchedShape[]
  readonly unmatched: readonly UnmatchedShape[]
  /** Units of the level in force under the given unit that have no shape. */
  readonly missing: readonly string[]
}

export type BoundaryQuestion = {
  readonly level: Unit['level']
  readonly day: Day
  readonly underKey?: string | undefined
}

type Described = {
  readonly id?: string | number | undefined
  readonly properties?: Readonly<Record<string, unknown>> | null | undefined
}

type Cell = { readonly column: string; readonly text: string }

const cellsOf = ({ id, properties }: Described): Cell[] =>
  Object.entries({ id, ...properties })
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .map(([column, value]) => ({ column, text: String(value).trim() }))

/** `code`, `ward_code`, `MAXA`, `ma_xa`, `id`, but not the running number that map programs add. */
const isCodeColumn = (column: string): boolean =>
  /code|^ma|_ma|(?:^|_)id$/i.test(column) && !/^(?:object|g|f|o)id$/i.test(column)

const CODE_LENGTH: Readonly<Record<Unit['level'], number>> = {
  nation: 0,
  province: 2,
  district: 3,
  commune: 5,
  village: 0,
}

const createMatcher = (index: UnitIndex, { level, day, underKey }: BoundaryQuestion) => {
  const wanted = new Map(
    index.unitsInForce(level, day, underKey).map((unit): [string, Unit] => [unit.key, unit]),
  )
  const byCode = new Map([...wanted.values()].map((unit): [string, Unit] => [unit.code, unit]))
  const used = new Set<string>()
  const matched: MatchedShape[] = []
  const unmatched: UnmatchedShape[] = []

  /**
   * A population of 1984 looks like the code 01984: a number counts as a code in a column of codes, or where the shape's own
   * name says the same unit; one that lost its zero only where no name speaks against it.
   */
  const codeIn = (cells: readonly Cell[], namedUnits: readonly Unit[]): Unit | undefined => {
    const length = CODE_LENGTH[level]
    const found = cells
      .filter(({ text }) => /^\d+$/.test(text) && (text.length === length || text.length === length - 1))
      .find(({ column, text }) => {
        const unit = byCode.get(text.padStart(length, '0'))
        if (unit === undefined) return false
        if (namedUnits.includes(unit)) return true
        return isCodeColumn(column) && (text.length === length || namedUnits.length === 0)
      })
    return found && byCode.get(found.text.padStart(length, '0'))
  }

  const named = (text: string): Unit[] => {
    const { candidates } = index.findByName(text, { day, parent: underKey })
    const fitting = candidates.filter(({ unit }) => wanted.has(unit.key))
    return fitting.filter(({ rank }) => rank === fitting[0]?.rank).map(({ unit }) => unit)
  }

  const match = (shape: Described, position: number): string | undefined => {
    const cells = cellsOf(shape)
    const words = cells.map(({ text }) => text).filter((text) => /\p{L}/u.test(text))
    const byName = words.map(named).filter((units) => units.length > 0)
    const coded = codeIn(cells, byName.flat())
    const unit = coded ?? byName.find((units) => units.length === 1)?.[0]
    const label = words[0] ?? cells[0]?.text ?? `#${position + 1}`
    if (unit === undefined)
      unmatched.push({ position, label, reason: byName.length > 0 ? 'ambiguous' : 'unknown' })
    else if (used.has(unit.key)) unmatched.push({ position, label, reason: 'twice' })
    else {
      used.add(unit.key)
      matched.push({ unitKey: unit.key, by: coded ? 'code' : 'name', position })
      return unit.key
    }
    return undefined
  }

  const finish = (stored: StoredBoundaries): ImportedBoundaries => ({
    stored,
    matched,
    unmatched,
    missing: [...wanted.keys()].filter((key) => !used.has(key)),
  })
  return { match, finish }
}

/** About one metre: more digits are noise, and a third of the file. */
const rounded = (value: unknown): unknown =>
  typeof value === 'number'
    ? Math.round(value * 1e5) / 1e5
    : Array.isArray(value)
      ? value.map(rounded)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]))
        : value

/** Reads the text of a boundary file; throws where it is neither GeoJSON features nor TopoJSON. */
export const importBoundaries = (
  text: string,
  index: UnitIndex,
  question: BoundaryQuestion,
): ImportedBoundaries => {
  const read: GeoJSON | Topology = JSON.parse(text)
  const matcher = createMatcher(index, question)
  if (read.type === 'Topology') {
    const [name, object] = Object.entries(read.objects)[0] ?? ['units', undefined]
    const shapes: GeometryObject<GeoJsonProperties>[] =
      object?.type === 'GeometryCollection' ? object.geometries : object ? [object] : []
    const geometries = shapes.flatMap((shape, position): GeometryObject[] => {
      const id = matcher.match(shape, position)
      return id === undefined ? [] : [{ ...shape, id, properties: {} } as GeometryObject]
    })
    const topology: Topology = { ...read, objects: { [name]: { type: 'GeometryCollection', geometries } } }
    return matcher.finish({ kind: 'topology', topology, object: name })
  }
  if (read.type !== 'FeatureCollection') throw new TypeError(`Not a collection of features: ${read.type}`)
  const features = read.features.flatMap((shape, position) => {
    const id = matcher.match(shape, position)
    return id === undefined ? [] : [{ id, geometry: rounded(shape.geometry) as Geometry }]
  })
  return matcher.finish({ kind: 'features', features })
}

/** The shapes to draw, each with the key of its unit. */
export const shapesOf = (
  stored: StoredBoundaries,
): { readonly unitKey: string; readonly geometry: Geometry }[] => {
  if (stored.kind === 'features')
    return stored.features.map(({ id, geometry }) => ({ unitKey: id, geometry }))
  const object = stored.topology.objects[stored.object]
  if (object === undefined) return []
  const read = feature(stored.topology, object)
  const features = read.type === 'FeatureCollection' ? read.features : [read]
  return features.map(({ id, geometry }) => ({ unitKey: String(id), geometry }))
}
