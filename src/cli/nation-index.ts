// The nation's units, asked without a database: one index, and the commune that a sheet's words mean.

import type { FindUnit } from '../intake/reading/columns.ts'
import { loadNation } from '../units/nation/load-nation.ts'
import { createUnitIndex, type UnitIndex } from '../units/rules/unit-index.ts'
import type { Unit } from '../units/unit.ts'

let loaded: UnitIndex | undefined

export const nationIndex = (): UnitIndex => {
  if (loaded) return loaded
  const { units, successions } = loadNation()
  loaded = createUnitIndex(units, successions)
  return loaded
}

/** A candidate that misses the district or the province beside it stands at 100 and above. */
export const MISSED = 100

/** The unit itself, what lies in it, and what went into any of these whole. */
const reachOf = (index: UnitIndex, key: string): ReadonlySet<string> => {
  const inside = [index.getUnit(key), ...index.descendants(key)]
  const before = inside.flatMap((unit) => index.wholePredecessors(unit.key))
  return new Set([...inside, ...before].map((unit) => unit.key))
}

/** Among communes of one name only that of the importing unit is taken without asking, as the server does. */
export const findInNation = (index: UnitIndex, homeUnit: string | null): FindUnit => {
  const near = homeUnit === null ? new Set<string>() : reachOf(index, homeUnit)
  const candidates = (text: string): Unit[] => {
    if (/^\d{5}$/.test(text)) return index.units.filter(({ code }) => code === text)
    const fitting = index
      .findByName(text)
      .candidates.filter(({ unit, rank }) => unit.level === 'commune' && rank < MISSED)
    return fitting
      .filter(({ unit, rank }) => near.has(unit.key) || rank === fitting[0]?.rank)
      .map(({ unit }) => unit)
  }
  const remembered = new Map<string, string | null>()
  return (name, within) => {
    const text = [name.trim(), within?.district, within?.province].filter((part) => part).join(', ')
    const known = remembered.get(text)
    if (known !== undefined) return known
    const found = candidates(text)
    const own = found.filter(({ key }) => near.has(key))
    const [first, second] = own.length > 0 ? own : found
    const key = first && (own.length > 0 || !second) ? first.key : null
    remembered.set(text, key)
    return key
  }
}
