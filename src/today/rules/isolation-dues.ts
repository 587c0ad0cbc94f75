// People isolated at home, and people watched after isolation elsewhere, whose visit is due today (F057, F059); pure.
import type { Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { homeVisitDue } from '../../isolation/rules/home-visit-due.ts'
import { type Carried, dayIn, type Due, type Records, writtenOn } from './due.ts'

type Kind = {
  readonly register: 'isolation-orders' | 'returned-watches'
  /** The field of a home visit that names it. */
  readonly link: 'isolation' | 'watch'
  readonly from: string
  readonly until: string
  readonly stands: (values: Carried['values']) => boolean
  readonly vi: string
  readonly en: string
}

const kinds: readonly Kind[] = [
  {
    register: 'isolation-orders',
    link: 'isolation',
    from: 'fromDay',
    until: 'dueDay',
    stands: ({ form, status }) => form === 'home' && status === 'open',
    vi: 'Cách ly tại nhà đến',
    en: 'Isolated at home until',
  },
  {
    register: 'returned-watches',
    link: 'watch',
    from: 'arrivedDay',
    until: 'untilDay',
    stands: ({ status }) => status === 'watching',
    vi: 'Về sau cách ly nơi khác, theo dõi đến',
    en: 'Back from isolation elsewhere, watched until',
  },
]

export const isolationDues = (records: Records, on: Day): Due[] =>
  kinds.flatMap(({ register, link, from, until, stands, vi, en }) => {
    const visits = Map.groupBy(records['home-visits'] ?? [], ({ values }) => values[link])
    return (records[register] ?? []).flatMap((record): Due[] => {
      const { id, homeUnit, subjectId, values } = record
      const fromDay = dayIn(values[from])
      if (!subjectId || !fromDay || !stands(values)) return []
      const own = visits.get(id) ?? []
      const before = own.map(({ values: visit }) => String(visit.visitDay)).filter((day) => day < on)
      const untilDay = dayIn(values[until])
      const asked = homeVisitDue(
        {
          fromDay,
          untilDay,
          endedDay: dayIn(values.endedDay),
          lastVisit: before.toSorted().at(-1) ?? null,
        },
        on,
      )
      if (asked === null) return []
      const end = untilDay ? `${untilDay.slice(8, 10)}/${untilDay.slice(5, 7)}` : '…'
      const late = asked.lateDays > 0
      return [
        {
          kind: 'isolation',
          person: subjectId,
          homeUnit,
          record: { register, id },
          why: textOf(
            `${vi} ${end}${late ? `, đã ${asked.lateDays} ngày chưa ai đến` : ''}`,
            `${en} ${end}${late ? `, nobody came for ${asked.lateDays} days` : ''}`,
          ),
          until: untilDay,
          tap: { register: 'home-visits', values: { [link]: id, means: 'visit', force: 'team' } },
          written: writtenOn(own, on),
          measure: null,
          done: null,
        },
      ]
    })
  })
