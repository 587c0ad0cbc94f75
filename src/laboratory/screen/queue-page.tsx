// Results that belong to nobody yet, one under the other: what each may belong to, one press to match, a reason to set aside.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { waitingResults } from '../results-contract.ts'
import { IncomingCard } from './incoming-card.tsx'
import { MessagePanel } from './message-panel.tsx'
import { queueWords as words } from './words.ts'
import '../../web/register/register.css'
import './laboratory.css'

export const QueuePage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const [receiving, receive] = useState(false)
  const { data, error, refetch } = useAsk(waitingResults, { query: { unit: view.unit } }, { keep: true })
  const again = () => void refetch()
  return (
    <Page
      title={t(words.title)}
      under={units.nameOf(view.unit)}
      actions={
        <>
          <PlaceLink to="/so/lab-results" className="button-link">
            {t(words.all)}
          </PlaceLink>
          {can('imports.run') && (
            <PlaceLink to="/nhan-danh-sach" className="button-link">
              {t(words.intake)}
            </PlaceLink>
          )}
          {can('lab-results.write') && (
            <Button variant="default" onClick={() => receive(true)}>
              {t(words.message)}
            </Button>
          )}
        </>
      }
    >
      <div className="lab-session">
        {error && <ErrorNote error={error} again={again} />}
        {!data && !error && <Waiting />}
        {data?.more && <p className="problem">{t(words.more)}</p>}
        {data?.rows.length === 0 && (
          <EmptyState title={t(words.none)} icon="check">
            {t(words.noneWhy)}
          </EmptyState>
        )}
        {data?.rows.map((row) => (
          <IncomingCard key={row.id} row={row} write={can('lab-results.write')} done={again} />
        ))}
      </div>
      {receiving && (
        <MessagePanel
          close={() => receive(false)}
          done={() => {
            again()
          }}
        />
      )}
    </Page>
  )
}
