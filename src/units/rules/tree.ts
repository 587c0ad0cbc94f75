// What stands above and below a unit, and which units are in force on a day.
import type { Day } from '../../kernel/day/day.ts'
import { isInForce, type Level, type Unit, type UnitLevel, type UnitType } from '../unit.ts'
import { codeOfKey, getByKey, type UnitMaps } from './unit-maps.ts'

const overlap = (a: Unit, b: Unit): boolean =>
  (a.validTo === null || b.validFrom === null || b.validFrom <= a.validTo) &&
  (b.validTo === null || a.validFrom === null || a.validFrom <= b.validTo)

/** A unit outlives versions of the unit above it (a district that becomes a town keeps its communes); a hamlet names its commune's key. */
const childrenOf = (maps: UnitMaps, unit: Unit): Unit[] =>
  (maps.below.get(unit.code) ?? []).filter(
    (child) => child.parentKey === unit.key || (child.level !== 'village' && overlap(child, unit)),
  )

/** All units below, nearest levels first; only those in force where a day is given. */
export const descendants = (maps: UnitMaps, key: string, day?: Day): Unit[] => {
  const found = new Map<string, Unit>()
  let level = [getByKey(maps, key)]
  while (level.length > 0) {
    const next = level.flatMap((unit) => childrenOf(maps, unit)).filter((unit) => !found.has(unit.key))
    for (const unit of next) found.set(unit.key, unit)
    level = next
  }
  const all = [...found.values()]
  return day === undefined ? all : all.filter((unit) => isInForce(unit, day))
}

/** The units above, nearest first, in the versions of the day (without a day: of the unit's last day). */
export const ancestors = (maps: UnitMaps, key: string, day?: Day): Unit[] => {
  const above: Unit[] = []
  let parentKey = getByKey(maps, key).parentKey
  while (parentKey !== null) {
    const named = getByKey(maps, parentKey)
    const ofDay =
      day === undefined
        ? undefined
        : maps.versions.get(codeOfKey(parentKey))?.find((one) => isInForce(one, day))
    const parent: Unit = ofDay ?? named
    above.push(parent)
    parentKey = parent.parentKey
  }
  return above
}

export const unitsInForce = (maps: UnitMaps, level: Level, day: Day, underKey?: string): Unit[] =>
  (underKey === undefined
    ? maps.units.filter((unit) => isInForce(unit, day))
    : descendants(maps, underKey, day)
  ).filter((unit) => unit.level === level)

export type UnitCount = Readonly<Record<UnitLevel, number>> & {
  readonly communeTypes: Partial<Record<UnitType, number>>
}

/** Provinces, districts and communes in force on a day, the communes by kind. */
export const countInForce = (maps: UnitMaps, day: Day): UnitCount => {
  const communes = unitsInForce(maps, 'commune', day)
  const communeTypes: Partial<Record<UnitType, number>> = {}
  for (const { type } of communes) communeTypes[type] = (communeTypes[type] ?? 0) + 1
  return {
    province: unitsInForce(maps, 'province', day).length,
    district: unitsInForce(maps, 'district', day).length,
    commune: communes.length,
    communeTypes,
  }
}
