// Chains of transmission of the unit and period in view: by time, as a tree, a network, bars; what is odd beside; a picture for the meeting.
import { Button, SegmentedControl, Switch } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { LinkInput } from '../../web/register/link-input.tsx'
import { saveFile } from '../../web/parts/save-file.ts'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import '../../web/register/register.css'
import { layouts, type LayoutName, type Moved } from '../chains/layout.ts'
import { picturePage } from '../chains/picture-page.ts'
import { readChains } from '../contract.ts'
import { ChainCanvas } from './chain-canvas.tsx'
import { LinkTable, OddPart, SpreadPart } from './chain-side.tsx'
import { chainWords as words } from './chain-words.ts'
import { pngOf } from './png-of.ts'
import { snapshotWords } from './rule-words.ts'
import { SnapshotPanel } from './snapshot-panel.tsx'
import { type Drawn, useChain } from './use-chain.ts'
import './chains.css'
import { Pending } from '../../web/ask/pending.tsx'

const asLaid: Moved = new Map()

const layoutIn = (text: string | undefined): LayoutName => layouts.find((name) => name === text) ?? 'time'

export const ChainsPage = () => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const navigate = useNavigate()
  const [chosen, choose] = useState<string | null>(null)
  const [keeping, setKeeping] = useState(false)
  const { installation } = useSession()
  const can = useCan()
  const name = layoutIn(search.hinh)
  const linkedOnly = search.tatca !== '1'
  const asked = useAsk(
    readChains,
    { query: { unit: view.unit, from: view.from ?? undefined, to: view.to, cluster: search.o } },
    { keep: true },
  )
  const { data } = asked
  const [put, setPut] = useState<{ readonly name: LayoutName; readonly moved: Moved }>({
    name,
    moved: asLaid,
  })
  const moved = put.name === name ? put.moved : asLaid
  const drawn = useChain(data, name, linkedOnly, moved)
  const open = (id: string) => void navigate({ to: `/so/cases/${id}` })
  const period = `${units.nameOf(view.unit)}, ${view.from ? `${formatDay(view.from)} – ` : ''}${formatDay(view.to)}`
  const svgOf = (of: Drawn): string =>
    picturePage(of.chain, of.layout, {
      title: `${t(words.title)}: ${period}`,
      labelOf: (id) => of.caseOf.get(id)?.code ?? '',
      generationOf: (id) => of.generations.get(id) ?? 0,
      generationWord: t(words.generation),
      barOf: (id) => (name === 'bars' ? (of.caseOf.get(id)?.outcomeDay ?? null) : null),
    })
  const fileName = `chuoi-lay-${view.unit}-${view.to}`
  return (
    <Page
      title={t(words.title)}
      under={
        <>
          {period}
          {drawn &&
            ` · ${drawn.chain.people.length} ${t(words.cases)} · ${drawn.chain.links.length} ${t(words.links)}`}
        </>
      }
      actions={
        drawn &&
        drawn.chain.people.length > 0 && (
          <>
            <Button
              variant="default"
              onClick={() => saveFile(`${fileName}.svg`, new Blob([svgOf(drawn)], { type: 'image/svg+xml' }))}
            >
              {t(words.svg)}
            </Button>
            <Button
              variant="default"
              onClick={() => void pngOf(svgOf(drawn)).then((picture) => saveFile(`${fileName}.png`, picture))}
            >
              {t(words.png)}
            </Button>
            {can('chain-snapshots.write') && (
              <Button variant="default" onClick={() => setKeeping(true)}>
                {t(snapshotWords.keep)}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="chain-choices no-print">
        <SegmentedControl
          aria-label={t(words.title)}
          data={layouts.map((value) => ({ value, label: t(words.layouts[value]) }))}
          value={name}
          onChange={(next) => setSearch({ hinh: next === 'time' ? undefined : next }, { replace: true })}
        />
        {can('clusters.read') && (
          <LinkInput
            label={t(words.cluster)}
            description={undefined}
            required={false}
            error={undefined}
            to="clusters"
            value={search.o ?? null}
            linked={undefined}
            onChange={(cluster) => setSearch({ o: cluster ?? undefined }, { replace: true })}
          />
        )}
        <Switch
          label={t(words.linkedOnly)}
          checked={linkedOnly}
          onChange={(event) =>
            setSearch({ tatca: event.currentTarget.checked ? undefined : '1' }, { replace: true })
          }
        />
        {moved.size > 0 && (
          <Button variant="default" onClick={() => setPut({ name, moved: asLaid })}>
            {t(words.layAgain)}
          </Button>
        )}
      </div>
      <Pending ask={asked} />
      {data?.more && <p className="problem">{t(words.more)}</p>}
      {drawn && drawn.chain.people.length === 0 && (
        <EmptyState title={t(words.none)} icon="chain">
          {t(words.noneWhy)}
        </EmptyState>
      )}
      {drawn && drawn.chain.people.length > 0 && (
        <div className="chains">
          <div>
            <ChainCanvas
              drawn={drawn}
              name={name}
              chosen={chosen}
              choose={choose}
              open={open}
              put={(id, at) => setPut({ name, moved: new Map(moved).set(id, at) })}
            />
            <ChosenCase drawn={drawn} chosen={chosen} />
            <LinkTable drawn={drawn} choose={choose} />
          </div>
          <div className="stack">
            <SpreadPart drawn={drawn} choose={choose} />
            <OddPart drawn={drawn} choose={choose} />
          </div>
        </div>
      )}
      {keeping && drawn && (
        <SnapshotPanel
          proposed={`${t(words.title)}: ${period}`}
          cluster={search.o ?? null}
          today={installation.today}
          people={drawn.chain.people.length}
          links={drawn.chain.links.length}
          picture={() => pngOf(svgOf(drawn))}
          close={() => setKeeping(false)}
        />
      )}
    </Page>
  )
}

const ChosenCase = ({ drawn, chosen }: { readonly drawn: Drawn; readonly chosen: string | null }) => {
  const t = useText()
  const units = useUnits()
  const one = chosen === null ? undefined : drawn.caseOf.get(chosen)
  if (!one) return <p className="chosen-case" aria-live="polite" />
  const infectors = (drawn.chain.infectorsOf.get(one.id) ?? []).map((id) => drawn.caseOf.get(id)?.code ?? '?')
  return (
    <p className="chosen-case" aria-live="polite">
      <strong>{one.code}</strong> · {units.nameOf(one.homeUnit)} ·{' '}
      {one.day === null ? '—' : formatDay(one.day)} · {t(words.generation)}{' '}
      {drawn.generations.get(one.id) ?? 0} ·{' '}
      {infectors.length > 0 ? `${t(words.from)} ${infectors.join(', ')}` : t(words.noSource)} ·{' '}
      {t(words.infected)} {drawn.chain.infecteesOf.get(one.id)?.length ?? 0}{' '}
      <PlaceLink to={`/so/cases/${one.id}`}>{t(words.open)}</PlaceLink>
      <span className="quiet no-print"> · {t(words.putElsewhere)}</span>
    </p>
  )
}
