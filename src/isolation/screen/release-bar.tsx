// Those who were chosen leave together: their isolations end in one change, and the beds are free; one press takes it back.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../kernel/day/day.ts'
import { batchEndpoints } from '../../kernel/register/batch-contract.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useSession } from '../../web/ask/session.tsx'
import { isolationOrders } from '../isolation-orders.ts'
import type { Lodger } from '../sites/contract.ts'
import { siteWords } from './site-words.ts'

const { changeMany, undoMany } = batchEndpoints(isolationOrders)

type ReleaseBarProps = {
  readonly chosen: readonly Lodger[]
  readonly on: Day
  readonly clear: () => void
}

export const ReleaseBar = ({ chosen, on, clear }: ReleaseBarProps) => {
  const t = useText()
  const { installation } = useSession()
  const [day, setDay] = useState<Day | null>(on)
  const tell = useTell(changeMany, { quiet: true })
  const undo = useTell(undoMany, { quiet: true, done: siteWords.undone })
  const batch = tell.data?.batch
  // An undo tells of its own release only, and not of the next one.
  const ofThis = undo.variables?.params.id === batch?.id
  const end = (status: 'completed' | 'transferred') =>
    tell.mutate(
      {
        body: {
          id: newId(),
          records: chosen.flatMap(({ order }) => (order ? [{ id: order.id, version: order.version }] : [])),
          change: { values: { status, endedDay: day } },
        },
      },
      { onSuccess: clear },
    )
  if (chosen.length > 0)
    return (
      <div className="release-bar no-print" role="region" aria-label={t(siteWords.release)}>
        <strong>
          {chosen.length} {t(siteWords.chosen)}
        </strong>
        <DayInput label={t(siteWords.day)} value={day} onChange={setDay} today={installation.today} />
        <Button loading={tell.isPending} disabled={day === null} onClick={() => end('completed')}>
          {t(siteWords.release)}
        </Button>
        <Button
          variant="default"
          disabled={day === null || tell.isPending}
          onClick={() => end('transferred')}
        >
          {t(siteWords.toTreatment)}
        </Button>
        <Button variant="subtle" onClick={clear}>
          {t(siteWords.clear)}
        </Button>
        {tell.error && <ErrorNote error={tell.error} />}
      </div>
    )
  if (!batch) return null
  return (
    <div className="release-bar no-print" role="status">
      {ofThis && undo.data ? (
        <span>{t(siteWords.undone)}</span>
      ) : (
        <>
          <strong>
            {batch.changed} {t(siteWords.released)}
          </strong>
          {batch.refused.length > 0 && (
            <span className="problem">
              {batch.refused.length} {t(siteWords.couldNot)}:{' '}
              {batch.refused.map(({ name, why }) => `${name} (${t(why)})`).join('; ')}
            </span>
          )}
          <Button
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate({ params: { id: batch.id } })}
          >
            {t(siteWords.undo)}
          </Button>
        </>
      )}
      {ofThis && undo.error && <ErrorNote error={undo.error} />}
    </div>
  )
}
