// Units × duties around the day: who has sent, who is late, in words; a press on a cell opens its report.
import { useText } from '../../web/language/language.tsx'
import { useUnits } from '../../web/view/units.ts'
import type { ReportLine } from '../contract.ts'
import { StandingMark } from './standing-mark.tsx'
import { momentText, reportTitle, words } from './words.ts'
import { ScrollBox } from '../../web/parts/scroll-box.tsx'

const columnKey = ({ kind, start, cluster }: ReportLine): string => `${start} ${kind} ${cluster?.id ?? ''}`

const badness = (lines: readonly ReportLine[]): number =>
  lines.reduce((sum, { standing }) => sum + (standing === 'missing' || standing === 'returned' ? 1 : 0), 0)

export const UnitGrid = ({
  reports,
  open,
}: {
  readonly reports: readonly ReportLine[]
  readonly open: (id: string) => void
}) => {
  const t = useText()
  const units = useUnits()
  const columns = [
    ...new Map(
      reports
        .toSorted((one, other) => one.due.localeCompare(other.due))
        .map((line) => [columnKey(line), line]),
    ).values(),
  ]
  const rows = [...Map.groupBy(reports, ({ homeUnit }) => homeUnit)].toSorted(
    ([one, ofOne], [other, ofOther]) =>
      badness(ofOther) - badness(ofOne) || units.nameOf(one).localeCompare(units.nameOf(other), 'vi'),
  )
  return (
    <ScrollBox label={t(words.units)} className="table-box report-grid">
      <table className="records plain">
        <thead>
          <tr>
            <th scope="col">{t(words.unit)}</th>
            {columns.map((column) => (
              <th key={columnKey(column)} scope="col">
                {reportTitle(column, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([unit, lines]) => (
            <tr key={unit}>
              <th scope="row">{units.nameOf(unit)}</th>
              {columns.map((column) => {
                const line = lines.find((one) => columnKey(one) === columnKey(column))
                return (
                  <td key={columnKey(column)} data-label={reportTitle(column, t)}>
                    {line && (
                      <button
                        type="button"
                        className="grid-cell"
                        title={`${t(words.due)} ${momentText(line.due)}`}
                        onClick={() => open(line.id)}
                      >
                        <StandingMark standing={line.standing} />
                        {line.zero && <span className="quiet">{t(words.zero)}</span>}
                        {line.urgedTimes > 0 && line.state === 'draft' && (
                          <span className="quiet">
                            {t(words.urgedOn)} {line.urgedTimes} {t(words.times)}
                          </span>
                        )}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
