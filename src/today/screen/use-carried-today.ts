// The round out of the store of this device: the rule runs here, each tap is kept here at once and sent when there is a network.
import { useState } from 'react'
import { homeVisits } from '../../isolation/home-visits.ts'
import type { FieldRecord } from '../../kernel/offline/overlay.ts'
import type { Values } from '../../kernel/register/field.ts'
import { standingMoment } from '../../kernel/rule/local-moment.ts'
import { householdVisits } from '../../teams/household-visits.ts'
import { teams } from '../../teams/teams.ts'
import { vulnerableVisits } from '../../teams/vulnerable-visits.ts'
import { contactVisits } from '../../tracing/contact-visits.ts'
import { careSigns } from '../../treatment/care-signs.ts'
import { synchronise } from '../../web/outbox/outbox.ts'
import type { FieldWriter } from '../../web/outbox/field-source.tsx'
import { useFieldRecords, useFieldWrite } from '../../web/outbox/use-field.ts'
import { useSession } from '../../web/ask/session.tsx'
import { useMoment } from '../../web/view/clock.ts'
import { useView } from '../../web/view/view.ts'
import { tapOf, type TapState, valuesOfTap } from '../rules/taps.ts'
import { type RoundHousehold, type RoundPerson, todayList } from '../rules/today-list.ts'
import { useCarriedRecords } from './use-carried-records.ts'
import { useCarriedGiven } from './use-carried-given.ts'
import type { LastTap, TodayTools } from './use-today.ts'
import { words } from './words.ts'

const why = words.why.vi

/** One record of a day: made, altered or taken away, whatever stands. */
const keepOne = async (
  writer: FieldWriter,
  stood: FieldRecord | undefined,
  said: { readonly homeUnit: string; readonly subjectId: string | null; readonly values: Values | null },
): Promise<void> => {
  const { homeUnit, subjectId, values } = said
  if (values === null) return stood ? writer.remove(stood, why) : undefined
  if (stood) return writer.change(stood, values)
  await writer.create({ homeUnit, subjectId, values })
}

export const useCarriedToday = (team: string | undefined): TodayTools => {
  const { installation } = useSession()
  const { view } = useView()
  const moment = useMoment()
  // A demonstration may be looked at on another day; elsewhere the round is that of today.
  const now = installation.demo ? standingMoment(view.to) : moment
  const on = now.slice(0, 10)
  const { records: known, ready } = useFieldRecords(teams)
  const carried = useCarriedRecords()
  const contactWriter = useFieldWrite(contactVisits)
  const vulnerableWriter = useFieldWrite(vulnerableVisits)
  const homeWriter = useFieldWrite(homeVisits)
  const householdWriter = useFieldWrite(householdVisits)
  const signWriter = useFieldWrite(careSigns)
  const given = useCarriedGiven(now, team === '' ? undefined : team)
  const [last, setLast] = useState<LastTap | null>(null)
  const [error, setError] = useState<Error | null>(null)

  const homes = carried.records.households ?? []
  const of = team === undefined || team === '' ? [] : [team]
  const own = homes.filter(({ values }) => of.length === 0 || values.team === team)
  const kept = new Set(own.map(({ id }) => id))
  const list = todayList({ ...carried.records, households: own }, on, now)
    // Who lives with another team is on that team's round.
    .filter(({ id, persons }) => (of.length === 0 ? persons.length > 0 : id !== null && kept.has(id)))

  const writers = new Map([
    [contactVisits.name, contactWriter],
    [vulnerableVisits.name, vulnerableWriter],
    [homeVisits.name, homeWriter],
  ])
  const fail = (cause: unknown) => setError(cause instanceof Error ? cause : new Error(String(cause)))

  const keep = (person: RoundPerson, tap: TapState) => {
    const writes = person.dues.flatMap(({ tap: way, written, homeUnit }) => {
      const writer = way && writers.get(way.register)
      if (!way || !writer) return []
      const stood = written ? carried.find(way.register, written.id) : undefined
      const values = tap && valuesOfTap(way, on, tap)
      return [keepOne(writer, stood, { homeUnit, subjectId: person.id, values })]
    })
    Promise.all(writes).catch(fail)
  }

  return {
    on,
    unit: view.unit,
    teams: ready
      ? known
          .filter(({ id }) => homes.some(({ values }) => values.team === id))
          .map(({ id, values }) => ({ id, name: String(values.name), mine: false }))
      : undefined,
    of,
    more: false,
    households: carried.ready ? list : undefined,
    onItsWay: carried.onItsWay,
    given,
    error: error ?? carried.onItsWay.error,
    again: () => {
      setError(null)
      void synchronise()
    },
    last,
    tap: (person, after) => {
      setLast({ person, before: tapOf(person), after })
      keep(person, after)
    },
    undo: () => {
      if (!last) return
      // What stands now is in the list, not in what was pressed then.
      const person = list.flatMap(({ persons }) => persons).find(({ id }) => id === last.person.id)
      if (person) keep(person, last.before)
      setLast(null)
    },
    visit: ({ id, homeUnit, team: answering, visited }: RoundHousehold, result) => {
      if (id === null) return
      const stood = visited ? carried.find(householdVisits.name, visited.id) : undefined
      const values =
        result === null ? null : { household: id, team: answering, visitDay: on, purpose: 'check', result }
      keepOne(householdWriter, stood, { homeUnit, subjectId: null, values }).catch(fail)
    },
    measure: async ({ person, homeUnit, record, measure: half }, measured) => {
      await keepOne(signWriter, undefined, {
        homeUnit,
        subjectId: person,
        values: { homeCare: record.id, signDay: on, half, takenBy: 'team', ...measured },
      })
    },
  }
}
