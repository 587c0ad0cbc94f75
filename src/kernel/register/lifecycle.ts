// The life of a record as a table: which state may follow which. What the table does not name is a correction and needs a written reason.
import type { Choice, Value, Values } from './field.ts'
import type { Register } from './register.ts'
import type { FieldProblem } from './shape.ts'
import { type Text, textOf } from '../text/text.ts'

/** Of one choice field: from each state the states that may follow by themselves. */
export type Lifecycle = {
  readonly field: string
  readonly moves: { readonly [state: string]: readonly string[] }
}

/** Closes the table over the field's own choices: a state that is forgotten or unknown does not compile. */
export const lifecycle = <const C extends Readonly<Record<string, Choice>>>(
  field: string,
  _choices: C,
  moves: { readonly [State in keyof C]: readonly (keyof C & string)[] },
): Lifecycle => ({ field, moves: moves as Lifecycle['moves'] })

const labelOf = (register: Register, field: string, value: Value | undefined): Text => {
  const declared = register.fields[field]
  const choice = declared?.kind === 'choice' ? declared.choices[String(value)] : undefined
  return choice ?? textOf('chưa rõ', 'not known')
}

/** Whether a value that stood may become another by itself: from nothing known to anything, otherwise by the table. */
const follows = ({ moves }: Lifecycle, before: Value | undefined, after: Value | undefined): boolean =>
  before === after || typeof before !== 'string' || (moves[before] ?? []).includes(String(after))

/** Each change of state that is no step of the record's life, in words. Fields that `after` does not name stay. */
export const correctionsIn = (register: Register, before: Values, after: Values): FieldProblem[] =>
  (register.lifecycles ?? [])
    .filter(({ field }) => field in after)
    .filter((life) => !follows(life, before[life.field] ?? null, after[life.field] ?? null))
    .map(({ field }) => {
      const from = labelOf(register, field, before[field])
      const to = labelOf(register, field, after[field])
      return {
        field,
        text: textOf(
          `từ “${from.vi}” sang “${to.vi}” là đính chính: hãy ghi lý do`,
          `from “${from.en}” to “${to.en}” is a correction: give the reason`,
        ),
      }
    })
