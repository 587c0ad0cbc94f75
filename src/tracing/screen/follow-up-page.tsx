// Today in tracing: indicators, the load of each team, and contacts × days by village and household; one key or one tap a person.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { useTell, useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useTaps } from '../../web/ask/use-taps.ts'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import { followedOn, putVisit, type Followed } from '../contract.ts'
import { CasePanel } from './case-panel.tsx'
import { FollowUpGrid } from './follow-up-grid.tsx'
import { Indicators } from './indicators.tsx'
import { NewRulePanel } from './new-rule-panel.tsx'
import { ruleWords } from './rule-words.ts'
import { loadsOf, withVisit, type Result } from './marks.ts'
import { PrintedSheet } from './printed-sheet.tsx'
import { TeamLoads } from './team-loads.tsx'
import { words } from './words.ts'
import '../../web/register/register.css'
import './tracing.css'

/** Taps stand at once; the server's own answer stands again when the list is asked anew. */
const useVisits = (contacts: readonly Followed[] | undefined, on: string, again: () => void) => {
  const { taps, tap } = useTaps<Result | null>(again)
  const tell = useTell(putVisit, { leave: true })
  const key = (id: string) => `${id} ${on}`
  return {
    contacts: contacts?.map((contact) => {
      const tapped = taps.get(key(contact.id))
      return tapped === undefined ? contact : withVisit(contact, on, tapped)
    }),
    tap: (id: string, result: Result | null) =>
      void tap(key(id), result, () =>
        tell.mutateAsync({ body: { id: newId(), contact: id, day: on, result } }),
      ),
  }
}

export const FollowUpPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const [ill, setIll] = useState<Followed | null>(null)
  const [ruling, setRuling] = useState(false)
  const on = view.to
  const household = search.ho
  const { data, error, refetch } = useAsk(
    followedOn,
    { query: { unit: view.unit, on, household } },
    { keep: true },
  )
  const { contacts, tap } = useVisits(data?.contacts, on, () => void refetch())
  const chosen = search['to-theo-doi']
  const shown = contacts?.filter((contact) => chosen === undefined || (contact.team?.id ?? '-') === chosen)
  return (
    <Page
      title={t(words.title)}
      under={
        <>
          {units.nameOf(view.unit)} · {t(words.on)} {formatDay(on)}
        </>
      }
      actions={
        <>
          {can('contacts.write') && (
            <PlaceLink to="/truy-vet/nhap" className="button-link">
              {t(words.enter)}
            </PlaceLink>
          )}
          {can('contacts.write') && (
            <Button variant="default" onClick={() => setRuling(true)}>
              {t(ruleWords.open)}
            </Button>
          )}
          {can('infection-sources.read') && (
            <PlaceLink to="/chuoi-lay" className="button-link">
              {t(words.chains)}
            </PlaceLink>
          )}
          <Button
            variant="default"
            leftSection={<Icon name="print" />}
            disabled={!shown?.length}
            onClick={() => window.print()}
          >
            {t(words.print)}
          </Button>
        </>
      }
    >
      <div className="tracing-page">
        <Indicators />
        {error && <ErrorNote error={error} again={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data?.more && <p className="problem">{t(words.more)}</p>}
        {contacts && contacts.length > 0 && (
          <TeamLoads
            loads={loadsOf(contacts, on)}
            chosen={chosen}
            choose={(next) => setSearch({ 'to-theo-doi': next }, { replace: true })}
          />
        )}
        {shown?.length === 0 && (
          <EmptyState title={t(words.none)} icon="contact">
            {t(words.noneWhy)}
          </EmptyState>
        )}
        {shown && shown.length > 0 && (
          <>
            <FollowUpGrid
              contacts={shown}
              on={on}
              tap={can('contact-visits.write') ? tap : undefined}
              turn={can('cases.write') ? setIll : undefined}
            />
            <PrintedSheet contacts={shown} on={on} />
          </>
        )}
      </div>
      {ruling && (
        <NewRulePanel
          close={() => setRuling(false)}
          done={() => {
            setRuling(false)
            void refetch()
          }}
        />
      )}
      {ill && (
        <CasePanel
          contact={ill}
          close={() => setIll(null)}
          done={() => {
            setIll(null)
            void refetch()
          }}
        />
      )}
    </Page>
  )
}
