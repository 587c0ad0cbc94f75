// One person of the round: who, what is due and why, and three large targets; symptoms open the signs, the grave ones first.
import type { ReactNode } from 'react'
import { useText } from '../../web/language/language.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { useCarried } from '../../web/outbox/use-carried.ts'
import type { Due, Result } from '../rules/due.ts'
import { canTap, tapOf, type TapState } from '../rules/taps.ts'
import type { RoundPerson } from '../rules/today-list.ts'
import { MeasureForm } from './measure-form.tsx'
import { SignPicker } from './sign-picker.tsx'
import type { Measured } from './use-today.ts'
import { kindWords, resultWords, words } from './words.ts'

const offered = ['well', 'symptoms', 'missed'] as const
const keys: Readonly<Record<string, Result | null>> = { 1: 'well', 2: 'symptoms', 3: 'missed', 0: null }

const DueLine = ({ due }: { readonly due: Due }) => {
  const t = useText()
  const { account } = useSession()
  const carried = useCarried() === account.id
  const { register, id } = due.record
  return (
    <li className="round-due">
      <span className={`round-kind round-kind-${due.kind}`}>{t(kindWords[due.kind])}</span> {t(due.why)}
      {due.done && <strong> {t(due.done)}</strong>}
      {due.tap === null && due.done === null && (
        <PlaceLink
          // Without network only what the device carries opens.
          to={carried ? `/hien-truong/${register}?mo=${id}` : `/so/${register}/${id}`}
          className="round-open"
        >
          {t(words.open)}
        </PlaceLink>
      )}
    </li>
  )
}

export const PhoneLink = ({ phone, name }: { readonly phone: string | null; readonly name: string }) => {
  const t = useText()
  if (phone === null || phone.includes('•')) return null
  return (
    <a
      href={`tel:${phone}`}
      className="round-call no-print"
      aria-label={`${t(words.call)} ${name}: ${phone}`}
    >
      {phone}
    </a>
  )
}

type PersonRowProps = {
  readonly person: RoundPerson
  readonly tap: ((person: RoundPerson, state: TapState) => void) | undefined
  readonly after: ReactNode
  /** Absent for who may not measure. */
  readonly measure: ((due: Due, measured: Measured) => Promise<void>) | undefined
}

export const PersonRow = ({ person, tap, measure, after }: PersonRowProps) => {
  const t = useText()
  const state = tapOf(person)
  const press = (result: Result | null) =>
    tap?.(
      person,
      result === null ? null : { result, signs: result === 'symptoms' ? (state?.signs ?? null) : null },
    )
  return (
    <li
      className={`round-person${person.red ? ' round-red' : ''}`}
      onKeyDown={(event) => {
        const result = keys[event.key]
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return
        if (result === undefined || !canTap(person) || event.ctrlKey || event.altKey || event.metaKey) return
        event.preventDefault()
        press(result)
      }}
    >
      <div className="round-who">
        <strong>{person.name}</strong>
        {person.birthYear !== null && (
          <span className="quiet">
            {t(words.born)} {person.birthYear}
          </span>
        )}
        <PhoneLink phone={person.phone} name={person.name} />
      </div>
      <ul className="round-dues">
        {person.dues.map((due) => (
          <DueLine key={`${due.kind} ${due.record.id} ${due.measure ?? ''}`} due={due} />
        ))}
      </ul>
      {measure &&
        person.dues
          .filter(({ measure: half, done }) => half !== null && done === null)
          .slice(0, 1)
          .map((due) => (
            <MeasureForm key={due.measure} name={person.name} keep={(measured) => measure(due, measured)} />
          ))}
      {canTap(person) && tap && (
        <div className="round-taps" role="group" aria-label={person.name}>
          {offered.map((result) => (
            <button
              key={result}
              type="button"
              className={`round-tap round-${result}`}
              aria-pressed={state?.result === result}
              onClick={() => press(state?.result === result ? null : result)}
            >
              {state?.result === result && <Icon name="check" size={18} />}
              {t(resultWords[result])}
            </button>
          ))}
        </div>
      )}
      {canTap(person) && !tap && state && <p>{t(resultWords[state.result])}</p>}
      {state?.result === 'symptoms' && tap && (
        <SignPicker
          name={person.name}
          signs={state.signs}
          choose={(signs) => tap(person, { result: 'symptoms', signs })}
        />
      )}
      {after}
    </li>
  )
}
