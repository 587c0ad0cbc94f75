// Asking other units about the person being typed: masked hits, and from a hit the opening of that one person with a reason.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import type { Values } from '../../kernel/register/field.ts'
import type { Text } from '../../kernel/text/text.ts'
import { useTell } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { useText } from '../language/language.tsx'
import { LongText } from '../parts/long-text.tsx'
import { newId } from '../ask/new-id.ts'
import { useCan } from '../ask/session.tsx'
import { useUnits } from '../view/units.ts'
import { askElsewhere, makeOpening, type MaskedPerson } from '../../privacy/contract.ts'
import { words } from '../../privacy/words.ts'
import './privacy.css'

const sameWords = {
  card: words.sameCard,
  phone: words.samePhone,
  name: words.sameName,
} as const satisfies Record<MaskedPerson['same'][number], Text>

const LEAST_REASON = 10

const Hit = ({ person }: { readonly person: MaskedPerson }) => {
  const t = useText()
  const units = useUnits()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const open = useTell(makeOpening, { quiet: true })
  const ends = [
    person.cardEnd && `${t(words.cardEnd)}${person.cardEnd}`,
    person.phoneEnd && `${t(words.phoneEnd)}${person.phoneEnd}`,
  ].filter(Boolean)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The hit stands within the form of a record: its own form must not send that one.
    event.stopPropagation()
    open.mutate(
      { body: { id: newId(), hit: person.hit, reason: reason.trim() } },
      { onSuccess: ({ id }) => void navigate({ to: '/mo-ho-so/$id', params: { id } }) },
    )
  }
  return (
    <li className="masked-hit">
      <div className="masked-line">
        <span>
          <strong>{person.initials}</strong>{' '}
          <span className="quiet">
            {[
              person.birthYear,
              units.nameOf(person.homeUnit),
              ...ends,
              ...person.same.map((one) => t(sameWords[one])),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {!asking && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {t(words.openOne)}
          </Button>
        )}
      </div>
      {asking && (
        <div className="stack">
          <LongText
            label={t(words.reason)}
            description={t(words.reasonHint)}
            maxLength={500}
            value={reason}
            onChange={setReason}
          />
          {open.error && <ErrorNote error={open.error} />}
          <div>
            <Button disabled={reason.trim().length < LEAST_REASON} loading={open.isPending} onClick={submit}>
              {t(words.openNow)}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}

const textIn = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Enough to ask with: a number, or a whole name with its year. */
const questionIn = (values: Values) => {
  const fullName = textIn(values, 'fullName')
  const birthDay = textIn(values, 'birthDay')
  const birthYear = typeof values.birthYear === 'number' ? values.birthYear : undefined
  const nationalId = textIn(values, 'nationalId')
  const phone = textIn(values, 'phone')
  const named = fullName !== undefined && /\S\s+\S/.test(fullName) && (birthDay ?? birthYear) !== undefined
  return named || (nationalId?.length ?? 0) >= 9 || (phone?.length ?? 0) >= 9
    ? { fullName, birthDay, birthYear, nationalId, phone }
    : null
}

export const Elsewhere = ({ values }: { readonly values: Values }) => {
  const t = useText()
  const can = useCan()
  const ask = useTell(askElsewhere, { quiet: true })
  const question = questionIn(values)
  if (!can('openings.make') || question === null) return null
  const hits = ask.data?.hits
  return (
    <div className="elsewhere">
      <Button
        size="compact-sm"
        variant="subtle"
        loading={ask.isPending}
        onClick={() => ask.mutate({ body: question })}
      >
        {t(words.elsewhereAsk)}
      </Button>
      <p className="quiet">{t(words.elsewhereHint)}</p>
      {ask.error && <ErrorNote error={ask.error} />}
      <div role="status">
        {hits?.length === 0 && <p>{t(words.elsewhereNone)}</p>}
        {hits && hits.length > 0 && (
          <ul className="masked-hits">
            {hits.map((person) => (
              <Hit key={person.hit} person={person} />
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
