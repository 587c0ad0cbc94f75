// Assessments as the screens read them: names of inputs and readings in words, what would change, who must be told.
import { type GivenValues, valuesOf } from '../kernel/rule/law.ts'
import { givenOf } from '../kernel/rule/overrides.ts'
import { type Parameter, sayValue } from '../kernel/rule/parameter.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { Assessed, Entered } from './assess.ts'
import type { AssessedRow } from './contract.ts'
import type { InForce } from './in-force.ts'
import { type InputName, type Inputs, inputWords } from './inputs.ts'
import type { Outcome } from './outcomes.ts'
import type { LevelLaw } from './regimes.ts'
import { possibleOutcomes } from './rules/possible.ts'
import { changesOf, toldOf } from './what-changes.ts'

const plain = ({ vi, en }: Text): Text => ({ vi, en })

const labelOf = (name: string): Text =>
  plain(name in inputWords ? inputWords[name as InputName] : textOf(name, name))

export const missingRows = (missing: readonly string[]): AssessedRow['missing'] =>
  missing.map((name) => ({ name, label: labelOf(name) }))

export const lawHead = ({ name, source, title }: LevelLaw) => ({ name, source, title: plain(title) })

export const inForceRow = (standing: InForce | null): AssessedRow['inForce'] =>
  standing && {
    outcome: standing.outcome,
    law: standing.law,
    number: standing.number,
    since: standing.since.toISOString(),
  }

/** Of what the law looks at, what is known. */
export const inputRows = (law: LevelLaw, inputs: Inputs, entered: Entered): AssessedRow['inputs'] =>
  law.uses.flatMap((name) => {
    const value = inputs[name]
    return value === null || value === undefined
      ? []
      : [
          {
            name,
            label: labelOf(name),
            value: typeof value === 'object' ? [...value].map(Number) : value,
            entered: entered[name] ?? null,
          },
        ]
  })

const parameterText = (
  law: LevelLaw,
  name: string,
  value: string | number | null,
): { label: Text; value: Text } => {
  const parameter: Parameter | undefined = law.parameters[name]
  return parameter
    ? { label: plain(parameter.label), value: plain(sayValue(parameter, value)) }
    : { label: textOf(name, name), value: textOf(String(value), String(value)) }
}

export const otherRows = (law: LevelLaw, others: Assessed['others']): AssessedRow['others'] =>
  others.map(({ parameter, value, outcome }) => {
    const { label, value: reading } = parameterText(law, parameter, value)
    return { label, reading, outcome }
  })

export const reasonRows = (reasons: Assessed['reasons']): AssessedRow['reasons'] =>
  reasons.map(({ clause, text, verified }) => ({ clause, text: plain(text), verified }))

export const consequences = (before: Outcome | null, after: Outcome | null, given: GivenValues) => {
  const told = after === null ? { who: [], hours: null } : toldOf(before, after)
  return {
    changes:
      after === null
        ? []
        : changesOf(before, after, given).map(({ label, from, to }) => ({
            label: plain(label),
            from: plain(from),
            to: plain(to),
          })),
    told: { who: told.who.map(plain), hours: told.hours },
  }
}

const possibleOf = (law: LevelLaw, { inputs, overrides, unit }: Assessed): Outcome[] => {
  if (unit.level !== 'commune' && law.higher !== 'totals') return []
  const values = valuesOf(law, givenOf(overrides))
  return possibleOutcomes((facts) => law.decide(facts, values), inputs)
}

export const assessedRow = (law: LevelLaw, one: Assessed, measures: GivenValues): AssessedRow => ({
  unit: one.unit.key,
  name: one.unit.name,
  level: one.unit.level,
  outcome: one.outcome,
  missing: missingRows(one.missing),
  possible: one.outcome === null ? possibleOf(law, one) : [],
  inForce: inForceRow(one.inForce),
  reasons: reasonRows(one.reasons),
  others: otherRows(law, one.others),
  inputs: inputRows(law, one.inputs, one.entered),
  overrides: one.overrides.map(({ parameter, value, basis }) => ({
    ...parameterText(law, parameter, value),
    basis,
  })),
  ...consequences(one.inForce?.outcome ?? null, one.outcome, measures),
})
