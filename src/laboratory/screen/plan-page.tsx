// A screening plan on a day: who of its list is missing, before which shift; a session for those is one press away.
import { Button, SegmentedControl } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import { type DuePerson, readDue } from '../contract.ts'
import { screeningPlans } from '../screening-plans.ts'
import { specimens } from '../specimens.ts'
import { StartPanel } from './start-panel.tsx'
import { planWords as words, words as general } from './words.ts'
import '../../web/register/register.css'
import './laboratory.css'
import { Pending } from '../../web/ask/pending.tsx'

type Choices = Readonly<Record<string, { vi: string; en: string }>>
const often: Choices = screeningPlans.fields.frequency.choices
const results: Choices = specimens.fields.result.choices

const Line = ({ person }: { readonly person: DuePerson }) => {
  const t = useText()
  const { last } = person
  return (
    <li className="lab-person">
      <span className="lab-person-name">
        <PlaceLink to={`/so/screening-members/${person.member}`}>{person.name}</PlaceLink>{' '}
        <span className="quiet">
          {[person.birthYear, person.part, person.shift].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={last ? `lab-result lab-${last.result}` : 'quiet'}>
        {last
          ? `${t(words.last)} ${formatDay(last.day)}: ${t(results[last.result] ?? { vi: last.result, en: last.result })}`
          : t(words.never)}
      </span>
    </li>
  )
}

export const PlanPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const { id } = useParams({ strict: false })
  const [starting, start] = useState(false)
  const shift = search['ca-lam']
  const asked = useAsk(readDue, { params: { id: id ?? '' }, query: { on: view.to, shift } }, { keep: true })
  const { data } = asked
  const missing = data?.people.filter(({ done }) => !done) ?? []
  const done = data?.people.filter((person) => person.done) ?? []
  return (
    <Page
      title={data?.plan.name ?? t(general.plans)}
      under={
        data &&
        [
          units.nameOf(data.plan.homeUnit),
          formatDay(view.to),
          t(often[data.plan.frequency] ?? { vi: '', en: '' }),
          data.since === null ? t(words.notRunning) : `${t(words.since)} ${formatDay(data.since)}`,
        ].join(' · ')
      }
      actions={
        <>
          <PlaceLink to={`/so/screening-plans/${id ?? ''}`} className="button-link">
            {t(words.record)}
          </PlaceLink>
          <Button variant="default" disabled={missing.length === 0} onClick={() => window.print()}>
            {t(words.print)}
          </Button>
          {can('sampling-sessions.write') && data?.since && (
            <Button onClick={() => start(true)}>{t(words.begin)}</Button>
          )}
        </>
      }
    >
      <div className="lab-session">
        <Pending ask={asked} />
        {data?.more && <p className="problem">{t(words.more)}</p>}
        {data && data.shifts.length > 0 && (
          <SegmentedControl
            className="no-print"
            aria-label={t(words.shift)}
            data={[
              { value: '', label: t(words.allShifts) },
              ...data.shifts.map((one) => ({ value: one, label: one })),
            ]}
            value={shift ?? ''}
            onChange={(next) => setSearch({ 'ca-lam': next || undefined }, { replace: true })}
          />
        )}
        {data?.people.length === 0 && (
          <EmptyState title={t(words.empty)} icon="persons">
            {t(words.emptyWhy)}
          </EmptyState>
        )}
        {data && data.people.length > 0 && (
          <>
            <section aria-label={t(words.missing)}>
              <h2>
                {t(words.missing)}: {missing.length}/{data.people.length}
              </h2>
              <ul className="lab-people">
                {missing.map((person) => (
                  <Line key={person.member} person={person} />
                ))}
              </ul>
            </section>
            <section className="no-print" aria-label={t(words.done)}>
              <h2>
                {t(words.done)}: {done.length}
              </h2>
              <ul className="lab-people">
                {done.map((person) => (
                  <Line key={person.member} person={person} />
                ))}
              </ul>
            </section>
          </>
        )}
      </div>
      {starting && data && (
        <StartPanel
          plan={{
            id: data.plan.id,
            name: data.plan.name,
            homeUnit: data.plan.homeUnit,
            shift: shift ?? null,
          }}
          people={missing.map(({ person }) => person)}
          close={() => start(false)}
        />
      )}
    </Page>
  )
}
