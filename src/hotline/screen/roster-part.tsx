// Who answers the line today, who does now, and the hours that nobody covers.
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import type { hotlineBoard } from '../contract.ts'
import { words } from './words.ts'

type Roster = Pick<ResponseOf<typeof hotlineBoard>, 'duty' | 'gaps'>

export const RosterPart = ({ duty, gaps }: Roster) => {
  const t = useText()
  return (
    <section className="card hotline-roster">
      <h2>{t(words.roster)}</h2>
      <ul className="hotline-list">
        {duty.map(({ line, from, to, onDuty, now }) => (
          <li key={`${line} ${from} ${onDuty}`} className={now ? 'hotline-now' : undefined}>
            <strong>
              {from}–{to}
            </strong>{' '}
            {onDuty}
            {now && <span className="hotline-urgent"> {t(words.now)}</span>}
            <div className="quiet">{line}</div>
          </li>
        ))}
      </ul>
      {gaps.length === 0 ? (
        <p className="quiet">{t(words.covered)}</p>
      ) : (
        <p className="problem">
          {t(words.gaps)}: {gaps.join(', ')}
        </p>
      )}
      <PlaceLink to="/so/hotline-shifts">{t(words.toRoster)}</PlaceLink>
    </section>
  )
}
