// What the content of a column looks like: dates, telephone numbers, names, ages … as shares of its filled cells.
import { isDay } from '../../kernel/day/day.ts'
import { readPhone } from '../../people/rules/phone.ts'
import { findSex } from '../../people/rules/sex.ts'
import { readDayParts } from './day-text.ts'
import { dataCells } from './grid.ts'
import { dataRows } from './layout.ts'
import type { Layout } from './layout.ts'
import { cellText } from './cell-text.ts'
import type { MaybeCell } from './cell-text.ts'
import { saysNothing, wordKey } from './words.ts'

export type ColumnProfile = {
  readonly column: number
  readonly samples: readonly string[]
  readonly filled: number
  readonly distinct: ReadonlyMap<string, number>
  readonly days: number
  readonly phones: number
  readonly ids: number
  /** Two to six words of letters. */
  readonly names: number
  /** Names that open with a Vietnamese family name. */
  readonly familyNames: number
  readonly integers: number
  readonly years: number
  readonly ages: number
  readonly sexes: number
  readonly counting: boolean
  readonly longest: number
}

const FAMILIES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam phung mai to ha tang quach luong luu ta thai chu cao nong trieu hua be lo vi lu giang a sung vang ly'.split(
    ' ',
  ),
)

const isNameLike = (text: string): boolean => {
  if (/[\d@/\\:;?=+<>]/.test(text)) return false
  const words = text.split(/\s+/)
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^['’(]?\p{L}/u.test(word) && word.length <= 14)
  )
}

const isDayLike = (cell: MaybeCell, text: string): boolean => {
  if (typeof cell?.day === 'string') return isDay(cell.day)
  const parts = readDayParts(text)
  if (parts === null || parts.kind === 'part') return false
  return parts.kind !== 'day' && (parts.year !== null || /[/]/.test(text))
}

const profileOf = (column: number, cells: readonly MaybeCell[]): ColumnProfile => {
  const distinct = new Map<string, number>()
  const counts = {
    days: 0,
    phones: 0,
    ids: 0,
    names: 0,
    familyNames: 0,
    integers: 0,
    years: 0,
    ages: 0,
    sexes: 0,
  }
  let filled = 0
  let longest = 0
  let inSequence = 0
  let previous: number | null = null
  for (const cell of cells) {
    const text = cellText(cell)
    if (text === '' || saysNothing(text)) continue
    filled += 1
    longest = Math.max(longest, text.length)
    distinct.set(text, (distinct.get(text) ?? 0) + 1)
    const digits = typeof cell?.value === 'number' ? String(cell.value) : text.replaceAll(/[\s.'-]/g, '')
    if (isDayLike(cell, text)) counts.days += 1
    if (/^\+?\d{9,12}$/.test(digits) && ['mobile', 'landline'].includes(readPhone(digits).kind))
      counts.phones += 1
    if (/^\d{9}$|^0\d{11}$|^[1-9]\d{10}$/.test(digits)) counts.ids += 1
    if (isNameLike(text)) {
      counts.names += 1
      if (FAMILIES.has(wordKey(text).split(' ')[0] ?? '')) counts.familyNames += 1
    }
    if (findSex(text) !== undefined) counts.sexes += 1
    if (/^-?\d{1,9}(?:\.0+)?$/.test(text)) {
      const number = Number(text)
      counts.integers += 1
      if (number >= 1900 && number <= 2100) counts.years += 1
      if (number >= 0 && number <= 115) counts.ages += 1
      if (previous !== null && number === previous + 1) inSequence += 1
      previous = number
    }
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled)
  return {
    column,
    samples: [...distinct.keys()].slice(0, 5),
    filled,
    distinct,
    days: share(counts.days),
    phones: share(counts.phones),
    ids: share(counts.ids),
    names: share(counts.names),
    familyNames: share(counts.familyNames),
    integers: share(counts.integers),
    years: share(counts.years),
    ages: share(counts.ages),
    sexes: share(counts.sexes),
    counting: filled >= 3 && inSequence >= 0.8 * (filled - 1),
    longest,
  }
}

/** Rows looked at: the first of the list, and some from all over it. */
const LOOKED_AT = 200

const computed = new WeakMap<Layout, readonly ColumnProfile[]>()

export const columnProfiles = (layout: Layout): readonly ColumnProfile[] => {
  const known = computed.get(layout)
  if (known) return known
  const rows = dataRows(layout)
  const step = Math.max(1, Math.floor((rows.length - LOOKED_AT) / LOOKED_AT))
  const chosen = [
    ...rows.slice(0, LOOKED_AT),
    ...rows.slice(LOOKED_AT).filter((_, index) => index % step === 0),
  ]
  const cells = chosen.map((row) => dataCells(layout.grid, row))
  const profiles = Array.from({ length: layout.grid.width }, (_, column) =>
    profileOf(
      column,
      cells.map((row) => row[column]),
    ),
  )
  computed.set(layout, profiles)
  return profiles
}
