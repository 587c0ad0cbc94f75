// One report: its term and clause, its numbers as sent and as they are now, and what may be done with it.
import { ErrorNote } from '../../web/error-note.tsx'
import { FigureNumber } from '../../web/figure-number.tsx'
import { useText } from '../../web/language.tsx'
import { Waiting } from '../../web/page.tsx'
import { Panel } from '../../web/panel.tsx'
import { PlaceLink } from '../../web/place-link.tsx'
import { useAsk } from '../../web/ask.ts'
import { useUnits } from '../../web/units.ts'
import { readPeriodicReport, type ReportLine } from '../contract.ts'
import { periodicReports } from '../periodic-reports.ts'
import { reportState } from '../report-choices.ts'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { ReportActs } from './report-acts.tsx'
import { StandingMark } from './standing-mark.tsx'
import { momentText, reportTitle, words } from './words.ts'

type Read = ResponseOf<typeof readPeriodicReport>

const fieldLabel = (name: string) =>
  Object.entries(periodicReports.fields).find(([key]) => key === name)?.[1].label

const Numbers = ({ read }: { readonly read: Read }) => {
  const t = useText()
  const { homeUnit, start, end, sent } = read.report
  return (
    <table className="report-numbers">
      <thead>
        <tr>
          <th scope="col">{t(words.numbers)}</th>
          {sent !== null && (
            <th scope="col" className="number">
              {t(words.atSending)}
            </th>
          )}
          <th scope="col" className="number">
            {t(words.now)}
          </th>
        </tr>
      </thead>
      <tbody>
        {read.numbers.map((number) => {
          const label = fieldLabel(number.field)
          const change = number.sent === null || sent === null ? 0 : number.now - number.sent
          return (
            <tr key={number.field}>
              <th scope="row">
                {label ? t(label) : number.figure}
                {change !== 0 && (
                  <small className="problem">
                    {' '}
                    {change > 0 ? `+${change}` : `−${-change}`} {t(words.since)}
                  </small>
                )}
              </th>
              {sent !== null && (
                <td className="number">
                  <FigureNumber
                    size="inline"
                    ask={{
                      figure: number.figure,
                      unit: homeUnit,
                      from: start,
                      to: end,
                      knownOn: sent.slice(0, 10),
                      ...(number.by === null ? {} : { by: number.by }),
                    }}
                    answer={{ figure: number.figure, value: number.sent }}
                  />
                </td>
              )}
              <td className="number">
                <FigureNumber
                  size="inline"
                  ask={{
                    figure: number.figure,
                    unit: homeUnit,
                    from: start,
                    to: end,
                    knownOn: null,
                    ...(number.by === null ? {} : { by: number.by }),
                  }}
                  answer={{ figure: number.figure, value: number.now }}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

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
  const { data, error, refetch } = useAsk(readPeriodicReport, { params: { id } })
  const report = data?.report
  return (
    <Panel title={report ? reportTitle(report, t) : t(words.title)} close={close}>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting />}
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
              {t(words.wholeUnit)}{' '}
              <PlaceLink to={`/o-dich/${report.cluster.id}`}>{report.cluster.name}</PlaceLink>
            </p>
          )}
          <Numbers read={data} />
          <ReportActs read={data} />
          {data.below.length > 0 && <Below lines={data.below} open={open} />}
        </div>
      )}
    </Panel>
  )
}
