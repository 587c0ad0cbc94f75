// When cases look like a cluster and when a cluster may be closed: parameters of the unit's own, because TT 15/2026 sets no number for either.
import { addDays, type Day, daysBetween } from '../../kernel/day/day.ts'
import { valuesOf } from '../../kernel/rule/law.ts'
import { type Ground, number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { ClusterCourse } from '../contract.ts'
import { villageKey } from '../../units/rules/village-key.ts'
import {
  type DiseaseName,
  diseaseNames,
  type DiseaseRow,
  diseaseRows,
  MAIN_DISEASE,
} from '../../surveillance/diseases.ts'

/** Điều 2 khoản 1 says what a cluster is, not from how many cases on; guidance by disease sets it. */
const open: Ground = {
  clause: 'TT 15/2026/TT-BYT, Điều 2 khoản 1 (không nêu số ca)',
  verified: false,
}

const parametersOf = ({ least, within, quiet, source }: DiseaseRow['cluster']) => ({
  leastInHousehold: number(textOf('Số ca trong một hộ', 'Cases in one household'), 2, open),
  leastInVillage: number(textOf('Số ca trong một thôn, tổ', 'Cases in one village'), least, open),
  withinDays: number(textOf('Trong vòng (ngày)', 'Within (days)'), within, open),
  quietDays: number(
    textOf('Kết thúc sau số ngày không có ca mới', 'Closed after days without a case'),
    quiet,
    {
      clause: source,
      verified: false,
    },
  ),
})

export type ClusterValues = ValuesOf<ReturnType<typeof parametersOf>>

export type ClusterRule = {
  readonly name: string
  readonly title: Text
  readonly parameters: ReturnType<typeof parametersOf>
}

/** The rule of each disease, with its own name for what a body decides otherwise; a disease without a row follows the main one. */
export const clusterRules: readonly (ClusterRule & { readonly disease: DiseaseName })[] = diseaseNames.map(
  (disease) => {
    const { vi, en, cluster } = diseaseRows[disease]
    return {
      disease,
      name: disease === MAIN_DISEASE ? 'cluster-rule' : `cluster-rule-${disease}`,
      title: textOf(`Đề xuất và kết thúc ổ dịch: ${vi}`, `Clusters proposed and closed: ${en}`),
      parameters: parametersOf(cluster),
    }
  },
)

export const clusterRuleOf = (disease: string): ClusterRule => {
  const rule = clusterRules.find((one) => one.disease === disease) ?? clusterRules[0]
  if (!rule) throw new Error('no disease has a row')
  return rule
}

export const clusterValues: ClusterValues = valuesOf(clusterRuleOf(MAIN_DISEASE))

export type KnownCase = {
  readonly id: string
  readonly unit: string
  readonly day: Day
  readonly village: string | null
  readonly household: string | null
}

export type Proposal = {
  readonly extent: 'households' | 'village'
  readonly unit: string
  readonly village: string | null
  readonly from: Day
  readonly to: Day
  readonly cases: readonly string[]
}

export const largestFirst = (one: Proposal, other: Proposal): number =>
  other.cases.length - one.cases.length || one.unit.localeCompare(other.unit)

const proposalOf = (extent: Proposal['extent'], group: readonly KnownCase[]): Proposal[] => {
  const [first] = group
  const days = group.map(({ day }) => day).toSorted()
  return first === undefined
    ? []
    : [
        {
          extent,
          unit: first.unit,
          village: first.village,
          from: days[0] ?? first.day,
          to: days.at(-1) ?? first.day,
          cases: group.map(({ id }) => id),
        },
      ]
}

/**
 * Groups of cases that belong to no cluster yet, in the days up to `on`: whole villages first; households where the village itself is not
 * one. A case stands in one proposal only. A number that nobody set proposes nothing.
 */
export const proposeClusters = (
  cases: readonly KnownCase[],
  on: Day,
  { leastInHousehold, leastInVillage, withinDays }: ClusterValues = clusterValues,
): Proposal[] => {
  if (withinDays === null) return []
  const from = addDays(on, 1 - Number(withinDays))
  const recent = cases.filter(({ day }) => from <= day && day <= on)
  const groups = (
    key: (one: KnownCase) => string | null,
    among: readonly KnownCase[],
    least: number | null,
  ) =>
    least === null
      ? []
      : [...Map.groupBy(among, key)]
          .filter(([name, group]) => name !== null && group.length >= Number(least))
          .map(([, group]) => group)
  const villages = groups(
    ({ unit, village }) => {
      const key = villageKey(village)
      return key === null ? null : `${unit}|${key}`
    },
    recent,
    leastInVillage,
  )
  const taken = new Set(villages.flat().map(({ id }) => id))
  const households = groups(
    ({ household }) => household,
    recent.filter(({ id }) => !taken.has(id)),
    leastInHousehold,
  )
  return [
    ...villages.flatMap((group) => proposalOf('village', group)),
    ...households.flatMap((group) => proposalOf('households', group)),
  ].toSorted(largestFirst)
}

/** How a cluster stands on a day, from the days of its cases. */
export const courseOf = (
  caseDays: readonly Day[],
  openedDay: Day,
  on: Day,
  { quietDays }: ClusterValues = clusterValues,
): ClusterCourse => {
  const days = caseDays.filter((day) => day <= on).toSorted()
  const first = days[0] ?? null
  const last = days.at(-1) ?? null
  const since = last ?? openedDay
  const counts = Map.groupBy(days, (day) => day)
  return {
    cases: days.length,
    first,
    last,
    quiet: Math.max(0, daysBetween(since, on)),
    closable: quietDays === null ? null : addDays(since, Number(quietDays)),
    days:
      first === null || last === null
        ? []
        : Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => {
            const day = addDays(first, index)
            return { day, cases: counts.get(day)?.length ?? 0 }
          }),
  }
}
