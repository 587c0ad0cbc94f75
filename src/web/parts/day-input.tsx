// A day as offices write it (2/11/2021, 02.11.21, 02112021); the machine's own calendar opens beside it.
import { ActionIcon, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { formatDay, isDay, type Day } from '../../kernel/day/day.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { readDay } from './read-day.ts'
import { words } from '../language/words.ts'

type DayInputProps = {
  readonly label: string
  readonly value: Day | null
  /** The day, or null: nothing stands there, or nothing that can be read. */
  readonly onChange: (day: Day | null) => void
  /** Where an empty day means something of its own: what stands there and is no day. */
  readonly unread?: (text: string) => void
  /** Handed on when the field is left, where each change is done at once: half a day is another day. */
  readonly late?: boolean
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean
  /** For two-digit years and days without a year. */
  readonly today: Day
}

export const DayInput = (props: DayInputProps) => {
  const { label, value, onChange, unread, late = false, hint, error, required = false, today } = props
  const t = useText()
  const picker = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const known = value !== null && isDay(value)
  const shown = typed ?? (known ? formatDay(value) : (value ?? ''))
  const isRead = (text: string) => text.trim() === '' || readDay(text, today) !== null
  const bad = (left || typed === null) && !isRead(shown)
  const hand = (text: string) => {
    if (!isRead(text) && unread) unread(text)
    else onChange(readDay(text, today))
  }
  const type = (text: string) => {
    setTyped(text)
    setLeft(false)
    if (!late) hand(text)
  }
  const leave = () => {
    setLeft(true)
    if (typed === null || !isRead(typed)) return
    setTyped(null)
    if (late && readDay(typed, today) !== value) hand(typed)
  }
  return (
    <div className="day-input">
      <TextInput
        label={label}
        description={hint}
        required={required}
        inputMode="numeric"
        placeholder={t(words.dayForm)}
        value={shown}
        error={bad ? t(words.badDay) : error}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={({ key }) => key === 'Enter' && leave()}
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
        value={known ? value : ''}
        onChange={(event) => {
          setTyped(null)
          onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)
        }}
      />
    </div>
  )
}
