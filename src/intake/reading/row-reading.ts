// What reading one row gives, and the print by which a second upload of the same row is known.
import { hash } from 'node:crypto'
import type { Value, Values } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import type { Text } from '../../kernel/text/text.ts'
import type { Severity } from './reading.ts'
import type { FieldPath } from './targets.ts'

export type RowProblem = {
  /** Place of the row in the sheet, from 0. */
  readonly row: number
  readonly column: number | null
  readonly field: FieldPath | null
  readonly severity: Severity
  readonly text: Text
}

/** A word that no choice of the field knows, with the nearest choice. */
export type UnknownWord = { readonly target: FieldPath; readonly word: string; readonly guess: string | null }

export type Verdict = 'ready' | 'question' | 'problem'

export type RowReading = {
  readonly row: number
  readonly values: Values
  /** Values of the person or thing the record is about; empty where the register has none. */
  readonly subject: Values
  /** Unit key from the unit column, the section or the title; null where the sheet does not tell. */
  readonly homeUnit: string | null
  readonly verdict: Verdict
  readonly problems: readonly RowProblem[]
  readonly unknownWords: readonly UnknownWord[]
  /** Texts of link fields (team, household), by path, to be looked up by the server. */
  readonly links: Readonly<Record<FieldPath, string>>
  /** The list knows nobody by name: the name in the subject only tells the place of the row. */
  readonly nameless?: boolean
  readonly hidden: boolean
}

/** What the row itself tells of its person. */
export const toldOf = ({ subject, nameless }: Pick<RowReading, 'subject' | 'nameless'>): Values =>
  nameless === true ? { ...subject, fullName: null } : subject

/** Whom a number names can be looked for without a name. */
export const bearsNumber = ({ nationalId, phone }: Values): boolean => Boolean(nationalId) || Boolean(phone)

const known = (values: Values, but: object = {}): [string, Value][] =>
  Object.entries(values)
    .filter(
      ([name, value]) => value !== null && value !== undefined && value !== '' && !Object.hasOwn(but, name),
    )
    .toSorted(([one], [other]) => (one < other ? -1 : 1))

/**
 * The same content gives the same print, whatever the order of the columns and whatever stands above the row; nothing known and absent are
 * the same. A digest: what a row says stands in its record alone, and an index of digests is small.
 */
export const fingerprint = (
  register: Register,
  row: Pick<RowReading, 'values' | 'subject' | 'nameless' | 'links'>,
  homeUnit: string | null,
): string => {
  const links = known(row.links)
  // Rows that name no other record keep the print that earlier versions gave them.
  const said = [
    register.name,
    homeUnit,
    // What a link means may become another record; what the list says of it stays.
    known(row.values, row.links),
    known(toldOf(row)),
    ...(links.length > 0 ? [links] : []),
  ]
  return hash('sha256', JSON.stringify(said), 'base64url')
}

/** That of a row without a name, as versions before gave it: by its place in the list. A record that came in then bears it still. */
export const fingerprintByPlace = (
  register: Register,
  row: Pick<RowReading, 'values' | 'subject' | 'nameless' | 'links'>,
  homeUnit: string | null,
): string | null =>
  row.nameless === true ? fingerprint(register, { ...row, nameless: false, links: {} }, homeUnit) : null
