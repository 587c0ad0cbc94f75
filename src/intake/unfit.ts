// What of a row may not stand in its register as it is, in words: such a row stays out, and the others come in.
import type { Values } from '../kernel/register/field.ts'
import type { Register } from '../kernel/register/register.ts'
import { problemsOf } from '../kernel/register/shape.ts'
import { textOf } from '../kernel/text/text.ts'
import type { RowProblem, RowReading } from './reading/row-reading.ts'

export const unfitOf = (register: Register, { row, values, subject, problems }: RowReading): RowProblem[] => {
  const told = new Set(problems.flatMap(({ severity, field }) => (severity === 'error' ? [field] : [])))
  const found = (holder: Register, prefix: string, said: Values): RowProblem[] =>
    problemsOf(holder, said, false).flatMap(({ field, text }) => {
      const label = holder.fields[field]?.label ?? textOf(field, field)
      const path = prefix + field
      return told.has(path)
        ? []
        : [
            {
              row,
              column: null,
              field: path,
              severity: 'error',
              text: textOf(`${label.vi}: ${text.vi}`, `${label.en}: ${text.en}`),
            },
          ]
    })
  return [
    ...found(register, '', values),
    ...(register.subject ? found(register.subject, 'subject.', subject) : []),
  ]
}
