// The sessions of the period that are open, then the last of the others, each with the figures of its people.
import { Button } from '@mantine/core'
import { formatDay } from '../../kernel/day/day.ts'
import { figureByField } from '../../kernel/figure/contract.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { samplingSessions } from '../sampling-sessions.ts'
import { words } from './words.ts'

const { list } = registerEndpoints(samplingSessions)
const states: Readonly<Record<string, { vi: string; en: string }>> = samplingSessions.fields.stateOf.choices
const kinds: Readonly<Record<string, { vi: string; en: string }>> = samplingSessions.fields.tubes.choices

const OPEN = JSON.stringify({ stateOf: ['open'] })
const MOST_OPEN = 100
/** What was closed earlier is found in the register of sessions. */
const MOST_LAST = 20

/** How many of a figure fall to each session. */
const useBySession = (figure: string): ((id: string) => number) => {
  const can = useCan()
  const { askOf } = useView()
  const { data } = useAsk(
    figureByField,
    { body: { ...askOf(figure), field: 'session' } },
    { keep: true, when: can('figures.read') },
  )
  const counts = new Map(data?.groups.map(({ value, count }) => [value, count]))
  return (id) => counts.get(id) ?? 0
}

export const SessionList = ({ start }: { readonly start: (() => void) | undefined }) => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const ofPeriod = { unit: view.unit, from: view.from ?? undefined, to: view.to }
  const open = useAsk(list, { query: { ...ofPeriod, filter: OPEN, size: MOST_OPEN } }, { keep: true })
  const last = useAsk(list, { query: { ...ofPeriod, size: MOST_LAST } }, { keep: true })
  const data = open.data && last.data
  const error = open.error ?? last.error
  const again = () => {
    void open.refetch()
    void last.refetch()
  }
  const people = useBySession('specimens')
  const waiting = useBySession('specimens-waiting')
  const positive = useBySession('specimens-positive')
  const toTake = useBySession('specimens-to-take')
  const rows = data && [
    ...(open.data?.rows ?? []),
    ...data.rows.filter(({ values }) => values.stateOf !== 'open'),
  ]
  return (
    <section aria-label={t(words.sessions)}>
      <div className="lab-head">
        <h2>{t(words.sessions)}</h2>
        <PlaceLink to="/so/sampling-sessions">{t(words.allSessions)}</PlaceLink>
      </div>
      {error && <ErrorNote error={error} again={again} />}
      {!data && !error && <Waiting lines={5} />}
      {rows?.length === 0 && (
        <EmptyState
          title={t(words.none)}
          icon="specimen"
          actions={start && <Button onClick={start}>{t(words.newSession)}</Button>}
        >
          {t(words.noneWhy)}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <ul className="row-list">
          {rows.map(({ id, homeUnit, values }) => {
            const counts = [
              [people(id), words.people],
              [waiting(id), words.waiting],
              [toTake(id), words.toTake],
              [positive(id), words.positive],
            ] as const
            return (
              <li key={id}>
                <PlaceLink to={`/xet-nghiem/phien/${id}`} className="row-link">
                  <span className="row-main">
                    <strong>{String(values.place)}</strong>
                    <span className="quiet">
                      {[
                        formatDay(String(values.day)),
                        units.nameOf(homeUnit),
                        values.code,
                        values.shift,
                        t(kinds[String(values.tubes)] ?? { vi: '', en: '' }),
                        ...counts
                          .filter(([count]) => count > 0)
                          .map(([count, word]) => `${count} ${t(word)}`),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <span className={values.stateOf === 'open' ? 'state-mark lab-open' : 'state-mark'}>
                    {t(states[String(values.stateOf)] ?? { vi: '', en: '' })}
                  </span>
                </PlaceLink>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
