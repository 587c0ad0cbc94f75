// An hour as offices write it, on a clock of 24 hours whatever the machine's own: 7:05, 07g05.
import { TextInput } from '@mantine/core'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { useText } from '../../web/language/language.tsx'
import { whoWords as words } from './words.ts'

type HourInputProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export const HourInput = ({ label, value, onChange }: HourInputProps) => {
  const t = useText()
  return (
    <TextInput
      className="hour-input"
      label={label}
      value={value}
      autoComplete="off"
      error={timeOfDay(value) === null && t(words.badHour)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(timeOfDay(value) ?? value)}
    />
  )
}
