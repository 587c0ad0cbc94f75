// Until when a death or the end of a case's treatment must be told, and how that stands: by the law of the day on which it happened; pure.
import type { Day } from '../../kernel/day/day.ts'
import type { Reason } from '../../kernel/rule/law.ts'
import { addHours, endOfDay, type LocalMoment, timeOfDay } from '../../kernel/rule/local-moment.ts'
import { hasCard, reportingLawOf } from './reporting-law.ts'
import type { Act } from './terms.ts'

/** What must be told: that treatment ended, that the diagnosis changed, that somebody died. */
export type NoticeAct = 'caseUpdate' | 'diagnosisUpdate' | 'facilityDeath' | 'communityDeath'

type Said = { readonly day: Day | null; readonly time: string | null }

export type NoticeFacts = {
  readonly act: NoticeAct
  readonly disease: string
  readonly happened: { readonly day: Day; readonly time: string | null }
  readonly verified: Said
  readonly told: Said
}

export type NoticeStanding = 'inTime' | 'late' | 'missing' | 'soon' | 'open'

export type Notice = {
  readonly from: LocalMoment
  readonly due: LocalMoment
  readonly because: Reason
  readonly told: LocalMoment | null
  readonly standing: NoticeStanding
}

/** So many days back what was not told is still asked for by name. */
export const NOTICE_DAYS = 14
const SOON_HOURS = 12

/** By which term of the law an act is told. */
export const termOfNotice = (act: NoticeAct): Act => (act === 'diagnosisUpdate' ? 'caseUpdate' : act)

/** Without an hour the term runs from the end of the day: nobody is called late for an hour that is not written. */
const startOf = ({ day, time }: NoticeFacts['happened']): LocalMoment => {
  const hour = timeOfDay(time)
  return hour === null ? endOfDay(day) : `${day}T${hour}`
}

const toldAt = ({ day, time }: Said): LocalMoment | null =>
  day === null ? null : `${day}T${timeOfDay(time) ?? '00:00'}`

/** Nobody tells what has not happened: where both hours are written they are compared, else the days. */
export const toldBefore = (happened: Said, told: Said): boolean => {
  if (happened.day === null || told.day === null) return false
  const [from, at] = [timeOfDay(happened.time), timeOfDay(told.time)]
  return told.day < happened.day || (told.day === happened.day && from !== null && at !== null && at < from)
}

/** When the term begins: under TT 15/2026 a death in the community is verified first. */
const begins = ({ act, happened, verified }: NoticeFacts): LocalMoment | null => {
  const waits =
    act === 'communityDeath' && reportingLawOf(happened.day)?.communityDeathFrom === 'verification'
  if (!waits) return startOf(happened)
  return verified.day === null ? null : startOf({ day: verified.day, time: verified.time })
}

/** How it stands at a moment. */
const standingOf = (due: LocalMoment, told: LocalMoment | null, now: LocalMoment): NoticeStanding => {
  if (told !== null) return told <= due ? 'inTime' : 'late'
  if (now > due) return 'missing'
  return addHours(now, SOON_HOURS) >= due ? 'soon' : 'open'
}

/** null: the law of the day sets no term, or it has not begun. */
export const noticeOf = (facts: NoticeFacts, now: LocalMoment): Notice | null => {
  const from = begins(facts)
  // The law of the day on which it happened; the hours may begin after a newer one came.
  const clock =
    from === null
      ? null
      : (reportingLawOf(facts.happened.day)?.clock(termOfNotice(facts.act), from, facts.disease) ?? null)
  if (from === null || clock === null) return null
  // A disease that is only counted in weeks has no card to correct (TT 54/2015, forms 1 and 2).
  if (facts.act === 'caseUpdate' && !hasCard(facts.disease, facts.happened.day)) return null
  const told = toldAt(facts.told)
  return { from, ...clock, told, standing: standingOf(clock.due, told, now) }
}
