// Isolation at a glance: figures, the sites with their beds and who leaves tomorrow, the overload plan, and what is due.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { addDays } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import '../../papers/screen/papers.css'
import '../../reports/screen/reports.css'
import { listSites } from '../sites/contract.ts'
import { DueList, useDues } from './due-list.tsx'
import { FormsPart } from './forms-part.tsx'
import { OverloadPanel } from './overload-panel.tsx'
import { SiteTable } from './site-table.tsx'
import { siteWords } from './site-words.ts'
import { words } from './words.ts'
import './sites.css'

export const IsolationDuesPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { installation } = useSession()
  const { view } = useView()
  const [trying, setTrying] = useState(false)
  const { today } = installation
  const on = view.to
  const dues = useDues()
  const sites = useAsk(
    listSites,
    { query: { unit: view.unit, on } },
    { keep: true, when: can('isolation-stays.read') },
  )
  return (
    <Page
      title={t(siteWords.title)}
      under={units.nameOf(view.unit)}
      actions={
        <>
          {/* Without a site there is nothing to overload; the page says below how one comes to be. */}
          {sites.data && sites.data.sites.length > 0 && (
            <Button variant="default" onClick={() => setTrying(true)}>
              {t(siteWords.overload)}
            </Button>
          )}
          <PlaceLink to="/so/isolation-orders" className="button-link">
            {t(words.chooseIn)}
          </PlaceLink>
        </>
      }
    >
      <FigureTiles
        tiles={[
          { figure: 'isolation-now', from: null },
          { figure: 'isolation-undecided', from: null },
          {
            figure: 'isolation-due',
            from: today,
            to: today,
            label: `${t(words.expected)}, ${t(words.today)}`,
          },
          {
            figure: 'isolation-due',
            from: addDays(today, 1),
            to: addDays(today, 7),
            label: `${t(words.expected)}, ${t(words.week)}`,
          },
          { figure: 'isolation-beds-taken', from: null },
          { figure: 'isolation-beds', from: null },
          { figure: 'isolation-occupancy', from: null },
          'isolation-stays-intake',
        ]}
      />
      {can('figures.read') && <FormsPart />}
      <section className="site-section">
        <h2>{t(siteWords.sites)}</h2>
        {sites.error && <ErrorNote error={sites.error} again={() => void sites.refetch()} />}
        {sites.isPending && can('isolation-stays.read') && <Waiting lines={3} />}
        {sites.data && <SiteTable sites={sites.data.sites} past={on < today} />}
      </section>
      <section className="site-section">
        <h2>{t(siteWords.dues)}</h2>
        {dues.data?.more && <p className="problem">{t(words.moreDue)}</p>}
        <DueList dues={dues} />
      </section>
      {trying && sites.data && (
        <OverloadPanel sites={sites.data.sites} on={on} close={() => setTrying(false)} />
      )}
    </Page>
  )
}
