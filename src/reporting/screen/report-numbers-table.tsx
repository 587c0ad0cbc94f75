// The numbers of a report as they were sent and as they are now; those of a unit open to their records, those of a cluster to its page.
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { FigureNumber } from '../../web/figure/figure-number.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import type { readPeriodicReport } from '../contract.ts'
import { periodicReports } from '../periodic-reports.ts'
import { words } from './words.ts'

type Read = ResponseOf<typeof readPeriodicReport>
type Line = Read['numbers'][number]

const fieldLabel = (name: string) =>
  Object.entries(periodicReports.fields).find(([key]) => key === name)?.[1].label

type ValueProps = {
  readonly report: Read['report']
  readonly line: Line
  readonly value: number | null
  readonly knownOn: string | null
}

const Value = ({ report, line: { figure, by, from }, value, knownOn }: ValueProps) => {
  const { language } = useLanguage()
  if (report.cluster !== null) return value === null ? null : formatNumber(value, {}, language)
  const ask = { figure, unit: report.homeUnit, from, to: report.end, knownOn, ...(by === null ? {} : { by }) }
  return <FigureNumber size="inline" ask={ask} answer={{ figure, value }} />
}

export const ReportNumbers = ({ read: { report, numbers } }: { readonly read: Read }) => {
  const t = useText()
  const { sent } = report
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
        {numbers.map((line) => {
          const label = fieldLabel(line.field)
          const change = line.sent === null || sent === null ? 0 : line.now - line.sent
          return (
            <tr key={line.field}>
              <th scope="row">
                {label ? t(label) : line.figure}
                {change !== 0 && (
                  <small className="problem">
                    {' '}
                    {change > 0 ? `+${change}` : `−${-change}`} {t(words.since)}
                  </small>
                )}
              </th>
              {sent !== null && (
                <td className="number">
                  <Value report={report} line={line} value={line.sent} knownOn={sent.slice(0, 10)} />
                </td>
              )}
              <td className="number">
                <Value report={report} line={line} value={line.now} knownOn={null} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
