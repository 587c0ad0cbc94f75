// What became of a unit: predecessors, successors, and where a record of an old unit belongs on a later day.
import type { Day } from '../../kernel/day/day.ts'
import { isInForce, type Succession, type Unit } from '../unit.ts'
import { descendants } from './tree.ts'
import { getByKey, type UnitMaps } from './unit-maps.ts'

export const successors = (maps: UnitMaps, key: string): Unit[] =>
  (maps.outOf.get(key) ?? []).map((one) => getByKey(maps, one.toKey))

export const predecessors = (maps: UnitMaps, key: string): Unit[] =>
  (maps.into.get(key) ?? []).map((one) => getByKey(maps, one.fromKey))

/** All of the old unit's people are in the new one, by law or by the list; a district that was abolished is not counted into its province. */
const isWhole = (one: Succession): boolean =>
  one.people === 'all' && one.share !== 'abolished' && one.basis !== 'inferred'

const mayHoldPeople = (one: Succession): boolean => one.people !== 'none' && one.share !== 'abolished'

const reach = (maps: UnitMaps, key: string, follow: (one: Succession) => boolean): Set<string> => {
  const found = new Set<string>()
  const queue = [key]
  for (const at of queue)
    for (const one of maps.into.get(at) ?? [])
      if (follow(one) && !found.has(one.fromKey)) {
        found.add(one.fromKey)
        queue.push(one.fromKey)
      }
  return found
}

/** Units, however far back, whose people are all in this one: their figures may be added. */
export const wholePredecessors = (maps: UnitMaps, key: string): Unit[] =>
  [...reach(maps, key, isWhole)].map((one) => getByKey(maps, one))

/** Units, however far back, of whose people some or perhaps some are in this one: a person allocates. */
export const partPredecessors = (maps: UnitMaps, key: string): Unit[] => {
  const whole = reach(maps, key, isWhole)
  return [...reach(maps, key, mayHoldPeople)]
    .filter((one) => !whole.has(one))
    .map((one) => getByKey(maps, one))
}

/** `decided`: there the record belongs. `manual`: one of these, a person says which. `unknown`: no source says what became of the unit. */
export type Allocation =
  | { readonly decided: string }
  | { readonly manual: readonly string[] }
  | { readonly unknown: true }

const UNKNOWN: Allocation = { unknown: true }

/** Where a record of a unit belongs on a day: never by code or name, only along successions; one step in doubt and a person decides. */
export const allocate = (maps: UnitMaps, fromKey: string, day: Day): Allocation => {
  const unit = maps.byKey.get(fromKey)
  if (unit === undefined || (unit.validFrom !== null && day < unit.validFrom)) return UNKNOWN
  if (isInForce(unit, day)) return { decided: fromKey }
  const steps = (maps.outOf.get(fromKey) ?? []).filter((one) => one.day <= day && one.people !== 'none')
  const abolished = steps.some((one) => one.share === 'abolished')
  const further = [...steps.map((one) => one.toKey), ...(abolished ? communesOnLastDay(maps, unit) : [])]
  const keys = new Set(further.flatMap((key) => keysOf(allocate(maps, key, day))))
  const [first] = keys
  if (first === undefined) return UNKNOWN
  const certain =
    !abolished &&
    keys.size === 1 &&
    steps.some(isWhole) &&
    further.every((key) => 'decided' in allocate(maps, key, day))
  return certain ? { decided: first } : { manual: [...keys] }
}

const keysOf = (allocation: Allocation): readonly string[] =>
  'decided' in allocation ? [allocation.decided] : 'manual' in allocation ? allocation.manual : []

/** The duties of a district went to its province and to its communes, so each of their successors may hold the record. */
const communesOnLastDay = (maps: UnitMaps, district: Unit): string[] =>
  district.validTo === null ? [] : descendants(maps, district.key, district.validTo).map((unit) => unit.key)
