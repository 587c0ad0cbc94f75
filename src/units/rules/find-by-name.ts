// Finds the units a written name may mean, best first, and says when it may mean more than one.
import type { Day } from '../../kernel/day/day.ts'
import { textOf, type Text } from '../../kernel/text/text.ts'
import { isInForce, type Unit } from '../unit.ts'
import { bareSpelling, exactSpelling, looseSpelling } from './fold-name.ts'
import { readingsOf, type Reading } from './name-prefix.ts'
import { ancestors } from './tree.ts'
import { codeOfKey, groupBy, type UnitMaps } from './unit-maps.ts'

export type NameSearch = { readonly parent?: string | undefined; readonly day?: Day | undefined }
export type NameCandidate = {
  readonly unit: Unit
  readonly reason: Text
  /** 0 is exact. */ readonly rank: number
}
export type NameResult = { readonly candidates: readonly NameCandidate[]; readonly ambiguous: boolean }

const SPELLINGS = [
  textOf('Đúng tên', 'Same name'),
  textOf('Khác cách viết i/y', 'Differs in i/y'),
  textOf('Khác dấu hoặc viết không dấu', 'Differs in diacritics or has none'),
] as const

const spellingOf = (written: string, unit: Unit): 0 | 1 | 2 => {
  if (exactSpelling(written) === exactSpelling(unit.name)) return 0
  return looseSpelling(written) === looseSpelling(unit.name) ? 1 : 2
}

const kindOf = (reading: Reading, unit: Unit): 0 | 1 | 2 => {
  if (reading.prefix === null || reading.prefix.types.includes(unit.type)) return 0
  return reading.prefix.levels.includes(unit.level) ? 1 : 2
}

export type NameFinder = (text: string, search?: NameSearch) => NameResult

/** The list of names is built at the first question. */
export const createNameFinder = (maps: UnitMaps): NameFinder => {
  let names: ReadonlyMap<string, readonly Unit[]> | undefined
  const named = (name: string): readonly Unit[] =>
    (names ??= groupBy(maps.units, (unit) => bareSpelling(unit.name))).get(bareSpelling(name)) ?? []

  const standsUnder = (unit: Unit, hint: string): boolean => {
    const readings = readingsOf(hint).map((reading) => bareSpelling(reading.name))
    return ancestors(maps, unit.key).some((above) => readings.includes(bareSpelling(above.name)))
  }

  const candidatesOf = (
    head: string,
    hints: readonly string[],
    { parent, day }: NameSearch,
  ): NameCandidate[] => {
    const best = new Map<string, NameCandidate>()
    for (const reading of readingsOf(head))
      for (const unit of named(reading.name)) {
        const kind = kindOf(reading, unit)
        if (kind === 2) continue
        if (parent !== undefined && !ancestors(maps, unit.key).some((one) => one.code === codeOfKey(parent)))
          continue
        const spelling = spellingOf(reading.name, unit)
        const missed = hints.filter((hint) => !standsUnder(unit, hint)).length
        const past = day !== undefined && !isInForce(unit, day)
        const rank = (past ? 1000 : 0) + missed * 100 + spelling * 10 + kind
        const known = best.get(unit.key)
        if (!known || rank < known.rank)
          best.set(unit.key, { unit, rank, reason: reasonOf(spelling, kind, missed, past) })
      }
    return [...best.values()].toSorted((a, b) => a.rank - b.rank || compareUnits(a.unit, b.unit))
  }

  return (text, search = {}) => {
    const [head = '', ...hints] = text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
    let candidates = candidatesOf(head, hints, search)
    if (candidates.length === 0 && / [-–] /.test(head)) {
      const [first = '', ...rest] = head.split(/ [-–] /)
      candidates = candidatesOf(first, [...rest, ...hints], search)
    }
    return { candidates, ambiguous: candidates.length > 1 && candidates[0]?.rank === candidates[1]?.rank }
  }
}

/** Newer versions first; then by key, so that the order never depends on the order of the list. */
const compareUnits = (a: Unit, b: Unit): number => {
  const [from, other] = [a.validFrom ?? '', b.validFrom ?? '']
  if (from !== other) return from < other ? 1 : -1
  return a.key < b.key ? -1 : 1
}

const reasonOf = (spelling: 0 | 1 | 2, kind: 0 | 1, missed: number, past: boolean): Text => {
  const parts = [
    SPELLINGS[spelling],
    ...(kind === 1 ? [textOf('khác loại đơn vị', 'another kind of unit')] : []),
    ...(missed > 0
      ? [textOf('không thuộc đơn vị cấp trên đã ghi', 'not under the unit written after it')]
      : []),
    ...(past ? [textOf('không có hiệu lực vào ngày đó', 'not in force on that day')] : []),
  ]
  return textOf(parts.map((part) => part.vi).join('; '), parts.map((part) => part.en).join('; '))
}
