// What if so many come every day: from which day the standby site is needed, from which day no bed is left.
import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { addDays, formatDay, type Day } from '../../kernel/day/day.ts'
import { useText } from '../../web/language/language.tsx'
import { Panel } from '../../web/parts/panel.tsx'
import type { Site } from '../sites/contract.ts'
import { overloadPlan } from '../sites/rules/overload.ts'
import { siteWords } from './site-words.ts'

const numberOf = (value: string | number, most: number): number =>
  Math.min(most, Math.max(0, Math.floor(Number(value) || 0)))

type OverloadPanelProps = {
  readonly sites: readonly Site[]
  readonly on: Day
  readonly close: () => void
}

export const OverloadPanel = ({ sites, on, close }: OverloadPanelProps) => {
  const t = useText()
  const [arrivals, setArrivals] = useState(20)
  const [days, setDays] = useState(10)
  const [stayDays, setStayDays] = useState(14)
  // The site for patients takes nobody who is only isolated.
  const rooms = sites
    .filter(({ kind }) => kind !== 'isolationTreatmentSite')
    .map(({ kind, ...site }) => ({ ...site, standby: kind === 'standbySite' }))
  const plan = overloadPlan(rooms, addDays(on, 1), { arrivals, days, stayDays: Math.max(1, stayDays) })
  return (
    <Panel title={t(siteWords.overload)} close={close}>
      <div className="stack">
        <p className="quiet">{t(siteWords.how)}</p>
        <NumberInput
          label={t(siteWords.arrivals)}
          min={0}
          max={10_000}
          value={arrivals}
          onChange={(value) => setArrivals(numberOf(value, 10_000))}
        />
        <NumberInput
          label={t(siteWords.days)}
          min={1}
          max={60}
          value={days}
          onChange={(value) => setDays(numberOf(value, 60))}
        />
        <NumberInput
          label={t(siteWords.stayDays)}
          min={1}
          max={60}
          value={stayDays}
          onChange={(value) => setStayDays(numberOf(value, 60))}
        />
        <div role="status" className={plan.fullFrom === null ? 'note' : 'note note-question'}>
          <div>
            {plan.standbyFrom === null && plan.fullFrom === null && t(siteWords.enough)}
            {plan.standbyFrom !== null && (
              <div>
                {t(siteWords.standbyFrom)} <strong>{formatDay(plan.standbyFrom)}</strong>.
              </div>
            )}
            {plan.fullFrom !== null && (
              <div>
                {t(siteWords.fullFrom)} <strong>{formatDay(plan.fullFrom)}</strong>. {t(siteWords.shortWhy)}
              </div>
            )}
          </div>
        </div>
        <table className="paper-batch overload-table">
          <thead>
            <tr>
              {[
                siteWords.day,
                siteWords.leave,
                siteWords.placed,
                siteWords.standby,
                siteWords.short,
                siteWords.free,
              ].map((word) => (
                <th key={word.vi} scope="col">
                  {t(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{formatDay(day.day).slice(0, 5)}</th>
                <td>{day.left}</td>
                <td>{day.placed}</td>
                <td>{day.placedOnStandby}</td>
                <td className={day.short > 0 ? 'overdue' : undefined}>{day.short}</td>
                <td>{day.free}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
