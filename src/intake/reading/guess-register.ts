// Which register a sheet is, ranked with reasons; or that it is a table of counts and no list at all.
import type { Register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { columnProfiles } from './column-profile.ts'
import { readColumns } from './columns.ts'
import type { ColumnReading, FindUnit } from './columns.ts'
import type { Layout } from './layout.ts'
import type { LearnedWords } from './learned.ts'
import { wordKey } from './words.ts'

export type RegisterGuess = { readonly register: string; readonly score: number; readonly why: Text }

export type SheetGuess = {
  readonly kind: 'list' | 'summary' | 'unknown'
  readonly why: Text
  /** Best first; empty scores are left out. */
  readonly guesses: readonly RegisterGuess[]
}

export type GuessOptions = {
  readonly layout: Layout
  readonly registers: readonly Register[]
  readonly learned?: LearnedWords | undefined
  readonly findUnit?: FindUnit | undefined
  /** Name of the file, which often says what the list is. */
  readonly fileName?: string | undefined
}

const COUNT_HEADER = /^(?:count|n|number|total|cases?|deaths|so luong|so ca|so mac|so ca mac(?: moi)?|tong so(?: ca)?|so nguoi|so truong hop|luy ke|so mui|so mau|cong don|cases .*|so ca .*)$/u

const isIdentity = (target: string | null): boolean => target !== null && /fullName|nationalId|phone|headName|^name$/.test(target)

/** A table of counts: a column of numbers said to be counts, or many of them, and nobody who could be named. */
const findSummary = (layout: Layout, best: readonly ColumnReading[], complete: boolean): Text | null => {
  const profiles = columnProfiles(layout)
  if (complete || best.some(({ target, confidence }) => isIdentity(target) && confidence >= 0.5)) return null
  const rows = Math.max(1, ...profiles.map(({ filled }) => filled))
  const hasCode = profiles.some(
    (profile) => profile.filled >= 0.9 * rows && profile.distinct.size >= 0.95 * profile.filled && profile.days < 0.5 && profile.longest <= 40 && !profile.counting && profile.filled >= 3 && profile.integers < 0.5 && profile.longest < 30 && isCodeLike([...profile.distinct.keys()]),
  )
  const namedCode = best.some(({ target, confidence, column }) => target === 'code' && confidence >= 0.6 && (profiles[column]?.distinct.size ?? 0) >= 0.9 * (profiles[column]?.filled ?? 1))
  if (hasCode || namedCode) return null
  const counted = layout.headers.filter(({ whole, child, column }) => (profiles[column]?.integers ?? 0) >= 0.9 && (COUNT_HEADER.test(wordKey(child)) || COUNT_HEADER.test(wordKey(whole))))
  const numeric = profiles.filter((profile) => profile.filled > 0 && profile.integers >= 0.9 && !profile.counting && profile.years < 0.5)
  const filled = profiles.filter((profile) => profile.filled > 0).length
  if (counted.length === 0 && (numeric.length < 2 || numeric.length < 0.6 * (filled - 1))) return null
  return textOf(
    `Đây là bảng tổng hợp (mỗi dòng là số đếm${counted[0] ? `, cột “${counted[0].whole}”` : ''}), không phải danh sách từng người`,
    `This is a table of counts (each row is a number${counted[0] ? `, column “${counted[0].whole}”` : ''}), not a list of records`,
  )
}

const isCodeLike = (texts: readonly string[]): boolean => texts.slice(0, 50).filter((text) => /\d/.test(text)).length >= 0.8 * Math.min(50, texts.length)

const titleKey = ({ layout, fileName }: GuessOptions): string =>
  wordKey([layout.grid.sheet.name, fileName ?? '', ...layout.titles, ...new Set(layout.headers.map(({ group }) => group))].join(' | '))

const sum = (list: readonly ColumnReading[]): number => list.reduce((total, { confidence }) => total + confidence * confidence, 0)

/** What persons have in common says little of which list it is. */
const OF_PERSONS = 0.35

const guessOne = (register: Register, options: GuessOptions, titles: string): RegisterGuess & { columns: ColumnReading[]; complete: boolean } => {
  const columns = readColumns({ layout: options.layout, register, learned: options.learned, findUnit: options.findUnit })
  const own = columns.filter(({ target }) => target !== null && (register.fields[target.replace(/[:=].*$/u, '')] ?? null) !== null)
  const subject = columns.filter(({ target }) => target !== null && /^(?:subject\.|ageYears|sexByColumn)/.test(target))
  const words = [...new Set((register.sheetWords ?? []).map(wordKey))].filter((word) => ` ${titles} `.includes(` ${word} `))
  const required = Object.entries(register.fields).filter(([, field]) => field.required === true && !(field.kind === 'choice' && field.initial !== undefined))
  const found = required.filter(([name]) => own.some(({ target }) => target?.replace(/[:=].*$/u, '') === name)).length
  const share = required.length === 0 ? 0 : found / required.length
  const isPersons = options.registers.some((other) => other.subject === register)
  const points = (isPersons ? OF_PERSONS : 1) * sum(own) + OF_PERSONS * sum(subject) + 1.6 * Math.min(2, words.length) + (isPersons ? 0.3 : 1.2) * share
  const named = own.slice(0, 4).map(({ header }) => `“${header}”`)
  return {
    register: register.name,
    score: points,
    columns,
    complete: share === 1 && required.length >= 2 && register.subject === undefined,
    why: textOf(
      [words.length > 0 ? `tiêu đề có “${words.join('”, “')}”` : '', named.length > 0 ? `cột ${named.join(', ')}` : ''].filter((part) => part !== '').join('; ') || 'Ít dấu hiệu',
      [words.length > 0 ? `the title has “${words.join('”, “')}”` : '', named.length > 0 ? `columns ${named.join(', ')}` : ''].filter((part) => part !== '').join('; ') || 'Few signs',
    ),
  }
}

/** Ranks the registers for a sheet. Scores go from 0 to 1. */
export const guessRegister = (options: GuessOptions): SheetGuess => {
  const titles = titleKey(options)
  const ranked = options.registers.map((register) => guessOne(register, options, titles)).toSorted((one, other) => other.score - one.score)
  const best = ranked[0]
  const guesses = ranked
    .filter(({ score }) => score > 0.3)
    .map(({ register, score, why }) => ({ register, score: Math.round((score / (score + 2)) * 100) / 100, why }))
  if (!best || guesses.length === 0) return { kind: 'unknown', why: textOf('Chưa nhận ra đây là danh sách gì', 'It is not clear what this list is'), guesses: [] }
  const summary = findSummary(options.layout, best.columns, best.complete)
  return summary ? { kind: 'summary', why: summary, guesses } : { kind: 'list', why: best.why, guesses }
}
