// A room with its beds: who lies in each, until when; free beds are pressed to place somebody; what is odd about the room stands beneath.
import { VisuallyHidden } from '@mantine/core'
import { formatDay, type Day } from '../../kernel/day/day.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import type { Lodger, Room } from '../sites/contract.ts'
import { isolationRooms } from '../sites/rooms.ts'
import { siteWords } from './site-words.ts'

const forWhom = isolationRooms.fields.forWhom.choices

type RoomCardProps = {
  readonly room: Room
  readonly on: Day
  readonly picked: ReadonlySet<string>
  readonly pick: ((stay: string) => void) | undefined
  readonly openFree: ((bed: number) => void) | undefined
  readonly openLodger: (stay: string) => void
}

const DueWord = ({ lodger, on }: { readonly lodger: Lodger; readonly on: Day }) => {
  const t = useText()
  if (lodger.dueDay === null) return <span className="bed-due quiet">{t(siteWords.noDue)}</span>
  const late = lodger.dueDay < on
  return (
    <span className={late ? 'bed-due overdue' : 'bed-due quiet'}>
      {t(late ? siteWords.late : siteWords.due)} {formatDay(lodger.dueDay).slice(0, 5)}
    </span>
  )
}

export const RoomCard = ({ room, on, picked, pick, openFree, openLodger }: RoomCardProps) => {
  const t = useText()
  return (
    <article className="room-card" aria-label={`${t(siteWords.rooms)} ${room.name}`}>
      <header>
        <h3>{room.name}</h3>
        {room.beds > 0 && (
          <span className="quiet">
            {t(forWhom[room.forWhom])} · {room.lodgers.length} / {room.beds}
          </span>
        )}
      </header>
      <ul className="bed-list">
        {room.lodgers.map((lodger) => (
          <li key={lodger.stay} className="bed">
            {pick && lodger.order?.open && (
              <input
                type="checkbox"
                checked={picked.has(lodger.stay)}
                aria-label={`${t(siteWords.choose)} ${lodger.name}`}
                onChange={() => pick(lodger.stay)}
              />
            )}
            <button type="button" className="bed-taken" onClick={() => openLodger(lodger.stay)}>
              <span className="bed-number">{lodger.bed ?? '–'}</span>
              <span>{lodger.name}</span>
              <DueWord lodger={lodger} on={on} />
            </button>
          </li>
        ))}
        {room.free.map((bed) => (
          <li key={bed} className="bed">
            <button type="button" className="bed-free" disabled={!openFree} onClick={() => openFree?.(bed)}>
              <span className="bed-number">
                <VisuallyHidden>{t(siteWords.bed)} </VisuallyHidden>
                {bed}{' '}
              </span>
              <span>
                {t(siteWords.empty)}
                <VisuallyHidden>, {room.name}</VisuallyHidden>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {room.warnings.map((warning) => (
        <p key={warning.vi} className="room-warning">
          <Icon name="warning" size={16} /> {t(warning)}
        </p>
      ))}
    </article>
  )
}
