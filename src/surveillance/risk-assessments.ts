// The register of ad-hoc risk assessments (TT 15/2026 Điều 21.2): which trigger, which of four levels, on what ground.
import { choice, day, link, text, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { riskLevel, riskTrigger } from './event-choices.ts'

const assessmentQuestions = (values: Values): Question[] =>
  (values.level === 'high' || values.level === 'veryHigh') && !values.advice
    ? [
        {
          fields: ['level', 'advice'],
          text: textOf('Nguy cơ cao mà chưa ghi đề xuất biện pháp', 'A high risk with no measure proposed'),
        },
      ]
    : []

export const riskAssessments = register({
  name: 'risk-assessments',
  table: 'risk_assessment',
  one: textOf('Đánh giá nguy cơ', 'Risk assessment'),
  many: textOf('Đánh giá nguy cơ', 'Risk assessments'),
  personal: false,
  mainDay: 'assessedDay',
  sameBy: ['event', 'assessedDay', 'trigger'],
  questions: assessmentQuestions,
  fields: {
    event: link(textOf('Sự kiện', 'Event'), 'events', { required: true, listed: true }),
    assessedDay: day(textOf('Ngày đánh giá', 'Assessed'), { required: true, listed: true }),
    trigger: choice(textOf('Dấu hiệu phải đánh giá', 'Trigger'), riskTrigger, {
      required: true,
      listed: true,
      hint: textOf('TT 15/2026, Điều 21 khoản 2', 'Circular 15/2026, Art. 21.2'),
    }),
    level: choice(textOf('Mức nguy cơ', 'Level of risk'), riskLevel, { required: true, listed: true }),
    basis: text(textOf('Căn cứ', 'Grounds'), { required: true, long: true }),
    advice: text(textOf('Đề xuất', 'Proposed'), { long: true }),
    assessor: text(textOf('Người đánh giá', 'Assessed by'), { listed: true, format: 'name' }),
  },
})
