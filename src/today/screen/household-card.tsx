// One household of the round: where, who to see; when all is written it folds to a line that opens again.
import type { ReactNode } from 'react'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { tapOf, type TapState } from '../rules/taps.ts'
import type { RoundHousehold, RoundPerson } from '../rules/today-list.ts'
import type { Due } from '../rules/due.ts'
import { PersonRow, PhoneLink } from './person-row.tsx'
import type { Measured } from './use-today.ts'
import { resultWords, words } from './words.ts'

type HouseholdCardProps = {
  readonly household: RoundHousehold
  readonly folded: boolean
  readonly unfold: () => void
  readonly tap: ((person: RoundPerson, state: TapState) => void) | undefined
  /** Stands beneath the person who was tapped last: what was said, and the way back. */
  readonly after: ReactNode
  readonly touched: string | null
  readonly measure: ((due: Due, measured: Measured) => Promise<void>) | undefined
}

export const HouseholdCard = ({
  household,
  folded,
  unfold,
  tap,
  measure,
  after,
  touched,
}: HouseholdCardProps) => {
  const t = useText()
  const { code, village, headName, phone, persons, id } = household
  const title = id === null ? t(words.noHousehold) : `${t(words.household)} ${code}`
  if (folded)
    return (
      <li className="round-home round-folded">
        <button type="button" className="round-unfold" aria-expanded={false} onClick={unfold}>
          <Icon name="check" size={20} />
          <span className="round-title">{title}</span>
          <span className="quiet">
            {persons
              .flatMap((person) => {
                const state = tapOf(person)
                return state ? [t(resultWords[state.result]).toLowerCase()] : []
              })
              .join(', ')}
          </span>
        </button>
      </li>
    )
  return (
    <li className={`round-home${household.open ? '' : ' round-done'}`}>
      <div className="round-head">
        <h3 className="round-title">{title}</h3>
        <span>{[village, headName].filter(Boolean).join(' · ')}</span>
        {!persons.some((person) => person.phone === phone) && <PhoneLink phone={phone} name={title} />}
      </div>
      <ul className="round-people">
        {persons.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            tap={tap}
            measure={measure}
            after={person.id === touched ? after : null}
          />
        ))}
      </ul>
    </li>
  )
}
