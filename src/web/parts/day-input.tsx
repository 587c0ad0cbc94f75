// A day as offices write it (2/11/2021, 02.11.21, 02112021); the machine's own calendar opens beside it.
import { ActionIcon, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { formatDay, type Day } from '../../kernel/day/day.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { readDay } from './read-day.ts'
import { words } from '../language/words.ts'

type DayInputProps = {
  readonly label: string
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean
  /** For two-digit years and days without a year. */
  readonly today: Day
}

export const DayInput = ({ label, value, onChange, hint, error, required = false, today }: DayInputProps) => {
  const t = useText()
  const picker = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const bad = left && typed !== null && typed.trim() !== '' && readDay(typed, today) === null
  const type = (text: string) => {
    setTyped(text)
    setLeft(false)
    const day = text.trim() === '' ? null : readDay(text, today)
    if (text.trim() === '' || day !== null) onChange(day)
  }
  return (
    <div className="day-input">
      <TextInput
        label={label}
        description={hint}
        required={required}
        inputMode="numeric"
        placeholder={t(words.dayForm)}
        value={typed ?? (value === null ? '' : formatDay(value))}
        error={bad ? t(words.badDay) : error}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          setLeft(true)
          if (typed !== null && (typed.trim() === '' || readDay(typed, today) !== null)) setTyped(null)
        }}
        rightSection={
          <ActionIcon
            aria-label={`${t(words.openPicker)}: ${label}`}
            onClick={() => picker.current?.showPicker()}
          >
            <Icon name="calendar" size={18} />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        className="day-picker"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        onChange={(event) => {
          setTyped(null)
          onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)
        }}
      />
    </div>
  )
}
