// Testing as a whole: scan a code, what is to be taken and what waits by age, capacity, the sessions of the period.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { addDays } from '../../kernel/day/day.ts'
import { ErrorNote } from '../../web/error-note.tsx'
import { FigureNumber } from '../../web/figure-number.tsx'
import { useText } from '../../web/language.tsx'
import { Page } from '../../web/page.tsx'
import { PlaceLink } from '../../web/place-link.tsx'
import { useCan } from '../../web/session.tsx'
import { useUnits } from '../../web/units.ts'
import { useAnswers } from '../../web/use-figures.ts'
import { useView } from '../../web/view.ts'
import { ScanBox } from './scan-box.tsx'
import { SessionList } from './session-list.tsx'
import { StartPanel } from './start-panel.tsx'
import { words } from './words.ts'
import '../../web/register/register.css'
import '../../papers/screen/papers.css'
import '../../reports/screen/reports.css'
import './laboratory.css'

const period = [
  'specimens',
  'specimens-positive',
  'positivity',
  'specimens-in-time-share',
  'pools',
  'pool-positivity',
] as const

const Numbers = () => {
  const t = useText()
  const { view, askOf } = useView()
  const { to } = view
  const standing = [
    { ask: askOf('specimens-to-take', { from: null }), label: undefined },
    { ask: askOf('specimens-waiting', { from: to }), label: t(words.age0) },
    { ask: askOf('specimens-waiting', { from: addDays(to, -1), to: addDays(to, -1) }), label: t(words.age1) },
    { ask: askOf('specimens-waiting', { from: null, to: addDays(to, -2) }), label: t(words.age2) },
    { ask: askOf('lab-results-waiting', { from: null }), label: undefined },
    { ask: askOf('laboratory-capacity'), label: undefined },
    { ask: askOf('specimens-resulted', { from: to }), label: undefined },
  ]
  const asks = [...standing.map(({ ask }) => ask), ...period.map((figure) => askOf(figure))]
  const { answers, error, again } = useAnswers(asks)
  return (
    <div className="lab-figures">
      {error && <ErrorNote error={error} again={again} />}
      {asks.map((ask, at) => {
        const label = standing[at]?.label
        return (
          <FigureNumber
            key={`${ask.figure}${at}`}
            ask={ask}
            answer={answers[at]}
            {...(label === undefined ? {} : { label: `${t(words.waitingFor)}: ${label}` })}
          />
        )
      })}
    </div>
  )
}

export const LaboratoryPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const [starting, start] = useState(false)
  return (
    <Page
      title={t(words.title)}
      under={units.nameOf(view.unit)}
      actions={
        <>
          {can('lab-results.read') && (
            <PlaceLink to="/xet-nghiem/ket-qua" className="button-link">
              {t(words.queue)}
            </PlaceLink>
          )}
          {can('screening-plans.read') && (
            <PlaceLink to="/so/screening-plans" className="button-link">
              {t(words.plans)}
            </PlaceLink>
          )}
          {can('laboratories.read') && (
            <PlaceLink to="/so/laboratories" className="button-link">
              {t(words.laboratories)}
            </PlaceLink>
          )}
          {can('sampling-sessions.write') && (
            <Button onClick={() => start(true)}>{t(words.newSession)}</Button>
          )}
        </>
      }
    >
      <div className="lab-page">
        <ScanBox />
        {can('figures.read') && <Numbers />}
        <SessionList start={can('sampling-sessions.write') ? () => start(true) : undefined} />
      </div>
      {starting && <StartPanel plan={null} close={() => start(false)} />}
    </Page>
  )
}
