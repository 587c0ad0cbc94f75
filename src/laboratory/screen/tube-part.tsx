// The tubes of a session: the one that is being filled large, the others as a row of small cards; who is in the chosen one.
import { Button } from '@mantine/core'
import { useText } from '../../web/language/language.tsx'
import { useUndoNotice } from '../../web/ask/undo-notice.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import type { Sampled, Tube } from '../contract.ts'
import { pools } from '../pools.ts'
import { specimens } from '../specimens.ts'
import { type Book, inTube } from './session-book.ts'
import type { SessionTools } from './use-session.ts'
import { sessionWords as words } from './words.ts'

const stages: Readonly<Record<string, { vi: string; en: string }>> = pools.fields.stage.choices
const results: Readonly<Record<string, { vi: string; en: string }>> = specimens.fields.result.choices

export const PersonLine = ({
  person,
  tools,
  removable,
}: {
  readonly person: Sampled
  readonly tools: SessionTools
  readonly removable: boolean
}) => {
  const t = useText()
  const offer = useUndoNotice()
  const remove = async () => {
    const undo = await tools.remove(person)
    offer({ said: `${t(words.removed)}: ${person.name}`, undo })
  }
  const result = results[person.result]
  return (
    <li className="lab-person" data-specimen={person.id}>
      <span className="lab-person-name">
        <PlaceLink to={`/so/specimens/${person.id}`}>{person.name}</PlaceLink>{' '}
        <span className="quiet">
          {[
            person.birthYear,
            person.village,
            person.pool === null ? person.code : null,
            person.forHousehold && t(words.ofHousehold),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {person.result !== 'pending' && result && (
        <span className={`lab-result lab-${person.result}`}>{t(result)}</span>
      )}
      {removable && person.result === 'pending' && (
        <button
          type="button"
          className="lab-remove"
          aria-label={`${t(words.remove)}: ${person.name}`}
          onClick={() => void remove()}
        >
          ×
        </button>
      )}
    </li>
  )
}

export const TubeCard = ({
  tube,
  book,
  chosen,
  choose,
}: {
  readonly tube: Tube
  readonly book: Book
  readonly chosen: boolean
  readonly choose: () => void
}) => {
  const t = useText()
  const held = inTube(book, tube.id).length
  const state = tube.result === 'pending' ? stages[tube.stage] : results[tube.result]
  return (
    <button
      type="button"
      className={`lab-tube lab-${tube.result}`}
      aria-pressed={chosen}
      onClick={choose}
      data-tube={tube.code}
    >
      <strong>{tube.code}</strong>
      <span className="lab-tube-count">
        {held}/{tube.size}
      </span>
      <span className="quiet">{state ? t(state) : ''}</span>
    </button>
  )
}

export const TubePeople = ({
  tube,
  book,
  tools,
  write,
}: {
  readonly tube: Tube
  readonly book: Book
  readonly tools: SessionTools
  readonly write: boolean
}) => {
  const t = useText()
  const people = inTube(book, tube.id)
  return (
    <section className="lab-tube-open" aria-label={`${t(words.tube)} ${tube.code}`}>
      <div className="lab-tube-head">
        <h2>
          {t(words.tube)} {tube.code}
        </h2>
        <span className="lab-tube-fill" aria-live="polite">
          {people.length} {t(words.of)} {tube.size}
        </span>
        <span className="lab-tube-acts no-print">
          {write && tube.stage === 'open' && people.length > 0 && (
            <Button variant="default" onClick={() => void tools.seal(tube)}>
              {t(words.seal)}
            </Button>
          )}
          {write && tube.stage === 'sealed' && (
            <Button variant="default" onClick={() => void tools.reopen(tube)}>
              {t(words.reopen)}
            </Button>
          )}
          <PlaceLink to={`/xet-nghiem/ong/${tube.id}`} className="button-link">
            {t(words.openTube)}
          </PlaceLink>
        </span>
      </div>
      <progress max={tube.size} value={people.length} aria-label={`${people.length}/${tube.size}`} />
      <ul className="lab-people">
        {people.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            tools={tools}
            removable={write && tube.stage === 'open'}
          />
        ))}
      </ul>
    </section>
  )
}
