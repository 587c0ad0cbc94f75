// Contacts × days, grouped by village and household. The last column is today: three buttons a person, or the keys 1, 2, 3.
import { useRef } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { addDays, eachDay, formatDay, type Day } from '../../kernel/day/day.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useScreen } from '../../web/view/use-screen.ts'
import type { Followed } from '../contract.ts'
import { GRID_DAYS } from '../contract.ts'
import { Mark } from './mark.tsx'
import { FollowedPerson } from './followed-person.tsx'
import { cellOf, resultOfKey, type Result } from './marks.ts'
import { words } from './words.ts'

type GridProps = {
  readonly contacts: readonly Followed[]
  readonly on: Day
  readonly tap: ((id: string, result: Result | null) => void) | undefined
  readonly turn: ((contact: Followed) => void) | undefined
}

const placeOf = ({ village, household }: Followed, householdWord: string): string =>
  [village, household ? `${householdWord} ${household.name}` : null].filter(Boolean).join(' · ') || '—'

export const FollowUpGrid = ({ contacts, on, tap, turn }: GridProps) => {
  const t = useText()
  const navigate = useNavigate()
  const body = useRef<HTMLTableElement>(null)
  const days = eachDay(addDays(on, 1 - GRID_DAYS), addDays(on, -1))
  const groups = [...Map.groupBy(contacts, (contact) => placeOf(contact, t(words.household)))]

  const press = (event: React.KeyboardEvent, contact: Followed) => {
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('tr[data-contact]') ?? [])]
    const at = rows.findIndex((row) => row.dataset['contact'] === contact.id)
    const result = resultOfKey(event.key)
    if (event.key === 'ArrowDown') rows[at + 1]?.focus()
    else if (event.key === 'ArrowUp') rows[at - 1]?.focus()
    else if (event.key === 'Enter' && event.target === event.currentTarget)
      void navigate({ to: `/so/contacts/${contact.id}` })
    else if (result !== undefined && tap) {
      tap(contact.id, result)
      rows[at + 1]?.focus()
    } else return
    event.preventDefault()
  }

  return (
    <div className="table-box no-print">
      <table className="records follow-up" ref={body}>
        <caption className="quiet">{tap ? t(words.keys) : ''}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.contact)}</th>
            {days.map((day) => (
              <th key={day} scope="col" className="follow-day">
                <abbr title={formatDay(day)}>{day.slice(8)}</abbr>
              </th>
            ))}
            <th scope="col">
              {t(words.today)} {formatDay(on).slice(0, 5)}
            </th>
          </tr>
        </thead>
        {groups.map(([place, people]) => (
          <tbody key={place}>
            <tr className="follow-place">
              <th scope="rowgroup" colSpan={days.length + 2}>
                <PlaceOf place={place} contact={people[0]} /> <span className="quiet">{people.length}</span>
              </th>
            </tr>
            {people.map((contact) => (
              <tr
                key={contact.id}
                data-contact={contact.id}
                tabIndex={0}
                onKeyDown={(event) => press(event, contact)}
              >
                <th scope="row">
                  <FollowedPerson contact={contact} />
                </th>
                {days.map((day) => (
                  <DayCell key={day} contact={contact} day={day} />
                ))}
                <td className="follow-today">
                  <Today contact={contact} on={on} tap={tap} />
                  {turn && (
                    <button type="button" className="link-button" onClick={() => turn(contact)}>
                      {t(words.becameCase)}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** Pressing a household shows its people only; pressing it again shows all. */
const PlaceOf = ({ place, contact }: { readonly place: string; readonly contact: Followed | undefined }) => {
  const { search } = useScreen()
  const household = contact?.household?.id
  if (household === undefined) return place
  return (
    <PlaceLink to="/truy-vet" search={{ ho: search.ho === household ? undefined : household }}>
      {place}
    </PlaceLink>
  )
}

const DayCell = ({ contact, day }: { readonly contact: Followed; readonly day: Day }) => {
  const t = useText()
  const state = cellOf(contact, day)
  const said =
    state === 'outside' ? t(words.outside) : state === 'none' ? t(words.notYet) : t(words.results[state])
  return (
    <td className={`follow-day follow-${state}`}>
      <abbr title={`${formatDay(day)}: ${said}`}>
        {state === 'outside' ? '' : state === 'none' ? '·' : <Mark result={state} />}
      </abbr>
    </td>
  )
}

const offered = ['well', 'symptoms', 'missed'] as const

const Today = ({ contact, on, tap }: Pick<GridProps, 'on' | 'tap'> & { readonly contact: Followed }) => {
  const t = useText()
  const state = cellOf(contact, on)
  if (!tap) return state === 'none' || state === 'outside' ? t(words.notYet) : t(words.results[state])
  return (
    <div className="follow-taps" role="group" aria-label={contact.name}>
      {offered.map((result) => (
        <button
          key={result}
          type="button"
          className={`follow-tap follow-${result}`}
          aria-pressed={state === result}
          onClick={() => tap(contact.id, state === result ? null : result)}
        >
          <Mark result={result} /> {t(words.results[result])}
        </button>
      ))}
    </div>
  )
}
