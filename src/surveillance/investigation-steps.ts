// The register of steps of an investigation (TT 15/2026 Điều 23): each of the ten with who, when and what came of it.
import { choice, day, link, text, type Values } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { investigationStep, stepState } from './event-choices.ts'

const stepQuestions = (values: Values): Question[] => {
  const questions: Question[] = []
  if (values.stateOf === 'done' && (!values.doneDay || !values.result))
    questions.push({
      fields: ['stateOf', 'doneDay', 'result'],
      text: textOf('Đã xong mà thiếu ngày hoặc kết quả', 'Done without a day or a result'),
    })
  if (values.stateOf === 'leftOut' && !values.result)
    questions.push({
      fields: ['stateOf', 'result'],
      text: textOf('Không áp dụng thì ghi vì sao', 'Say why it is left out'),
    })
  return questions
}

export const investigationSteps = register({
  name: 'investigation-steps',
  table: 'investigation_step',
  one: textOf('Bước điều tra ổ dịch', 'Step of an investigation'),
  many: textOf('Bước điều tra ổ dịch', 'Steps of investigations'),
  personal: false,
  sameBy: ['cluster', 'step'],
  questions: stepQuestions,
  lifecycles: [
    lifecycle('stateOf', stepState, {
      open: ['doing', 'done', 'leftOut'],
      doing: ['done', 'leftOut'],
      done: ['doing'],
      leftOut: ['doing', 'done'],
    }),
  ],
  fields: {
    cluster: link(textOf('Ổ dịch', 'Cluster'), 'clusters', { required: true, listed: true }),
    step: choice(textOf('Bước', 'Step'), investigationStep, { required: true, listed: true }),
    stateOf: choice(textOf('Tình trạng', 'State'), stepState, { initial: 'open', listed: true }),
    doneDay: day(textOf('Ngày làm', 'Done'), { listed: true }),
    doneBy: text(textOf('Người làm', 'By'), { listed: true, format: 'name' }),
    result: text(textOf('Kết quả', 'Result'), { long: true }),
  },
})
