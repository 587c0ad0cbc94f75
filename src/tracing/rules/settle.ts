// What follows for contacts from whom they met: level, until when followed, whether exposed again or ill by now. Each meeting is judged in its own time. Pure; the book obeys it.
import { addDays, daysBetween, type Day } from '../../kernel/day/day.ts'
import { MAIN_DISEASE } from '../../surveillance/diseases.ts'
import { SAME_ILLNESS } from '../../surveillance/rules/same-illness.ts'
import { metCase } from './close-contact.ts'
import { type Level, levelsOf, NO_LEVEL } from './f-levels.ts'
import { type CaseFacts, illnessesAround, illnessesOf, type Illness, least, nearestTo } from './illnesses.ts'
import type { Meeting } from './meeting.ts'
import { metContact } from './qd-3638-2021.ts'
import { type TracingRule, tracingRuleOf } from './tracing-rule.ts'

export type LevelName = 'f0' | 'f1' | 'f2' | 'f3' | 'none'
export type StatusName = 'following' | 'becameCase' | 'renewed' | 'lost' | 'cancelled'

/** One record of the register of contacts, as the rules see it. */
export type ContactFacts = Meeting & {
  readonly id: string
  readonly person: string
  readonly source: string | null
  readonly atHome: boolean
  readonly firstDay: Day | null
  readonly lastDay: Day
  readonly foundDay: Day
  /** The day whose guidance holds, where a new rule was applied to open contacts. */
  readonly ruledOn?: Day | null
  readonly isolatedDay: Day | null
  readonly shielded: boolean
  readonly status: StatusName
  readonly statedLevel: LevelName | null
  readonly level: LevelName | null
  readonly endDay: Day | null
}

export type Settled = {
  readonly level: LevelName
  readonly status: StatusName
  readonly endDay: Day | null
  readonly daysToList: number | null
}

const nameOf = (level: Level): LevelName =>
  level === NO_LEVEL ? 'none' : level === 0 ? 'f0' : level === 1 ? 'f1' : level === 2 ? 'f2' : 'f3'
const numberOf = (name: LevelName | null): Level =>
  name === null || name === 'none' ? NO_LEVEL : Number(name.slice(1))

/** Where nobody knows whom somebody met, the list on which the person stands is all there is. */
const onPaper = ({ statedLevel }: ContactFacts): Level => numberOf(statedLevel ?? 'f1')

const startOf = ({ firstDay, lastDay }: ContactFacts): Day => firstDay ?? lastDay

type Book = {
  readonly rule: TracingRule
  readonly byPerson: ReadonlyMap<string, readonly ContactFacts[]>
  readonly illnesses: ReadonlyMap<string, readonly Illness[]>
}

const bookOf = (rule: TracingRule, records: readonly ContactFacts[], cases: readonly CaseFacts[]): Book => {
  const byPerson = Map.groupBy(records, ({ person }) => person)
  const isolationsOf = (person: string): Day[] =>
    (byPerson.get(person) ?? []).flatMap(({ isolatedDay }) => isolatedDay ?? [])
  return {
    rule,
    byPerson,
    illnesses: new Map(
      [...Map.groupBy(cases, ({ person }) => person)].map(([person, own]) => [
        person,
        illnessesOf(own, isolationsOf(person), rule),
      ]),
    ),
  }
}

/** Stands for every case in the web of meetings. */
const CASE = 'case'

/**
 * Whom somebody met: a case, where an illness of the source lies around the meeting and its window takes it in; else a contact, by what
 * the source was exposed to before the meeting. What came later, or was over long before, says nothing of this meeting.
 */
const meetingOf = (
  { rule, byPerson, illnesses }: Book,
  contact: ContactFacts,
): { readonly from: readonly string[]; readonly illness: Illness | undefined } => {
  if (contact.source === null) return { from: [], illness: undefined }
  const days = { first: startOf(contact), last: contact.lastDay }
  const around = illnessesAround(illnesses.get(contact.source) ?? [], days.first, days.last)
  if (around.length > 0) {
    const judge = (day: Day) => rule.judge(contact, day)
    const fitting = around.filter(({ window }) => metCase(judge, days, window, contact.atHome).close)
    const some = fitting.length > 0
    return { from: some ? [CASE] : [], illness: nearestTo(some ? fitting : around, days.last) }
  }
  const begun = (byPerson.get(contact.source) ?? []).filter((one) => startOf(one) <= days.last)
  if (begun.length === 0) return { from: [], illness: undefined }
  const since = addDays(days.first, -SAME_ILLNESS.days)
  const exposures = begun.filter(({ lastDay }) => lastDay >= since)
  const from = least(exposures.map(startOf))
  const until = least(exposures.flatMap(({ isolatedDay }) => isolatedDay ?? []))
  const close = from !== null && metContact(contact, days, { from, until }).close
  return { from: close ? exposures.map(({ id }) => id) : [], illness: undefined }
}

