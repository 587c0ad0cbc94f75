// A law as dated data and a pure function: from facts to a decision, with the reasons by clause. An old day gets the old law.
import type { Day } from '../day/day.ts'
import type { Text } from '../text/text.ts'
import type { ChoiceParameter, Parameters, ParameterValue, ValuesOf } from './parameter.ts'

export type Reason = { readonly clause: string; readonly text: Text; readonly verified: boolean }

/** Called with each reason where somebody wants to read them; without it nothing is put into words. */
export type Say = (clause: string, text: Text, verified: boolean) => void

/** What a law says of facts. `outcome` null: what is `missing` must be known first; nothing missing becomes a zero. */
export type Decision<O extends string = string> = {
  readonly outcome: O | null
  readonly missing: readonly string[]
}

export type Law<F = never, O extends string = string, P extends Parameters = Parameters> = {
  /** Name of the file: `qd-218-2022`. */
  readonly name: string
  readonly source: string
  readonly title: Text
  readonly from: Day
  /** The last day, included; null while it is in force. */
  readonly to: Day | null
  /** Whether both days were read in a source. */
  readonly daysVerified: boolean
  readonly parameters: P
  readonly decide: (facts: F, values: ValuesOf<P>, say?: Say) => Decision<O>
}

/** Values by name, as they come from a table or a screen. */
export type GivenValues = Readonly<Record<string, ParameterValue>>

/** A law among others: its values come by name from a table or a screen, and are its own again where it decides. */
export const anyLaw = <F, O extends string, P extends Parameters>(law: Law<F, O, P>): Law<F, O> => ({
  ...law,
  decide: (facts, values, say) => law.decide(facts, values as unknown as ValuesOf<P>, say),
})

type Dated = { readonly from: Day; readonly to: Day | null }

/** The first law of the list that was in force on the day: the more special one stands before the general. */
export const inForce = <L extends Dated>(laws: readonly L[], day: Day): L | undefined =>
  laws.find(({ from, to }) => from <= day && (to === null || day <= to))

type AnyParameters = { readonly parameters: Parameters }

/** The values of the law itself, and over them those given that it knows. */
export const valuesOf = <P extends Parameters>(
  { parameters }: { readonly parameters: P },
  given: GivenValues = {},
): ValuesOf<P> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { value }]) => [name, name in given ? given[name] : value]),
  ) as ValuesOf<P>

export const reasonsOf = <F, O extends string, P extends Parameters>(
  law: Law<F, O, P>,
  facts: F,
  values: ValuesOf<P>,
): Reason[] => {
  const reasons: Reason[] = []
  law.decide(facts, values, (clause, text, verified) => reasons.push({ clause, text, verified }))
  return reasons
}

export type OtherReading<O extends string = string> = {
  readonly parameter: string
  readonly value: string
  readonly outcome: O | null
}

const openParameters = ({ parameters }: AnyParameters): [string, ChoiceParameter][] =>
  Object.entries(parameters).flatMap(([name, parameter]) =>
    parameter.kind === 'choice' && parameter.open ? [[name, parameter]] : [],
  )

/** What the law would decide where a passage that it leaves open is read in another way; only readings that decide otherwise. */
export const otherReadings = <F, O extends string, P extends Parameters>(
  law: Law<F, O, P>,
  facts: F,
  values: ValuesOf<P>,
): OtherReading<O>[] => {
  const { outcome } = law.decide(facts, values)
  return openParameters(law).flatMap(([parameter, { choices }]) =>
    Object.keys(choices)
      .filter((value) => value !== values[parameter])
      .map((value) => ({
        parameter,
        value,
        outcome: law.decide(facts, { ...values, [parameter]: value }).outcome,
      }))
      .filter((other) => other.outcome !== outcome),
  )
}
