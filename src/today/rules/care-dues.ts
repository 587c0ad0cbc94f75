// Signs to be measured of people treated at home: twice a day (T-005), and what was measured today; pure.
import type { Day } from '../../kernel/day/day.ts'
import type { LocalMoment } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import { type Half, signsDue } from '../../treatment/rules/signs-due.ts'
import { type Carried, dayIn, type Due, type Records } from './due.ts'

const halves = {
  morning: textOf('buổi sáng', 'in the morning'),
  evening: textOf('buổi chiều', 'in the evening'),
} as const satisfies Record<Half, { vi: string; en: string }>

const halfIn = ({ values }: Carried): Half => (values.half === 'evening' ? 'evening' : 'morning')

const measured = ({ values }: Carried): string =>
  [
    typeof values.temperature === 'string' ? `${values.temperature} °C` : null,
    typeof values.spo2 === 'number' ? `SpO2 ${values.spo2}%` : null,
    typeof values.breath === 'number' ? `${values.breath}/′` : null,
  ]
    .filter((part) => part !== null)
    .join(', ')

export const careDues = (records: Records, on: Day, now: LocalMoment): Due[] => {
  const signs = Map.groupBy(records['care-signs'] ?? [], ({ subjectId }) => subjectId)
  return (records['home-care'] ?? []).flatMap((care): Due[] => {
    const { id, homeUnit, subjectId, values } = care
    const start = dayIn(values.startDay)
    if (values.status !== 'open' || !subjectId || !start) return []
    const today = (signs.get(subjectId) ?? []).filter(({ values: sign }) => sign.signDay === on)
    const base = {
      kind: 'signs',
      person: subjectId,
      homeUnit,
      record: { register: 'home-care', id },
      until: null,
      tap: null,
      written: null,
    } as const
    const taken = today.map((sign): Due => {
      const half = halfIn(sign)
      const words = measured(sign)
      return {
        ...base,
        why: textOf(`Đã đo ${halves[half].vi}`, `Measured ${halves[half].en}`),
        measure: half,
        done: textOf(words, words),
      }
    })
    const due = signsDue(
      { startDay: start, endDay: dayIn(values.endDay) },
      today.map((sign) => ({ day: on, half: halfIn(sign) })),
      now.slice(0, 10) === on ? now : `${on}T12:00`,
    ).map(({ half, late }): Due => ({
      ...base,
      why: textOf(
        `Đo sinh hiệu ${halves[half].vi}${late ? ' (đã trễ)' : ''}`,
        `Signs ${halves[half].en}${late ? ' (late)' : ''}`,
      ),
      measure: half,
      done: null,
    }))
    return [...taken, ...due]
  })
}
