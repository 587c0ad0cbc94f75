// Which register a sheet is, ranked with reasons; or that it is a table of counts and no list at all.
import type { Register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { columnProfiles } from './column-profile.ts'
import type { ColumnProfile } from './column-profile.ts'
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

const COUNT_HEADER =
  /^(?:count|n|number|total|cases?|deaths|so luong|so ca|so mac|so ca mac(?: moi)?|tong so(?: ca)?|so nguoi|so truong hop|luy ke|so mui|so mau|cong don|cases .*|so ca .*)$/u

const isIdentity = (target: string | null): boolean =>
  target !== null && /fullName|nationalId|phone|headName|^name$/.test(target)

const isCodeLike = (texts: readonly string[]): boolean => {
  const looked = texts.slice(0, 50)
  return (
    looked.filter((text) => /\d/.test(text) && /\D/.test(text) && text.length < 30).length >=
    0.8 * looked.length
  )
}

/** A column that names each row anew, as codes do. */
const isCode = (profile: ColumnProfile, reading: ColumnReading | undefined): boolean => {
  if (profile.filled < 3 || profile.distinct.size < 0.9 * profile.filled || profile.days > 0.5) return false
  return (reading?.target === 'code' && reading.confidence >= 0.6) || isCodeLike([...profile.distinct.keys()])
}

/** A table of counts: a column of numbers said to be counts, or many of them, and nobody who could be named. */
const findSummary = (layout: Layout, best: readonly ColumnReading[], complete: boolean): Text | null => {
  if (complete || best.some(({ target, confidence }) => isIdentity(target) && confidence >= 0.5)) return null
  const profiles = columnProfiles(layout)
  const numeric = profiles.filter(
    ({ filled, integers, counting, years }) => filled > 0 && integers >= 0.9 && !counting && years < 0.5,
  )
  const counted = numeric.flatMap(({ column }) => {
    const cell = layout.headers[column]
    return cell && (COUNT_HEADER.test(wordKey(cell.child)) || COUNT_HEADER.test(wordKey(cell.whole)))
      ? [cell]
      : []
  })
  const isCounted = (column: number): boolean => counted.some((cell) => cell.column === column)
  if (profiles.some((profile) => !isCounted(profile.column) && isCode(profile, best[profile.column])))
    return null
  const filled = profiles.filter((profile) => profile.filled > 0).length
  if (counted.length === 0 && (numeric.length < 2 || numeric.length < 0.6 * (filled - 1))) return null
  return textOf(
    `Đây là bảng tổng hợp (mỗi dòng là số đếm${counted[0] ? `, cột “${counted[0].whole}”` : ''}), không phải danh sách từng người`,
    `This is a table of counts (each row is a number${counted[0] ? `, column “${counted[0].whole}”` : ''}), not a list of records`,
  )
}

const titleKey = ({ layout, fileName }: GuessOptions): string =>
  wordKey(
    [
      layout.grid.sheet.name,
      fileName ?? '',
      ...layout.titles,
      ...new Set(layout.headers.map(({ group }) => group)),
    ].join(' | '),
  )

const sum = (list: readonly ColumnReading[]): number =>
  list.reduce((total, { confidence }) => total + confidence * confidence, 0)

/** A list of persons alone is the register of persons; one field of its own makes it a list of cases, doses … */
const OF_SUBJECT = 0.9
const OF_PERSONS = 0.95

const guessOne = (
  register: Register,
  options: GuessOptions,
  titles: string,
): RegisterGuess & { columns: ColumnReading[]; complete: boolean } => {
  const columns = readColumns({
    layout: options.layout,
    register,
    learned: options.learned,
    findUnit: options.findUnit,
  })
  const own = columns.filter(
    ({ target }) => target !== null && (register.fields[target.replace(/[:=].*$/u, '')] ?? null) !== null,
  )
  const subject = columns.filter(
    ({ target }) => target !== null && /^(?:subject\.|ageYears|sexByColumn)/.test(target),
  )
  const words = [...new Set((register.sheetWords ?? []).map(wordKey))].filter((word) =>
    ` ${titles} `.includes(` ${word} `),
  )
  const required = Object.entries(register.fields).filter(
    ([, field]) => field.required === true && !(field.kind === 'choice' && field.initial !== undefined),
  )
  const found = required.filter(([name]) =>
    own.some(({ target }) => target?.replace(/[:=].*$/u, '') === name),
  ).length
  const share = required.length === 0 ? 0 : found / required.length
  const isPersons = options.registers.some((other) => other.subject === register)
  const points =
    (isPersons ? OF_PERSONS : 1) * sum(own) +
    OF_SUBJECT * sum(subject) +
    1.6 * Math.min(2, words.length) +
    (isPersons ? 0.3 : 1.2) * share
  const named = own.slice(0, 4).map(({ header }) => `“${header}”`)
  return {
    register: register.name,
    score: points,
    columns,
    complete: share === 1 && required.length >= 2 && register.subject === undefined,
    why: textOf(
      [
        words.length > 0 ? `tiêu đề có “${words.join('”, “')}”` : '',
        named.length > 0 ? `cột ${named.join(', ')}` : '',
      ]
        .filter((part) => part !== '')
        .join('; ') || 'Ít dấu hiệu',
      [
        words.length > 0 ? `the title has “${words.join('”, “')}”` : '',
        named.length > 0 ? `columns ${named.join(', ')}` : '',
      ]
        .filter((part) => part !== '')
        .join('; ') || 'Few signs',
    ),
  }
}

/** Ranks the registers for a sheet. Scores go from 0 to 1. */
export const guessRegister = (options: GuessOptions): SheetGuess => {
  const titles = titleKey(options)
  const ranked = options.registers
    .map((register) => guessOne(register, options, titles))
    .toSorted((one, other) => other.score - one.score)
  const best = ranked[0]
  const guesses = ranked
    .filter(({ score }) => score > 0.3)
    .map(({ register, score, why }) => ({
      register,
      score: Math.round((score / (score + 4)) * 100) / 100,
      why,
    }))
  // One column that happens to be called “name” or “unit” is no sign of anything.
  const isDoubtful = (guesses[0]?.score ?? 0) < 0.3
  const summary = best
    ? findSummary(options.layout, isDoubtful ? [] : best.columns, best.complete && !isDoubtful)
    : null
  if (!best || (!summary && isDoubtful))
    return {
      kind: 'unknown',
      why: textOf('Chưa nhận ra đây là danh sách gì', 'It is not clear what this list is'),
      guesses,
    }
  return summary ? { kind: 'summary', why: summary, guesses } : { kind: 'list', why: best.why, guesses }
}
