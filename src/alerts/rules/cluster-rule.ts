// When cases look like a cluster and when a cluster may be closed: parameters of the unit's own, because TT 15/2026 sets no number for either.
import { addDays, type Day, daysBetween } from '../../kernel/day/day.ts'
import { valuesOf } from '../../kernel/rule/law.ts'
import { type Ground, number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'

/** Điều 2 khoản 1 says what a cluster is, not from how many cases on; guidance by disease sets it. */
const open: Ground = {
  clause: 'TT 15/2026/TT-BYT, Điều 2 khoản 1 (không nêu số ca)',
  verified: false,
}

const clusterParameters = {
  leastInHousehold: number(textOf('Số ca trong một hộ', 'Cases in one household'), 2, open),
  leastInVillage: number(textOf('Số ca trong một thôn, tổ', 'Cases in one village'), 3, open),
  withinDays: number(textOf('Trong vòng (ngày)', 'Within (days)'), 14, open),
  /** Two longest incubation periods of COVID-19 as used in 2020–2022. */
  quietDays: number(textOf('Kết thúc sau số ngày không có ca mới', 'Closed after days without a case'), 28, {
    clause: 'hai lần thời gian ủ bệnh tối đa',
    verified: false,
  }),
} as const

export const clusterRule = {
  name: 'cluster-rule',
  title: textOf('Đề xuất và kết thúc ổ dịch', 'Clusters proposed and closed'),
  parameters: clusterParameters,
} as const

export type ClusterValues = ValuesOf<typeof clusterParameters>

export const clusterValues: ClusterValues = valuesOf(clusterRule)

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
    ({ unit, village }) => (village === null ? null : `${unit}|${village}`),
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

export type ClusterCourse = {
  readonly cases: number
  readonly first: Day | null
  readonly last: Day | null
  /** Days without a new case, counted from the last case or, without any, from the opening. */
  readonly quiet: number
  /** The first day on which it may be closed by the rule. */
  readonly closable: Day | null
  /** Cases by day, days between included. */
  readonly days: readonly { readonly day: Day; readonly cases: number }[]
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
