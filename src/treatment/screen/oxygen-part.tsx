// Oxygen (F089): of those who lie there now, or of a scenario split by the plan: litres and cylinders a day, and how long what sites reported lasts. Nothing is kept.
import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../../kernel/text/number.ts'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { valuesOf } from '../../kernel/rule/law.ts'
import type { SiteLine } from '../beds-contract.ts'
import { mixOf, oxygenLasts, oxygenLaw, oxygenNeed } from '../rules/oxygen-plan.ts'
import { words } from './words.ts'

const MOST = 10_000_000
/** A day's delivery may be late: less than this is told in red. */
const SHORT_HOURS = 24

type OxygenProps = {
  readonly given: Readonly<Record<string, number | null>>
  readonly sites: readonly SiteLine[]
}

const lyingIn = (sites: readonly SiteLine[], kind: 'oxygen' | 'icu'): number =>
  sites.reduce((sum, { wards }) => sum + (wards.find(({ ward }) => ward === kind)?.patients ?? 0), 0)

export const OxygenPart = ({ given, sites }: OxygenProps) => {
  const t = useText()
  const { language } = useLanguage()
  const [cases, setCases] = useState(0)
  const [severe, setSevere] = useState<number | null>(null)
  const [critical, setCritical] = useState<number | null>(null)
  const values = valuesOf(oxygenLaw, given)
  const mix = mixOf(cases, values)
  const lying = { severe: lyingIn(sites, 'oxygen'), critical: lyingIn(sites, 'icu') }
  const [, , , ofMix = 0, worstOfMix = 0] = mix
  const grave = {
    severe: severe ?? (cases > 0 ? ofMix : lying.severe),
    critical: critical ?? (cases > 0 ? worstOfMix : lying.critical),
  }
  const need = oxygenNeed(grave, values)
  const reporting = sites.filter(({ oxygenLitres }) => oxygenLitres !== null)
  const stored = reporting.reduce((sum, { oxygenLitres }) => sum + (oxygenLitres ?? 0), 0)
  const hours = reporting.length === 0 ? null : oxygenLasts(stored, need)
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
      <p className="quiet">
        {t(words.lyingNow)}: {say(lying.severe)} {t(words.mixParts[3])}, {say(lying.critical)}{' '}
        {t(words.mixParts[4])}. {t(words.oxygenHow)}
      </p>
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
      {sites.length > 0 && (
        <p className={hours !== null && hours < SHORT_HOURS ? 'overdue' : undefined}>
          {reporting.length > 0 && `${t(words.stored)} ${say(stored / 1000, 1)} ${t(words.cubic)}`}
          {hours !== null && `: ${t(words.lasts)} ${say(hours)} ${t(words.hours)}`}
          {reporting.length > 0 && reporting.length < sites.length && ' · '}
          {reporting.length < sites.length &&
            `${say(sites.length - reporting.length)} ${t(words.oxygenUnreported)}`}
        </p>
      )}
      <p className="quiet">{t(words.oxygenGround)}</p>
    </section>
  )
}
