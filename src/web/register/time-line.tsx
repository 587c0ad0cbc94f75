// The days of a record in order; a day that takes part in a contradiction is marked with a sign and words, not by colour alone.
import { dayOfMoment, formatDay, isDay, type Day } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Question, Register } from '../../kernel/register/register.ts'
import type { Text } from '../../kernel/text/text.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { words } from './words.ts'

type Stop = { readonly key: string; readonly day: Day; readonly label: Text; readonly asked: readonly Text[] }

const stopsOf = (register: Register, record: RecordRow, questions: readonly Question[]): Stop[] =>
  Object.entries(register.fields).flatMap(([key, field]) => {
    const day = record.values[key]
    if (field.kind !== 'day' || typeof day !== 'string' || !isDay(day)) return []
    const asked = questions.filter(({ fields }) => fields.includes(key)).map(({ text }) => text)
    return [{ key, day, label: field.label, asked }]
  })

type TimeLineProps = {
  readonly register: Register
  readonly record: RecordRow
  readonly questions: readonly Question[]
}

export const TimeLine = ({ register, record, questions }: TimeLineProps) => {
  const t = useText()
  const stops = stopsOf(register, record, questions)
  if (stops.length === 0) return null
  const known: Stop = {
    key: 'knownAt',
    day: dayOfMoment(new Date(record.knownAt)),
    label: words.entered,
    asked: [],
  }
  const ordered = [...stops, known].toSorted((one, other) => one.day.localeCompare(other.day))
  return (
    <ol className="time-line" aria-label={t(words.timeline)}>
      {ordered.map(({ key, day, label, asked }) => (
        <li key={key} className={asked.length > 0 ? 'asked' : key === 'knownAt' ? 'entered' : undefined}>
          <time dateTime={day}>{formatDay(day)}</time>
          <span>{t(label)}</span>
          {asked.length > 0 && (
            <span className="asked-sign" title={asked.map(t).join('; ')}>
              <Icon name="warning" size={14} />
              <span className="unseen">{asked.map(t).join('; ')}</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
