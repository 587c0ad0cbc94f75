// One tube: how far it is, its result, who is in it, and who must be taken again because of it.
import { useParams } from '@tanstack/react-router'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { readPool, type Sampled } from '../contract.ts'
import { pools } from '../pools.ts'
import { specimens } from '../specimens.ts'
import { PoolActs } from './pool-acts.tsx'
import { poolWords as words, sessionWords } from './words.ts'
import '../../web/register/register.css'
import './laboratory.css'

type Choices = Readonly<Record<string, { vi: string; en: string }>>
const stages: Choices = pools.fields.stage.choices
const results: Choices = specimens.fields.result.choices
const personStages: Choices = specimens.fields.stage.choices

const People = ({ people }: { readonly people: readonly Sampled[] }) => {
  const t = useText()
  return (
    <ul className="lab-people">
      {people.map((person) => {
        const state = person.result === 'pending' ? personStages[person.stage] : results[person.result]
        return (
          <li key={person.id} className="lab-person" data-specimen={person.id}>
            <span className="lab-person-name">
              <PlaceLink to={`/so/specimens/${person.id}`}>{person.name}</PlaceLink>{' '}
              <span className="quiet">
                {[person.birthYear, person.village, person.phone].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className={`lab-result lab-${person.result}`}>{state ? t(state) : ''}</span>
          </li>
        )
      })}
    </ul>
  )
}

export const PoolPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { id } = useParams({ strict: false })
  const { data, error, refetch } = useAsk(readPool, { params: { id: id ?? '' } }, { keep: true })
  if (!data)
    return (
      <Page title={t(sessionWords.tube)}>
        {error ? <ErrorNote error={error} again={() => void refetch()} /> : <Waiting />}
      </Page>
    )
  const { tube, session, people, retests } = data
  const state = tube.result === 'pending' ? stages[tube.stage] : results[tube.result]
  return (
    <Page
      title={`${t(sessionWords.tube)} ${tube.code}`}
      under={[
        units.nameOf(tube.homeUnit),
        formatDay(tube.specimenDay),
        `${people.length}/${tube.size}`,
        tube.laboratory,
        tube.rejectReason,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          {session && (
            <PlaceLink to={`/xet-nghiem/phien/${session.id}`} className="button-link">
              {t(words.ofSession)} {session.place}
            </PlaceLink>
          )}
          <PlaceLink to={`/so/pools/${tube.id}`} className="button-link">
            {t(words.record)}
          </PlaceLink>
        </>
      }
    >
      <div className="lab-session">
        <p className={`lab-state lab-${tube.result}`} role="status">
          {state ? t(state) : ''}
          {tube.resultDay && ` · ${formatDay(tube.resultDay)}`}
        </p>
        {can('pools.write') && <PoolActs key={tube.version} tube={tube} done={() => void refetch()} />}
        {retests.length > 0 && (
          <section className="card" aria-label={t(words.retests)}>
            <h2>
              {t(words.retests)}: {retests.length}
            </h2>
            <People people={retests} />
          </section>
        )}
        <section aria-label={t(words.people)}>
          <h2>
            {t(words.people)}: {people.length}
          </h2>
          {people.length === 0 ? <p className="quiet">{t(words.none)}</p> : <People people={people} />}
        </section>
      </div>
    </Page>
  )
}
