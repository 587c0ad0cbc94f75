// Vulnerable people whose call is due: so many days after somebody last met them (F041); pure.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { vulnerableGroupNames, vulnerableGroups } from '../../teams/vulnerable-persons.ts'
import { type Carried, dayIn, type Due, type Records, writtenOn } from './due.ts'

const groupsOf = ({ values }: Carried): Text => {
  const groups = vulnerableGroupNames
    // Beside a reason to call, that somebody is of a minority is none.
    .filter((name) => values[name] === true && name !== 'minority')
    .map((name) => vulnerableGroups[name])
  const condition = typeof values.conditions === 'string' ? [values.conditions] : []
  return textOf(
    [...groups.map(({ vi }) => vi), ...condition].join(', '),
    [...groups.map(({ en }) => en), ...condition].join(', '),
  )
}

export const vulnerableDues = (records: Records, on: Day): Due[] => {
  const visits = Map.groupBy(records['vulnerable-visits'] ?? [], ({ subjectId }) => subjectId)
  const seen = new Set<string>()
  return (records['vulnerable-persons'] ?? []).flatMap((listed): Due[] => {
    const { id, homeUnit, subjectId, values } = listed
    const [from, ended, every] = [dayIn(values.listedDay), dayIn(values.endedDay), values.callEveryDays]
    if (!subjectId || seen.has(subjectId) || typeof every !== 'number' || !from || from > on) return []
    if (ended !== null && ended <= on) return []
    const own = visits.get(subjectId) ?? []
    const written = writtenOn(own, on)
    // In vain is not met: the call stays due.
    const met = own
      .filter(({ values: visit }) => visit.result === 'well' || visit.result === 'symptoms')
      .map(({ values: visit }) => String(visit.visitDay))
      .filter((day) => day < on)
      .toSorted()
      .at(-1)
    const due = addDays(met ?? from, met === undefined ? 0 : every)
    if (written === null && due > on) return []
    seen.add(subjectId)
    const groups = groupsOf(listed)
    return [
      {
        kind: 'vulnerable',
        person: subjectId,
        homeUnit,
        record: { register: 'vulnerable-persons', id },
        why: textOf(
          `Thăm hỏi mỗi ${every} ngày: ${groups.vi}`,
          `Called on every ${every} days: ${groups.en}`,
        ),
        until: null,
        tap: { register: 'vulnerable-visits', values: {} },
        written,
        measure: null,
        done: null,
      },
    ]
  })
}
