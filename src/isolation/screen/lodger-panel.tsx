// Who lies in a bed: until when, by which isolation, and the rooms they can move to.
import { formatDay, type Day } from '../../kernel/day/day.ts'
import { useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Panel } from '../../web/parts/panel.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { type Lodger, moveStay, type Room } from '../sites/contract.ts'
import { isolationRooms } from '../sites/rooms.ts'
import { siteWords } from './site-words.ts'

const forWhom = isolationRooms.fields.forWhom.choices

type LodgerPanelProps = {
  readonly lodger: Lodger
  readonly rooms: readonly Room[]
  readonly on: Day
  readonly writes: boolean
  readonly close: () => void
}

export const LodgerPanel = ({ lodger, rooms, on, writes, close }: LodgerPanelProps) => {
  const t = useText()
  const tell = useTell(moveStay, { quiet: true, done: siteWords.moved })
  const open = rooms.filter(
    ({ free, lodgers }) => free.length > 0 && !lodgers.some(({ stay }) => stay === lodger.stay),
  )
  return (
    <Panel title={lodger.name} close={close}>
      <div className="stack">
        <p>
          {[
            ...(lodger.birthYear === null ? [] : [`${t(siteWords.born)} ${lodger.birthYear}`]),
            `${formatDay(lodger.fromDay)} – ${lodger.dueDay === null ? t(siteWords.noDue) : formatDay(lodger.dueDay)}`,
          ].join(' · ')}
        </p>
        <p className="batch-actions">
          <PlaceLink to={`/so/isolation-stays/${lodger.stay}`}>{t(siteWords.openStay)}</PlaceLink>
          {lodger.order ? (
            <PlaceLink to={`/so/isolation-orders/${lodger.order.id}`}>{t(siteWords.openOrder)}</PlaceLink>
          ) : (
            <span className="quiet">{t(siteWords.noOrder)}</span>
          )}
        </p>
        {tell.error && <ErrorNote error={tell.error} />}
        {writes && (
          <section>
            <h3>{t(siteWords.move)}</h3>
            {open.length === 0 && <p className="quiet">{t(siteWords.noRoomFree)}</p>}
            <ul className="row-list waiting-list">
              {open.map((room) => (
                <li key={room.id}>
                  <button
                    type="button"
                    className="waiting-person"
                    disabled={tell.isPending}
                    onClick={() =>
                      tell.mutate(
                        {
                          params: { id: lodger.stay },
                          body: { id: newId(), version: lodger.version, room: room.id, bed: null, day: on },
                        },
                        { onSuccess: close },
                      )
                    }
                  >
                    <strong>{room.name}</strong>
                    <span className="quiet">
                      {[
                        ...(room.block === null ? [] : [room.block]),
                        t(forWhom[room.forWhom]),
                        `${room.free.length} ${t(siteWords.beds)} ${t(siteWords.empty)}`,
                      ].join(' · ')}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  )
}
