// The passages of the day at this checkpoint, newest first.
import type { Day } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useSource } from '../../web/outbox/field-source.tsx'
import { useText } from '../../web/language/language.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { listAddress } from '../../web/figure/list-address.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { checkpointLogs, outcome, vehicle } from '../checkpoints/logs.ts'
import { postWords as words } from './words.ts'

const MOST = 50
const vehicles: Readonly<Record<string, { vi: string; en: string }>> = vehicle
const outcomes: Readonly<Record<string, { vi: string; en: string }>> = outcome

export const PassageLog = ({ post, day }: { readonly post: RecordRow; readonly day: Day }) => {
  const t = useText()
  const { carried, useRecords } = useSource()
  const { records, error, again } = useRecords(checkpointLogs, {
    from: day,
    to: day,
    where: { checkpoint: post.id },
    sort: 'atTime',
  })
  const said = (choices: typeof vehicles, value: unknown) => {
    const choice = choices[String(value)]
    return choice ? t(choice) : ''
  }
  return (
    <section className="declaration-part">
      <h2>{t(words.log)}</h2>
      {error && <ErrorNote error={error} again={again} />}
      {!records && !error && <Waiting lines={4} />}
      {records?.length === 0 && <p className="quiet">{t(words.noLog)}</p>}
      <ul className="roster">
        {records?.slice(0, MOST).map(({ id, values }) => (
          <li key={id}>
            <PlaceLink to={carried ? `/hien-truong/checkpoint-logs?mo=${id}` : `/so/checkpoint-logs/${id}`}>
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
        to={
          carried ? '/hien-truong/checkpoint-logs' : listAddress('checkpoint-logs', { checkpoint: [post.id] })
        }
      >
        {t(words.wholeLog)}
      </PlaceLink>
    </section>
  )
}
