// The reports that a cluster owes: the first, each day, the last; how each stands, and where it is sent from.
import { formatDay } from '../../kernel/day/day.ts'
import { clusterReports } from '../../reporting/contract.ts'
import { notCountedText } from '../../reporting/not-counted.ts'
import { reportKind } from '../../reporting/report-choices.ts'
import { StandingMark } from '../../reporting/screen/standing-mark.tsx'
import { momentText } from '../../reporting/screen/words.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { clusterWords } from './words.ts'

export const ClusterReports = ({ cluster }: { readonly cluster: string }) => {
  const t = useText()
  const { data } = useAsk(clusterReports, { params: { id: cluster } })
  if (!data) return null
  return (
    <section className="card stack" aria-label={t(clusterWords.reports)}>
      <h2>{t(clusterWords.reports)}</h2>
      {data.notCounted > 0 && <p className="note note-question">{t(notCountedText(data.notCounted))}</p>}
      {data.reports.length === 0 && <p className="quiet">{t(clusterWords.noReports)}</p>}
      <ul className="cluster-reports">
        {data.reports.map(({ id, kind, start, standing, due }) => (
          <li key={id}>
            <PlaceLink to={`/che-do-bao-cao?baoCao=${id}`}>
              {t(reportKind[kind])} {formatDay(start)}
            </PlaceLink>{' '}
            <StandingMark standing={standing} /> <span className="quiet">{momentText(due)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
