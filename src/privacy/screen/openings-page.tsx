// The report of openings: who opened whom from outside and why; judged by the home unit and the inspector.
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { momentOf } from '../../web/parts/moment.ts'
import { Page } from '../../web/parts/page.tsx'
import { Pager } from '../../web/parts/pager.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { answerOpening, listOpenings, type Opening, reviewOpening } from '../contract.ts'
import '../../web/register/register.css'
import './privacy.css'
import { words } from '../words.ts'
import { SettingsPart } from './settings-part.tsx'
import { Pending } from '../../web/ask/pending.tsx'

const SIZE = 50
const views = ['all', 'waiting', 'explain', 'mine'] as const
type View = (typeof views)[number]
const viewOf = (text: string | undefined): View => views.find((view) => view === text) ?? 'all'

const Judging = ({ opening }: { readonly opening: Opening }) => {
  const t = useText()
  const review = useTell(reviewOpening, { done: words.judged })
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState('')
  const judge = (verdict: 'reasonable' | 'explain') =>
    review.mutate({ params: { id: opening.id }, body: { verdict, note: note.trim() } })
  return (
    <div className="stack">
      {asking && <LongText label={t(words.note)} maxLength={500} value={note} onChange={setNote} />}
      <div className="page-actions">
        {!asking && (
          <Button variant="default" loading={review.isPending} onClick={() => judge('reasonable')}>
            {t(words.reasonable)}
          </Button>
        )}
        <Button
          variant={asking ? 'filled' : 'subtle'}
          loading={asking && review.isPending}
          disabled={asking && note.trim() === ''}
          onClick={() => (asking ? judge('explain') : setAsking(true))}
        >
          {t(words.explain)}
        </Button>
      </div>
    </div>
  )
}

const Answering = ({ opening }: { readonly opening: Opening }) => {
  const t = useText()
  const tell = useTell(answerOpening, { done: words.answered })
  const [answer, setAnswer] = useState('')
  return (
    <div className="stack">
      <LongText label={t(words.answer)} maxLength={1000} value={answer} onChange={setAnswer} />
      <div>
        <Button
          disabled={answer.trim().length < 10}
          loading={tell.isPending}
          onClick={() => tell.mutate({ params: { id: opening.id }, body: { answer: answer.trim() } })}
        >
          {t(words.sendAnswer)}
        </Button>
      </div>
    </div>
  )
}

const OneOpening = ({ opening }: { readonly opening: Opening }) => {
  const t = useText()
  const units = useUnits()
  const { verdict } = opening
  const state = opening.open
    ? `${t(words.openUntil)} ${momentOf(opening.expiresAt)}`
    : t(opening.closedAt ? words.closedEarly : words.ended)
  return (
    <li className="card opening">
      <div className="history-head">
        <strong>
          {opening.personId ? (
            <PlaceLink to={`/so/persons/${opening.personId}`}>
              {opening.person ?? t(words.maskedPerson)}
            </PlaceLink>
          ) : (
            t(words.maskedPerson)
          )}
        </strong>
        <span className="quiet">{units.nameOf(opening.homeUnit)}</span>
        <time className="quiet" dateTime={opening.openedAt}>
          {momentOf(opening.openedAt)}
        </time>
      </div>
      <p>{opening.reason}</p>
      <p className="quiet">
        {t(words.until)}: {opening.account} · {state} · {opening.reads} {t(words.reads)}
      </p>
      {verdict !== null && (
        <p className={verdict === 'explain' ? 'problem' : undefined}>
          {t(verdict === 'explain' ? words.explain : words.reasonable)}
          {opening.verdictNote ? `: ${opening.verdictNote}` : ''}{' '}
          <span className="quiet">
            {t(words.judgedBy)}: {opening.reviewedBy}
          </span>
        </p>
      )}
      {opening.answer !== null && (
        <p>
          {t(words.answer)}: {opening.answer}
        </p>
      )}
      {opening.mine && opening.open && (
        <p>
          <PlaceLink to={`/mo-ho-so/${opening.id}`}>{t(words.view)}</PlaceLink>
        </p>
      )}
      {opening.reviewable && verdict === null && <Judging opening={opening} />}
      {opening.mine && verdict === 'explain' && opening.answer === null && <Answering opening={opening} />}
    </li>
  )
}

export const OpeningsPage = () => {
  const t = useText()
  const { search, setSearch } = useScreen()
  const which = viewOf(search.xem)
  const page = Math.max(1, Number(search.page ?? 1) || 1)
  const asked = useAsk(listOpenings, { query: { which, page } }, { keep: true })
  const { data } = asked
  return (
    <Page
      title={t(words.openings)}
      under={data ? `${data.total} ${t(words.openingsUnder)}` : undefined}
      actions={
        <SegmentedControl
          className="opening-views"
          aria-label={t(words.openings)}
          data={views.map((view) => ({ value: view, label: t(words[view]) }))}
          value={which}
          onChange={(next) => setSearch({ xem: next === 'all' ? undefined : next, page: undefined })}
        />
      }
    >
      <Pending ask={asked} />
      {data?.openings.length === 0 && (
        <EmptyState title={t(words.none)} icon="history">
          {t(words.noneWhy)}
        </EmptyState>
      )}
      <ul className="openings">
        {data?.openings.map((opening) => (
          <OneOpening key={opening.id} opening={opening} />
        ))}
      </ul>
      {data && (
        <Pager
          page={page}
          size={SIZE}
          total={data.total}
          more={false}
          setPage={(next) => setSearch({ page: next === 1 ? undefined : String(next) })}
        />
      )}
      <SettingsPart />
    </Page>
  )
}
