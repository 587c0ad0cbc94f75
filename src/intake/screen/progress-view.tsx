// Work under way: how far, how long still, stopping it; a job that broke off says so and can be taken up again.
import { Button, Progress } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { cancelJob, getJob, type Job } from '../../kernel/jobs/contract.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { askKey, queryClient, useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { runImport, type ImportRun } from '../contract.ts'
import { secondsLeft, type Seen } from './time-left.ts'
import { UndoButton } from './undo-button.tsx'
import { words } from './words.ts'

type ProgressViewProps = {
  readonly run: ImportRun
  readonly jobId: string
  /** The job is over, however it went. */
  readonly ended: () => Promise<void>
  readonly begun: (jobId: string) => void
}

const isOver = ({ state }: Job): boolean => state === 'done' || state === 'failed' || state === 'cancelled'

/** Reckoned from the first answer that this page saw, by the clock of this machine. */
const useTimeLeft = (job: Job | undefined, at: number): number | null => {
  const [first, setFirst] = useState<Seen | null>(null)
  if (job?.state !== 'running') return null
  if (first === null) setFirst({ at, done: job.done })
  return first && secondsLeft(first, { at, done: job.done }, job.total)
}

const Left = ({ seconds }: { readonly seconds: number | null }) => {
  const t = useText()
  if (seconds === null) return <span className="quiet">{t(words.estimating)}</span>
  const [number, unit] = seconds < 90 ? [seconds, words.seconds] : [Math.round(seconds / 60), words.minutes]
  return (
    <span className="quiet">
      {t(words.left)} {number} {t(unit)} {t(words.leftAfter)}
    </span>
  )
}

export const ProgressView = ({ run, jobId, ended, begun }: ProgressViewProps) => {
  const t = useText()
  const { language } = useLanguage()
  const input = { params: { id: jobId } }
  const known = queryClient.getQueryData<Job>(askKey(getJob, input))
  const ask = useAsk(getJob, input, { every: known && isOver(known) ? false : 500 })
  const { data: job, error, refetch } = ask
  const stop = useTell(cancelJob)
  const again = useTell(runImport)
  const left = useTimeLeft(job, ask.dataUpdatedAt)
  // The run was asked for again after the job had ended.
  const [settled, setSettled] = useState(false)
  const endedNow = useEffectEvent(ended)
  const finished = job !== undefined && isOver(job)
  useEffect(() => {
    if (finished) void endedNow().then(() => setSettled(true))
  }, [finished])
  if (error && !job) return <ErrorNote error={error} again={() => void refetch()} />
  const isUndo = job?.kind === 'import-undo'
  const number = (value: number) => formatNumber(value, {}, language)
  // The job is over and the run still stands as running: it broke off before it could say so.
  if (finished && settled)
    return (
      <div className="note note-question" role="alert">
        <Icon name="warning" />
        <div className="stack">
          <strong>{t(isUndo ? words.undoStuck : words.stuck)}</strong>
          {job.state === 'failed' && job.message && <p>{t(job.message)}</p>}
          <p>{t(isUndo ? words.undoStuckWhy : words.stuckWhy)}</p>
          <div className="intake-line">
            {!isUndo && (
              <Button
                loading={again.isPending}
                onClick={() =>
                  again.mutate({ params: { id: run.id }, body: {} }, { onSuccess: ({ id }) => begun(id) })
                }
              >
                {t(words.goOn)}
              </Button>
            )}
            <UndoButton id={run.id} name={run.fileName} begun={begun} />
          </div>
        </div>
      </div>
    )
  // Until the first part is through, nobody knows how much it is.
  const unknown = job?.state === 'running' && job.total === 0
  const share = job && job.total > 0 ? (100 * job.done) / job.total : 0
  return (
    <section className="card stack run-progress" aria-label={t(isUndo ? words.undoing : words.underWay)}>
      <h2>{t(isUndo ? words.undoing : words.underWay)}</h2>
      <Progress.Root size="lg">
        <Progress.Section
          value={unknown ? 100 : share}
          color={unknown ? 'gray' : undefined}
          animated={job?.state === 'running'}
          striped={job?.state === 'running'}
          aria-label={t(isUndo ? words.undoing : words.underWay)}
        />
      </Progress.Root>
      <div className="intake-line" role="status">
        {job && job.state !== 'queued' && !unknown ? (
          <>
            <strong className="even">
              {job.total > 0 && !isUndo ? `${number(job.done)} / ${number(job.total)}` : number(job.done)}{' '}
              {t(words.rows)}
            </strong>
            {!isUndo && <Left seconds={left} />}
          </>
        ) : (
          <span className="quiet">{t(unknown ? words.opening : words.waitingTurn)}</span>
        )}
      </div>
      <p className="quiet">{t(words.leave)}</p>
      <div className="intake-line">
        <Button
          variant="default"
          disabled={!job || stop.isSuccess}
          loading={stop.isPending}
          onClick={() => stop.mutate({ params: { id: jobId } })}
        >
          {t(words.stop)}
        </Button>
        {stop.isSuccess && <span className="quiet">{t(words.stopping)}</span>}
      </div>
    </section>
  )
}
