// The administrative units of this installation: names, tree, and what lies in what, in either geography.
import { useMemo } from 'react'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { compareVietnamese } from '../../kernel/text/search-key.ts'
import { listUnits, type UnitRow } from '../../units/contract.ts'
import { useAsk } from '../ask/ask.ts'
import type { Geography } from './view.ts'

export type UnitNode = { readonly unit: UnitRow; readonly children: readonly UnitNode[] }

const twoLevels = '2025-07-01'

/** Whether a unit stands on the map before (old) or after (new) the first of July 2025. */
export const standsIn = (unit: UnitRow, geo: Geography): boolean =>
  geo === 'old'
    ? unit.validFrom === null || unit.validFrom < twoLevels
    : unit.validTo === null || unit.validTo >= twoLevels

/** The units as a tree; a unit whose parent is not there stands at the top. */
export const treeOf = (units: readonly UnitRow[], geo: Geography): UnitNode[] => {
  const standing = units.filter((unit) => standsIn(unit, geo))
  const keys = new Set(standing.map((unit) => unit.key))
  const childrenOf = Map.groupBy(standing, ({ parentKey }) =>
    parentKey !== null && keys.has(parentKey) ? parentKey : null,
  )
  const below = (key: string | null): UnitNode[] =>
    (childrenOf.get(key) ?? [])
      .toSorted((one, other) => compareVietnamese(one.name, other.name))
      .map((unit) => ({ unit, children: below(unit.key) }))
  return below(null)
}

export type Units = {
  readonly ready: boolean
  readonly rows: readonly UnitRow[]
  readonly successions: ResponseOf<typeof listUnits>['successions']
  readonly tiles: ResponseOf<typeof listUnits>['tiles']
  readonly boundaries: unknown
  /** `xã Mỹ Thanh`; `…` while the units are on their way; the key itself where the unit is not known. */
  readonly nameOf: (key: string) => string
  readonly find: (key: string) => UnitRow | undefined
  /** The unit and everything under it. */
  readonly within: (key: string) => UnitRow[]
}

/** `data` undefined: they are on their way, or cannot come (`failed`). */
export const unitsOf = (data: ResponseOf<typeof listUnits> | undefined, failed: boolean): Units => {
  const unknown = (key: string): string => (data === undefined && !failed ? '…' : key)
  const rows = data?.units ?? []
  const byKey = new Map(rows.map((unit) => [unit.key, unit]))
  const lies = (unit: UnitRow, key: string): boolean => {
    if (unit.key === key) return true
    const parent = unit.parentKey === null ? undefined : byKey.get(unit.parentKey)
    return parent !== undefined && lies(parent, key)
  }
  return {
    ready: data !== undefined,
    rows,
    successions: data?.successions ?? [],
    tiles: data?.tiles ?? [],
    boundaries: data?.boundaries ?? null,
    nameOf: (key) => byKey.get(key)?.fullName ?? unknown(key),
    find: (key) => byKey.get(key),
    within: (key) => rows.filter((unit) => lies(unit, key)),
  }
}

export const useUnits = (): Units => {
  const { data, error } = useAsk(listUnits, {})
  const failed = error !== null
  return useMemo(() => unitsOf(data, failed), [data, failed])
}
