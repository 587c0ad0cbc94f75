// The checks of one kind: those that found something, and how many found nothing.
import { formatNumber } from '../kernel/text/number.ts'
import { useAsk } from '../web/ask/ask.ts'
import { Icon } from '../web/look/icons.tsx'
import { useLanguage, useText } from '../web/language/language.tsx'
import { useView } from '../web/view/view.ts'
import { qualityFindings, type QualityGroup } from './contract.ts'
import { FindingLine } from './finding-line.tsx'
import { groups, words } from './words.ts'
import { Pending } from '../web/ask/pending.tsx'

type GroupPartProps = { readonly group: QualityGroup; readonly silentDays: number }

export const GroupPart = ({ group, silentDays }: GroupPartProps) => {
  const t = useText()
  const { language } = useLanguage()
  const { view } = useView()
  const asked = useAsk(
    qualityFindings,
    {
      params: { group },
      query: { unit: view.unit, on: view.to, ...(group === 'silence' ? { silentDays } : {}) },
    },
    { keep: true },
  )
  const { data } = asked
  const found = data?.findings.filter(({ count }) => count > 0) ?? []
  const clean = data?.findings.filter(({ count }) => count === 0) ?? []
  return (
    <section className="card quality-group" aria-label={t(groups[group])}>
      <h2>{t(groups[group])}</h2>
      <Pending ask={asked} lines={2} />
      {found.map((finding) => (
        <FindingLine key={finding.name} finding={finding} />
      ))}
      {data?.findings.length === 0 && <p className="quiet">{t(words.none)}</p>}
      {clean.length > 0 && (
        <details className="clean">
          <summary>
            <Icon name="check" size={16} />{' '}
            {found.length === 0 && clean.length === 1
              ? t(words.allClean)
              : `${formatNumber(clean.length, {}, language)} ${t(words.clean)}`}
          </summary>
          <ul>
            {clean.map(({ name, label, definition }) => (
              <li key={name}>
                {t(label)} <small className="quiet">{t(definition)}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
