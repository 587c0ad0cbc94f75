// Units and successions arranged once for looking up: by key, by code, by what stands below, by what became of them.
import type { Day } from '../../kernel/day/day.ts'
import { isInForce, type Nation, type Succession, type Unit } from '../unit.ts'

export type UnitMaps = Nation & {
  readonly byKey: ReadonlyMap<string, Unit>
  /** Every version of a code, oldest first. */
  readonly versions: ReadonlyMap<string, readonly Unit[]>
  /** Units by the code of the unit above. */
  readonly below: ReadonlyMap<string, readonly Unit[]>
  readonly outOf: ReadonlyMap<string, readonly Succession[]>
  readonly into: ReadonlyMap<string, readonly Succession[]>
}

export const groupBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

export const codeOfKey = (key: string): string => key.split('@')[0] ?? key

export const createUnitMaps = (units: readonly Unit[], successions: readonly Succession[]): UnitMaps => {
  const versions = groupBy(units, (unit) => unit.code)
  for (const list of versions.values())
    list.sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))
  return {
    units,
    successions,
    byKey: new Map(units.map((unit): [string, Unit] => [unit.key, unit])),
    versions,
    below: groupBy(units, (unit) => (unit.parentKey === null ? null : codeOfKey(unit.parentKey))),
    outOf: groupBy(successions, (succession) => succession.fromKey),
    into: groupBy(successions, (succession) => succession.toKey),
  }
}

/** Spreadsheets eat the leading zero of a commune code: 1981 is 01981. Shorter codes could be of two levels and are not guessed. */
const withLeadingZero = (code: string): string => (/^\d{4}$/.test(code) ? `0${code}` : code)

/** The unit that bears a code on a day. */
export const resolveCode = (maps: UnitMaps, code: string, day: Day): Unit | undefined =>
  maps.versions.get(withLeadingZero(code.trim()))?.find((unit) => isInForce(unit, day))

export const getByKey = (maps: UnitMaps, key: string): Unit => {
  const unit = maps.byKey.get(key)
  if (unit === undefined) throw new Error(`No unit ${key}`)
  return unit
}
