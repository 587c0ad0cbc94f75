// Beside the page: what has changed since the last report, and what arrived after the cut-off by its true day.
import { formatDay } from '../../kernel/day/day.ts'
import { formatNumber, NO_VALUE } from '../../kernel/text/number.ts'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import type { Report } from '../contract.ts'
import { words } from './words.ts'

const signed = (change: number): string =>
  `${change > 0 ? '+' : change < 0 ? '−' : ''}${formatNumber(Math.abs(change))}`

/** Shares carry one decimal: the difference is taken in tenths. */
const difference = (before: number, after: number): number => Math.round(after * 10 - before * 10) / 10

export const Comparison = ({ report }: { readonly report: Report }) => {
  const t = useText()
  const { language } = useLanguage()
  const { comparedWith, comparison } = report
  if (!comparedWith) return null
  const rows = comparison.filter(({ before, after }) => before !== after)
  const shown = (value: number | null) => (value === null ? NO_VALUE : formatNumber(value, {}, language))
  return (
    <section className="card">
      <h2>{t(words.compared)}</h2>
      <p className="quiet">
        <PlaceLink to={`/bao-cao/${comparedWith.id}`}>
          {comparedWith.number} · {comparedWith.day === null ? '' : formatDay(comparedWith.day)}
        </PlaceLink>
      </p>
      {rows.length === 0 && <p>{t(words.unchanged)}</p>}
      {rows.length > 0 && (
        <div className="beside-scroll">
          <table className="beside">
            <thead>
              <tr>
                <th scope="col">{t(words.figure)}</th>
                <th scope="col" className="number">
                  {t(words.before)}
                </th>
                <th scope="col" className="number">
                  {t(words.now)}
                </th>
                <th scope="col" className="number">
                  {t(words.change)}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, label, before, after }) => (
                <tr key={id}>
                  <th scope="row">{t(label)}</th>
                  <td className="number">{shown(before)}</td>
                  <td className="number">{shown(after)}</td>
                  <td className="number">
                    {before === null || after === null ? NO_VALUE : signed(difference(before, after))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

export const LateList = ({ report }: { readonly report: Report }) => {
  const t = useText()
  if (report.head.state === 'draft') return null
  const groups = [...Map.groupBy(report.late, ({ figure }) => figure)]
  return (
    <section className="card">
      <h2>{t(words.late)}</h2>
      <p className="quiet">{t(groups.length === 0 ? words.lateNone : words.lateNext)}</p>
      {groups.map(([figure, days]) => {
        const sum = days.reduce((total, { change }) => total + change, 0)
        return (
          <details key={figure}>
            <summary>
              {days[0] ? t(days[0].label) : figure}:{' '}
              <strong className="even">
                {signed(sum)} {t(words.lateMark)}
              </strong>{' '}
              <span className="quiet">
                ({days.length} {t(words.days)})
              </span>
            </summary>
            <ul className="late-days">
              {days.map(({ day, change }) => (
                <li key={day}>
                  <span>{formatDay(day)}</span>
                  <span className="even">{signed(change)}</span>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
