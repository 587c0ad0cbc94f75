// A kind of paper: declared once by the slice that knows its law, from which form, preview, number, page and register entry follow.
import type { Day } from '../kernel/day/day.ts'
import type { Block, OfficialDocument } from '../kernel/document/tree.ts'
import type { Fields, Values } from '../kernel/register/field.ts'
import type { Register } from '../kernel/register/register.ts'
import type { Text } from '../kernel/text/text.ts'
import type { Office } from './office.ts'
import type { Head } from './rules/nd-30-2020.ts'
import type { NumberSymbol } from './series.ts'

/** By which law a paper is issued on a day, and in which form. */
export type PaperLaw = {
  readonly source: string
  readonly clause: string
  /** `Mẫu số 02 Phụ lục IV`; null where the law names none. */
  readonly form: string | null
  /** The lines of the form are those of the law, or ours because its annex was not at hand. */
  readonly layout: 'law' | 'ours'
}

/** A paper that was issued about the same record before. */
export type Earlier = {
  readonly id: string
  readonly kind: string
  readonly number: string
  readonly day: Day
}

export type PaperContext = {
  readonly office: Office
  /** The day of signing. */
  readonly day: Day
  /** The number that it gets; null in a draft. */
  readonly number: string | null
  /** Null where the paper is about the unit. */
  readonly record: { readonly values: Values; readonly subject: Values | null } | null
  /** What stands in the record that the kind names with `linked`. */
  readonly linked: Values | null
  /** Newest first. */
  readonly earlier: readonly Earlier[]
  /** What the office writes itself, by the kind's own fields. */
  readonly words: Values
}

export type PaperPage = {
  readonly issuer: OfficialDocument['issuer']
  readonly typeName: string | null
  readonly about: string
  readonly addressees?: readonly string[]
  readonly body: readonly Block[]
  readonly recipients: readonly string[]
  readonly head: Head
}

export type PaperKind = {
  readonly name: string
  readonly label: Text
  /** The register whose records it is about; null: it is about a unit. */
  readonly register: Register | null
  /** A link of that register, whose record the page says too: the cluster that a report is about. */
  readonly linked?: string
  /** It is issued where what `linked` leads to is at home, and numbered there: a hospital's decision on somebody of any commune. */
  readonly issuedWhereLinked?: true
  /** The capability that issues it, in the unit of the paper: `papers.issue` of the chairman's office, `papers.certify` of the health body. */
  readonly issuedWith: 'papers.issue' | 'papers.certify'
  /** Null: no law allows this paper on that day. */
  readonly law: (day: Day) => PaperLaw | null
  readonly fields: Fields
  /** What stands in the fields before anybody writes. */
  readonly proposed?: (context: Omit<PaperContext, 'words'>) => Values
  readonly symbol: (context: PaperContext) => NumberSymbol
  readonly page: (context: PaperContext) => PaperPage
  /** Whether it is offered beside such a record; what is not offered would be refused. Absent: always. */
  readonly offered?: (values: Values) => boolean
  /** Why no paper can be made of this. */
  readonly refuse?: (context: PaperContext) => Text | null
  /** What becomes of the record when the paper is issued. */
  readonly change?: (context: PaperContext & { readonly number: string }) => Values
  /** What the paper is in the register of documents; its wording there names no person. */
  readonly summary: (context: PaperContext) => string
}

export const paperKind = (kind: PaperKind): PaperKind => kind
