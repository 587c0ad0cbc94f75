// The passages of the day at this checkpoint, newest first.
import type { Day } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { useAsk } from '../../web/ask.ts'
import { ErrorNote } from '../../web/error-note.tsx'
import { useText } from '../../web/language.tsx'
import { Waiting } from '../../web/page.tsx'
import { PlaceLink } from '../../web/place-link.tsx'
import { checkpointLogs, outcome, vehicle } from '../checkpoints/logs.ts'
import { postWords as words } from './words.ts'

const MOST = 50
const vehicles: Readonly<Record<string, { vi: string; en: string }>> = vehicle
const outcomes: Readonly<Record<string, { vi: string; en: string }>> = outcome

export const PassageLog = ({ post, day }: { readonly post: RecordRow; readonly day: Day }) => {
  const t = useText()
  const { data, error, refetch } = useAsk(registerEndpoints(checkpointLogs).list, {
    query: {
      from: day,
      to: day,
      filter: JSON.stringify({ checkpoint: [post.id] }),
      sort: 'atTime',
      direction: 'desc',
      size: MOST,
    },
  })
  const said = (choices: typeof vehicles, value: unknown) => {
    const choice = choices[String(value)]
    return choice ? t(choice) : ''
  }
  return (
    <section className="declaration-part">
      <h2>{t(words.log)}</h2>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data?.rows.length === 0 && <p className="quiet">{t(words.noLog)}</p>}
      <ul className="roster">
        {data?.rows.map(({ id, values }) => (
          <li key={id}>
            <PlaceLink to={`/so/checkpoint-logs/${id}`}>
              <time>{String(values.atTime ?? '—')}</time>
            </PlaceLink>
            <span>
              {said(vehicles, values.vehicle)} {String(values.plate ?? '')}
            </span>
            <span>{String(values.fullName ?? '')}</span>
            <span>
              {String(values.people ?? 1)} {t(words.people)}
            </span>
            <span className={values.outcome === 'passed' ? 'quiet' : 'problem'}>
              {said(outcomes, values.outcome)}
            </span>
          </li>
        ))}
      </ul>
      <PlaceLink
        to={`/so/checkpoint-logs?filter=${encodeURIComponent(JSON.stringify({ checkpoint: [post.id] }))}`}
      >
        {t(words.wholeLog)}
      </PlaceLink>
    </section>
  )
}
