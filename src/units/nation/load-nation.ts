// The nation's units through time, from 01/01/2021 on: put together once from the published lists and our corrections.
import type { Nation, Unit } from '../unit.ts'
import { newProvinceOf, oldProvincesOf, provinceSuccessions, provinceUnits } from './provinces.ts'
import { communesSinceJuly2025, wardsOf2026 } from './since-july-2025.ts'
import { successionsOfJuly2025 } from './successions-july-2025.ts'
import { successionsUntilJune2025 } from './successions-until-june-2025.ts'
import { unitsUntilJune2025 } from './until-june-2025.ts'

let loaded: Nation | undefined

/** Every unit that stood on or after 01/01/2021 and what became of it; always the same order. */
export const loadNation = (): Nation => (loaded ??= buildNation())

const buildNation = (): Nation => {
  const provinces = provinceUnits()
  const until = unitsUntilJune2025(provinces)
  const units = [...provinces, ...until, ...communesSinceJuly2025(provinces)]
  const successions = [
    ...provinceSuccessions(),
    ...successionsUntilJune2025(until),
    ...successionsOfJuly2025(units),
    ...wardsOf2026(),
  ]
  return { units, successions }
}

/** The units of a province in all versions, those of the old provinces that flowed into it (or of which it is one) included. */
export const unitsOfProvince = (code: string): Unit[] => {
  const { units } = loadNation()
  const codes = new Set([code, ...oldProvincesOf(newProvinceOf(code)), newProvinceOf(code)])
  const keys = new Set(
    units.filter((unit) => unit.level === 'province' && codes.has(unit.code)).map((unit) => unit.key),
  )
  // Provinces stand before districts and districts before communes, so one pass reaches all three levels.
  return units.filter((unit) => {
    if (unit.level !== 'province' && !keys.has(unit.parentKey ?? '')) return false
    if (unit.level === 'district') keys.add(unit.key)
    return unit.level !== 'province' || keys.has(unit.key)
  })
}

/** The units of a province with the successions between them, for an installation of one province. */
export const nationOfProvince = (code: string): Nation => {
  const units = unitsOfProvince(code)
  const keys = new Set(units.map((unit) => unit.key))
  return {
    units,
    successions: loadNation().successions.filter((one) => keys.has(one.fromKey) && keys.has(one.toKey)),
  }
}
