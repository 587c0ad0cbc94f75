// One entry of history in words.
import type { z } from 'zod'
import { findFigure } from '../../figures.ts'
import type { HistoryEntry } from '../../kernel/history/life-shapes.ts'
import type { Field, Value } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useLanguage, useText } from '../language/language.tsx'
import { fieldWords } from '../history/history-words.ts'
import { momentOf } from '../parts/moment.ts'
import { useUnits } from '../view/units.ts'
import { shownField } from './field-value.ts'
import { actionWords, words } from './words.ts'

type HistoryLineProps = {
  readonly register: Register | undefined
  readonly entry: z.output<typeof HistoryEntry>
}

const asValue = (value: unknown): Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
    ? value
    : value === undefined
      ? null
      : JSON.stringify(value)

const fieldOf = (register: Register | undefined, name: string): Field | undefined =>
  register?.fields[name] ?? register?.subject?.fields[name.replace(/^subject\./, '')]

export const HistoryLine = ({ register, entry }: HistoryLineProps) => {
  const t = useText()
  const units = useUnits()
  const { language } = useLanguage()
  const say = (name: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((one: unknown) => say(name, one)).join(', ') || t(words.blank)
    const plain = asValue(value)
    if (name === 'homeUnit' && typeof plain === 'string') return units.nameOf(plain)
    return shownField(fieldOf(register, name), plain, language) || t(words.blank)
  }
  const label = (name: string) => {
    if (name === 'homeUnit') return t(words.homeUnit)
    const field = fieldOf(register, name)
    return t(field ? field.label : fieldWords(name))
  }
  // The action says "deleted" or "restored"; the link to the person is told by the person's own entries.
  const changes = entry.changes.filter(({ field }) => field !== 'subjectId' && field !== 'state')
  // Rows opened behind a number are noted under the figure's name.
  const figure = entry.why === null ? undefined : findFigure(entry.why)
  return (
    <div className={`history-line action-${entry.action}`}>
      <div className="history-head">
        <strong>{t(actionWords[entry.action])}</strong>
        <span>{entry.account}</span>
        <time className="quiet" dateTime={entry.at}>
          {momentOf(entry.at)}
        </time>
      </div>
      {entry.why !== null && (
        <p>
          {t(words.why)}: {figure ? t(figure.label) : entry.why}
        </p>
      )}
      {entry.erased && <p className="quiet">{t(words.erasedValues)}</p>}
      {entry.from !== null && <p className="quiet">{entry.from}</p>}
      {changes.length > 0 && (
        <ul className="changes">
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              <span className="quiet">{label(field)}</span>{' '}
              {entry.action !== 'create' && entry.action !== 'import' && (
                <>
                  <del>{say(field, before)}</del> <span aria-hidden="true">→</span>{' '}
                </>
              )}
              <ins>{say(field, after)}</ins>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
