// The input of one field, by its kind.
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { Field, Value } from '../../kernel/register/field.ts'
import { DayInput } from '../parts/day-input.tsx'
import { useText } from '../language/language.tsx'
import { useSession } from '../ask/session.tsx'
import { LinkInput } from './link-input.tsx'
import { LinksInput } from './links-input.tsx'
import { UnitInput } from './unit-input.tsx'
import { words } from './words.ts'

type FieldInputProps = {
  readonly field: Field
  readonly value: Value
  readonly linked: string | undefined
  readonly error: string | undefined
  readonly onChange: (value: Value) => void
}

const blankAsNull = (text: string): string | null => (text === '' ? null : text)

export const FieldInput = ({ field, value, linked, error, onChange }: FieldInputProps) => {
  const t = useText()
  const { installation } = useSession()
  const shared = {
    label: t(field.label),
    description: field.hint ? t(field.hint) : undefined,
    required: field.required ?? false,
    error,
  }
  switch (field.kind) {
    case 'text': {
      const text = typeof value === 'string' ? value : ''
      if (field.long)
        return (
          <Textarea
            {...shared}
            autosize
            minRows={2}
            value={text}
            onChange={(event) => onChange(blankAsNull(event.currentTarget.value))}
          />
        )
      if (field.format === 'unit')
        return <UnitInput {...shared} value={text === '' ? null : text} onChange={onChange} />
      return (
        <TextInput
          {...shared}
          value={text}
          autoComplete="off"
          inputMode={field.format === 'phone' ? 'tel' : undefined}
          onChange={(event) => onChange(blankAsNull(event.currentTarget.value))}
        />
      )
    }
    case 'day':
      return (
        <DayInput
          label={shared.label}
          hint={shared.description}
          required={shared.required}
          error={error}
          today={installation.today}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          unread={onChange}
        />
      )
    case 'integer':
      return (
        <NumberInput
          {...shared}
          hideControls
          allowDecimal={false}
          clampBehavior="none"
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? null : Number(next))}
        />
      )
    case 'yesNo':
      return (
        <Select
          {...shared}
          clearable
          placeholder={t(words.unknown)}
          data={[
            { value: 'true', label: t(words.yes) },
            { value: 'false', label: t(words.no) },
          ]}
          value={typeof value === 'boolean' ? String(value) : null}
          onChange={(next) => onChange(next === null ? null : next === 'true')}
        />
      )
    case 'choice':
      return (
        <Select
          {...shared}
          clearable={!field.required}
          searchable={Object.keys(field.choices).length > 7}
          placeholder={t(words.unknown)}
          data={Object.entries(field.choices).map(([key, choice]) => ({ value: key, label: t(choice) }))}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next)}
        />
      )
    case 'link':
      return (
        <LinkInput
          {...shared}
          to={field.to}
          value={typeof value === 'string' ? value : null}
          linked={linked}
          onChange={onChange}
        />
      )
    case 'links':
      return (
        <LinksInput
          {...shared}
          to={field.to}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      )
  }
}
