// What stands on the screen at once after a tap, before anybody has answered: the same list with the tap in it. Pure.
import type { Day } from '../../kernel/day/day.ts'
import type { Values } from '../../kernel/register/field.ts'
import { type Due, type Result, type Tap, wordOf } from './due.ts'
import { hasRedFlag } from './red-flags.ts'
import type { RoundHousehold, RoundPerson } from './today-list.ts'

export type TapState = { readonly result: Result; readonly signs: string | null } | null

/** What a tap writes into the record of the day. */
export const valuesOfTap = (
  { register, values }: Tap,
  on: Day,
  { result, signs }: NonNullable<TapState>,
): Values => ({ ...values, visitDay: on, result: wordOf(register, result), signs })

/** Not kept yet: it has no id that anybody else knows. */
export const PENDING = 'pending'

const dueWith = (due: Due, tap: TapState): Due =>
  due.tap === null
    ? due
    : {
        ...due,
        written: tap && {
          id: due.written?.id ?? PENDING,
          version: due.written?.version ?? 0,
          result: tap.result,
          signs: tap.signs,
        },
      }

const personWith = (person: RoundPerson, tap: TapState): RoundPerson => {
  const dues = person.dues.map((due) => dueWith(due, tap))
  return {
    ...person,
    dues,
    open: dues.some((due) => (due.tap ? due.written === null : due.kind !== 'dose' && due.done === null)),
    red: tap?.result === 'symptoms' && hasRedFlag(tap.signs),
  }
}

export type Taps = {
  readonly persons: ReadonlyMap<string, TapState>
  /** By household; null takes the entry of the log away. */
  readonly visits: ReadonlyMap<string, string | null>
}

export const withTaps = (
  households: readonly RoundHousehold[],
  { persons, visits }: Taps,
): RoundHousehold[] =>
  households.map((household) => {
    const here = household.persons.map((person) => {
      const tap = persons.get(person.id)
      return tap === undefined ? person : personWith(person, tap)
    })
    const visit = household.id === null ? undefined : visits.get(household.id)
    return {
      ...household,
      persons: here,
      open: here.some(({ open }) => open),
      visited:
        visit === undefined
          ? household.visited
          : visit === null
            ? null
            : {
                id: household.visited?.id ?? PENDING,
                version: household.visited?.version ?? 0,
                result: visit,
              },
    }
  })

export type Progress = { readonly done: number; readonly all: number; readonly red: number }

/** Over the households that have something to do. */
export const progressOf = (households: readonly RoundHousehold[]): Progress => {
  const asked = households.filter(({ persons }) => persons.some(hasWork))
  return {
    done: asked.filter(({ open }) => !open).length,
    all: asked.length,
    red: households.reduce((sum, { persons }) => sum + persons.filter(({ red }) => red).length, 0),
  }
}

/** Somebody for whom only a dose is mentioned is no reason to set out. */
export const hasWork = ({ dues }: RoundPerson): boolean => dues.some(({ kind }) => kind !== 'dose')

/** What the person's taps say today. */
export const tapOf = ({ dues }: RoundPerson): TapState =>
  dues.find(({ written }) => written !== null)?.written ?? null

export const canTap = ({ dues }: RoundPerson): boolean => dues.some(({ tap }) => tap !== null)
