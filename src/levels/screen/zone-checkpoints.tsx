// The checkpoints of a zone: each with its roster and log; one is set up in one press and closes when the zone ends.
import { Button } from '@mantine/core'
import { checkpoints } from '../../declarations/checkpoints/checkpoints.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { zoneWords } from './zone-words.ts'

const { find, create } = registerEndpoints(checkpoints)

export const ZoneCheckpoints = ({ zone }: { readonly zone: RecordRow }) => {
  const t = useText()
  const can = useCan()
  const { data } = useAsk(
    find,
    { body: { filter: JSON.stringify({ zone: [zone.id] }), size: 50 } },
    { when: can('checkpoints.read') },
  )
  const tell = useTell(create, { done: zoneWords.checkpointMade })
  if (!data) return null
  const { place, effectiveDay, endedDay, decisionNumber } = zone.values
  const open = endedDay === null || endedDay === undefined
  return (
    <>
      <h3>{t(zoneWords.checkpoints)}</h3>
      {data.rows.length === 0 && <p className="quiet">{t(zoneWords.noCheckpoint)}</p>}
      <ul className="zone-households">
        {data.rows.map(({ id, values }) => (
          <li key={id}>
            <PlaceLink to={`/so/checkpoints/${id}`}>{String(values.name)}</PlaceLink>
            <span className="quiet">
              {formatDay(String(values.openedDay))}
              {typeof values.closedDay === 'string' && ` – ${formatDay(values.closedDay)}`}
            </span>
          </li>
        ))}
      </ul>
      <div className="zone-add no-print">
        {open && can('checkpoints.write') && typeof effectiveDay === 'string' && (
          <Button
            variant="default"
            loading={tell.isPending}
            onClick={() =>
              tell.mutate({
                body: {
                  id: newId(),
                  homeUnit: zone.homeUnit,
                  values: {
                    name: `Chốt vùng khoanh ${String(place)}`,
                    kind: 'zone',
                    openedDay: effectiveDay,
                    decision: decisionNumber ?? null,
                    roundTheClock: true,
                    zone: zone.id,
                  },
                },
              })
            }
          >
            {t(zoneWords.makeCheckpoint)}
          </Button>
        )}
        <PlaceLink to="/chot">{t(zoneWords.atCheckpoints)}</PlaceLink>
      </div>
    </>
  )
}
