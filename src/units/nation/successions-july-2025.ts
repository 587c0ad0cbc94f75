// What became of districts and communes on 01/07/2025 (72/2025/QH15, 1654 – 1687/NQ-UBTVQH15).
import type { PeopleMoved, Share, Succession, Unit } from '../unit.ts'
import { unitKey } from '../unit.ts'
import { list2025 } from './packages.ts'
import { LAST_DAY_OF_DISTRICTS, newProvinceOf, TWO_LEVELS } from './provinces.ts'
import { readTable } from './table.ts'
import { findVersion, getVersion, versionsByCode, type Versions } from './versions.ts'

/** Island districts without communes became special zones. */
const ISLANDS: Readonly<Record<string, string>> = {
  '318': '11948', // Bạch Long Vĩ
  '471': '19742', // Cồn Cỏ
  '498': '20333', // Hoàng Sa
  '536': '21548', // Lý Sơn
  '755': '26732', // Côn Đảo
}

/** Pairs on which the published list is silent or has the two Thạnh Lộc of Kiên Giang crossed. */
const CORRECTED: Readonly<Record<string, string>> = { '23938': '23938', '30901': '30886', '30913': '30910' }

/** One commune made of one commune and yet arranged anew by a clause (town or ward became commune, island became zone). */
const ARRANGED: readonly string[] = ['14845', '20695', '31105']

/** Cam Linh, made of three wards, is listed among those left as they were. */
const LEFT_AS_THEY_WERE: readonly string[] = ['22426', '22429', '22432']

type Target = { readonly to: string; readonly went: string }

const readSplits = (): Map<string, Target[]> =>
  new Map(
    readTable('splits-2025.tsv').map(([from = '', targets = '']) => [
      from,
      targets.split(' ').map((target) => ({ to: target.slice(0, 5), went: target.slice(6) })),
    ]),
  )

/** What remained holds nobody where all people went elsewhere, and everybody where only area went. */
const peopleOf = (went: string, all: readonly Target[]): PeopleMoved => {
  if (went === 'people') return 'all'
  if (went === 'area') return 'none'
  if (went === 'part') return 'some'
  if (all.some((other) => other.went === 'people')) return 'none'
  return all.filter((other) => other.went !== 'area').length === 1 ? 'all' : 'some'
}

/** The clause that made each commune, and the resolution of its province. */
const readClauses = (): { clause: Map<string, string>; resolution: Map<string, string> } => {
  const clause = new Map<string, string>()
  const resolution = new Map<string, string>()
  for (const [number = '', province = '', first = '', items = ''] of readTable('resolutions-2025.tsv')) {
    resolution.set(province, number)
    for (const [index, codes] of items.split(' ').entries())
      for (const code of codes.split(',')) clause.set(code, `khoản ${Number(first) + index} Điều 1`)
  }
  return { clause, resolution }
}

const inferred = (versions: Versions): Succession[] =>
  readTable('inferred-2025.tsv').flatMap(([to = '', from = '']) =>
    from.split(' ').map((code): Succession => ({
      fromKey: getVersion(versions, code, lastDayOf(versions, code)).key,
      toKey: unitKey(to, TWO_LEVELS),
      day: TWO_LEVELS,
      share: 'part',
      people: 'some',
      basis: 'inferred',
      legalRef: null,
    })),
  )

const lastDayOf = (versions: Versions, code: string): string =>
  versions
    .get(code)
    ?.map((unit) => unit.validTo ?? '')
    .filter((day) => day !== '' && day < LAST_DAY_OF_DISTRICTS)
    .at(-1) ?? ''

export const successionsOfJuly2025 = (units: readonly Unit[]): Succession[] => {
  const versions = versionsByCode(units)
  const { clause, resolution } = readClauses()
  const old = units.filter((unit) => unit.validTo === LAST_DAY_OF_DISTRICTS)
  const splits = readSplits()
  const pairs = new Map(list2025().pairs)
  const targetsOf = (code: string): Target[] =>
    splits.get(code) ?? [{ to: CORRECTED[code] ?? pairs.get(code) ?? '', went: 'whole' }]

  const sources = new Map<string, number>()
  const communes = old.filter((unit) => unit.level === 'commune')
  for (const unit of communes)
    for (const { to } of targetsOf(unit.code)) sources.set(to, (sources.get(to) ?? 0) + 1)

  const legalRefOf = (to: Unit): string => {
    const number = resolution.get(to.parentKey?.slice(0, 2) ?? '') ?? ''
    const where = clause.get(to.code)
    return where === undefined ? number : `${number}, ${where}`
  }
  const shareOf = (from: string, { to, went }: Target): Share => {
    if (went !== 'whole') return 'part'
    if (LEFT_AS_THEY_WERE.includes(from)) return 'unchanged'
    return sources.get(to) === 1 && !ARRANGED.includes(to) ? 'unchanged' : 'whole'
  }

  const fromCommunes = communes.flatMap((unit) => {
    const targets = targetsOf(unit.code)
    return targets.map((target): Succession => {
      const to = getVersion(versions, target.to, TWO_LEVELS)
      return {
        fromKey: unit.key,
        toKey: to.key,
        day: TWO_LEVELS,
        share: shareOf(unit.code, target),
        people: target.went === 'whole' ? 'all' : peopleOf(target.went, targets),
        basis: 'resolution',
        legalRef: legalRefOf(to),
      }
    })
  })

  const fromDistricts = old
    .filter((unit) => unit.level === 'district')
    .map((unit): Succession => {
      const shared = { fromKey: unit.key, day: TWO_LEVELS, people: 'all', basis: 'resolution' } as const
      const island = ISLANDS[unit.code]
      const zone = island === undefined ? undefined : findVersion(versions, island, TWO_LEVELS)
      if (zone) return { ...shared, toKey: zone.key, share: 'whole', legalRef: legalRefOf(zone) }
      const province = getVersion(versions, newProvinceOf(unit.parentKey?.slice(0, 2) ?? ''), TWO_LEVELS).key
      return { ...shared, toKey: province, share: 'abolished', legalRef: '72/2025/QH15' }
    })

  return [...fromCommunes, ...fromDistricts, ...inferred(versions)]
}