/** Illness that came of this exposure: the first reported from its first day on, and before the follow-up was over. */
const illnessOf = (contact: ContactFacts, own: readonly Illness[], until: Day): Day | null =>
  least(
    own
      .flatMap(({ reportDay, resultDay }) => reportDay ?? resultDay ?? [])
      .filter((day) => day >= startOf(contact) && day <= until),
  )

/**
 * @param affected the contacts to be settled, all records of each person; `others` are records of the people they met, as they stand.
 * @param today the day on which somebody who was lost ceases to be followed.
 * @param disease whose rule holds: all these contacts and illnesses are of it.
 */
export const settle = (
  affected: readonly ContactFacts[],
  others: readonly ContactFacts[],
  illnesses: readonly CaseFacts[],
  today: Day,
  disease: string = MAIN_DISEASE,
): Map<string, Settled> => {
  const rule = tracingRuleOf(disease)
  const book = bookOf(rule, [...affected, ...others], illnesses)
  const meetings = new Map(affected.map((contact) => [contact.id, meetingOf(book, contact)]))
  const known = new Map<string, Level>(
    others.flatMap(({ id, level }) => (numberOf(level) > 0 ? [[id, numberOf(level)]] : [])),
  )
  for (const contact of affected)
    if (contact.source === null && onPaper(contact) > 0) known.set(contact.id, onPaper(contact))
  const levels = levelsOf({
    cases: new Set([CASE]),
    meets: [...meetings].flatMap(([contact, { from }]) =>
      from.map((source) => ({ contact, source, countsIfCase: true, countsIfContact: true })),
    ),
    settled: known,
  })

  const judged = affected.map((contact) => {
    const { until } = rule.followUp({ ...contact, foundDay: contact.ruledOn ?? contact.foundDay })
    const illness = illnessOf(contact, book.illnesses.get(contact.person) ?? [], until)
    const level = contact.source === null ? onPaper(contact) : (levels.get(contact.id) ?? NO_LEVEL)
    return { contact, until, illness, level }
  })
  type Judged = (typeof judged)[number]
  const follows = (one: Judged, later: Judged): boolean =>
    later.contact.person === one.contact.person &&
    later.contact.id !== one.contact.id &&
    later.level !== NO_LEVEL &&
    (later.contact.lastDay > one.contact.lastDay ||
      (later.contact.lastDay === one.contact.lastDay && later.contact.id > one.contact.id)) &&
    startOf(later.contact) <= one.until
  const ofPerson = Map.groupBy(judged, ({ contact }) => contact.person)
  const statusOf = (one: Judged): StatusName => {
    const { contact, illness } = one
    if (ofPerson.get(contact.person)?.some((later) => follows(one, later))) return 'renewed'
    if (illness !== null && one.level !== NO_LEVEL) return 'becameCase'
    return contact.status === 'lost' ? 'lost' : 'following'
  }
  const endOf = ({ contact, level, until, illness }: Judged, status: StatusName): Day | null => {
    if (status === 'becameCase') return illness
    if (status === 'lost') return contact.endDay && contact.endDay <= today ? contact.endDay : today
    return level === NO_LEVEL ? null : until
  }
  const daysToList = ({ contact }: Judged): number | null => {
    const detected = meetings.get(contact.id)?.illness?.detected ?? null
    return detected === null ? null : Math.max(0, daysBetween(detected, contact.foundDay))
  }
  return new Map(
    judged.map((one) => {
      const status = statusOf(one)
      return [
        one.contact.id,
        {
          level: nameOf(status === 'becameCase' ? 0 : one.level),
          status,
          endDay: endOf(one, status),
          daysToList: daysToList(one),
        },
      ]
    }),
  )
}
