// What follows for contacts from whom they met: level, until when followed, whether exposed again or ill by now. Pure; the book obeys it.
import { addDays, daysBetween, type Day } from '../../kernel/day/day.ts'
import { metCase } from './close-contact.ts'
import { type Level, levelsOf, NO_LEVEL } from './f-levels.ts'
import { followUpOf } from './follow-up-term.ts'
import { windowOf } from './infectious-window.ts'
import type { Meeting } from './meeting.ts'
import { metContact } from './qd-3638-2021.ts'

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

export type CaseFacts = {
  readonly person: string
  readonly onsetDay: Day | null
  readonly specimenDay: Day | null
  readonly resultDay: Day | null
  readonly reportDay: Day | null
  readonly outcomeDay: Day | null
}

export type Settled = {
  readonly level: LevelName
  readonly status: StatusName
  readonly endDay: Day | null
  readonly daysToList: number | null
}

/** An illness older than this before the exposure is over and done: its bearer is a contact like anybody (a parameter). */
const EPISODE_DAYS = 90

const nameOf = (level: Level): LevelName =>
  level === NO_LEVEL ? 'none' : level === 0 ? 'f0' : level === 1 ? 'f1' : level === 2 ? 'f2' : 'f3'
const numberOf = (name: LevelName | null): Level =>
  name === null || name === 'none' ? NO_LEVEL : Number(name.slice(1))

/** Where nobody knows whom somebody met, the list on which the person stands is all there is. */
const onPaper = ({ statedLevel }: ContactFacts): Level => numberOf(statedLevel ?? 'f1')

const startOf = ({ firstDay, lastDay }: ContactFacts): Day => firstDay ?? lastDay
const detectionOf = ({ resultDay, reportDay }: CaseFacts): Day | null => resultDay ?? reportDay

const least = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null)

type Book = {
  readonly byPerson: ReadonlyMap<string, readonly ContactFacts[]>
  readonly caseOf: ReadonlyMap<string, CaseFacts>
}

/** A case that is the present illness: not over long before the last exposure. */
const isNow = ({ byPerson }: Book, illness: CaseFacts): boolean => {
  const day = detectionOf(illness)
  const latest = (byPerson.get(illness.person) ?? [])
    .map(({ lastDay }) => lastDay)
    .toSorted()
    .at(-1)
  return !day || !latest || day >= addDays(latest, -EPISODE_DAYS)
}

const meetOf = (book: Book, contact: ContactFacts) => {
  if (contact.source === null) return []
  const days = { first: startOf(contact), last: contact.lastDay }
  const own = book.byPerson.get(contact.source) ?? []
  const isolatedDay = least(own.flatMap(({ isolatedDay: day }) => day ?? []))
  const illness = book.caseOf.get(contact.source)
  const from = least(own.map(startOf))
  return [
    {
      contact: contact.person,
      source: contact.source,
      id: contact.id,
      countsIfCase:
        illness !== undefined &&
        metCase(contact, days, windowOf({ ...illness, isolatedDay }), contact.atHome).close,
      countsIfContact: metContact(contact, days, from ? { from, until: isolatedDay } : null).close,
    },
  ]
}

/** Illness that came of this exposure: reported from its first day on, and before the follow-up was over. */
const illnessOf = (contact: ContactFacts, illness: CaseFacts | undefined, until: Day): Day | null => {
  const day = illness ? (illness.reportDay ?? illness.resultDay) : null
  return day !== null && day >= startOf(contact) && day <= until ? day : null
}

/**
 * @param affected the contacts to be settled, all records of each person; `others` are records of the people they met, as they stand.
 * @param today the day on which somebody who was lost ceases to be followed.
 */
export const settle = (
  affected: readonly ContactFacts[],
  others: readonly ContactFacts[],
  illnesses: readonly CaseFacts[],
  today: Day,
): Map<string, Settled> => {
  const book: Book = {
    byPerson: Map.groupBy([...affected, ...others], ({ person }) => person),
    caseOf: new Map(illnesses.map((illness) => [illness.person, illness])),
  }
  const cases = new Set(illnesses.filter((illness) => isNow(book, illness)).map(({ person }) => person))
  const meets = affected.flatMap((contact) => meetOf(book, contact))
  const outside = new Map<string, Level>()
  for (const { person, level } of others) {
    const known = numberOf(level)
    const before = outside.get(person) ?? NO_LEVEL
    if (known > 0 && (before === NO_LEVEL || known < before)) outside.set(person, known)
  }
  for (const contact of affected)
    if (contact.source === null && onPaper(contact) > 0) outside.set(contact.person, onPaper(contact))
  const levels = levelsOf({ cases, meets, settled: outside })
  const meetById = new Map(meets.map((meet) => [meet.id, meet]))

  const judged = affected.map((contact) => {
    const meet = meetById.get(contact.id)
    const from = meet ? (levels.get(meet.source) ?? NO_LEVEL) : NO_LEVEL
    const counts =
      meet !== undefined && from !== NO_LEVEL && (from === 0 ? meet.countsIfCase : meet.countsIfContact)
    const { until } = followUpOf({ ...contact, foundDay: contact.ruledOn ?? contact.foundDay })
    const illness = illnessOf(contact, book.caseOf.get(contact.person), until)
    return { contact, until, illness, level: !meet ? onPaper(contact) : counts ? from + 1 : NO_LEVEL }
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
    const found = contact.source === null ? undefined : book.caseOf.get(contact.source)
    const detected = found ? detectionOf(found) : null
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
