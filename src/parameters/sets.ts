// Every set of parameters that a body may decide otherwise, with its name for people: one place for the screen, so that none is set by hand in a register.
import { clusterRules } from '../alerts/rules/cluster-rule.ts'
import { riseRule } from '../alerts/rules/unusual-rise.ts'
import type { Parameters } from '../kernel/rule/parameter.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { homeSupervision } from '../isolation/rules/home-visit-due.ts'
import { levelLaws } from '../levels/regimes.ts'
import { measureSets } from '../levels/rules/directives-2020.ts'
import { nq128 } from '../levels/rules/nq-128-2021.ts'
import { triageRule } from '../surveillance/rules/triage-clock.ts'
import { teamNorms } from '../teams/rules/team-norms.ts'
import { standingLaw } from '../treatment/rules/alarm-standing.ts'
import { bedLaw } from '../treatment/rules/bed-plan.ts'
import { dangerLaw } from '../treatment/rules/danger-signs.ts'
import { oxygenLaw } from '../treatment/rules/oxygen-plan.ts'
import { staffNorm } from '../treatment/rules/staff-norm.ts'
import { homeLaws, riskLaws, severityLaws } from '../treatment/rules/triage.ts'

export const parameterTopics = {
  levels: textOf('Cấp độ dịch', 'Epidemic level'),
  measures: textOf('Biện pháp', 'Measures'),
  alerts: textOf('Cảnh báo, ổ dịch', 'Alerts and clusters'),
  isolation: textOf('Cách ly', 'Isolation'),
  treatment: textOf('Điều trị', 'Treatment'),
  teams: textOf('Tổ ở cơ sở', 'Teams'),
} as const
export type ParameterTopic = keyof typeof parameterTopics

export type ParameterSet = {
  readonly name: string
  readonly title: Text
  readonly topic: ParameterTopic
  readonly parameters: Parameters
  /** What would be under another value can be tried on the screen of levels. */
  readonly whatIf: boolean
}

type Named = { readonly name: string; readonly parameters: Parameters }

const set = (
  { name, parameters }: Named,
  topic: ParameterTopic,
  title: Text,
  whatIf = false,
): ParameterSet => ({
  name,
  parameters,
  topic,
  title,
  whatIf,
})

export const parameterSets: readonly ParameterSet[] = [
  ...levelLaws.map((law) => set(law, 'levels', law.title, true)),
  set(nq128, 'measures', textOf('NQ 128/NQ-CP: biện pháp theo cấp độ', 'NQ 128/NQ-CP: measures by level')),
  ...measureSets.map((one) => set(one, 'measures', one.title)),
  ...[...clusterRules, riseRule, triageRule].map((rule) => set(rule, 'alerts', rule.title)),
  ...[...severityLaws, ...riskLaws, ...homeLaws].map((law) => set(law, 'treatment', law.title)),
  set(homeSupervision, 'isolation', textOf('Giám sát cách ly tại nhà', 'Supervision at home')),
  set(dangerLaw, 'treatment', textOf('Dấu hiệu nguy hiểm', 'Danger signs')),
  set(standingLaw, 'treatment', textOf('Hạn xử lý báo động', 'Terms of alarms')),
  set(bedLaw, 'treatment', textOf('Giường', 'Beds')),
  set(staffNorm, 'treatment', textOf('Định mức nhân lực', 'Norms of staff')),
  set(oxygenLaw, 'treatment', textOf('Ô xy', 'Oxygen')),
  set(teamNorms, 'teams', textOf('Định mức tổ', 'Norms of teams')),
]
