// Who is on duty at the checkpoint on the day, and the hours in which nobody is where it must be held round the clock.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { useAsk } from '../../web/ask.ts'
import { ErrorNote } from '../../web/error-note.tsx'
import { useText } from '../../web/language.tsx'
import { Waiting } from '../../web/page.tsx'
import { PlaceLink } from '../../web/place-link.tsx'
import { useCan } from '../../web/session.tsx'
import { checkpointShifts, forces } from '../checkpoints/shifts.ts'
import { gapsOf, type Shift } from '../rules/roster.ts'
import { postWords as words } from './words.ts'

const names = Object.keys(forces) as (keyof typeof forces)[]

const shiftOf = ({ values }: RecordRow): Shift => ({ fromTime: values.fromTime, toTime: values.toTime })

const Line = ({ row }: { readonly row: RecordRow }) => {
  const t = useText()
  const { values } = row
  const parts = names.filter((name) => Number(values[name] ?? 0) > 0)
  return (
    <li>
      <PlaceLink to={`/so/checkpoint-shifts/${row.id}`}>
        <time>
          {String(values.fromTime)}–{String(values.toTime)}
        </time>
      </PlaceLink>
      {values.leader !== null && <span>{String(values.leader)}</span>}
      <span>
        {String(values.people ?? 0)} {t(words.people)}
      </span>
      <span className="quiet">
        {parts.map((name) => `${t(forces[name])} ${String(values[name])}`).join(' · ')}
      </span>
    </li>
  )
}

export const Roster = ({ post, day }: { readonly post: RecordRow; readonly day: Day }) => {
  const t = useText()
  const can = useCan()
  const { data, error, refetch } = useAsk(registerEndpoints(checkpointShifts).list, {
    query: {
      from: addDays(day, -1),
      to: day,
      filter: JSON.stringify({ checkpoint: [post.id] }),
      sort: 'fromTime',
      direction: 'asc',
      size: 100,
    },
  })
  const today = data?.rows.filter(({ values }) => values.onDay === day) ?? []
  const before = data?.rows.filter(({ values }) => values.onDay !== day) ?? []
  const gaps = gapsOf(today.map(shiftOf), before.map(shiftOf))
  return (
    <section className="declaration-part">
      <h2>{t(words.roster)}</h2>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting lines={3} />}
      {data && today.length === 0 && <p className="quiet">{t(words.noShift)}</p>}
      <ul className="roster">
        {today.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      {data &&
        post.values.roundTheClock === true &&
        (gaps.length === 0 ? (
          <p className="quiet">{t(words.covered)}</p>
        ) : (
          <p className="problem">
            {t(words.gap)}: {gaps.map(({ from, to }) => `${from}–${to}`).join(', ')}
          </p>
        ))}
      {can('checkpoint-shifts.write') && (
        <PlaceLink to="/so/checkpoint-shifts?mo=moi" className="button-link">
          {t(words.addShift)}
        </PlaceLink>
      )}
    </section>
  )
}
