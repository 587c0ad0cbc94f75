// Which reports a unit owes around a day, and how each stands: pure, the moment is an argument.
import { addDays, type Day, eachDay } from '../../kernel/day/day.ts'
import { addHours, endOfDay, type LocalMoment, timeOfDay } from '../../kernel/rule/local-moment.ts'
import type { Values } from '../../kernel/register/field.ts'
import type { Reason } from '../../kernel/rule/law.ts'
import type { Level } from '../../surveillance/rules/terms.ts'
import { periodicClock, periodOf, reportingClock } from '../../surveillance/rules/reporting-law.ts'
import type { ReportKind } from '../report-choices.ts'

export type Owing = { readonly unit: string; readonly level: Level }
export type OpenCluster = {
  readonly id: string
  readonly unit: string
  readonly from: Day
  readonly to: Day | null
  readonly disease: string
}

export type Owed = {
  readonly unit: string
  readonly kind: ReportKind
  readonly start: Day
  readonly end: Day
  readonly cluster: string | null
  readonly due: LocalMoment
  readonly because: Reason
}

/** So many days back a missing daily report of a cluster is still asked for by name. */
const CLUSTER_DAYS = 7
/** Who begins today is not asked for what fell due longer ago. */
const ASKED_DAYS = 14

/** The periods that hold the day and those just before it. */
const periodsAround = (day: Day) =>
  (['weekly', 'monthly', 'yearly'] as const).flatMap((kind) => {
    const now = periodOf(kind, day)
    return [periodOf(kind, addDays(now.start, -1)), now]
  })

/** Each day of an open cluster. */
const daysOf = ({ id, unit, from, to, disease }: OpenCluster, day: Day): Owed[] =>
  eachDay(addDays(day, 1 - CLUSTER_DAYS), day)
    .filter((one) => from <= one && (to === null || one <= to))
    .flatMap((one): Owed[] => {
      const clock = reportingClock('outbreakDay', `${one}T00:00`, disease)
      return clock ? [{ unit, kind: 'outbreakDaily', start: one, end: one, cluster: id, ...clock }] : []
    })

/** The first and the last report; the register has days, so that a term of hours runs from the end of its day. */
const endsOf = ({ id, unit, from, to, disease }: OpenCluster, day: Day): Owed[] =>
  (
    [
      ['outbreakFirst', 'outbreakFound', from],
      ['outbreakFinal', 'outbreakEnded', to],
    ] as const
  ).flatMap(([kind, act, on]): Owed[] => {
    if (on === null || on > day) return []
    const clock = reportingClock(act, endOfDay(on), disease)
    const asked = clock !== null && clock.due >= addDays(day, -ASKED_DAYS)
    return asked ? [{ unit, kind, start: on, end: on, cluster: id, ...clock }] : []
  })

export const reportsOwed = (
  units: readonly Owing[],
  clusters: readonly OpenCluster[],
  day: Day,
): readonly Owed[] => [
  ...units.flatMap(({ unit, level }) =>
    periodsAround(day).flatMap(({ kind, start, end }): Owed[] => {
      const clock = periodicClock(kind, level, end)
      const asked = clock !== null && clock.due >= addDays(day, -ASKED_DAYS)
      return asked ? [{ unit, kind, start, end, cluster: null, ...clock }] : []
    }),
  ),
  ...clusters.flatMap((cluster) => [...endsOf(cluster, day), ...daysOf(cluster, day)]),
]

export type Standing = 'inTime' | 'late' | 'missing' | 'backEntry' | 'returned' | 'soon' | 'open' | 'running'

const SOON_HOURS = 24

const momentOf = (day: unknown, time: unknown): LocalMoment | null =>
  typeof day === 'string' ? `${day}T${timeOfDay(time) ?? '00:00'}` : null

/** Until when; an hour that is not there is the end of the day. */
export const dueOf = ({ dueDay, dueTime }: Values): LocalMoment =>
  dueTime ? `${String(dueDay)}T${String(dueTime)}` : endOfDay(String(dueDay))

/** That a cluster was found or has ended is told at once; a zero report says nothing of either. */
const toldAtOnce = (kind: unknown): boolean => kind === 'outbreakFirst' || kind === 'outbreakFinal'

export const mayBeZero = ({ kind }: Values): boolean => !toldAtOnce(kind)

/** A period that has not ended has nothing to report yet. */
export const isRunning = ({ kind, periodEnd }: Values, now: LocalMoment): boolean =>
  !toldAtOnce(kind) && now < endOfDay(String(periodEnd))

/** In time by the hour of sending, or by the hour of the paper when the system was down. */
export const isInTime = (values: Values, sent: LocalMoment): boolean => {
  const paper = momentOf(values.paperDay, values.paperTime)
  return (paper !== null && paper < sent ? paper : sent) <= dueOf(values)
}

/** Told on paper and not yet entered stays open whatever the hour: TT 15/2026 Điều 4.2.b makes the entry mandatory. */
export const standingOf = (values: Values, now: LocalMoment): Standing => {
  const due = dueOf(values)
  if (values.stateOf === 'returned') return 'returned'
  if (values.stateOf !== 'draft') return values.onTime === true ? 'inTime' : 'late'
  if (values.paperDay) return 'backEntry'
  if (isRunning(values, now)) return 'running'
  if (now > due) return 'missing'
  return addHours(now, SOON_HOURS) >= due ? 'soon' : 'open'
}
