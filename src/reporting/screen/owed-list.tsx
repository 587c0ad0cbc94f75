// The reports that the reader's own unit owes, the most pressing first: one press opens the report, the next sends it.
import { Button } from '@mantine/core'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { useUnits } from '../../web/view/units.ts'
import type { ReportLine } from '../contract.ts'
import { StandingMark } from './standing-mark.tsx'
import { momentText, pressing, reportTitle, words } from './words.ts'

/** Sent back, or not sent after its period has ended. */
export const isOwed = ({ state, standing }: ReportLine): boolean =>
  (state === 'draft' && standing !== 'running') || state === 'returned'

const rank = ({ standing }: ReportLine): number => pressing.indexOf(standing)

export const OwedList = ({
  reports,
  open,
}: {
  readonly reports: readonly ReportLine[]
  readonly open: (id: string) => void
}) => {
  const t = useText()
  const units = useUnits()
  const owed = reports
    .filter(isOwed)
    .toSorted((one, other) => rank(one) - rank(other) || one.due.localeCompare(other.due))
  const several = new Set(owed.map(({ homeUnit }) => homeUnit)).size > 1
  return (
    <section className="stack" aria-label={t(words.mine)}>
      <h2>{t(words.mine)}</h2>
      {owed.length === 0 && (
        <EmptyState title={t(words.mineDone)} icon="check">
          {t(words.mineDoneWhy)}
        </EmptyState>
      )}
      <ul className="owed">
        {owed.map((report) => (
          <li key={report.id} className={`card owed-${report.standing}`}>
            <div>
              <strong>{reportTitle(report, t)}</strong>
              {several && <span className="quiet"> {units.nameOf(report.homeUnit)}</span>}
              <p>
                <StandingMark standing={report.standing} />{' '}
                <span className="quiet">
                  {t(words.due)} {momentText(report.due)}
                  {report.urgedTimes > 0 && ` · ${t(words.urgedOn)} ${report.urgedTimes} ${t(words.times)}`}
                </span>
              </p>
              {report.returnReason !== null && <p className="problem">{report.returnReason}</p>}
            </div>
            <Button
              variant={report.standing === 'open' ? 'default' : 'filled'}
              onClick={() => open(report.id)}
            >
              {t(words.open)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
