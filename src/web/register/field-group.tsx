// The inputs of one register's fields under a heading.
import type { ReactNode } from 'react'
import type { Value, Values } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import type { Text } from '../../kernel/text/text.ts'
import { useText } from '../language/language.tsx'
import { FieldInput } from './field-input.tsx'

type FieldGroupProps = {
  readonly register: Register
  readonly label: string
  readonly values: Values
  /** Texts behind the links that are already set. */
  readonly linked: Readonly<Record<string, string>> | undefined
  /** What stands before a field's name there: `subject.` for the person's own links. */
  readonly path?: string
  readonly problems: Readonly<Record<string, Text>>
  readonly put: (name: string, value: Value) => void
  readonly after?: ReactNode
}

export const FieldGroup = ({
  register,
  label,
  values,
  linked,
  path = '',
  problems,
  put,
  after,
}: FieldGroupProps) => {
  const t = useText()
  return (
    <fieldset className="field-group">
      <legend>{label}</legend>
      <div className="fields">
        {Object.entries(register.fields).map(([name, field]) => (
          <div key={name} className={field.kind === 'text' && field.long ? 'wide' : undefined}>
            <FieldInput
              field={field}
              value={values[name] ?? null}
              linked={linked?.[path + name]}
              error={problems[name] ? t(problems[name]) : undefined}
              onChange={(value) => put(name, value)}
            />
          </div>
        ))}
      </div>
      {after}
    </fieldset>
  )
}
