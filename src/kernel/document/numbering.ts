// Numbers of documents: how they are written, read, given out and checked (Decree 30/2020, Article 15; Party guidance).
import type { Day } from '../day/day.ts'
import { formatNumber } from '../text/number.ts'
import { findDocumentType, typeAbbreviations } from './number-types.ts'
import type { Style } from './tree.ts'

export type DocumentNumber = {
  readonly style: Style
  /** Null where the number is still blank (a draft). */
  readonly serial: number | null
  /** A letter behind the serial: 12a. */
  readonly suffix?: string
  readonly year?: number
  /** Null for a công văn, which has no type abbreviation. */
  readonly type: string | null
  readonly issuer: string
  /** The drafting unit: VHTT in 2436/UBND-VHTT. */
  readonly unit?: string
}

/** A deviation that was read past: written differently, meant the same. */
export type NumberSlip = 'stray-space' | 'missing-hyphen' | 'missing-diacritic'
export type ParsedNumber = DocumentNumber & { readonly slips: readonly NumberSlip[] }

/** `05/BC-UBND`, `15/2020/QĐ-TTg`, `2436/UBND-VHTT`, `01-TB/BCĐ`; below ten with a zero, without its year's count when blank. */
export const formatDocumentNumber = ({
  style,
  serial,
  suffix = '',
  year,
  type,
  issuer,
  unit,
}: DocumentNumber): string => {
  const count = serial === null ? '' : formatNumber(serial, { pad: 2 }).replaceAll('.', '') + suffix
  const from = unit === undefined ? issuer : `${issuer}-${unit}`
  if (style === 'party') return type === null ? `${count}/${from}` : `${count}-${type}/${from}`
  return [
    count,
    ...(year === undefined ? [] : [String(year)]),
    type === null ? from : `${type}-${from}`,
  ].join('/')
}

const NAME = String.raw`[\p{Lu}][\p{L}\p{N}.]*`
const SERIAL = String.raw`(?<serial>\d{1,6})?(?<suffix>[a-zđ])?`
const PARTY = new RegExp(
  `^${SERIAL}-(?<type>${NAME})/(?<issuer>${NAME})(?:-(?<unit>${NAME}(?:-${NAME})*))?$`,
  'u',
)
const STATE = new RegExp(
  `^${SERIAL}/(?:(?<year>(?:19|20)\\d{2})/)?(?<first>${NAME})(?:-(?<rest>${NAME}(?:-${NAME})*))?$`,
  'u',
)
/** Bodies whose abbreviation is recognised when the hyphen before it is missing ("NQCP"). */
const ISSUER = /^(CP|TTg|UBND|HĐND|BCĐ|UBTVQH\d*|QH\d+|TU|HU|B[A-ZĐ]{1,5}|S[A-ZĐ]{1,4})$/u

const repairs: readonly (readonly [RegExp, string])[] = [
  [/\bBCD(?![\p{L}])/gu, 'BCĐ'],
  [/(?<![\p{L}])QD(?=-)/gu, 'QĐ'],
]

type Groups = Readonly<Record<string, string | undefined>>
const head = (groups: Groups) => ({
  serial: groups['serial'] === undefined ? null : Number(groups['serial']),
  ...(groups['suffix'] === undefined ? {} : { suffix: groups['suffix'] }),
  ...(groups['year'] === undefined ? {} : { year: Number(groups['year']) }),
})
const drafting = (unit: string | undefined) => (unit === undefined ? {} : { unit })

const splitMissingHyphen = (word: string): readonly [string, string] | undefined => {
  for (const type of typeAbbreviations()) {
    const issuer = word.slice(type.length)
    if (word.startsWith(type) && ISSUER.test(issuer)) return [type, issuer]
  }
  return undefined
}

const readState = (groups: Groups): { number: DocumentNumber; missingHyphen: boolean } => {
  const { first = '', rest } = groups
  const named = { style: 'state' as const, ...head(groups) }
  if (rest !== undefined && findDocumentType(first)) {
    const [issuer = rest, ...units] = rest.split('-')
    return {
      number: { ...named, type: first, issuer, ...drafting(units.length > 0 ? units.join('-') : undefined) },
      missingHyphen: false,
    }
  }
  const split = ISSUER.test(first) ? undefined : splitMissingHyphen(first)
  if (split)
    return { number: { ...named, type: split[0], issuer: split[1], ...drafting(rest) }, missingHyphen: true }
  return { number: { ...named, type: null, issuer: first, ...drafting(rest) }, missingHyphen: false }
}

/** Reads both grammars and past the slips of typing and scanning; null where it is no number of a document. */
export const parseDocumentNumber = (text: string): ParsedNumber | null => {
  const bare = text
    .normalize('NFC')
    .trim()
    .replace(/^["'“”]+|["'“”.,;]+$/gu, '')
    .replace(/^(số|so)\s*:?\s*/iu, '')
    .trim()
  // Dots or spaces where the number will be written: a blank number.
  const opened = bare.replace(/^[.…_\s]+(?=[-/])/u, '')
  const tight = opened.replace(/\s*([-/])\s*/gu, '$1').replace(/[‐‑–—]/gu, '-')
  const repaired = repairs.reduce((word, [wrong, right]) => word.replace(wrong, right), tight)
  const slips: NumberSlip[] = []
  if (/\s/u.test(opened)) slips.push('stray-space')
  if (repaired !== tight) slips.push('missing-diacritic')
  const party = PARTY.exec(repaired)?.groups
  if (party) {
    const { type = null, issuer = '', unit } = party
    return { style: 'party', ...head(party), type, issuer, ...drafting(unit), slips }
  }
  const state = STATE.exec(repaired)?.groups
  if (!state) return null
  const { number, missingHyphen } = readState(state)
  return { ...number, slips: missingHyphen ? [...slips, 'missing-hyphen'] : slips }
}

export type Issued = { readonly serial: number; readonly day: Day }
