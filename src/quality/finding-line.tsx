// One check that found something: what it is, how many, and the units in which they are.
import { formatNumber } from '../kernel/text/number.ts'
import { Icon, type IconName } from '../web/look/icons.tsx'
import { useLanguage, useText } from '../web/language/language.tsx'
import { PlaceLink } from '../web/frame/place-link.tsx'
import type { Finding } from './contract.ts'
import { words } from './words.ts'

const icons = { danger: 'warning', warning: 'warning', info: 'history' } as const satisfies Record<
  Finding['severity'],
  IconName
>

export const FindingLine = ({ finding }: { readonly finding: Finding }) => {
  const t = useText()
  const { language } = useLanguage()
  const most = Math.max(...finding.units.map(({ count }) => count))
  return (
    <details className={`finding finding-${finding.severity}`}>
      <summary>
        <Icon name={icons[finding.severity]} size={18} />
        <span className="finding-label">
          <span>{t(finding.label)}</span>
          <small className="quiet">{t(finding.definition)}</small>
        </span>
        <strong className="finding-count">{formatNumber(finding.count, {}, language)}</strong>
      </summary>
      <table className="finding-units">
        <caption>{t(words.byUnit)}</caption>
        <tbody>
          {finding.units.map(({ unit, name, count, note, href }) => (
            <tr key={unit}>
              <th scope="row">
                <PlaceLink to={href}>{name}</PlaceLink>
                {note && <small className="quiet">{t(note)}</small>}
              </th>
              <td className="finding-bar" aria-hidden="true">
                <span style={{ width: `${(100 * count) / most}%` }} />
              </td>
              <td className="number">{formatNumber(count, {}, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PlaceLink to={finding.href} className="button-link">
        {t(words.open)}
      </PlaceLink>
    </details>
  )
}
