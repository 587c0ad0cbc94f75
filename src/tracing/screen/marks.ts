// What was found on a day, as the grid holds it: cells, taps, keys, the load of teams.
import type { Day } from '../../kernel/day/day.ts'
import type { Followed, Visit } from '../contract.ts'

export type Result = Visit['result']

/** What a key writes; null takes the mark away. */
export const resultOfKey = (key: string): Result | null | undefined =>
  key === '1' ? 'well' : key === '2' ? 'symptoms' : key === '3' ? 'missed' : key === '0' ? null : undefined

/** The state of one cell of the grid: outside the follow-up, a result, or nothing yet. */
export const cellOf = (contact: Followed, day: Day): Result | 'none' | 'outside' => {
  if (day < contact.foundDay || day > contact.endDay) return 'outside'
  return contact.visits.find((visit) => visit.day === day)?.result ?? 'none'
}

export const withVisit = (contact: Followed, day: Day, result: Result | null): Followed => ({
  ...contact,
  visits: [
    ...contact.visits.filter((visit) => visit.day !== day),
    ...(result === null ? [] : [{ day, result, signs: null }]),
  ],
})

export type Load = {
  readonly id: string | null
  readonly name: string | null
  readonly due: number
  readonly left: number
}

/** How many each team must see, and how many are left; those with most left first. */
export const loadsOf = (contacts: readonly Followed[], day: Day): Load[] =>
  [...Map.groupBy(contacts, ({ team }) => team?.id ?? null)]
    .map(([id, ofTeam]) => ({
      id,
      name: ofTeam[0]?.team?.name ?? null,
      due: ofTeam.length,
      left: ofTeam.filter((contact) => !['well', 'symptoms'].includes(cellOf(contact, day))).length,
    }))
    .toSorted((one, other) => other.left - one.left || other.due - one.due)
