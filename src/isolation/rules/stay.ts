// How long a contact of a COVID-19 case was isolated, by the guidance of the day: a pure answer with its release, tests and self-monitoring.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { inForce, type Reason } from '../../kernel/rule/law.ts'
import { cv10696 } from './cv-10696-2021.ts'
import { cv1909 } from './cv-1909-2022.ts'
import { cv762 } from './cv-762-2022.ts'
import { centralFourteen, centralTwentyOne } from './central-quarantine.ts'

export type StayFacts = {
  /** Day 0; an exposure in the home again starts anew. */
  readonly lastExposure: Day
  readonly doses: number
  readonly lastDose: Day | null
  readonly recovered: Day | null
}

/** In days from the last exposure. */
export type StayTerms = {
  /** null: no isolation. */
  readonly isolate: number | null
  readonly where: 'home' | 'centralised'
  readonly tests: readonly number[]
  readonly monitor: number
  readonly because: Reason
}

export type StayLaw = {
  readonly source: string
  readonly from: Day
  readonly to: Day | null
  readonly daysVerified: boolean
  readonly terms: (facts: StayFacts) => StayTerms
}

export const stayLaws: readonly StayLaw[] = [cv1909, cv762, cv10696, centralFourteen, centralTwentyOne]

export type Stay = {
  readonly source: string
  readonly where: StayTerms['where']
  /** null: no isolation, self-monitoring only. */
  readonly release: Day | null
  readonly testDays: readonly Day[]
  readonly monitorUntil: Day
  readonly because: Reason
}

/**
 * The guidance of `judgedOn`, or of the exposure where a new one does not touch episodes that run already. The end is the start plus so
 * many days (a reading of ours: the letters do not say how days are counted). null: none of this table was in force.
 */
export const stayOf = (facts: StayFacts, judgedOn: Day, newRuleForOpen = true): Stay | null => {
  const law = inForce(stayLaws, newRuleForOpen ? judgedOn : facts.lastExposure)
  if (!law) return null
  const { isolate, where, tests, monitor, because } = law.terms(facts)
  const after = (days: number) => addDays(facts.lastExposure, days)
  return {
    source: law.source,
    where,
    release: isolate === null ? null : after(isolate),
    testDays: tests.map(after),
    monitorUntil: after((isolate ?? 0) + monitor),
    because,
  }
}
