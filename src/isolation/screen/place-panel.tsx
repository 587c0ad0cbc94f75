// Who waits for a bed: one press places the person in the bed that was pressed, or the whole household in the room.
import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { formatDay, type Day } from '../../kernel/day/day.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Waiting as WaitingLines } from '../../web/parts/page.tsx'
import { Panel } from '../../web/parts/panel.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { placePeople, type Room, type Waiting, waitingForBeds } from '../sites/contract.ts'
import { roomWarnings } from '../sites/rules/room-warnings.ts'
import { isolationStays } from '../sites/stays.ts'
import { siteWords } from './site-words.ts'

const screenings = isolationStays.fields.screening.choices
type Screening = keyof typeof screenings

type PlacePanelProps = {
  readonly site: string
  readonly room: Room
  readonly bed: number
  readonly on: Day
  readonly close: () => void
}

export const PlacePanel = ({ site, room, bed, on, close }: PlacePanelProps) => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 300)
  const [screening, setScreening] = useState<Screening>('well')
  const [sampled, setSampled] = useState(false)
  const { data, error } = useAsk(
    waitingForBeds,
    { body: { unit: view.unit, ...(search === '' ? {} : { search }) } },
    { keep: true },
  )
  const tell = useTell(placePeople, { quiet: true, done: siteWords.placedNow })
  const put = (people: readonly Waiting[]) =>
    tell.mutate(
      {
        params: { id: site },
        body: {
          room: room.id,
          fromDay: on,
          people: people.map(({ order }, at) => ({ id: newId(), order, bed: at === 0 ? bed : null })),
          screening,
          specimenTaken: sampled,
        },
      },
      { onSuccess: close },
    )
  const homeOf = (person: Waiting): Waiting[] =>
    person.household === null
      ? []
      : [
          person,
          ...(data?.people ?? []).filter((one) => one !== person && one.household === person.household),
        ]
  const warned = (person: Waiting) =>
    roomWarnings(room.forWhom, [...room.lodgers, { ...person, fromDay: on }]).filter(
      ({ vi }) => !room.warnings.some((known) => known.vi === vi),
    )
  return (
    <Panel
      title={`${t(siteWords.place)} ${room.name}, ${t(siteWords.bed).toLowerCase()} ${bed}`}
      close={close}
    >
      <div className="stack">
        <TextInput
          label={t(siteWords.search)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          label={t(siteWords.screening)}
          data={Object.entries(screenings).map(([value, word]) => ({ value, label: t(word) }))}
          value={screening}
          allowDeselect={false}
          onChange={(value) => setScreening(value === 'symptoms' || value === 'atRisk' ? value : 'well')}
        />
        <Checkbox
          label={t(siteWords.sampled)}
          checked={sampled}
          onChange={(event) => setSampled(event.currentTarget.checked)}
        />
        {tell.error && <ErrorNote error={tell.error} />}
        {error && <ErrorNote error={error} />}
        {!data && !error && <WaitingLines lines={5} />}
        {data?.people.length === 0 && (
          <p className="quiet">
            {t(siteWords.nobodyWaits)}{' '}
            <PlaceLink to="/so/isolation-orders">{t(siteWords.newOrder)}</PlaceLink>
          </p>
        )}
        <ul className="row-list waiting-list">
          {data?.people.map((person) => {
            const home = homeOf(person)
            return (
              <li key={person.order}>
                <button
                  type="button"
                  className="waiting-person"
                  disabled={tell.isPending}
                  onClick={() => put([person])}
                >
                  <strong>{person.name}</strong>
                  <span className="quiet">
                    {[
                      ...(person.birthYear === null ? [] : [`${t(siteWords.born)} ${person.birthYear}`]),
                      units.nameOf(person.homeUnit),
                      ...(person.dueDay === null ? [] : [`${t(siteWords.due)} ${formatDay(person.dueDay)}`]),
                    ].join(' · ')}
                  </span>
                  {warned(person).map((warning) => (
                    <span key={warning.vi} className="room-warning">
                      <Icon name="warning" size={14} /> {t(warning)}
                    </span>
                  ))}
                </button>
                {home.length > 1 && home.length <= room.free.length && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={tell.isPending}
                    onClick={() => put(home)}
                  >
                    {t(siteWords.placeHome)} ({home.length})
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
        {data?.more && <p className="quiet">{t(siteWords.more)}</p>}
      </div>
    </Panel>
  )
}
