// Which circular on reporting was in force on a day, and the terms that it sets.
import { addDays, type Day, formatDay, startOfWeek } from '../../kernel/day/day.ts'
import { inForce } from '../../kernel/rule/law.ts'
import { hoursBetween, type LocalMoment } from '../../kernel/rule/local-moment.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { Act, Clock, Level, PeriodKind, ReportingLaw } from './terms.ts'
import { tt15 } from './tt-15-2026.ts'
import { tt54 } from './tt-54-2015.ts'

const laws = [tt15, tt54] as const

export const reportingLawOf = (day: Day): ReportingLaw | null => inForce(laws, day) ?? null

/** The term that an act starts, by the law of its day; null where no law sets one. */
export const reportingClock = (act: Act, moment: LocalMoment, disease: string): Clock | null =>
  reportingLawOf(moment.slice(0, 10))?.clock(act, moment, disease) ?? null

/** Days on which the hours of a case report changed, the latest first; what a check in SQL needs of the law. */
export const caseTerms = (disease: string): readonly { readonly from: Day; readonly hours: number }[] =>
  ['2026-07-01', '2023-10-20', '2020-01-29', '2016-07-01'].flatMap((from) => {
    const start = `${from}T00:00`
    const due = reportingClock('case', start, disease)?.due
    return due ? [{ from, hours: hoursBetween(start, due) }] : []
  })

export type ActTerm = Pick<ReportingLaw, 'from' | 'to' | 'communityDeathFrom'> & { readonly hours: number }

/** The hours that each law gives an act of the day, for a check in SQL; a law that sets none is left out. */
export const actTerms = (act: Act, disease: string): readonly ActTerm[] =>
  laws.flatMap(({ from, to, communityDeathFrom, clock }) => {
    const start = `${from}T00:00`
    const due = clock(act, start, disease)?.due
    return due ? [{ from, to, communityDeathFrom, hours: hoursBetween(start, due) }] : []
  })

/** The same hours in words, for definitions: '24 giờ (TT 54/2015/TT-BYT, đến 30/06/2026)'; a law that sets none says so. */
export const actTermsText = (act: Act, disease: string): Text => {
  const parts = laws.toReversed().map(({ source, from, to, clock }) => {
    const due = clock(act, `${from}T00:00`, disease)?.due
    const hours = due ? hoursBetween(`${from}T00:00`, due) : null
    const [until, untilEnglish] =
      to === null ? ['', ''] : [` đến ${formatDay(to)}`, ` until ${formatDay(to)}`]
    return hours === null
      ? [`không đặt hạn (${source})`, `no term (${source})`]
      : [`${hours} giờ (${source}${until})`, `${hours} hours (${source}${untilEnglish})`]
  })
  return textOf(parts.map(([vi]) => vi).join('; '), parts.map(([, en]) => en).join('; '))
}

/** Diseases that are only counted in weeks have no card to report or to correct. */
export const hasCard = (disease: string, day: Day): boolean =>
  reportingClock('case', `${day}T00:00`, disease) !== null

/** The term of a periodic report, by the law on the last day of its period. */
export const periodicClock = (kind: PeriodKind, level: Level, end: Day): Clock | null =>
  reportingLawOf(end)?.periodic(kind, level, end) ?? null

export type Period = { readonly kind: PeriodKind; readonly start: Day; readonly end: Day }

/** The week, month or year that holds a day. A week runs from Monday 00:00 to Sunday 24:00, a month is the calendar's. */
export const periodOf = (kind: PeriodKind, day: Day): Period => {
  switch (kind) {
    case 'weekly': {
      const start = startOfWeek(day)
      return { kind, start, end: addDays(start, 6) }
    }
    case 'monthly': {
      const [year = 0, month = 1] = day.split('-').map(Number)
      const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
      return { kind, start: `${day.slice(0, 7)}-01`, end }
    }
    case 'yearly':
      return { kind, start: `${day.slice(0, 4)}-01-01`, end: `${day.slice(0, 4)}-12-31` }
  }
}
