// What an isolation notes of its procedure: when each step was done, so that the clocks of the decree can run.
import { day, text, yesNo } from '../kernel/register/field.ts'
import type { Fields, Values } from '../kernel/register/field.ts'
import type { Question } from '../kernel/register/register.ts'
import { type LocalMoment, timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { formatDay } from '../kernel/day/day.ts'
import { isForeigner } from './rules/foreigner.ts'
import {
  extendedUntil,
  type IsolationPlace,
  type Longest,
  longestUntil,
  type ProcedureFacts,
} from './rules/procedure.ts'

const HOUR_HINT = textOf('Như 10:30', 'Like 10:30')

export const procedureFields = {
  lastExposureDay: day(textOf('Tiếp xúc lần cuối', 'Last exposure'), {
    headers: ['ngày tiếp xúc', 'ngày tiếp xúc cuối', 'tiếp xúc lần cuối', 'last exposure'],
  }),
  foundDay: day(textOf('Ngày phát hiện', 'Found')),
  foundTime: text(textOf('Giờ phát hiện', 'Hour found'), { hint: HOUR_HINT }),
  listedDay: day(textOf('Ngày lập danh sách, đề nghị', 'Listed and proposed')),
  listedTime: text(textOf('Giờ lập danh sách', 'Hour listed'), { hint: HOUR_HINT }),
  decidedDay: day(textOf('Ngày quyết định', 'Decided'), {
    headers: ['ngày quyết định', 'ngày ra quyết định'],
  }),
  extensionDay: day(textOf('Gia hạn có hiệu lực từ ngày', 'Extension takes effect'), { ahead: true }),
  extensionNumber: text(textOf('Số quyết định gia hạn', 'Extension no.')),
  decidedTime: text(textOf('Giờ quyết định', 'Hour decided'), { hint: HOUR_HINT }),
  notifiedDay: day(textOf('Ngày thông báo', 'Told')),
  notifiedTime: text(textOf('Giờ thông báo', 'Hour told'), { hint: HOUR_HINT }),
  consularDay: day(textOf('Ngày báo Cục Lãnh sự (người nước ngoài)', 'Consular Department told')),
  consularTime: text(textOf('Giờ báo Cục Lãnh sự', 'At'), { hint: HOUR_HINT }),
  emergency: yesNo(textOf('Quá tải, kéo dài ngăn chặn tạm thời', 'Overload: a longer hold')),
  coercionNumber: text(textOf('Số quyết định cưỡng chế', 'Coercion no.')),
  certificateNumber: text(textOf('Số giấy xác nhận hoàn thành', 'Certificate no.')),
} as const satisfies Fields

const steps = ['found', 'listed', 'decided', 'notified'] as const
type StepField = (typeof steps)[number]

/** A moment is known where both the day and the hour are. */
const momentOf = (values: Values, step: StepField): LocalMoment | null => {
  const on = values[`${step}Day`]
  const at = timeOfDay(values[`${step}Time`])
  return typeof on === 'string' && at !== null ? `${on}T${at}` : null
}

const placeByForm: Readonly<Record<string, IsolationPlace>> = {
  home: 'home',
  medicalFacility: 'medicalFacility',
  border: 'border',
  centralised: 'otherPlace',
}

export const placeOfForm = (form: unknown): IsolationPlace | null => placeByForm[String(form)] ?? null

/** An hour that nobody wrote down counts against us. */
const consularMoment = ({ consularDay, consularTime }: Values): LocalMoment | null =>
  typeof consularDay === 'string' ? `${consularDay}T${timeOfDay(consularTime) ?? '23:59'}` : null

/** null: the hour of finding is not known, and no clock runs. */
export const procedureFacts = (values: Values, subject: Values | null): ProcedureFacts | null => {
  const place = placeOfForm(values.form)
  const found = momentOf(values, 'found')
  return place === null || found === null
    ? null
    : {
        place,
        found,
        listed: momentOf(values, 'listed'),
        decided: momentOf(values, 'decided'),
        notified: momentOf(values, 'notified'),
        consul: isForeigner(subject?.nationality) ? { told: consularMoment(values) } : null,
        emergency: values.emergency === true,
      }
}

/** By when what is written must end: by its last extension, else by its decision. */
export const longestOf = ({ form, decidedDay, decidedTime, extensionDay }: Values): Longest | null => {
  const place = placeOfForm(form)
  if (typeof extensionDay === 'string') return extendedUntil(extensionDay)
  return place === null || typeof decidedDay !== 'string'
    ? null
    : longestUntil(place, `${decidedDay}T${timeOfDay(decidedTime) ?? '00:00'}`)
}

const lengthQuestions = (values: Values): Question[] => {
  const { dueDay, extensionDay } = values
  const longest = longestOf(values)
  if (longest === null || typeof dueDay !== 'string' || dueDay <= longest.until.slice(0, 10)) return []
  const { clause, text: because } = longest.because
  const last = formatDay(longest.until.slice(0, 10))
  return [
    {
      fields: [typeof extensionDay === 'string' ? 'extensionDay' : 'decidedDay', 'dueDay'],
      text: textOf(
        `Hạn quá ngày ${last}. ${clause}: ${because.vi}`,
        `Due after ${last}. ${clause}: ${because.en}`,
      ),
    },
  ]
}

export const procedureQuestions = (values: Values): Question[] => {
  const moments = steps.flatMap((step) => {
    const moment = momentOf(values, step)
    return moment === null ? [] : [{ step, moment }]
  })
  return [
    ...[...steps, 'consular' as const].flatMap((step): Question[] => {
      const given = values[`${step}Time`]
      return given && timeOfDay(given) === null
        ? [{ fields: [`${step}Time`], text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') }]
        : []
    }),
    ...moments.slice(1).flatMap(({ step, moment }, index): Question[] => {
      const before = moments[index]
      return before && moment < before.moment
        ? [
            {
              fields: [`${before.step}Day`, `${step}Day`],
              text: textOf('Bước sau ghi trước bước trước nó', 'A step is written before the one it follows'),
            },
          ]
        : []
    }),
    ...lengthQuestions(values),
  ]
}
