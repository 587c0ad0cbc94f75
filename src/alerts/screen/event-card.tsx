// One open event: its state, its risk, and the assessment that Điều 21.2 asks for.
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { warnsUnrecorded } from '../../levels/rules/tt-15-2026-groups.ts'
import { eventState, riskLevel, riskTrigger } from '../../surveillance/event-choices.ts'
import { riskAssessments } from '../../surveillance/risk-assessments.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useOptions, useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { nameOfDisease } from '../../surveillance/disease-figures.ts'
import { useView } from '../../web/view/view.ts'
import type { EventLine } from '../contract.ts'
import { OpenClusterForm } from './open-cluster-form.tsx'
import { words } from './words.ts'

const { create } = registerEndpoints(riskAssessments)

const labelIn = (choices: object, name: string | null) =>
  (Object.entries(choices) as [string, { vi: string; en: string }][]).find(([key]) => key === name)?.[1]

const Assessing = ({ event, done }: { readonly event: EventLine; readonly done: () => void }) => {
  const t = useText()
  const { view } = useView()
  const [trigger, setTrigger] = useState<string | null>(null)
  const [level, setLevel] = useState<string | null>(null)
  const [basis, setBasis] = useState('')
  const [advice, setAdvice] = useState('')
  const tell = useTell(create, { done: words.assessed })
  const kept = useKeptId()
  const options = useOptions()
  return (
    <div className="stack">
      <Select label={t(words.trigger)} data={options(riskTrigger)} value={trigger} onChange={setTrigger} />
      <Select label={t(words.level)} data={options(riskLevel)} value={level} onChange={setLevel} />
      <LongText label={t(words.basis)} value={basis} onChange={setBasis} />
      <LongText label={t(words.advice)} minRows={1} value={advice} onChange={setAdvice} />
      <div className="page-actions">
        <Button
          disabled={trigger === null || level === null || basis.trim() === ''}
          loading={tell.isPending}
          onClick={() =>
            tell.mutate(
              {
                body: {
                  id: kept.now(),
                  homeUnit: event.homeUnit,
                  values: {
                    event: event.id,
                    assessedDay: view.to,
                    trigger,
                    level,
                    basis,
                    advice: advice || null,
                  },
                },
              },
              { onSuccess: done, onSettled: (_, error) => kept.heard(error) },
            )
          }
        >
          {t(words.save)}
        </Button>
        <Button variant="subtle" onClick={done}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}

export const EventCard = ({ event }: { readonly event: EventLine }) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const [doing, setDoing] = useState<'assess' | 'cluster' | null>(null)
  const { view } = useView()
  const stop = () => setDoing(null)
  const state = labelIn(eventState, event.state)
  const level = labelIn(riskLevel, event.level)
  const known = (Object.keys(riskLevel) as (keyof typeof riskLevel)[]).find((one) => one === event.level)
  const high = event.level === 'high' || event.level === 'veryHigh'
  return (
    <li className="card alert">
      <strong>
        <PlaceLink to={`/so/events/${event.id}`}>{event.title}</PlaceLink>
      </strong>
      <p className="quiet">
        {t(event.disease === null ? words.unknownDisease : nameOfDisease(event.disease))} ·{' '}
        {units.nameOf(event.homeUnit)} · {formatDay(event.verifiedDay)} · {event.signals}{' '}
        {t(words.signalsJoined)}
        {event.sick !== null && ` · ${event.sick} ${t(words.sick)}`}
      </p>
      <p>
        {state && t(state)} ·{' '}
        <span className={high || level === undefined ? 'problem' : undefined}>
          {level ? `${t(words.risk)}: ${t(level)}` : t(words.noRisk)}
        </span>
        {event.assessedDay !== null && <span className="quiet"> ({formatDay(event.assessedDay)})</span>}
      </p>
      {(event.disease === null || event.disease === 'other') &&
        known !== undefined &&
        warnsUnrecorded(known) && <p className="quiet">{t(words.warns)}</p>}
      {doing === 'assess' && <Assessing event={event} done={stop} />}
      {doing === 'cluster' && (
        <OpenClusterForm
          event={event.id}
          proposal={{
            extent: 'village',
            unit: event.homeUnit,
            disease: event.disease,
            village: event.village,
            from: view.to,
            to: view.to,
            cases: [],
            joins: null,
          }}
          done={stop}
        />
      )}
      {doing === null && (
        <div className="page-actions">
          {can('risk-assessments.write') && (
            <Button variant="default" onClick={() => setDoing('assess')}>
              {t(words.assess)}
            </Button>
          )}
          {can('clusters.write') && (
            <Button variant="subtle" onClick={() => setDoing('cluster')}>
              {t(words.openCluster)}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
