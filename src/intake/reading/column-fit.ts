// How well the content of a column suits what its header says, and what the content alone suggests.
import { readChoice } from './choice-reading.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { FindUnit } from './columns.ts'
import type { Target } from './targets.ts'
import { readYesNo } from './choice-reading.ts'
import { saysNothing } from './words.ts'

type Test = (text: string) => boolean

const computeShare = (profile: ColumnProfile, test: Test): number => {
  let all = 0
  let good = 0
  for (const [text, count] of profile.distinct) {
    if (saysNothing(text)) continue
    all += count
    if (test(text)) good += count
    if (all > 400) break
  }
  return all === 0 ? 0 : good / all
}

/** Dozens of registers ask the same of every column: what was found is kept with the column, by whatever stands for the test. */
const shares = new WeakMap<ColumnProfile, Map<unknown, number>>()

const shareBy = (profile: ColumnProfile, key: unknown, test: Test): number => {
  const known = shares.get(profile) ?? new Map<unknown, number>()
  shares.set(profile, known)
  const share = known.get(key) ?? computeShare(profile, test)
  known.set(key, share)
  return share
}

const choiceShare = (profile: ColumnProfile, field: Target['field']): number =>
  field?.kind === 'choice'
    ? shareBy(profile, field, (text) => {
        const { value, problems } = readChoice(text, field)
        return value !== null && problems.every(({ severity }) => severity === 'info')
      })
    : 0

const unitShare = (profile: ColumnProfile, findUnit: FindUnit): number =>
  shareBy(profile, findUnit, (text) => findUnit(text) !== null)

const tests = {
  age: (text) => /^\d{1,3}\s*(?:tuổi|t|th|tháng|y|years?|months?)?$/iu.test(text),
  mark: (text) => text.length <= 2,
  serialDay: (text) => /^[234]\d{4}$/.test(text),
  number: (text) => /\d/.test(text) && text.length <= 16,
  yesNo: (text) => readYesNo(text).value !== null,
  letters: (text) => /^\P{N}+$/u.test(text) && text.length <= 60,
  phone: (text) => /^[\d\s.+()/;,-]{5,40}$/.test(text),
  card: (text) => /^[A-Z]{0,2}[\d\s.-]{7,16}$/i.test(text),
  birth: (text) => /(?:19\d{2}|200\d|201\d)(?:\D|$)/.test(text),
} as const satisfies Record<string, Test>

const shareOf = (profile: ColumnProfile, test: keyof typeof tests): number =>
  shareBy(profile, test, tests[test])

const specialFit = (path: string, profile: ColumnProfile, findUnit: FindUnit | undefined): number => {
  if (path === 'sequence') return profile.integers
  if (path === 'ageYears') return Math.max(profile.ages, shareOf(profile, 'age'))
  if (path === 'unit')
    return findUnit ? Math.max(0.5, unitShare(profile, findUnit)) : profile.days > 0.5 ? 0 : 0.8
  if (path.startsWith('sexByColumn'))
    return Math.max(profile.years, profile.days, profile.ages, shareOf(profile, 'mark'))
  if (path.includes('birthDay:')) return profile.integers
  return profile.days > 0.5 || profile.integers > 0.8 ? 0.2 : 0.9
}

/** 0 to 1: the content could be this. */
export const contentFit = (
  target: Target,
  profile: ColumnProfile,
  findUnit: FindUnit | undefined,
): number => {
  const { field, path } = target
  if (field === null) return specialFit(path, profile, findUnit)
  if (path.endsWith('birthYear')) return Math.max(profile.years, profile.days)
  if (path.endsWith('birthDay')) return Math.max(profile.days, profile.years)
  switch (field.kind) {
    case 'day':
      return Math.max(profile.days, shareOf(profile, 'serialDay'))
    case 'integer':
      return shareOf(profile, 'number')
    case 'yesNo':
      return shareOf(profile, 'yesNo')
    case 'choice':
      return choiceShare(profile, field)
    case 'link':
    case 'links':
      return 0.8
    case 'text':
      if (field.format === 'name') return shareOf(profile, 'letters')
      if (field.format === 'phone')
        return profile.days > 0.5 ? 0 : Math.max(profile.phones, 0.9 * shareOf(profile, 'phone'))
      if (field.format === 'nationalId') return Math.max(profile.ids, shareOf(profile, 'card'))
      return profile.days > 0.6 ? 0.2 : 0.95
    default:
      return field satisfies never
  }
}

/** What the content alone says, where the header is missing or unknown; a column with an unknown header is less sure. */
export const contentScore = (
  target: Target,
  profile: ColumnProfile,
  noHeader: boolean,
  findUnit: FindUnit | undefined,
): number => {
  if (profile.filled < 2) return 0
  const { field, path } = target
  const trust = noHeader ? 1 : 0.85
  if (path === 'sequence') return profile.counting && profile.column <= 1 ? 0.6 * trust : 0
  if (path === 'unit')
    return findUnit &&
      profile.distinct.size > 0 &&
      unitShare(profile, findUnit) >= 0.8 &&
      profile.longest < 60
      ? 0.58 * trust
      : 0
  if (field === null || field === undefined) return 0
  if (field.kind === 'text' && path.endsWith('fullName'))
    return profile.familyNames >= 0.7 ? 0.66 * profile.familyNames * trust : 0
  if (field.kind === 'text' && field.format === 'phone') return profile.phones >= 0.8 ? 0.62 * trust : 0
  if (field.kind === 'text' && field.format === 'nationalId')
    return profile.ids >= 0.8 && profile.phones < 0.5 ? 0.62 * trust : 0
  if (path.endsWith('sex') && field.kind === 'choice') return profile.sexes >= 0.9 ? 0.6 * trust : 0
  if (path.endsWith('birthYear')) return noHeader && profile.years >= 0.9 ? 0.5 : 0
  if (path.endsWith('birthDay') && noHeader) {
    const old = shareOf(profile, 'birth')
    return profile.days >= 0.8 && old >= 0.8 ? 0.52 : 0
  }
  if (field.kind === 'day' && noHeader)
    return profile.days >= 0.8 ? (field.required === true ? 0.48 : 0.42) : 0
  if (field.kind === 'choice' && profile.filled >= 3 && profile.distinct.size <= 15) {
    const share = choiceShare(profile, field)
    // One word alone may stand in any column; two or more of one choice are a sign.
    return share >= 0.9 && profile.longest >= 2 && (noHeader || profile.distinct.size >= 2)
      ? 0.52 * share * trust
      : 0
  }
  return 0
}
