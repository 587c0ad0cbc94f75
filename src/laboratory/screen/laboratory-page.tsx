// Testing as a whole: scan a code, what is to be taken and what waits by age, capacity, the sessions of the period.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { addDays, type Day } from '../../kernel/day/day.ts'
import type { Text } from '../../kernel/text/text.ts'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
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
  const { to } = useView().view
  const waiting = (from: Day | null, until: Day, age: Text) => ({
    figure: 'specimens-waiting',
    from,
    to: until,
    label: `${t(words.waitingFor)}: ${t(age)}`,
  })
  return (
    <FigureTiles
      tiles={[
        { figure: 'specimens-to-take', from: null },
        waiting(to, to, words.age0),
        waiting(addDays(to, -1), addDays(to, -1), words.age1),
        waiting(null, addDays(to, -2), words.age2),
        { figure: 'lab-results-waiting', from: null },
        { figure: 'self-tests-to-verify', from: null },
        'laboratory-capacity',
        { figure: 'specimens-resulted', from: to },
        ...period,
      ]}
    />
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
          {can('self-tests.read') && (
            <PlaceLink to="/so/self-tests" className="button-link">
              {t(words.selfTests)}
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
        <Numbers />
        <SessionList start={can('sampling-sessions.write') ? () => start(true) : undefined} />
      </div>
      {starting && <StartPanel plan={null} close={() => start(false)} />}
    </Page>
  )
}
