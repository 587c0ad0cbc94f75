// The round as it is seen: households down the page in the order of the way, one tap a person; what is done folds, what is grave goes up at once.
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { LackingNote } from '../../web/outbox/lacking-note.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { hasWork, progressOf } from '../rules/taps.ts'
import { GivenReports } from './given-reports.tsx'
import { HouseholdCard } from './household-card.tsx'
import { LastTapBar } from './last-tap-bar.tsx'
import { RestHouseholds } from './rest-households.tsx'
import { TeamChoice } from './team-choice.tsx'
import './today.css'
import type { TodayTools } from './use-today.ts'
import { words } from './words.ts'

export const RoundView = ({ today }: { readonly today: TodayTools }) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { setSearch } = useScreen()
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  /** Stays open while the thumb is on it. */
  const [touched, setTouched] = useState<string | null>(null)
  const { households, last, onItsWay } = today
  const lacks = onItsWay !== null && onItsWay.missing.length > 0
  const asked = households?.filter(({ persons }) => persons.some(hasWork))
  const rest = households?.filter(({ persons }) => !persons.some(hasWork))
  const { done, all, red } = progressOf(households ?? [])
  const taps = can('contact-visits.write')
  return (
    <Page
      title={t(words.title)}
      under={
        <>
          {units.nameOf(today.unit)} · {formatDay(today.on)}
        </>
      }
      actions={
        <button type="button" className="button-link round-print" onClick={() => window.print()}>
          <Icon name="print" /> {t(words.print)}
        </button>
      }
    >
      <div className="round">
        {today.error && <ErrorNote error={today.error} again={today.again} />}
        {today.teams && (
          <TeamChoice
            teams={today.teams}
            of={today.of}
            choose={(next) => setSearch({ 'to-di-tuyen': next }, { replace: true })}
          />
        )}
        {lacks && <LackingNote {...onItsWay} lacks={words.mayLack} />}
        {!households && !today.error && !onItsWay?.broken && <Waiting />}
        {red > 0 && (
          <p className="note note-error round-alarm" role="status">
            <Icon name="warning" />
            <span>
              <strong>{red}</strong> {t(words.red)}{' '}
              {can('signals.read') && <PlaceLink to="/canh-bao">{t(words.alerts)}</PlaceLink>}
            </span>
          </p>
        )}
        {today.more && <p className="problem">{t(words.more)}</p>}
        {can('household-visits.write') && <GivenReports {...today.given} />}
        {asked && asked.length > 0 && (
          <div className="round-progress">
            <progress value={done} max={all} aria-label={t(words.done)} />
            <span>
              <strong>{done}</strong>/{all} {t(words.done)}
            </span>
          </div>
        )}
        {asked?.length === 0 && !lacks && (
          <EmptyState title={t(words.none)} icon="household">
            {t(words.noneWhy)}
          </EmptyState>
        )}
        <ul className="round-list">
          {asked?.map((household) => {
            const key = household.id ?? household.homeUnit
            const folded = !household.open && touched !== key && !unfolded.has(key)
            return (
              <HouseholdCard
                key={key}
                household={household}
                folded={folded}
                unfold={() => setUnfolded(new Set(unfolded).add(key))}
                tap={
                  taps
                    ? (person, state) => {
                        setTouched(key)
                        today.tap(person, state)
                      }
                    : undefined
                }
                after={last && <LastTapBar last={last} undo={today.undo} />}
                touched={last?.person.id ?? null}
                measure={can('care-signs.write') ? today.measure : undefined}
              />
            )
          })}
        </ul>
        {rest && <RestHouseholds households={rest} visit={taps ? today.visit : undefined} />}
        {asked && asked.length > 0 && taps && <p className="quiet round-keys no-print">{t(words.keys)}</p>}
      </div>
    </Page>
  )
}
