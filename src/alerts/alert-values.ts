// The parameters of alerts as they hold in a unit on a day: ours, and over them what a body decided by document.
import type { Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { givenOf, type Overrides, readOverrides } from '../kernel/rule/overrides.ts'
import { type TriageValues, triageRule } from '../surveillance/rules/triage-clock.ts'
import { clusterRuleOf, clusterRules, type ClusterValues } from './rules/cluster-rule.ts'
import { riseRule, type RiseValues } from './rules/unusual-rise.ts'

type Of<V> = (unit: string) => V

/** By unit and disease. */
export const clusterValuesOn = async (
  tx: Transaction,
  day: Day,
): Promise<(unit: string, disease: string) => ClusterValues> => {
  const overrides = new Map<string, Overrides>()
  for (const rule of clusterRules) overrides.set(rule.name, await readOverrides(tx, rule))
  return (unit, disease) => {
    const rule = clusterRuleOf(disease)
    return valuesOf(rule, givenOf(overrides.get(rule.name)?.(unit, day) ?? []))
  }
}
export const riseValuesOn = async (tx: Transaction, day: Day): Promise<Of<RiseValues>> => {
  const overrides = await readOverrides(tx, riseRule)
  return (unit) => valuesOf(riseRule, givenOf(overrides(unit, day)))
}
export const triageValuesOn = async (tx: Transaction, day: Day): Promise<Of<TriageValues>> => {
  const overrides = await readOverrides(tx, triageRule)
  return (unit) => valuesOf(triageRule, givenOf(overrides(unit, day)))
}
