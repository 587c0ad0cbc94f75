// The hotline: figures, who is on duty, a call written down, and what waits for an answer, the latest first.
import { addressOf } from '../../web/ask/api.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useView } from '../../web/view/view.ts'
import { hotlineBoard, reportPoster } from '../contract.ts'
import { CallForm } from './call-form.tsx'
import './hotline.css'
import { ReportCard } from './report-card.tsx'
import { RosterPart } from './roster-part.tsx'
import { words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const shown = [
  'citizen-reports-waiting',
  'citizen-reports',
  'citizen-reports-answered',
  'citizen-reports-in-time-share',
  'hotline-calls',
] as const

export const HotlinePage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const asked = useAsk(hotlineBoard, { query: { unit: view.unit, on: view.to } }, { keep: true })
  const { data, refetch } = asked
  return (
    <Page
      title={t(words.title)}
      under={
        <>
          {units.nameOf(view.unit)} · {t(words.under)}
        </>
      }
    >
      <div className="hotline">
        <FigureTiles tiles={shown} />
        <Pending ask={asked} />
        {data && (
          <div className="hotline-columns">
            <section aria-label={t(words.waiting)}>
              {can('citizen-reports.write') && <CallForm unit={view.unit} again={() => void refetch()} />}
              <h2>
                {t(words.waiting)} <span className="quiet">{data.reports.length}</span>
              </h2>
              {data.more && <p className="problem">{t(words.more)}</p>}
              {data.reports.length === 0 && (
                <EmptyState title={t(words.none)} icon="check">
                  {t(words.noneWhy)}
                </EmptyState>
              )}
              <ul className="hotline-list">
                {data.reports.map((report) => (
                  <ReportCard key={report.id} report={report} again={() => void refetch()} />
                ))}
              </ul>
              <p className="quiet">
                {t(words.hours)} <PlaceLink to="/so/citizen-reports">{t(words.all)}</PlaceLink> ·{' '}
                <a href={addressOf(reportPoster, { query: { unit: view.unit } })}>{t(words.poster)}</a>
              </p>
            </section>
            <RosterPart duty={data.duty} gaps={data.gaps} />
          </div>
        )}
      </div>
    </Page>
  )
}
