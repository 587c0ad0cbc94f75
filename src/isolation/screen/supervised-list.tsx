// Those supervised at home by village: three buttons a person, who is late said in days.
import { formatDay } from '../../kernel/day/day.ts'
import { villageKey } from '../../units/rules/village-key.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useUnits } from '../../web/view/units.ts'
import type { SupervisedPerson, VisitResult } from '../home/contract.ts'
import { HomeTaps } from './home-taps.tsx'
import { homeWords } from './home-words.ts'

type SupervisedListProps = {
  readonly people: readonly SupervisedPerson[]
  readonly tap: ((person: SupervisedPerson, result: VisitResult | null) => void) | undefined
}

const Line = ({ person, tap }: { readonly person: SupervisedPerson } & Pick<SupervisedListProps, 'tap'>) => {
  const t = useText()
  const late = person.today === null && person.lateDays !== null && person.lateDays > 0
  return (
    <li className="home-line">
      <span className="row-main">
        <PlaceLink
          to={
            person.isolation === null
              ? `/so/returned-watches/${person.watch}`
              : `/so/isolation-orders/${person.isolation}`
          }
        >
          <strong>{person.name}</strong>
        </PlaceLink>
        <span className="quiet">
          {[
            ...(person.birthYear === null ? [] : [String(person.birthYear)]),
            ...(person.phone === null ? [] : [person.phone]),
            ...(person.watch === null ? [] : [t(homeWords.watch)]),
            ...(person.untilDay === null ? [] : [`${t(homeWords.until)} ${formatDay(person.untilDay)}`]),
            person.lastVisit === null
              ? t(homeWords.never)
              : `${t(homeWords.last)} ${formatDay(person.lastVisit).slice(0, 5)}`,
          ].join(' · ')}
          {late && (
            <span className="overdue">
              {' '}
              · {t(homeWords.late)} {person.lateDays} {t(homeWords.days)}
            </span>
          )}
        </span>
      </span>
      <HomeTaps name={person.name} today={person.today} tap={tap && ((result) => tap(person, result))} />
      {tap && person.isolation !== null && person.today === 'absent' && (
        <PlaceLink to={`/so/isolation-orders/${person.isolation}`}>{t(homeWords.breach)}</PlaceLink>
      )}
    </li>
  )
}

export const SupervisedList = ({ people, tap }: SupervisedListProps) => {
  const units = useUnits()
  const groups = Map.groupBy(people, ({ homeUnit, village }) => `${homeUnit} ${villageKey(village) ?? ''}`)
  return (
    <>
      {[...groups].map(([key, inPlace]) => (
        <section key={key} className="site-section">
          <h2>
            {[units.nameOf(inPlace[0]?.homeUnit ?? ''), inPlace[0]?.village].filter(Boolean).join(' · ')}{' '}
            <span className="quiet">{inPlace.length}</span>
          </h2>
          <ul className="row-list paper-list">
            {inPlace.map((person) => (
              <Line key={person.isolation ?? person.watch} person={person} tap={tap} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
