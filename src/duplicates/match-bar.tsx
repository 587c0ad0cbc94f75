// Looking through the whole register: begun here, told while it goes, stopped here; and by which weights.
import { Button, Progress } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { formatDay } from '../kernel/day/day.ts'
import { cancelJob } from '../kernel/jobs/contract.ts'
import { formatNumber } from '../kernel/text/number.ts'
import { queryClient, useAsk, useTell } from '../web/ask/ask.ts'
import { useLanguage, useText } from '../web/language/language.tsx'
import { useCan } from '../web/ask/session.tsx'
import { listDoubts, matchingState, startMatching } from './contract.ts'
import { words } from './words.ts'

const isUnderWay = (state: string | undefined): boolean => state === 'queued' || state === 'running'

const resultOf = (result: unknown): { persons: number; queued: number } | null =>
  typeof result === 'object' && result !== null && 'persons' in result && 'queued' in result
    ? { persons: Number(result.persons), queued: Number(result.queued) }
    : null

export const MatchBar = () => {
  const t = useText()
  const can = useCan()
  const { language } = useLanguage()
  const start = useTell(startMatching)
  const stop = useTell(cancelJob)
  const { data, refetch } = useAsk(matchingState, {}, { every: start.isPending ? 300 : 2000, keep: true })
  const job = data?.job ?? null
  const underWay = isUnderWay(job?.state)
  const ended = useEffectEvent(() =>
    queryClient.invalidateQueries({ queryKey: [listDoubts.method, listDoubts.path] }),
  )
  useEffect(() => {
    if (!underWay) void ended()
  }, [underWay])
  const number = (value: number) => formatNumber(value, {}, language)
  const result = job?.state === 'done' ? resultOf(job.result) : null
  const learnedAt = data?.weights.learnedAt
  return (
    <section className="match-bar" aria-label={t(words.match)}>
      {underWay && job ? (
        <>
          <div className="match-progress" role="status">
            <strong>{t(words.matching)}</strong> {job.message && t(job.message)}
            <Progress
              value={job.total > 0 ? (100 * job.done) / job.total : 0}
              aria-label={t(words.matching)}
              animated
            />
          </div>
          <Button
            variant="default"
            size="compact-sm"
            loading={stop.isPending}
            onClick={() => stop.mutate({ params: { id: job.id } })}
          >
            {t(words.stop)}
          </Button>
        </>
      ) : (
        <>
          {can('persons.write') && (
            <Button
              variant="default"
              loading={start.isPending}
              onClick={() => start.mutate({ body: {} }, { onSuccess: () => void refetch() })}
            >
              {t(words.match)}
            </Button>
          )}
          <span className="quiet" role="status">
            {job?.state === 'failed' && `${t(words.matchFailed)}. `}
            {result &&
              `${t(words.matched)}: ${number(result.persons)} ${t(words.persons)}, ${number(result.queued)} ${t(words.newPairs)}. `}
            {data &&
              (learnedAt ? `${t(words.learned)} ${formatDay(learnedAt.slice(0, 10))}` : t(words.fixed))}
          </span>
        </>
      )}
    </section>
  )
}
