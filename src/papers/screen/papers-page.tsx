// The papers of a unit: drafts that wait for a number, what was issued, and what is odd in the order of its numbers.
import './papers.css'
import '../../reports/screen/reports.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { documentOrder, listPapers } from '../contract.ts'
import { DraftPanel } from './draft-panel.tsx'
import { PaperList } from './paper-list.tsx'
import { words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const Order = ({ unit }: { readonly unit: string }) => {
  const t = useText()
  const { data, error } = useAsk(documentOrder, { query: { unit } })
  if (error) return <ErrorNote error={error} />
  if (!data) return <Waiting lines={3} />
  const { breaks, gaps } = data
  return (
    <section className="card">
      <h2>{t(words.order)}</h2>
      {breaks.length === 0 && <p className="quiet">{t(words.orderNone)}</p>}
      <ul className="paper-problems">
        {breaks.map(({ id, say }) => (
          <li key={id}>
            <PlaceLink to={`/so/documents/${id}`}>{t(say)}</PlaceLink>
          </li>
        ))}
      </ul>
      {gaps.length > 0 && (
        <details className="paper-problems">
          <summary>
            {t(words.gaps)} ({gaps.length})
          </summary>
          <ul className="paper-problems">
            {gaps.map(({ series, year, from, to }) => (
              <li key={`${series}${year}.${from}`}>
                {series} {year}: {from === to ? from : `${from} – ${to}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

export const PapersPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const [drafting, setDrafting] = useState(false)
  const asked = useAsk(listPapers, { query: { unit: view.unit } })
  const { data } = asked
  const drafts = data?.papers.filter(({ state }) => state === 'draft') ?? []
  const issued = data?.papers.filter(({ state }) => state !== 'draft') ?? []
  const draftButton = can('papers.write') && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setDrafting(true)}>
      {t(words.draftOne)}
    </Button>
  )
  return (
    <Page title={t(words.papers)} under={units.nameOf(view.unit)} actions={draftButton}>
      <Pending ask={asked} />
      {data?.papers.length === 0 && (
        <EmptyState title={t(words.none)} actions={draftButton}>
          {t(words.noneNext)}
        </EmptyState>
      )}
      {drafts.length > 0 && (
        <>
          <h2>{t(words.drafts)}</h2>
          <PaperList papers={drafts} />
        </>
      )}
      {issued.length > 0 && (
        <>
          <h2>{t(words.issued)}</h2>
          <PaperList papers={issued} />
        </>
      )}
      {can('documents.read') && <Order unit={view.unit} />}
      {drafting && <DraftPanel close={() => setDrafting(false)} />}
    </Page>
  )
}
