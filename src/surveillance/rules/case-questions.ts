// Dates and states of a case that contradict each other: asked on the form and listed, never silent, never refused.
import type { Values } from '../../kernel/register/field.ts'
import type { Question } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'
import { type NoticeFields, toldQuestions } from './told-questions.ts'

/** Which day must not come after which. */
const order: readonly (readonly [string, string, ReturnType<typeof textOf>])[] = [
  ['onsetDay', 'outcomeDay', textOf('Ngày kết thúc điều trị trước ngày khởi phát', 'Outcome before onset')],
  [
    'specimenDay',
    'resultDay',
    textOf('Có kết quả trước khi lấy mẫu', 'Result before the specimen was taken'),
  ],
  ['resultDay', 'reportDay', textOf('Báo cáo trước khi có kết quả', 'Reported before the result')],
  [
    'specimenDay',
    'outcomeDay',
    textOf('Ngày kết thúc điều trị trước ngày lấy mẫu', 'Outcome before the specimen'),
  ],
  [
    'reportDay',
    'outcomeDay',
    textOf('Ngày kết thúc điều trị trước ngày báo cáo', 'Outcome before the report'),
  ],
]

/** What of a case must be told, by the fields that say when it happened and when it was told. */
export const caseNotices: readonly NoticeFields[] = [
  {
    happened: ['outcomeDay', null],
    told: ['changeToldDay', 'changeToldTime'],
    early: textOf('Báo kết thúc điều trị trước ngày kết thúc', 'The end was told before it happened'),
  },
  {
    happened: ['diagnosisDay', 'diagnosisTime'],
    told: ['diagnosisToldDay', 'diagnosisToldTime'],
    early: textOf('Báo đổi chẩn đoán trước khi đổi', 'The changed diagnosis was told before it changed'),
  },
]

export const caseQuestions = (values: Values): Question[] => {
  const questions: Question[] = []
  for (const [earlier, later, text] of order) {
    const first = values[earlier]
    const second = values[later]
    if (typeof first === 'string' && typeof second === 'string' && second < first)
      questions.push({ fields: [earlier, later], text })
  }
  const { outcome, outcomeDay, treatmentPlace, severity } = values
  if (outcome === 'underTreatment' && outcomeDay)
    questions.push({
      fields: ['outcome', 'outcomeDay'],
      text: textOf('Còn điều trị nhưng đã có ngày kết thúc', 'Under treatment, yet with a day of outcome'),
    })
  if (outcome && outcome !== 'underTreatment' && !outcomeDay)
    questions.push({
      fields: ['outcome', 'outcomeDay'],
      text: textOf('Đã kết thúc điều trị nhưng thiếu ngày', 'Ended without a day'),
    })
  if (treatmentPlace === 'home' && (severity === 'severe' || severity === 'critical'))
    questions.push({
      fields: ['treatmentPlace', 'severity'],
      text: textOf('Bệnh nặng nhưng điều trị tại nhà', 'Severe, yet treated at home'),
    })
  return [...questions, ...toldQuestions(values, caseNotices)]
}
