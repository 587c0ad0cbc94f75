// One sampling session as it is worked with, by one thumb: scan, the tube fills up, the next begins by itself; what must be taken again stands on top.
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { LackingNote } from '../../web/outbox/lacking-note.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import type { Tube } from '../contract.ts'
import { PersonAdder } from '../../web/person-adder/person-adder.tsx'
import { standsForHousehold } from '../rules/household-specimen.ts'
import { samplingSessions } from '../sampling-sessions.ts'
import { LabelSheet } from './label-sheet.tsx'
import { ListPanel } from './list-panel.tsx'
import { isIn, sampledOf, retestsOf } from './session-book.ts'
import { SendButton } from './send-button.tsx'
import { PersonLine, TubeCard, TubePeople } from './tube-part.tsx'
import type { SessionTools } from './use-session.ts'
import { sessionWords as words, words as general } from './words.ts'
import '../../web/register/register.css'
import './laboratory.css'

const { method: methods, stateOf: states } = samplingSessions.fields

export const SessionView = ({ tools }: { readonly tools: SessionTools }) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const [looked, look] = useState<string | null>(null)
  const [listing, setListing] = useState(false)
  const [stands, setStands] = useState(false)
  const { book, onItsWay } = tools
  const lacks = onItsWay !== null && onItsWay.missing.length > 0
  const lacking = lacks && <LackingNote {...onItsWay} lacks={words.lacks} />
  if (!book)
    return (
      <Page title={t(general.sessions)}>
        {tools.error && <ErrorNote error={tools.error} again={tools.again} />}
        {tools.missing && <EmptyState title={t(words.notCarried)} icon="specimen" />}
        {lacking}
        {!tools.error && !tools.missing && !tools.onItsWay?.broken && <Waiting />}
      </Page>
    )
  const { session, tubes } = book
  const write = can('specimens.write') && can('pools.write') && !lacks
  const isOpen = session.stateOf === 'open' || session.stateOf === 'planned'
  const mayStand = standsForHousehold(session.reason)
  const sampled = sampledOf(book)
  const retests = retestsOf(book)
  const left = retests.filter(({ stage }) => stage === 'toTake')
  const shown: Tube | null = tubes.find((tube) => tube.id === looked) ?? tools.tube ?? tubes.at(-1) ?? null
  const labelOf = (choices: Readonly<Record<string, { vi: string; en: string }>>, value: string) =>
    choices[value] ? t(choices[value]) : value
  return (
    <Page
      title={session.place}
      under={[
        units.nameOf(session.homeUnit),
        formatDay(session.day),
        session.code,
        labelOf(methods.choices, session.method),
        session.size === 1 ? t(words.single) : `${t(words.pooled)} ${session.size}`,
        session.shift,
        labelOf(states.choices, session.stateOf),
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          {session.plan && (
            <PlaceLink to={`/xet-nghiem/sang-loc/${session.plan.id}`} className="button-link">
              {t(words.due)}
            </PlaceLink>
          )}
          {write && isOpen && !tools.carried && (
            <Button variant="default" onClick={() => setListing(true)}>
              {t(words.list)}
            </Button>
          )}
          <Button variant="default" disabled={tubes.length === 0} onClick={() => window.print()}>
            {t(words.labels)}
          </Button>
          {write && !tools.carried && <SendButton book={book} again={tools.again} />}
          {can('sampling-sessions.write') && (
            <Button variant="default" onClick={() => void tools.setState(isOpen ? 'closed' : 'open')}>
              {t(isOpen ? words.close : words.open)}
            </Button>
          )}
        </>
      }
    >
      <div className="lab-session no-print">
        {tools.error && <ErrorNote error={tools.error} again={tools.again} />}
        {tools.carried && <p className="quiet">{t(words.carried)}</p>}
        {lacking}
        {tools.more && <p className="problem">{t(words.more)}</p>}
        {write && isOpen && (
          <>
            {mayStand && (
              <Checkbox
                label={t(words.forHousehold)}
                description={t(words.forHouseholdWhy)}
                checked={stands}
                onChange={(event) => setStands(event.currentTarget.checked)}
              />
            )}
            <PersonAdder
              known={tools.known}
              add={(whom) => tools.add(whom, mayStand && stands)}
              already={(person) => {
                const stood = tools.book && isIn(tools.book, person)
                return stood && `${t(words.already)} (${stood.code ?? ''})`
              }}
            />
          </>
        )}
        {!isOpen && <p className="quiet">{t(words.closed)}</p>}
        {left.length > 0 && (
          <section className="card lab-retests" aria-label={t(words.retests)}>
            <h2>
              {t(words.retests)}: {left.length}
            </h2>
            <p className="quiet">{t(words.retestsWhy)}</p>
            <ul className="lab-people">
              {left.map((person) => (
                <li key={person.id} className="lab-person">
                  <span className="lab-person-name">
                    <PlaceLink to={`/so/specimens/${person.id}`}>{person.name}</PlaceLink>{' '}
                    <span className="quiet">
                      {[person.birthYear, person.code].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  {write && (
                    <Button
                      onClick={() => void tools.take(person)}
                      aria-label={`${t(words.taken)}: ${person.name}`}
                    >
                      {t(words.taken)}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {session.size > 1 && (
          <>
            {shown ? (
              <TubePeople tube={shown} book={book} tools={tools} write={write && isOpen} />
            ) : (
              <p className="quiet">{t(words.noTube)}</p>
            )}
            <div className="lab-tubes">
              {tubes.map((tube) => (
                <TubeCard
                  key={tube.id}
                  tube={tube}
                  book={book}
                  chosen={tube.id === shown?.id}
                  choose={() => {
                    look(tube.id)
                    if (tube.stage === 'open') tools.choose(tube.id)
                  }}
                />
              ))}
              {write && isOpen && (
                <button
                  type="button"
                  className="lab-tube lab-tube-new"
                  onClick={() => {
                    look(null)
                    void tools.newTube()
                  }}
                >
                  + {t(words.newTube)}
                </button>
              )}
            </div>
          </>
        )}
        {session.size === 1 && (
          <section aria-label={t(words.people)}>
            <h2>
              {t(words.people)}: {sampled.length}
            </h2>
            {sampled.length === 0 && <p className="quiet">{t(words.nobodyYet)}</p>}
            <ul className="lab-people">
              {sampled.toReversed().map((person) => (
                <PersonLine key={person.id} person={person} tools={tools} removable={write && isOpen} />
              ))}
            </ul>
          </section>
        )}
        {retests.length > left.length && (
          <section aria-label={t(words.retests)}>
            <ul className="lab-people">
              {retests
                .filter(({ stage }) => stage !== 'toTake')
                .map((person) => (
                  <PersonLine key={person.id} person={person} tools={tools} removable={false} />
                ))}
            </ul>
          </section>
        )}
      </div>
      <LabelSheet book={book} />
      {listing && (
        <ListPanel
          session={session}
          close={() => setListing(false)}
          done={() => {
            setListing(false)
            tools.again()
          }}
        />
      )}
    </Page>
  )
}
