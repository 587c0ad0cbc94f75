// A parameter of a law: a number or a choice that stands in the text (or does not), with its clause and whether it was compared with it.
import { type Text, textOf } from '../text/text.ts'

/** Where a value stands, and whether that place was read. What was not read is data that an office may correct. */
export type Ground = { readonly clause: string; readonly verified: boolean }

type Base = Ground & { readonly label: Text }
/** null: no source gives it, and what hangs on it is not judged. */
export type NumberParameter = Base & {
  readonly kind: 'number'
  readonly value: number | null
  readonly unit?: Text
  readonly max?: number
}
export type ChoiceParameter<C extends string = string> = Base & {
  readonly kind: 'choice'
  readonly value: C
  readonly choices: { readonly [K in C]: Text }
  /** The text can be read in several ways: what the others would decide is shown beside. */
  readonly open?: true
}
export type Parameter = NumberParameter | ChoiceParameter
export type Parameters = { readonly [name: string]: Parameter }

export type ValuesOf<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends ChoiceParameter<infer C> ? C : number | null
}
export type ParameterValue = string | number | null

export const number = (
  label: Text,
  value: number | null,
  ground: Ground,
  more: Pick<NumberParameter, 'unit' | 'max'> = {},
): NumberParameter => ({ kind: 'number', label, value, ...ground, ...more })

export const choice = <const C extends string>(
  label: Text,
  choices: { readonly [K in C]: Text },
  value: NoInfer<C>,
  ground: Ground,
  more: { readonly open?: true } = {},
): ChoiceParameter<C> => ({ kind: 'choice', label, choices, value, ...ground, ...more })

/** Reads what an office wrote; undefined where it is no value of the parameter. `–` takes a number away. */
export const readValue = (parameter: Parameter, text: string): ParameterValue | undefined => {
  const given = text.trim()
  if (parameter.kind === 'choice') return given in parameter.choices ? given : undefined
  if (given === '' || given === '–' || given === '-') return null
  if (!/^\d{1,9}$/.test(given)) return undefined
  const value = Number(given)
  return value <= (parameter.max ?? Infinity) ? value : undefined
}

export const sayValue = (parameter: Parameter, value: ParameterValue): Text => {
  if (value === null) return textOf('chưa có nguồn', 'no source')
  return parameter.kind === 'choice'
    ? (parameter.choices[String(value)] ?? textOf(String(value), String(value)))
    : textOf(String(value), String(value))
}
