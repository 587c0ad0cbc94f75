// Districts and communes from 01/01/2021 to 30/06/2025: the list of 2019 with the corrections kept in the tables beside.
import type { Day } from '../../kernel/day/day.ts'
import type { Unit } from '../unit.ts'
import { list2019, type ListedUnit } from './packages.ts'
import { LAST_DAY_OF_DISTRICTS } from './provinces.ts'
import { readTable } from './table.ts'
import { unitOf } from './unit-of.ts'
import { getVersion, versionsByCode } from './versions.ts'

type Period = { readonly from: Day | null; readonly to: Day }

const dayOf = (cell: string): Day | null => (cell === '-' ? null : cell)

const codesOf = (cell: string): string[] => cell.split(' ')

/** Codes with other periods than the rule; an empty list for those gone before 2021. */
const readPeriods = (): Map<string, Period[]> => {
  const periods = new Map<string, Period[]>()
  for (const [from = '', to = '', codes = ''] of readTable('periods-2021.tsv'))
    for (const code of codesOf(codes)) {
      const known = periods.get(code) ?? []
      if (to !== 'gone') known.push({ from: dayOf(from), to })
      periods.set(code, known)
    }
  return periods
}

const readNames = (): Map<string, string> =>
  new Map(readTable('names-2021.tsv').map(([code, from, name]) => [`${code} ${from}`, name ?? '']))

const readParents = (): Map<string, string> =>
  new Map(
    readTable('parents-2021.tsv').flatMap(([from, parent = '', codes = '']): [string, string][] =>
      codesOf(codes).map((code) => [`${code} ${from}`, parent]),
    ),
  )

const STOOD: readonly Period[] = [{ from: null, to: LAST_DAY_OF_DISTRICTS }]

export const unitsUntilJune2025 = (provinces: readonly Unit[]): Unit[] => {
  const listed = list2019()
  const periods = readPeriods()
  const names = readNames()
  const parents = readParents()
  const known = new Map(
    [...listed.district, ...listed.commune].map((unit): [string, ListedUnit] => [unit.code, unit]),
  )
  const provinceVersions = versionsByCode(provinces)

  const versionsOf = (
    level: 'district' | 'commune',
    above: ReturnType<typeof versionsByCode>,
    codes: Iterable<string>,
  ) =>
    [...codes].flatMap((code): Unit[] =>
      (periods.get(code) ?? STOOD).map(({ from, to }) => {
        const at = `${code} ${from ?? '-'}`
        const name = names.get(at) ?? known.get(code)?.fullName ?? ''
        const parentCode = parents.get(at) ?? known.get(code)?.parentCode ?? ''
        return unitOf(level, code, name, from, to, getVersion(above, parentCode, to).key)
      }),
    )

  const codes = new Set([...known.keys(), ...periods.keys()])
  const districts = versionsOf(
    'district',
    provinceVersions,
    [...codes].filter((code) => code.length === 3),
  )
  const communes = versionsOf(
    'commune',
    versionsByCode(districts),
    [...codes].filter((code) => code.length === 5),
  )
  return [...districts, ...communes]
}
