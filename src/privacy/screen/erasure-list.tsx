// Erasures: who asked, who approved, the wait, the run, what came of it; each step for whoever may take it.
import { Button, Checkbox, Menu, Progress } from '@mantine/core'
import { useState } from 'react'
import { getJob } from '../../kernel/jobs/contract.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { momentOf } from '../../web/parts/moment.ts'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { approveErasure, type Erasure, listErasures, runErasure, stopErasure } from '../retention/contract.ts'
import { isTermKind, termKinds } from '../rules/retention-terms.ts'
import { retentionWords as words } from './retention-words.ts'

const Running = ({ jobId, ended }: { readonly jobId: string; readonly ended: () => void }) => {
  const t = useText()
  const can = useCan()
  const { data } = useAsk(getJob, { params: { id: jobId } }, { every: 1000 })
  const over = data && data.state !== 'queued' && data.state !== 'running'
  return (
    <div className="stack" role="status">
      <Progress
        value={data && data.total > 0 ? (100 * data.done) / data.total : 0}
        aria-label={t(words.states.running)}
        animated={!over}
      />
      {data?.message && <span className="quiet">{t(data.message)}</span>}
      {over && can('erasures.ask') && (
        <div>
          <Button variant="default" size="compact-sm" onClick={ended}>
            {t(words.goOn)}
          </Button>
        </div>
      )}
    </div>
  )
}

const Steps = ({ erasure }: { readonly erasure: Erasure }) => {
  const t = useText()
  const can = useCan()
  const [sure, setSure] = useState(false)
  const params = { id: erasure.id }
  const approve = useTell(approveErasure, { done: words.approved })
  const stop = useTell(stopErasure, { done: words.stopDone })
  const run = useTell(runErasure)
  const open = erasure.state === 'asked' || erasure.state === 'approved'
  return (
    <div className="page-actions">
      {erasure.state === 'asked' && erasure.mine && <span className="quiet">{t(words.secondPerson)}</span>}
      {erasure.state === 'asked' && !erasure.mine && can('erasures.approve') && (
        <Button loading={approve.isPending} onClick={() => approve.mutate({ params, body: {} })}>
          {t(words.approve)}
        </Button>
      )}
      {erasure.ripe && can('erasures.ask') && (
        <>
          <Checkbox
            label={t(words.sure)}
            checked={sure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
          <Button
            color="red"
            disabled={!sure}
            loading={run.isPending}
            onClick={() => run.mutate({ params, body: {} })}
          >
            {t(words.erase)}
          </Button>
        </>
      )}
      {open && (can('erasures.ask') || can('erasures.approve')) && (
        <Button variant="subtle" loading={stop.isPending} onClick={() => stop.mutate({ params, body: {} })}>
          {t(words.stop)}
        </Button>
      )}
      {erasure.state === 'done' && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default">{t(words.report)}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(['pdf', 'docx', 'html'] as const).map((format) => (
              <Menu.Item
                key={format}
                component="a"
                href={`/api/privacy/erasures/${erasure.id}/report/${format}`}
                target="_blank"
              >
                {format.toUpperCase()}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {erasure.state === 'running' && erasure.jobId && (
        <Running jobId={erasure.jobId} ended={() => run.mutate({ params, body: {} })} />
      )}
    </div>
  )
}

const OneErasure = ({ erasure }: { readonly erasure: Erasure }) => {
  const t = useText()
  const units = useUnits()
  const { language } = useLanguage()
  const say = (value: number) => formatNumber(value, {}, language)
  const { kind, state, result } = erasure
  const told = Object.entries(result?.records ?? erasure.counts).map(([name, count]) => {
    const register = registerNamed(name)
    return `${register ? t(register.many) : t(termKinds.importFiles)} ${say(count)}`
  })
  const people = [
    `${t(words.askedBy)}: ${erasure.askedBy}, ${momentOf(erasure.askedAt)}`,
    erasure.approvedBy && `${t(words.approvedBy)}: ${erasure.approvedBy}`,
    state === 'approved' && erasure.notBefore && `${t(words.from)} ${momentOf(erasure.notBefore)}`,
    erasure.stoppedBy && `${t(words.stoppedBy)}: ${erasure.stoppedBy}`,
    erasure.doneAt && `${t(words.ranBy)}: ${erasure.ranBy ?? '—'}, ${momentOf(erasure.doneAt)}`,
  ].filter(Boolean)
  return (
    <li className={`card opening erasure-${state}`}>
      <div className="history-head">
        <strong>{isTermKind(kind) ? t(termKinds[kind]) : t(words.ofRequest)}</strong>
        <span>{t(words.states[state])}</span>
        <span className="quiet">{units.nameOf(erasure.unit)}</span>
      </div>
      <p>{told.join(', ') || '–'}</p>
      {result && (
        <p className="quiet">
          {say(result.entries)} {t(words.entries)}, {say(result.spared)} {t(words.records)} {t(words.spared)}
        </p>
      )}
      <p className="quiet">{people.join(' · ')}</p>
      <Steps erasure={erasure} />
    </li>
  )
}

const isOpen = ({ state }: Erasure): boolean => state !== 'done' && state !== 'stopped'

type ErasureListProps = {
  /** What waits for somebody stands above all else; what is over, below. */
  readonly which: 'open' | 'past'
  readonly waitDays: number
}

export const ErasureList = ({ which, waitDays }: ErasureListProps) => {
  const t = useText()
  const known = useAsk(listErasures, {}, { keep: true })
  const running = known.data?.erasures.some(({ state }) => state === 'running') ?? false
  const { data, error, refetch } = useAsk(listErasures, {}, { keep: true, every: running ? 1500 : false })
  const shown = data?.erasures.filter((erasure) => isOpen(erasure) === (which === 'open')) ?? []
  if (which === 'open' && shown.length === 0 && !error) return null
  return (
    <section className="stack">
      <h2>{t(which === 'open' ? words.openErasures : words.erasures)}</h2>
      {which === 'open' && <p className="quiet">{t(words.wait).replace('{n}', String(waitDays))}</p>}
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {data?.erasures.length === 0 && (
        <EmptyState title={t(words.none)} icon="history">
          {t(words.noneWhy)}
        </EmptyState>
      )}
      <ul className="openings">
        {shown.map((erasure) => (
          <OneErasure key={erasure.id} erasure={erasure} />
        ))}
      </ul>
    </section>
  )
}
