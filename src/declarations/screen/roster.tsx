// Who is on duty at the checkpoint on the day, and the hours in which nobody is where it must be held round the clock.
import { addDays, type Day } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useSource } from '../../web/outbox/field-source.tsx'
import { useText } from '../../web/language/language.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { checkpointShifts, forces } from '../checkpoints/shifts.ts'
import { gapsOf, type Shift } from '../rules/roster.ts'
import { postWords as words } from './words.ts'

const names = Object.keys(forces) as (keyof typeof forces)[]

const shiftOf = ({ values }: RecordRow): Shift => ({ fromTime: values.fromTime, toTime: values.toTime })

const Line = ({ row }: { readonly row: RecordRow }) => {
  const t = useText()
  const { carried } = useSource()
  const { values } = row
  const parts = names.filter((name) => Number(values[name] ?? 0) > 0)
  return (
    <li>
      <PlaceLink
        to={carried ? `/hien-truong/checkpoint-shifts?mo=${row.id}` : `/so/checkpoint-shifts/${row.id}`}
      >
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
  const { carried, useRecords } = useSource()
  const shown = useRecords(checkpointShifts, {
    from: addDays(day, -1),
    to: day,
    where: { checkpoint: post.id },
  })
  const { error, again } = shown
  const records = shown.records?.toSorted((one, other) =>
    String(one.values.fromTime).localeCompare(String(other.values.fromTime)),
  )
  const today = records?.filter(({ values }) => values.onDay === day) ?? []
  const before = records?.filter(({ values }) => values.onDay !== day) ?? []
  const gaps = gapsOf(today.map(shiftOf), before.map(shiftOf))
  return (
    <section className="declaration-part">
      <h2>{t(words.roster)}</h2>
      {error && <ErrorNote error={error} again={again} />}
      {!records && !error && <Waiting lines={3} />}
      {records && today.length === 0 && <p className="quiet">{t(words.noShift)}</p>}
      <ul className="roster">
        {today.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      {records &&
        post.values.roundTheClock === true &&
        (gaps.length === 0 ? (
          <p className="quiet">{t(words.covered)}</p>
        ) : (
          <p className="problem">
            {t(words.gap)}: {gaps.map(({ from, to }) => `${from}–${to}`).join(', ')}
          </p>
        ))}
      {can('checkpoint-shifts.write') && (
        <PlaceLink
          to={`${carried ? '/hien-truong' : '/so'}/checkpoint-shifts?mo=moi`}
          className="button-link"
        >
          {t(words.addShift)}
        </PlaceLink>
      )}
    </section>
  )
}
