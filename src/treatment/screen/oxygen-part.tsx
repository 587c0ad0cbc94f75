// Oxygen of a scenario (F089): cases split by the plan, litres and cylinders a day, by the values in force; nothing is kept.
import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../../kernel/text/number.ts'
import { useLanguage, useText } from '../../web/language.tsx'
import { valuesOf } from '../../kernel/rule/law.ts'
import { mixOf, oxygenLaw, oxygenNeed } from '../rules/oxygen-plan.ts'
import { words } from './words.ts'

const MOST = 10_000_000

export const OxygenPart = ({ given }: { readonly given: Readonly<Record<string, number | null>> }) => {
  const t = useText()
  const { language } = useLanguage()
  const [cases, setCases] = useState(0)
  const [severe, setSevere] = useState<number | null>(null)
  const [critical, setCritical] = useState<number | null>(null)
  const values = valuesOf(oxygenLaw, given)
  const mix = mixOf(cases, values)
  const grave = { severe: severe ?? mix[3] ?? 0, critical: critical ?? mix[4] ?? 0 }
  const need = oxygenNeed(grave, values)
  const say = (value: number, decimals?: number) =>
    formatNumber(value, decimals === undefined ? {} : { decimals }, language)
  const input = (label: string, value: number, set: (next: number) => void) => (
    <NumberInput
      label={label}
      value={value}
      min={0}
      max={MOST}
      allowDecimal={false}
      allowNegative={false}
      onChange={(next) => set(Math.min(MOST, Number(next) || 0))}
    />
  )
  return (
    <section className="card care-part" aria-label={t(words.oxygen)}>
      <h2>{t(words.oxygen)}</h2>
      <div className="care-form">
        {input(t(words.oxygenCases), cases, (next) => {
          setCases(next)
          setSevere(null)
          setCritical(null)
        })}
        {input(t(words.severeNow), grave.severe, setSevere)}
        {input(t(words.criticalNow), grave.critical, setCritical)}
      </div>
      {cases > 0 && (
        <p className="quiet">
          {t(words.mix)}:{' '}
          {words.mixParts.map((part, place) => `${t(part)} ${say(mix[place] ?? 0)}`).join(' · ')}
        </p>
      )}
      {need !== null && (
        <p aria-live="polite">
          <strong>
            {say(need.litres / 1000, 1)} {t(words.cubic)}
          </strong>{' '}
          {t(words.aDay)}
          {need.cylinders !== null && ` = ${say(need.cylinders)} ${t(words.cylinders)}`}
        </p>
      )}
      <p className="quiet">{t(words.oxygenGround)}</p>
    </section>
  )
}
