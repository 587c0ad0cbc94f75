// The board of alerts: signals by age, open events with their risk, open clusters, and what the system proposes.
import { formatDay, addDays } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useView } from '../../web/view/view.ts'
import { alertBoard, type ClusterLine } from '../contract.ts'
import './alerts.css'
import { EventCard } from './event-card.tsx'
import { ProposalsPart } from './proposals-part.tsx'
import { SignalCard } from './signal-card.tsx'
import { whenText, words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const MONTH = -29

const ClusterCard = ({ cluster, on }: { readonly cluster: ClusterLine; readonly on: string }) => {
  const t = useText()
  const units = useUnits()
  const may = cluster.closable !== null && cluster.closable <= on
  return (
    <li className="card alert">
      <strong>
        <PlaceLink to={`/o-dich/${cluster.id}`}>{cluster.name}</PlaceLink>
      </strong>
      <p className="quiet">
        {units.nameOf(cluster.homeUnit)} · {formatDay(cluster.openedDay)}
      </p>
      <p>
        {cluster.last === null
          ? t(words.noCase)
          : `${cluster.cases} ${t(words.cases)}, ${t(words.lastCase)} ${formatDay(cluster.last)}`}
        {' · '}
        {cluster.quiet} {t(words.quiet)}
      </p>
      <p>
        {cluster.stepsDone}/10 {t(words.steps)} ·{' '}
        {may ? (
          <strong>{t(words.closableNow)}</strong>
        ) : (
          cluster.closable !== null && (
            <span className="quiet">
              {t(words.closable)} {formatDay(cluster.closable)}
            </span>
          )
        )}
      </p>
    </li>
  )
}

export const AlertsPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const asked = useAsk(alertBoard, { query: { unit: view.unit, on: view.to } }, { keep: true })
  const { data } = asked
  return (
    <Page
      title={t(words.title)}
      under={data ? `${units.nameOf(view.unit)} · ${whenText(data.moment)}` : undefined}
      actions={
        can('signals.write') && (
          <PlaceLink to="/so/signals?mo=moi" className="button-link">
            <Icon name="plus" size={18} /> {t(words.addSignal)}
          </PlaceLink>
        )
      }
    >
      <Pending ask={asked} />
      {data && (
        <div className="alerts">
          <FigureTiles
            tiles={['signals', 'events', { figure: 'clusters-open', from: null }, 'cases-in-clusters']}
            span={{ from: addDays(view.to, MONTH) }}
          />
          <div className="alert-columns">
            <section className="stack" aria-label={t(words.waiting)}>
              <h2>{t(words.waiting)}</h2>
              {data.signals.length === 0 && (
                <EmptyState title={t(words.noSignals)} icon="check">
                  {t(words.noSignalsWhy)}
                </EmptyState>
              )}
              <ul className="alert-list">
                {data.signals.map((signal) => (
                  <SignalCard
                    key={signal.id}
                    signal={signal}
                    others={data.signals.filter(({ id }) => id !== signal.id)}
                  />
                ))}
              </ul>
            </section>
            <div className="stack">
              <section className="stack" aria-label={t(words.events)}>
                <h2>{t(words.events)}</h2>
                {data.events.length === 0 && <p className="quiet">{t(words.noEvents)}</p>}
                <ul className="alert-list">
                  {data.events.map((event) => (
                    <EventCard key={event.id} event={event} />
                  ))}
                </ul>
              </section>
              <section className="stack" aria-label={t(words.clusters)}>
                <h2>{t(words.clusters)}</h2>
                {data.clusters.length === 0 && <p className="quiet">{t(words.noClusters)}</p>}
                <ul className="alert-list">
                  {data.clusters.map((cluster) => (
                    <ClusterCard key={cluster.id} cluster={cluster} on={view.to} />
                  ))}
                </ul>
              </section>
            </div>
            <ProposalsPart />
          </div>
        </div>
      )}
    </Page>
  )
}
