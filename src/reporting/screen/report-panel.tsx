// One report: its term and clause, its numbers as sent and as they are now, and what may be done with it.
import { RecordPapers } from '../../papers/screen/record-papers.tsx'
import { useText } from '../../web/language/language.tsx'
import { Panel } from '../../web/parts/panel.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useAsk } from '../../web/ask/ask.ts'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { readPeriodicReport, type ReportLine } from '../contract.ts'
import { reportState } from '../report-choices.ts'
import { OtherDiseases } from './other-diseases.tsx'
import { notCountedText } from '../not-counted.ts'
import { ReportNumbers } from './report-numbers-table.tsx'
import { ReportActs } from './report-acts.tsx'
import { StandingMark } from './standing-mark.tsx'
import { momentText, reportTitle, words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const Below = ({
  lines,
  open,
}: {
  readonly lines: readonly ReportLine[]
  readonly open: (id: string) => void
}) => {
  const t = useText()
  const units = useUnits()
  return (
    <section className="stack">
      <h3>{t(words.below)}</h3>
      <ul className="report-below">
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" className="grid-cell" onClick={() => open(line.id)}>
              {units.nameOf(line.homeUnit)}
              <StandingMark standing={line.standing} />
              <span className="quiet">{t(reportState[line.state])}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const ReportPanel = ({
  id,
  open,
  close,
}: {
  readonly id: string
  readonly open: (id: string) => void
  readonly close: () => void
}) => {
  const t = useText()
  const units = useUnits()
  const can = useCan()
  const asked = useAsk(readPeriodicReport, { params: { id } })
  const { data } = asked
  const report = data?.report
  return (
    <Panel title={report ? reportTitle(report, t) : t(words.title)} close={close}>
      <Pending ask={asked} />
      {data && report && (
        <div className="stack">
          <p>
            <strong>{units.nameOf(report.homeUnit)}</strong> · {t(reportState[report.state])}
          </p>
          <p>
            <StandingMark standing={report.standing} /> {t(words.due)} {momentText(report.due)}
          </p>
          <p className="quiet">
            {report.law}
            {report.lawVerified ? '' : ` (${t(words.unverified)})`}
          </p>
          {report.returnReason !== null && report.state === 'returned' && (
            <p className="note note-question">
              {t(words.reason)}: {report.returnReason}
            </p>
          )}
          {report.paperNumber !== null && (
            <p className="note">
              {t(words.told)}: {report.paperNumber}. {report.state === 'draft' && t(words.backEntry)}
            </p>
          )}
          {report.cluster !== null && (
            <p className="quiet">
              {t(words.ofCluster)}{' '}
              <PlaceLink to={`/o-dich/${report.cluster.id}`}>{report.cluster.name}</PlaceLink>
              {data.units.length > 1 && (
                <>
                  {' · '}
                  {t(words.countedIn)} {data.units.map((unit) => units.nameOf(unit)).join(', ')}
                </>
              )}
            </p>
          )}
          {(data.notCounted.sent ?? data.notCounted.now) > 0 && (
            <p className="note note-question">
              {t(notCountedText(data.notCounted.sent ?? data.notCounted.now))}
            </p>
          )}
          <ReportNumbers read={data} />
          <OtherDiseases read={data} />
          <ReportActs read={data} />
          {report.cluster !== null && report.sent !== null && can('papers.read') && (
            <RecordPapers register="periodic-reports" record={{ id: report.id, values: {} }} />
          )}
          {data.below.length > 0 && <Below lines={data.below} open={open} />}
        </div>
      )}
    </Panel>
  )
}
