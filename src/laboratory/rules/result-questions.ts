// What is asked of whoever enters a specimen or a tube whose days contradict its result.
import type { Values } from '../../kernel/register/field.ts'
import type { Question } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'

export const resultQuestions = ({ specimenDay, resultDay, result }: Values): Question[] => [
  ...(typeof specimenDay === 'string' && typeof resultDay === 'string' && resultDay < specimenDay
    ? [
        {
          fields: ['specimenDay', 'resultDay'],
          text: textOf('Có kết quả trước khi lấy mẫu', 'Result before the specimen was taken'),
        },
      ]
    : []),
  ...(result && result !== 'pending' && !resultDay
    ? [
        {
          fields: ['result', 'resultDay'],
          text: textOf('Có kết quả nhưng thiếu ngày', 'A result without its day'),
        },
      ]
    : []),
]
