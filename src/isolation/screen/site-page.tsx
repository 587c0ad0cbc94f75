// One site: its rooms with every bed. A free bed is pressed and then the person; those who are due are chosen and released together.
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { facilities } from '../../resources/facilities.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { momentOf } from '../../web/parts/moment.ts'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import '../../papers/screen/papers.css'
import { type Lodger, type Room, siteRooms } from '../sites/contract.ts'
import { LodgerPanel } from './lodger-panel.tsx'
import { PlacePanel } from './place-panel.tsx'
import { ReleaseBar } from './release-bar.tsx'
import { RoomCard } from './room-card.tsx'
import { siteWords } from './site-words.ts'
import './sites.css'
import { Pending } from '../../web/ask/pending.tsx'

const kinds: Readonly<Record<string, { vi: string; en: string }>> = facilities.fields.kind.choices

type Opened =
  | { readonly what: 'free'; readonly room: string; readonly bed: number }
  | { readonly what: 'lodger'; readonly stay: string }
  | null

const lodgersOf = (rooms: readonly Room[], unroomed: readonly Lodger[]) => [
  ...rooms.flatMap(({ lodgers }) => lodgers),
  ...unroomed,
]

export const SitePage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const { id = '' } = useParams({ strict: false })
  const on = view.to
  const [opened, setOpened] = useState<Opened>(null)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const asked = useAsk(siteRooms, { params: { id }, query: { on } }, { keep: true })
  const { data } = asked
  const lodgers = data ? lodgersOf(data.rooms, data.unroomed) : []
  const chosen = lodgers.filter(({ stay }) => picked.has(stay))
  const due = lodgers.filter(({ dueDay, order }) => order?.open && dueDay !== null && dueDay <= on)
  const writes = can('isolation-stays.write') && can('isolation-orders.write')
  const room = opened?.what === 'free' ? data?.rooms.find((one) => one.id === opened.room) : undefined
  const lodger = opened?.what === 'lodger' ? lodgers.find(({ stay }) => stay === opened.stay) : undefined
  const books = { filter: JSON.stringify({ site: [id] }), from: '' }
  const card = (one: Room) => (
    <RoomCard
      key={one.id}
      room={one}
      on={on}
      picked={picked}
      pick={
        writes
          ? (stay) => {
              const next = new Set(picked)
              if (!next.delete(stay)) next.add(stay)
              setPicked(next)
            }
          : undefined
      }
      openFree={writes ? (bed) => setOpened({ what: 'free', room: one.id, bed }) : undefined}
      openLodger={(stay) => setOpened({ what: 'lodger', stay })}
    />
  )
  return (
    <Page
      title={data?.site.name ?? t(siteWords.sites)}
      under={
        data && (
          <>
            {[
              t(kinds[data.site.kind] ?? siteWords.site),
              units.nameOf(data.site.homeUnit),
              formatDay(on),
            ].join(' · ')}
            {` · ${t(siteWords.updated)}: ${data.updatedAt === null ? t(siteWords.never) : momentOf(data.updatedAt)}`}
          </>
        )
      }
      actions={
        <>
          {writes && due.length > 0 && (
            <Button variant="default" onClick={() => setPicked(new Set(due.map(({ stay }) => stay)))}>
              {t(siteWords.chooseDue)} ({due.length})
            </Button>
          )}
          {(
            [
              ['isolation-rooms', siteWords.addRoom],
              ['site-meals', siteWords.meals],
              ['site-guards', siteWords.watches],
              ['site-equipment', siteWords.equipment],
            ] as const
          ).map(([register, word]) => (
            <PlaceLink key={register} to={`/so/${register}`} search={books} className="button-link">
              {t(word)}
            </PlaceLink>
          ))}
          <PlaceLink to="/cach-ly" exact className="button-link">
            {t(siteWords.allSites)}
          </PlaceLink>
        </>
      }
    >
      <Pending ask={asked} lines={8} />
      {data?.rooms.length === 0 && data.unroomed.length === 0 && (
        <EmptyState title={t(siteWords.noRooms)} icon="isolation">
          {t(siteWords.noRoomsWhy)}
        </EmptyState>
      )}
      {data && (
        <>
          {[...Map.groupBy(data.rooms, ({ block }) => block ?? '')].map(([block, rooms]) => (
            <section key={block} className="site-section">
              {block !== '' && <h2>{block}</h2>}
              <div className="room-cards">{rooms.map(card)}</div>
            </section>
          ))}
          {data.unroomed.length > 0 && (
            <section className="site-section">
              <h2>{t(siteWords.unroomed)}</h2>
              <div className="room-cards">
                {card({
                  id: '',
                  name: t(siteWords.unroomed),
                  block: null,
                  beds: 0,
                  forWhom: 'anyone',
                  lodgers: data.unroomed,
                  free: [],
                  warnings: [],
                })}
              </div>
            </section>
          )}
        </>
      )}
      <ReleaseBar chosen={chosen} on={on} clear={() => setPicked(new Set())} />
      {room && opened?.what === 'free' && (
        <PlacePanel site={id} room={room} bed={opened.bed} on={on} close={() => setOpened(null)} />
      )}
      {lodger && data && (
        <LodgerPanel
          lodger={lodger}
          rooms={data.rooms}
          on={on}
          writes={writes}
          close={() => setOpened(null)}
        />
      )}
    </Page>
  )
}
