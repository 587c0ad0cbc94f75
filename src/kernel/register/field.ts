// The kinds of field that a register may have, each with the words people see and the words their sheets use.
import type { Text } from '../text/text.ts'

/** What every field may say of itself. */
type FieldBase = {
  readonly label: Text
  /** A short line under the field in the form. */
  readonly hint?: Text
  /** A record cannot be kept without it. */
  readonly required?: boolean
  /** Header wordings in offices' own sheets, any language; the label itself always counts. */
  readonly headers?: readonly string[]
  /** Stands in the list unless the reader chooses otherwise. */
  readonly listed?: boolean
  /** Found by the search box. */
  readonly searched?: boolean
}

export type TextField = FieldBase & {
  readonly kind: 'text'
  readonly long?: boolean
  /** `unit`: the key of an administrative unit, chosen and shown by its name. */
  readonly format?: 'name' | 'phone' | 'nationalId' | 'unit'
  /** Shown by its last digits but to duties that may see it in full (capability `<register>.<field>`). */
  readonly masked?: boolean
}
export type DayField = FieldBase & {
  readonly kind: 'day'
  /** A day that is planned: it may lie after today. */
  readonly ahead?: boolean
}
export type IntegerField = FieldBase & {
  readonly kind: 'integer'
  readonly min?: number
  readonly max?: number
}
export type YesNoField = FieldBase & { readonly kind: 'yesNo' }
export type ChoiceField<C extends string = string> = FieldBase & {
  readonly kind: 'choice'
  readonly choices: { readonly [K in C]: Choice }
  /** What stands when nothing was said. */
  readonly initial?: NoInfer<C>
}
export type LinkField = FieldBase & {
  readonly kind: 'link'
  readonly to: string
  /** What bears this link is made and taken back with the record it leads to, and holds nobody to it. */
  readonly goesAlong?: boolean
  /** It leads to a person, whose name stands with it: whoever is shown the record is shown that person too. */
  readonly names?: boolean
}
/** Several records of one register; its value is their ids with a space between. */
export type LinksField = FieldBase & { readonly kind: 'links'; readonly to: string }

/** One value of a choice, with other words that sheets use for it. */
export type Choice = Text & { readonly words?: readonly string[] }

export type Field = TextField | DayField | IntegerField | YesNoField | ChoiceField | LinkField | LinksField
export type Fields = { readonly [name: string]: Field }

type Options<F extends Field> = Omit<F, 'kind' | 'label' | 'choices' | 'to'>

export const text = (label: Text, options: Options<TextField> = {}): TextField => ({
  kind: 'text',
  label,
  ...options,
})
export const day = (label: Text, options: Options<DayField> = {}): DayField => ({
  kind: 'day',
  label,
  ...options,
})
export const integer = (label: Text, options: Options<IntegerField> = {}): IntegerField => ({
  kind: 'integer',
  label,
  ...options,
})
export const yesNo = (label: Text, options: Options<YesNoField> = {}): YesNoField => ({
  kind: 'yesNo',
  label,
  ...options,
})
export const link = (label: Text, to: string, options: Options<LinkField> = {}): LinkField => ({
  kind: 'link',
  label,
  to,
  ...options,
})
export const links = (label: Text, to: string, options: Options<LinksField> = {}): LinksField => ({
  kind: 'links',
  label,
  to,
  ...options,
})
export const choice = <const C extends string>(
  label: Text,
  choices: { readonly [K in C]: Choice },
  options: Omit<ChoiceField<C>, 'kind' | 'label' | 'choices'> = {},
): ChoiceField<C> => ({ kind: 'choice', label, choices, ...options })

export type Value = string | number | boolean | null
export type Values = { readonly [field: string]: Value }
