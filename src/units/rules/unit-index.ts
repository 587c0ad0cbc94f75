// The questions one asks of units through time, over a list of units and successions that is indexed once.
import type { Day } from '../../kernel/day/day.ts'
import type { Level, Nation, Succession, Unit } from '../unit.ts'
import { createNameFinder, type NameFinder } from './find-by-name.ts'
import {
  allocate,
  partPredecessors,
  predecessors,
  successors,
  wholePredecessors,
  type Allocation,
} from './succession.ts'
import { ancestors, countInForce, descendants, unitsInForce, type UnitCount } from './tree.ts'
import { createUnitMaps, getByKey, resolveCode } from './unit-maps.ts'

export type UnitIndex = Nation & {
  /** The unit that bears a code on a day. */
  readonly resolve: (code: string, day: Day) => Unit | undefined
  readonly findUnit: (key: string) => Unit | undefined
  readonly getUnit: (key: string) => Unit
  readonly findByName: NameFinder
  readonly descendants: (key: string, day?: Day) => Unit[]
  readonly ancestors: (key: string, day?: Day) => Unit[]
  readonly predecessors: (key: string) => Unit[]
  readonly successors: (key: string) => Unit[]
  /** The successions themselves, with share and law. */
  readonly successionsInto: (key: string) => readonly Succession[]
  readonly successionsOutOf: (key: string) => readonly Succession[]
  readonly wholePredecessors: (key: string) => Unit[]
  readonly partPredecessors: (key: string) => Unit[]
  readonly unitsInForce: (level: Level, day: Day, underKey?: string) => Unit[]
  readonly countInForce: (day: Day) => UnitCount
  readonly allocate: (fromKey: string, day: Day) => Allocation
}

export const createUnitIndex = (units: readonly Unit[], successions: readonly Succession[]): UnitIndex => {
  const maps = createUnitMaps(units, successions)
  return {
    units,
    successions,
    resolve: (code, day) => resolveCode(maps, code, day),
    findUnit: (key) => maps.byKey.get(key),
    getUnit: (key) => getByKey(maps, key),
    findByName: createNameFinder(maps),
    descendants: (key, day) => descendants(maps, key, day),
    ancestors: (key, day) => ancestors(maps, key, day),
    predecessors: (key) => predecessors(maps, key),
    successors: (key) => successors(maps, key),
    successionsInto: (key) => maps.into.get(key) ?? [],
    successionsOutOf: (key) => maps.outOf.get(key) ?? [],
    wholePredecessors: (key) => wholePredecessors(maps, key),
    partPredecessors: (key) => partPredecessors(maps, key),
    unitsInForce: (level, day, underKey) => unitsInForce(maps, level, day, underKey),
    countInForce: (day) => countInForce(maps, day),
    allocate: (fromKey, day) => allocate(maps, fromKey, day),
  }
}
