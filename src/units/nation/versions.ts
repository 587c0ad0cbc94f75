// Finds the version of a code that stands on a day, and the succession of a code that goes on under a new version.
import type { Day } from '../../kernel/day/day.ts'
import { addDays } from '../../kernel/day/day.ts'
import { isInForce, type Succession, type Unit } from '../unit.ts'

export type Versions = ReadonlyMap<string, readonly Unit[]>

/** Every version by code, oldest first. */
export const versionsByCode = (units: readonly Unit[]): Versions => {
  const versions = new Map<string, Unit[]>()
  for (const unit of units) {
    const known = versions.get(unit.code)
    if (known) known.push(unit)
    else versions.set(unit.code, [unit])
  }
  for (const list of versions.values())
    list.sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))
  return versions
}

export const findVersion = (versions: Versions, code: string, day: Day): Unit | undefined =>
  versions.get(code)?.find((unit) => isInForce(unit, day))

export const getVersion = (versions: Versions, code: string, day: Day): Unit => {
  const unit = findVersion(versions, code, day)
  if (unit === undefined) throw new Error(`No unit ${code} on ${day}`)
  return unit
}

/** A code whose next version begins the day after goes on: the list keeps a code for the unit that takes the others in. */
export const codesThatGoOn = (versions: Versions, splitOff: ReadonlySet<string>): Succession[] =>
  [...versions.values()].flatMap((list) =>
    list.flatMap((unit, index): Succession[] => {
      const next = list[index + 1]
      if (next?.validFrom == null || unit.validTo === null || splitOff.has(unit.key)) return []
      if (addDays(unit.validTo, 1) !== next.validFrom) return []
      const share = unit.fullName === next.fullName ? 'unchanged' : 'whole'
      return [
        {
          fromKey: unit.key,
          toKey: next.key,
          day: next.validFrom,
          share,
          people: 'all',
          basis: 'list',
          legalRef: null,
        },
      ]
    }),
  )
