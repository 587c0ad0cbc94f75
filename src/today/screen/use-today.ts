// The data of the round on line: the list of a team or a unit, taps that stand at once and are kept behind, and the last one to be taken back.
import { useState } from 'react'
import { homeVisits } from '../../isolation/home-visits.ts'
import type { Day } from '../../kernel/day/day.ts'
import { householdVisits } from '../../teams/household-visits.ts'
import { vulnerableVisits } from '../../teams/vulnerable-visits.ts'
import { contactVisits } from '../../tracing/contact-visits.ts'
import { careSigns } from '../../treatment/care-signs.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useTaps } from '../../web/ask/use-taps.ts'
import type { OnItsWay } from '../../web/outbox/use-on-its-way.ts'
import { useView } from '../../web/view/view.ts'
import { readToday } from '../contract.ts'
import type { Due } from '../rules/due.ts'
import { tapOf, type TapState, valuesOfTap, withTaps } from '../rules/taps.ts'
import type { RoundHousehold, RoundPerson } from '../rules/today-list.ts'
import { type GivenTools, useGiven } from './use-given.ts'
import { useRecordWriter } from './use-record-writer.ts'
import { words } from './words.ts'

export type LastTap = {
  readonly person: RoundPerson
  readonly before: TapState
  readonly after: TapState
}

export type Measured = {
  readonly temperature: string | null
  readonly spo2: number | null
  readonly breath: number | null
  readonly feeling: string
}

export type TodayTools = {
  readonly on: Day
  readonly unit: string
  readonly teams:
    | readonly { readonly id: string; readonly name: string; readonly mine: boolean }[]
    | undefined
  /** Whose households these are; empty: all. */
  readonly of: readonly string[]
  readonly more: boolean
  /** undefined: on its way. */
  readonly households: readonly RoundHousehold[] | undefined
  /** On line all comes at once: null. */
  readonly onItsWay: OnItsWay | null
  readonly given: GivenTools
  readonly error: Error | null
  readonly again: () => void
  readonly last: LastTap | null
  readonly tap: (person: RoundPerson, after: TapState) => void
  readonly undo: () => void
  readonly visit: (household: RoundHousehold, result: string | null) => void
  readonly measure: (due: Due, measured: Measured) => Promise<void>
}

const today = words.why.vi

export const useToday = (team: string | undefined): TodayTools => {
  const { view } = useView()
  const on = view.to
  const query = { unit: view.unit, on, ...(team === undefined ? { mine: 'true' as const } : {}) }
  const { data, error, refetch } = useAsk(
    readToday,
    { query: team === undefined || team === '' ? query : { ...query, team } },
    { keep: true },
  )
  const of = data?.of ?? []
  const given = useGiven(view.unit, on, of.length === 1 ? of[0] : undefined)
  const again = () => void refetch()
  const persons = useTaps<TapState>(again)
  const visits = useTaps<string | null>(again)
  const [last, setLast] = useState<LastTap | null>(null)
  const writers = {
    'contact-visits': useRecordWriter(contactVisits),
    'vulnerable-visits': useRecordWriter(vulnerableVisits),
    'home-visits': useRecordWriter(homeVisits),
  } as const
  const writeVisit = useRecordWriter(householdVisits)
  const writeSigns = useRecordWriter(careSigns)
  const isWritten = (name: string): name is keyof typeof writers => name in writers

  const writesOf = (person: RoundPerson, tap: TapState) =>
    person.dues.flatMap(({ tap: way, written, homeUnit, record }) => {
      if (!way || !isWritten(way.register)) return []
      return [
        writers[way.register]({
          key: `${record.id} ${on}`,
          homeUnit,
          subjectId: person.id,
          stood: written,
          values: tap && valuesOfTap(way, on, tap),
          why: today,
        }),
      ]
    })

  const keep = (person: RoundPerson, tap: TapState) =>
    void persons.tap(person.id, tap, () => Promise.all(writesOf(person, tap)))

  const visit = ({ id, homeUnit, team: of, visited }: RoundHousehold, result: string | null) => {
    if (id === null) return
    void visits.tap(id, result, () =>
      writeVisit({
        key: `${id} ${on}`,
        homeUnit,
        subjectId: null,
        stood: visited,
        values: result === null ? null : { household: id, team: of, visitDay: on, purpose: 'check', result },
        why: today,
      }),
    )
  }

  return {
    on,
    unit: view.unit,
    teams: data?.teams,
    of,
    more: data?.more ?? false,
    households: data && withTaps(data.households, { persons: persons.taps, visits: visits.taps }),
    onItsWay: null,
    given,
    error,
    again,
    last,
    tap: (person: RoundPerson, after: TapState) => {
      setLast({ person, before: tapOf(person), after })
      keep(person, after)
    },
    undo: () => {
      if (!last) return
      keep(last.person, last.before)
      setLast(null)
    },
    visit,
    measure: async ({ person, homeUnit, record, measure: half }: Due, measured: Measured): Promise<void> => {
      await writeSigns({
        key: `${record.id} ${on} ${half ?? ''}`,
        homeUnit,
        subjectId: person,
        stood: null,
        values: { homeCare: record.id, signDay: on, half, takenBy: 'team', ...measured },
        why: today,
      })
      await refetch()
    },
  }
}
