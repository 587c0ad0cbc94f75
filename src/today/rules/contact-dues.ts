// Contacts who must be seen today, and those whose specimen is due at the end of their isolation; pure.
import { aside } from '../../kernel/text/aside.ts'
import type { Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { tracingRuleOf } from '../../tracing/rules/tracing-rule.ts'
import { type Carried, dayIn, type Due, type Records, writtenOn } from './due.ts'

const termOf = ({ values }: Carried) =>
  tracingRuleOf(values.disease).followUp({
    lastDay: String(values.lastDay),
    // A guidance that was applied since holds in the place of that of the day listed.
    foundDay: dayIn(values.ruledOn) ?? String(values.foundDay),
    shielded: values.shielded === true,
  })

const short = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}`

export const contactDues = (records: Records, on: Day): Due[] => {
  const visits = Map.groupBy(records['contact-visits'] ?? [], ({ values }) => values.contact)
  const specimens = Map.groupBy(records.specimens ?? [], ({ subjectId }) => subjectId)
  return (records.contacts ?? []).flatMap((contact): Due[] => {
    const { id, homeUnit, subjectId, values } = contact
    const [found, end] = [dayIn(values.foundDay), dayIn(values.endDay)]
    if (values.status !== 'following' || !subjectId || !found || !end || found > on || end < on) return []
    const { isolatedUntil, because } = termOf(contact)
    const base = { person: subjectId, homeUnit, record: { register: 'contacts', id } }
    const level = String(values.level ?? '').toUpperCase()
    const followed: Due = {
      ...base,
      kind: 'contact',
      why: textOf(
        `${level} theo dõi đến hết ${short(end)} ${aside(because.clause)}`,
        `${level} followed until ${short(end)} ${aside(because.clause)}`,
      ),
      until: end,
      tap: { register: 'contact-visits', values: { contact: id } },
      written: writtenOn(visits.get(id) ?? [], on),
      measure: null,
      done: null,
    }
    // Who met a case is tested on the last day of isolation, where the guidance has one.
    const waits =
      values.level === 'f1' &&
      isolatedUntil !== null &&
      isolatedUntil <= on &&
      !(specimens.get(subjectId) ?? []).some(
        ({ values: taken }) => taken.stage !== 'toTake' && String(taken.specimenDay) >= isolatedUntil,
      )
    if (!waits) return [followed]
    const sample: Due = {
      ...base,
      kind: 'sample',
      why: textOf(
        `Lấy mẫu khi hết cách ly ${short(isolatedUntil)} ${aside(because.clause)}`,
        `Specimen at the end of isolation ${short(isolatedUntil)} ${aside(because.clause)}`,
      ),
      until: end,
      tap: null,
      written: null,
      measure: null,
      done: null,
    }
    return [followed, sample]
  })
}
