// The table of the merge: persons as columns; who stays, what each field shall say, how many records each brings.
import { Radio } from '@mantine/core'
import { formatDay, isDay } from '../kernel/day/day.ts'
import type { Value, Values } from '../kernel/register/field.ts'
import { persons } from '../people/persons.ts'
import { registerNamed } from '../registers.ts'
import { useLanguage, useText } from '../web/language/language.tsx'
import { FieldInput } from '../web/register/field-input.tsx'
import { shownField } from '../web/register/field-value.ts'
import { titleOf } from '../web/register/record-title.ts'
import { useUnits } from '../web/view/units.ts'
import { fieldsTold, tellTheSame } from './choose-values.ts'
import type { Beside } from './merge-form.tsx'
import { words } from './words.ts'

type MergeTableProps = {
  readonly beside: Beside
  readonly kept: string
  readonly keep: (id: string) => void
  readonly chosen: Readonly<Record<string, string>>
  readonly choose: (field: string, id: string) => void
  /** What is written by hand, by field; it counts where BY_HAND is chosen. */
  readonly typed: Values
  readonly type: (field: string, value: Value) => void
  readonly problems: Readonly<Record<string, string>>
}

/** Chosen in the place of a person: none of them says it right. */
export const BY_HAND = 'by-hand'

export const MergeTable = (props: MergeTableProps) => {
  const { beside, kept, keep, chosen, choose, typed, type, problems } = props
  const t = useText()
  const units = useUnits()
  const { language } = useLanguage()
  const people = beside.persons
  const fields = Object.entries(persons.fields).filter(([name]) => fieldsTold(persons, people).includes(name))
  const shown = (person: Beside['persons'][number], name: string): string => {
    const value = person.values[name] ?? null
    if (typeof value === 'string' && isDay(value)) return formatDay(value)
    const field = persons.fields[name as keyof typeof persons.fields]
    return shownField(field, value, language, person.linked[name]) || t(words.blank)
  }
  return (
    <div className="merge-scroll">
      <table className="pair merge-table">
        <thead>
          <tr>
            <td />
            {people.map((person) => (
              <th key={person.id} scope="col" className={person.id === kept ? 'kept' : undefined}>
                <Radio
                  name="kept"
                  label={t(words.keep)}
                  checked={person.id === kept}
                  onChange={() => keep(person.id)}
                />
                <span>{titleOf(persons, person)}</span>
              </th>
            ))}
            <th scope="col">{t(words.byHand)}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(([name, field]) => {
            const same = tellTheSame(people, name)
            return (
              <tr key={name} className={same ? undefined : 'differs'}>
                <th scope="row">{t(field.label)}</th>
                {people.map((person, index) => (
                  <td key={person.id} className={!same && chosen[name] === person.id ? 'taken' : undefined}>
                    {same && chosen[name] !== BY_HAND ? (
                      shown(person, name)
                    ) : (
                      <Radio
                        name={`field-${name}`}
                        label={shown(person, name)}
                        aria-label={`${t(field.label)}: ${shown(person, name)} (${index + 1})`}
                        checked={chosen[name] === person.id}
                        onChange={() => choose(name, person.id)}
                      />
                    )}
                  </td>
                ))}
                <td className={chosen[name] === BY_HAND ? 'taken' : undefined}>
                  <Radio
                    name={`field-${name}`}
                    label={chosen[name] === BY_HAND ? '' : t(words.byHand)}
                    aria-label={`${t(field.label)}: ${t(words.byHand)}`}
                    checked={chosen[name] === BY_HAND}
                    onChange={() => choose(name, BY_HAND)}
                  />
                  {chosen[name] === BY_HAND && (
                    <FieldInput
                      field={field}
                      value={typed[name] ?? null}
                      linked={undefined}
                      error={problems[name]}
                      onChange={(value) => type(name, value)}
                    />
                  )}
                </td>
              </tr>
            )
          })}
          <tr className={new Set(people.map(({ homeUnit }) => homeUnit)).size > 1 ? 'differs' : undefined}>
            <th scope="row">{t(words.unit)}</th>
            {people.map(({ id, homeUnit }) => (
              <td key={id}>{units.nameOf(homeUnit)}</td>
            ))}
            <td />
          </tr>
          {beside.children.map(({ register, counts }) => (
            <tr key={register}>
              <th scope="row">{t(registerNamed(register)?.many ?? words.records)}</th>
              {people.map(({ id }, index) => (
                <td key={id} className="even">
                  {counts[index] ?? 0}
                </td>
              ))}
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
