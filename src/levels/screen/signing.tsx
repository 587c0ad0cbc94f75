// Signing and publishing: what waits for whom, several at once, and what was before.
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { dayOfMoment, formatDay } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import { type AssessmentRow, listAssessments } from '../assessment-contract.ts'
import { AssessmentPanel } from './assessment-panel.tsx'
import { LevelMark } from './level-mark.tsx'
import { Approve, Publish, SendBack } from './signing-acts.tsx'
import { words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const dayText = (moment: string): string => formatDay(dayOfMoment(new Date(moment)))

const momentText = (moment: string): string => `${moment.slice(11)} ${formatDay(moment.slice(0, 10))}`

/** The running clock of the notice that the health station owes. */
const NoticeDue = ({ notice }: { readonly notice: NonNullable<AssessmentRow['notice']> }) => {
  const t = useText()
  const late = notice.state === 'late' || notice.state === 'toldLate'
  return (
    <small className={late ? 'problem' : 'quiet'}>
      {t(words.notice[notice.form])}: {t(words.noticeState[notice.state])}, {t(words.noticeDue)}{' '}
      {momentText(notice.due)}
      {notice.told && ` (${notice.number ?? ''} ${momentText(notice.told)})`} · {notice.because.clause}
    </small>
  )
}

const Line = ({
  row,
  chosen,
  choose,
  open,
}: {
  readonly row: AssessmentRow
  readonly chosen?: boolean
  readonly choose?: ((on: boolean) => void) | undefined
  readonly open: () => void
}) => {
  const t = useText()
  return (
    <li className="level-line">
      {choose && (
        <Checkbox
          checked={chosen ?? false}
          aria-label={row.name}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
      )}
      <span className="level-line-main">
        <button type="button" className="to-unit" onClick={open}>
          {row.name}
          {row.disease !== null && ` · ${t(row.disease)}`}
        </button>{' '}
        {row.before && (
          <>
            <LevelMark outcome={row.before} /> <Icon name="right" size={14} />{' '}
          </>
        )}
        <LevelMark outcome={row.outcome} />
        <small className="quiet">
          {formatDay(row.day)} · {t(words.state[row.state])}
          {row.proposed && ` · ${t(words.proposedBy)}: ${row.proposed.by ?? ''}`}
          {row.approved && ` · ${t(words.signedBy)}: ${row.approved.by ?? ''}`}
          {row.number && ` · ${row.number}`}
          {row.effectiveFrom && ` · ${t(words.effective).toLowerCase()} ${dayText(row.effectiveFrom)}`}
          {row.note && ` · ${row.note}`}
        </small>
        {row.notice && <NoticeDue notice={row.notice} />}
      </span>
    </li>
  )
}

type GroupProps = {
  readonly title: string
  readonly rows: readonly AssessmentRow[]
  readonly open: (id: string) => void
  readonly children: (ids: string[], done: () => void) => React.ReactNode
}

/** Rows that may be chosen together, and what may be done with those chosen. */
const Group = ({ title, rows, open, children }: GroupProps) => {
  const t = useText()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const ids = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  if (rows.length === 0) return null
  return (
    <section className="card level-group">
      <div className="level-card-head">
        <h2>
          {title} ({rows.length})
        </h2>
        <Checkbox
          label={t(words.all)}
          checked={ids.length === rows.length}
          indeterminate={ids.length > 0 && ids.length < rows.length}
          onChange={(event) =>
            setChosen(event.currentTarget.checked ? new Set(rows.map(({ id }) => id)) : new Set())
          }
        />
      </div>
      <ul className="level-lines">
        {rows.map((row) => (
          <Line
            key={row.id}
            row={row}
            chosen={chosen.has(row.id)}
            choose={(on) =>
              setChosen(
                (before) => new Set(on ? [...before, row.id] : [...before].filter((id) => id !== row.id)),
              )
            }
            open={() => open(row.id)}
          />
        ))}
      </ul>
      <div className="level-actions">
        <span className="quiet">
          {ids.length} {t(words.chosen)}
        </span>
        {children(ids, () => setChosen(new Set()))}
      </div>
    </section>
  )
}

export const Signing = () => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const asked = useAsk(listAssessments, { query: { unit: view.unit } }, { keep: true })
  const { data } = asked
  const open = (id: string) => setSearch({ lan: id })
  if (asked.error || !data) return <Pending ask={asked} lines={8} />
  const of = (...states: AssessmentRow['state'][]) =>
    data.assessments.filter(({ state }) => states.includes(state))
  const before = of('published', 'ended', 'returned').slice(0, 100)
  return (
    <>
      {of('proposed', 'approved').length === 0 && (
        <EmptyState title={t(words.nothingWaits)} icon="check">
          {t(words.nothingWaitsWhy)}
        </EmptyState>
      )}
      <Group title={t(words.waiting)} rows={of('proposed')} open={open}>
        {(ids, done) => (
          <>
            {can('levels.approve') && <Approve ids={ids} done={done} />}
            <SendBack ids={ids} done={done} />
          </>
        )}
      </Group>
      <Group title={t(words.toPublish)} rows={of('approved')} open={open}>
        {(ids, done) => (
          <>
            {can('levels.publish') && <Publish ids={ids} rows={of('approved')} done={done} />}
            {can('levels.approve') && <SendBack ids={ids} done={done} />}
          </>
        )}
      </Group>
      {before.length > 0 && (
        <section className="card level-group">
          <h2>{t(words.recent)}</h2>
          <ul className="level-lines">
            {before.map((row) => (
              <Line key={row.id} row={row} open={() => open(row.id)} />
            ))}
          </ul>
        </section>
      )}
      {search['lan'] && <AssessmentPanel id={search['lan']} close={() => setSearch({ lan: undefined })} />}
    </>
  )
}
