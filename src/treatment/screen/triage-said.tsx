// What triage says, one line each: severity, class of risk, place of care, tier, named hospital; with its decision, its reasons and what is missing.
import type { Text } from '../../kernel/text/text.ts'
import { facilities } from '../../resources/facilities.ts'
import { severity } from '../../surveillance/case-choices.ts'
import { useText } from '../../web/language/language.tsx'
import { risk, watchGroup } from '../care-choices.ts'
import type { TriageAnswer } from '../contract.ts'
import { words } from './words.ts'

type Line = NonNullable<TriageAnswer['severity' | 'risk' | 'home']> | null

const factWords: Readonly<Record<string, Text>> = {
  breath: words.breath,
  spo2: words.spo2,
  otherIllness: words.otherIllness,
  unstableIllness: words.unstable,
  age: { vi: 'tuổi', en: 'age' },
}

const Judged = ({
  label,
  line,
  outcome,
}: {
  readonly label: string
  readonly line: Line
  readonly outcome: Text | null
}) => {
  const t = useText()
  return (
    <div className="care-answer">
      <div>
        {label}: <strong>{outcome === null ? '—' : t(outcome)}</strong>{' '}
        <span className="quiet">{line === null ? t(words.noLaw) : line.source}</span>
      </div>
      {line?.reasons.map(({ text, verified }) => (
        <div key={text.vi} className="quiet">
          {t(text)}
          {!verified && ` (${t(words.unverified)})`}
        </div>
      ))}
      {line && line.missing.length > 0 && (
        <div className="quiet">
          {t(words.missing)}:{' '}
          {line.missing.map((name) => t(factWords[name] ?? { vi: name, en: name })).join(', ')}
        </div>
      )}
    </div>
  )
}

export const TriageSaid = ({ answer }: { readonly answer: TriageAnswer }) => {
  const t = useText()
  const { severity: how, risk: group, home, tier, hospital, watchGroup: watched } = answer
  const places = { home: words.atHome, facility: words.inFacility } as const
  return (
    <div className="care-part" aria-live="polite">
      <Judged label={t(words.severity)} line={how} outcome={how?.outcome ? severity[how.outcome] : null} />
      <Judged label={t(words.risk)} line={group} outcome={group?.outcome ? risk[group.outcome] : null} />
      <Judged label={t(words.place)} line={home} outcome={home?.outcome ? places[home.outcome] : null} />
      {tier !== null && (
        <div>
          {t(words.tier)}: <strong>{t(facilities.fields.tier.choices[tier])}</strong>{' '}
          <span className="quiet">QĐ 4111/QĐ-BYT</span>
        </div>
      )}
      {watched !== null && (
        <div>
          {t(words.watched)}: <strong>{t(watchGroup[watched])}</strong>
        </div>
      )}
      {hospital !== null && (
        <div>
          {t(words.hospital)}: <strong>{hospital.hospital}</strong>{' '}
          <span className="quiet">
            {hospital.basis}
            {hospital.phone !== null && ` · ${hospital.phone}`}
          </span>
        </div>
      )}
    </div>
  )
}
