// Reports that the demo's units owed in its last weeks: most were sent in time, some late, two are missing; numbers as the figures say them.
import { figures } from '../figures.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import type { CountFigure } from '../kernel/figure/figure.ts'
import { holds } from '../kernel/figure/predicate.ts'
import { endOfDay } from '../kernel/rule/local-moment.ts'
import { asksOf, othersText } from '../reporting/report-numbers.ts'
import { figureOfDisease, otherDiseases } from '../surveillance/disease-figures.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { periodicClock, reportingClock } from '../surveillance/rules/reporting-law.ts'
import type { Clock } from '../surveillance/rules/terms.ts'
import { communes } from './communes.ts'
import type { DemoDistrict, DemoRecord, NewId } from './record.ts'

const TODAY = '2023-01-30'
const FIRST_WEEK = '2022-12-05'
const WEEKS = 9
/** The week of Tết, when two stations forgot. */
const LAST_DUE = '2023-01-16'
const FORGOT = ['Vũ Muộn', 'Cao Sơn']
/** Already sent on the first morning. */
const EARLY = ['Phủ Thông', 'Lục Bình', 'Dương Phong']

const countFigure = (name: string): CountFigure => {
  const figure = figures.find((one) => one.name === name)
  if (figure?.kind !== 'count') throw new Error(`${name} does not count`)
  return figure
}

type About = {
  readonly unit: string
  readonly kind: string
  readonly start: Day
  readonly end: Day
  readonly cluster?: string
  readonly disease?: string
}
type Numbers = (of: About) => Readonly<Record<string, number | string | null>>

/** By the figures' own predicates; a record is looked at once for each figure and day. */
const numbersIn = ({ records, district }: DemoDistrict): Numbers => {
  const among = new Map<string, { homeUnit: string; day: string; cluster: unknown }[]>()
  const counted = (name: string, by: string | undefined) => {
    const { register, where, day } = countFigure(name)
    const column = by ?? day
    const key = `${name} ${column}`
    const known = among.get(key)
    if (known) return known
    const fresh = (records[register.name] ?? []).flatMap(({ homeUnit, values }) =>
      (String(values[column] ?? '') >= '2022-12-01' || typeof values.cluster === 'string') &&
      holds(where, values)
        ? [{ homeUnit, day: String(values[column] ?? ''), cluster: values.cluster }]
        : [],
    )
    among.set(key, fresh)
    return fresh
  }
  return ({ unit, start, end, cluster, disease = MAIN_DISEASE }) => {
    const count = (figure: string, from: Day | null, by?: string) =>
      counted(figure, by).filter(
        (one) =>
          (unit === district || one.homeUnit === unit) &&
          (cluster === undefined || one.cluster === cluster) &&
          one.day !== '' &&
          (from === null || from <= one.day) &&
          one.day <= end,
      ).length
    const said = asksOf(unit, { periodStart: start, periodEnd: end, cluster: cluster ?? null }, disease).map(
      ({ field, ask }) => [field, count(ask.figure, ask.from, ask.by)],
    )
    const others = otherDiseases.map((other) => ({
      disease: other,
      cases: count(figureOfDisease('cases', other), start),
      deaths: count(figureOfDisease('deaths', other), start),
    }))
    return {
      ...Object.fromEntries(said),
      otherDiseases: cluster === undefined ? othersText(others) : null,
    }
  }
}

const termOf = ({ due, because }: Clock) => ({
  dueDay: due.slice(0, 10),
  dueTime: due.slice(11),
  law: `${because.clause}: ${because.text.vi}`,
  lawVerified: because.verified,
})

type Sending = { readonly day: Day; readonly time: string; readonly state: 'sent' | 'accepted' | 'compiled' }

const reportOf = (
  newId: NewId,
  numbers: Numbers,
  of: About,
  clock: Clock,
  sending: Sending | null,
): DemoRecord => {
  const said = sending ? numbers(of) : {}
  const begun = of.start > TODAY ? TODAY : of.start
  return {
    id: newId(begun),
    homeUnit: of.unit,
    knownOn: sending?.day ?? begun,
    subjectId: null,
    values: {
      kind: of.kind,
      periodStart: of.start,
      periodEnd: of.end,
      cluster: of.cluster ?? null,
      ...termOf(clock),
      stateOf: sending?.state ?? 'draft',
      ...(sending
        ? {
            ...said,
            sentDay: sending.day,
            sentTime: sending.time,
            attempt: 1,
            onTime: `${sending.day}T${sending.time}` <= clock.due,
            zero: said.cases === 0 && said.onsets === 0 && said.deaths === 0 && said.otherDiseases === null,
            receivedDay: sending.state === 'sent' ? null : sending.day,
          }
        : {}),
    },
  }
}

/** When a commune sent its week: on Monday or Tuesday, now and then a day late. */
const weekOfCommune = (name: string, index: number, week: number, start: Day): Sending | null => {
  const monday = addDays(start, 7)
  if (start > LAST_DUE)
    return monday === TODAY && EARLY.includes(name) ? { day: TODAY, time: '08:40', state: 'sent' } : null
  if (start === LAST_DUE && FORGOT.includes(name)) return null
  const late = (index * 7 + week * 3) % 17 === 0
  const day = addDays(monday, late ? 2 : index % 2)
  return { day, time: `0${8 + (index % 2)}:${15 + index}`, state: late ? 'accepted' : 'compiled' }
}

/** The first report was sent the next morning; the days of the last weekend are one sent and one owed. */
const clusterReports = (
  newId: NewId,
  numbers: Numbers,
  { id, homeUnit, values }: DemoRecord,
): DemoRecord[] => {
  const opened = String(values.openedDay)
  const disease = String(values.disease)
  const found = reportingClock('outbreakFound', endOfDay(opened), disease)
  const of = (kind: string, day: Day) => ({
    unit: homeUnit,
    kind,
    start: day,
    end: day,
    cluster: id,
    disease,
  })
  const morning = (day: Day): Sending => ({ day: addDays(day, 1), time: '08:05', state: 'accepted' })
  return [
    ...(found ? [reportOf(newId, numbers, of('outbreakFirst', opened), found, morning(opened))] : []),
    ...['2023-01-28', '2023-01-29'].flatMap((day, index) => {
      const clock = reportingClock('outbreakDay', `${day}T00:00`, disease)
      const sending = index === 0 ? morning(day) : null
      return clock ? [reportOf(newId, numbers, of('outbreakDaily', day), clock, sending)] : []
    }),
  ]
}

export const periodicReportRecords = (newId: NewId, district: DemoDistrict): DemoRecord[] => {
  const numbers = numbersIn(district)
  const weekly = Array.from({ length: WEEKS }, (_, week) => addDays(FIRST_WEEK, 7 * week)).flatMap(
    (start, week) => {
      const end = addDays(start, 6)
      const [below, above] = [
        periodicClock('weekly', 'commune', end),
        periodicClock('weekly', 'district', end),
      ]
      if (!below || !above) return []
      const own =
        start > LAST_DUE ? null : ({ day: addDays(start, 9), time: '10:30', state: 'sent' } as const)
      return [
        ...communes.map(({ key, name }, index) =>
          reportOf(
            newId,
            numbers,
            { unit: key, kind: 'weekly', start, end },
            below,
            weekOfCommune(name, index, week, start),
          ),
        ),
        reportOf(newId, numbers, { unit: district.district, kind: 'weekly', start, end }, above, own),
      ]
    },
  )
  const open = (district.records.clusters ?? []).filter(({ values }) => values.stateOf === 'open')
  return [...weekly, ...open.flatMap((cluster) => clusterReports(newId, numbers, cluster))]
}
