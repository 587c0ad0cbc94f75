// One entry of history in words.
import { Fragment, type ReactNode } from 'react'
import type { z } from 'zod'
import { findFigure } from '../../figures.ts'
import { Id } from '../../kernel/contract/shapes.ts'
import type { HistoryEntry } from '../../kernel/history/life-shapes.ts'
import type { Field, Value } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import { registerNamed } from '../../registers.ts'
import { PlaceLink } from '../frame/place-link.tsx'
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

const SHOWN_OF_ID = 4

/** Told apart by the end of their ids; whoever may open them does so there. */
const LinkedRecords = ({
  register,
  ids,
}: {
  readonly register: Register
  readonly ids: readonly string[]
}) => {
  const t = useText()
  return ids.map((id, turn) => (
    <Fragment key={id}>
      {turn > 0 && ', '}
      {Id.safeParse(id).success ? (
        <PlaceLink
          to={`/so/${register.name}/${id}`}
        >{`${t(register.one)} …${id.slice(-SHOWN_OF_ID)}`}</PlaceLink>
      ) : (
        id
      )}
    </Fragment>
  ))
}

export const HistoryLine = ({ register, entry }: HistoryLineProps) => {
  const t = useText()
  const units = useUnits()
  const { language } = useLanguage()
  const said = (name: string, value: unknown): ReactNode => {
    const field = fieldOf(register, name)
    const to = field?.kind === 'link' || field?.kind === 'links' ? registerNamed(field.to) : undefined
    return to && typeof value === 'string' ? (
      <LinkedRecords register={to} ids={value.split(' ')} />
    ) : (
      say(name, value)
    )
  }
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
                  <del>{said(field, before)}</del> <span aria-hidden="true">→</span>{' '}
                </>
              )}
              <ins>{said(field, after)}</ins>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
