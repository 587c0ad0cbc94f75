// The queue of records that may be one person; a person decides, nothing is merged silently.
import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatNumber } from '../kernel/text/number.ts'
import { tell } from '../web/ask/api.ts'
import { queryClient, useAsk, useTell } from '../web/ask/ask.ts'
import { EmptyState } from '../web/parts/empty-state.tsx'
import { useLanguage, useText } from '../web/language/language.tsx'
import { useUndoNotice } from '../web/ask/undo-notice.tsx'
import { Page } from '../web/parts/page.tsx'
import { Pager } from '../web/parts/pager.tsx'
import { useCan } from '../web/ask/session.tsx'
import { useScreen } from '../web/view/use-screen.ts'
import { words as shellWords } from '../web/language/words.ts'
import { decideDoubt, type DuplicateDoubt, listDoubts } from './contract.ts'
import { groupOf } from './group-of.ts'
import { MatchBar } from './match-bar.tsx'
import { MergeList } from './merge-list.tsx'
import { type Decision, Pair } from './pair.tsx'
import { useQueueKeys } from './use-queue-keys.ts'
import { words } from './words.ts'
import './duplicates.css'
import { Pending } from '../web/ask/pending.tsx'

const tabs = ['open', 'later', 'different', 'merged'] as const
type Tab = (typeof tabs)[number]
const tabOf = (text: string | undefined): Tab => tabs.find((tab) => tab === text) ?? 'open'

const said = { different: words.decided, later: words.kept, open: words.reopened } as const satisfies Record<
  Decision,
  unknown
>

/** Decides, and says so with an undo that puts the pair back where it stood. */
const useDecide = () => {
  const t = useText()
  const decide = useTell(decideDoubt)
  const offer = useUndoNotice()
  const putBack = async (doubt: DuplicateDoubt) => {
    await tell(decideDoubt, { params: { id: doubt.id }, body: { decision: doubt.state } })
    void queryClient.invalidateQueries({ queryKey: [listDoubts.method, listDoubts.path] })
  }
  return (doubt: DuplicateDoubt, decision: Decision) =>
    decide.mutate(
      { params: { id: doubt.id }, body: { decision } },
      { onSuccess: () => offer({ said: t(said[decision]), undo: () => putBack(doubt) }) },
    )
}

const Queue = ({ state }: { readonly state: Exclude<Tab, 'merged'> }) => {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const { language } = useLanguage()
  const { search, setSearch } = useScreen()
  const page = Math.max(1, Number(search['page'] ?? 1) || 1)
  const asked = useAsk(listDoubts, { query: { state, page } }, { keep: true })
  const { data } = asked
  const [current, setCurrent] = useState(0)
  const decide = useDecide()
  const doubts = data?.doubts ?? []
  const index = Math.min(current, Math.max(0, doubts.length - 1))
  const chosen = doubts[index]
  const merge = (ids: readonly string[]) =>
    void navigate({ to: '/trung-lap/gop', search: (before) => ({ ...before, nguoi: ids.join(',') }) })
  const writes = can('persons.write')
  useQueueKeys({
    move: (step) => setCurrent(Math.min(doubts.length - 1, Math.max(0, index + step))),
    same: () => {
      if (writes && chosen?.mayMerge) merge([chosen.one.id, chosen.other.id])
    },
    different: () => {
      if (writes && chosen?.mayMerge && chosen.state !== 'different') decide(chosen, 'different')
    },
    later: () => {
      if (writes && chosen?.state === 'open') decide(chosen, 'later')
    },
  })
  if (asked.error || !data) return <Pending ask={asked} />
  if (doubts.length === 0)
    return (
      <EmptyState title={t(words.none[state])} icon="duplicates">
        {t(words.noneWhy)}
      </EmptyState>
    )
  return (
    <>
      <p className="quiet doubts-line">
        <strong className="even">{formatNumber(data.total, {}, language)}</strong>{' '}
        {t(state === 'open' ? words.under : words.underOther)}
        {writes && <span className="doubts-keys">{t(words.keys)}</span>}
      </p>
      <ul className="doubts">
        {doubts.map((doubt, place) => (
          <Pair
            key={doubt.id}
            doubt={doubt}
            isCurrent={place === index}
            group={groupOf(doubt, doubts)}
            decide={(decision) => decide(doubt, decision)}
            merge={merge}
            pick={() => setCurrent(place)}
          />
        ))}
      </ul>
      <Pager
        page={page}
        size={data.size}
        total={data.total}
        more={false}
        setPage={(to) => setSearch({ page: String(to) })}
      />
    </>
  )
}

export const DuplicatesPage = () => {
  const t = useText()
  const { search, setSearch } = useScreen()
  const tab = tabOf(search['xem'])
  return (
    <Page title={t(shellWords.duplicates)}>
      <div className="doubts-page">
        <MatchBar />
        <div className="doubts-tabs">
          <SegmentedControl
            aria-label={t(words.tabsLabel)}
            data={tabs.map((value) => ({ value, label: t(words.tabs[value]) }))}
            value={tab}
            onChange={(value) => setSearch({ xem: value === 'open' ? undefined : value, page: undefined })}
          />
        </div>
        {tab === 'merged' ? <MergeList /> : <Queue key={tab} state={tab} />}
      </div>
    </Page>
  )
}
