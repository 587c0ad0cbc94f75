// Triage (F085): guideline, class of risk and home criteria of the day, put together into where somebody is treated, with every reason.
import type { Day } from '../../kernel/day/day.ts'
import {
  type GivenValues,
  inForce,
  type Law,
  type Reason,
  reasonsOf,
  valuesOf,
} from '../../kernel/rule/law.ts'
import type { HomeFacts } from './home-eligibility.ts'
import { qd250 } from './qd-250-2022.ts'
import { qd2671 } from './qd-2671-2023.ts'
import { qd261 } from './qd-261-2022.ts'
import { qd3416 } from './qd-3416-2021.ts'
import { qd3646 } from './qd-3646-2021.ts'
import { type Tier, tierOf, TOWER_FROM } from './qd-4111-2021.ts'
import { qd4689 } from './qd-4689-2021.ts'
import { qd5525 } from './qd-5525-2021.ts'
import { qd604 } from './qd-604-2022.ts'
import type { Risk, RiskFacts } from './risk-class.ts'
import type { Severity, SeverityFacts } from './severity.ts'

export const severityLaws = [qd2671, qd250, qd4689, qd3416]
export const riskLaws = [qd5525, qd3646]
export const homeLaws = [qd604, qd261]

export type TriageFacts = SeverityFacts & Omit<RiskFacts, 'spo2'> & Pick<HomeFacts, 'unstableIllness'>

type Answer<O extends string> = {
  readonly source: string
  readonly outcome: O | null
  readonly missing: readonly string[]
  readonly reasons: readonly Reason[]
}

export type Triage = {
  /** null: none of our laws was in force on that day. */
  readonly severity: Answer<Severity> | null
  readonly risk: Answer<Risk> | null
  readonly home: Answer<'home' | 'facility'> | null
  readonly tier: Tier | null
}

/** What a body decided otherwise, by the name of the law. */
export type GivenByLaw = (law: string) => GivenValues

const judge = <F, O extends string>(
  laws: readonly Law<F, O>[],
  facts: F,
  on: Day,
  given: GivenByLaw,
): Answer<O> | null => {
  const law = inForce(laws, on)
  if (!law) return null
  const values = valuesOf(law, given(law.name))
  const { outcome, missing } = law.decide(facts, values)
  return { source: law.source, outcome, missing, reasons: reasonsOf(law, facts, values) }
}

export const triageOf = (facts: TriageFacts, given: GivenByLaw = () => ({})): Triage => {
  const { on } = facts
  const severity = judge(severityLaws, facts, on, given)
  const found = severity?.outcome ?? null
  return {
    severity,
    risk: judge(riskLaws, facts, on, given),
    home: judge(homeLaws, { ...facts, severity: found }, on, given),
    tier: found !== null && on >= TOWER_FROM ? tierOf(found) : null,
  }
}
