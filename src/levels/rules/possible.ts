// Which outcomes are still possible where something is missing: the law is asked for the ends of what is not known, never a guess put in its place.
import type { InputName, Inputs } from '../inputs.ts'
import { type Outcome, rankOf } from '../outcomes.ts'

type Decide = (facts: Inputs) => { readonly outcome: Outcome | null; readonly missing: readonly string[] }

/** Inputs that are words or yes and no, with all that they may be. */
const wholes: Partial<Record<InputName, readonly Inputs[InputName][]>> = {
  capacity: ['high', 'medium', 'low'],
  capacityMet: [true, false],
  endemic: [true, false],
  station: [true, false],
  staff: [true, false],
  forces: [true, false],
  communeCopes: [true, false],
  provinceCopes: [true, false],
}

/** Of a number only the ends are tried: every rule here is monotone in each count. A part is never more than its whole. */
const parts: Partial<Record<InputName, InputName>> = {
  adultsOneDose: 'adults',
  highRiskFull: 'highRisk',
  elders65Full: 'elders65',
  elders50Full: 'elders50',
  full: 'population',
  linkedMonth: 'monthCases',
  linkedWeek: 'weekCases',
}

/** Nothing is known of the people themselves: no end of their number is an answer. */
const unboundable: readonly InputName[] = [
  'population',
  'adults',
  'highRisk',
  'elders65',
  'elders50',
  'monthHistory',
  'weekHistory',
  'epidemicBelow',
]

const LARGE = 1_000_000

const endsOf = (name: InputName, facts: Inputs): readonly Inputs[InputName][] | null => {
  const whole = wholes[name]
  if (whole) return whole
  if (unboundable.includes(name) || !(name in facts)) return null
  const part = parts[name]
  const most = part === undefined ? LARGE : facts[part]
  return typeof most === 'number' ? [0, most] : null
}

const isInput = (name: string, facts: Inputs): name is InputName =>
  name in facts && name !== 'day' && name !== 'group' && name !== 'tier'

/** So many questions are tried; beyond, nothing is said. */
const MOST_TRIED = 512

/** From the mildest to the gravest; empty where nothing can be bounded. What is asked for only after an answer is followed too. */
export const possibleOutcomes = (decide: Decide, facts: Inputs): Outcome[] => {
  const found = new Set<Outcome>()
  const open: Inputs[] = [facts]
  let tried = 0
  while (open.length > 0) {
    const next = open.pop()
    if (next === undefined) break
    tried += 1
    if (tried > MOST_TRIED) return []
    const { outcome, missing } = decide(next)
    if (outcome !== null) {
      found.add(outcome)
      continue
    }
    const name = missing.find((one) => isInput(one, next))
    const ends = name !== undefined && isInput(name, next) ? endsOf(name, next) : null
    if (name === undefined || ends === null) return []
    for (const value of ends) open.push({ ...next, [name]: value })
  }
  return [...found].toSorted((one, other) => rankOf(one) - rankOf(other))
}
