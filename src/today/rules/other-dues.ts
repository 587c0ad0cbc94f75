// What else a round meets: cases to be verified, specimens that were ordered, doses that may be given; pure.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { birthYearOf } from '../../people/rules/birth-year.ts'
import { nextDose } from '../../vaccination/rules/booster-interval.ts'
import { type Carried, dayIn, type Due, type Records } from './due.ts'

/** A case that nobody has verified for so long is work of the office and no more of the round. */
const VERIFY_WITHIN_DAYS = 30

const due = (
  kind: Due['kind'],
  register: string,
  { id, homeUnit, subjectId }: Carried,
  rest: Pick<Due, 'why' | 'until'>,
): Due[] =>
  subjectId
    ? [
        {
          kind,
          person: subjectId,
          homeUnit,
          record: { register, id },
          tap: null,
          written: null,
          measure: null,
          done: null,
          ...rest,
        },
      ]
    : []

export const verifyDues = (records: Records, on: Day): Due[] =>
  (records.cases ?? []).flatMap((one) => {
    const { classification, reportDay } = one.values
    const reported = dayIn(reportDay)
    if (classification !== 'suspected' && classification !== 'probable') return []
    if (!reported || reported > on || reported < addDays(on, -VERIFY_WITHIN_DAYS)) return []
    return due('verify', 'cases', one, {
      why: textOf('Ca nghi ngờ, chờ xác minh', 'Suspected case, to be verified'),
      until: null,
    })
  })

/** Ordered by the laboratory: somebody of a pool that was not negative, a list before a shift. */
export const sampleDues = (records: Records, on: Day): Due[] =>
  (records.specimens ?? []).flatMap((specimen) => {
    const { stage, specimenDay } = specimen.values
    if (stage !== 'toTake' || String(specimenDay) > on) return []
    return due('sample', 'specimens', specimen, {
      why: textOf('Mẫu phải lấy', 'A specimen is to be taken'),
      until: null,
    })
  })

export const doseDues = (records: Records, on: Day): Due[] => {
  const persons = new Map((records.persons ?? []).map((person) => [person.id, person]))
  return [...Map.groupBy(records.doses ?? [], ({ subjectId }) => subjectId)].flatMap(([subjectId, doses]) => {
    const [last] = doses
      .filter(({ values }) => String(values.doseDay) <= on)
      .toSorted((one, other) => Number(other.values.doseNumber) - Number(one.values.doseNumber))
    const year = birthYearOf((subjectId === null ? undefined : persons.get(subjectId))?.values ?? {})
    if (!last) return []
    const next = nextDose(
      {
        group: String(last.values.targetGroup),
        number: Number(last.values.doseNumber),
        day: String(last.values.doseDay),
      },
      year === null ? null : Number(on.slice(0, 4)) - year,
    )
    if (next === null || next.from > on) return []
    return due('dose', 'doses', last, {
      why: textOf(`Đến hạn mũi ${next.number}: ${next.clause}`, `Dose ${next.number} is due: ${next.clause}`),
      until: null,
    })
  })
}
