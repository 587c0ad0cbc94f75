// One alarm: who, why, whom it reached by now; taken in one press, finished with what was done.
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { alarmOutcome, alarmStatus, grade } from '../care-choices.ts'
import { type AlarmLine, answerAlarm } from '../board-contract.ts'
import { whenText, words } from './words.ts'

type Outcome = keyof typeof alarmOutcome
const outcomes = Object.keys(alarmOutcome) as Outcome[]

type FinishingProps = { readonly id: string; readonly done: () => void; readonly again: () => void }

const Finishing = ({ id, done, again }: FinishingProps) => {
  const t = useText()
  const [outcome, setOutcome] = useState<Outcome>('advised')
  const [note, setNote] = useState('')
  const tell = useTell(answerAlarm, { done: words.finished })
  return (
    <div className="stack">
      <Select
        label={t(words.outcome)}
        value={outcome}
        allowDeselect={false}
        onChange={(next) => setOutcome(outcomes.find((one) => one === next) ?? 'advised')}
        data={outcomes.map((value) => ({ value, label: t(alarmOutcome[value]) }))}
      />
      <TextInput
        label={t(words.note)}
        value={note}
        maxLength={1000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className="care-acts">
        <Button
          loading={tell.isPending}
          onClick={() =>
            tell.mutate(
              { params: { id }, body: { act: 'close', outcome, note: note.trim() || null } },
              { onSuccess: again },
            )
          }
        >
          {t(words.save)}
        </Button>
        <Button variant="subtle" onClick={done}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}

const careOf = ({ homeCare, admission }: AlarmLine): string | null =>
  homeCare !== null ? `/so/home-care/${homeCare}` : admission !== null ? `/so/admissions/${admission}` : null

/** `again`: what was noted as a reading is asked again only where somebody has acted. */
export const AlarmCard = ({ alarm, again }: { readonly alarm: AlarmLine; readonly again: () => void }) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const [finishing, setFinishing] = useState(false)
  const take = useTell(answerAlarm, { done: words.taken })
  const care = careOf(alarm)
  return (
    <li className={`card care-card care-${alarm.grade}`} data-alarm={alarm.id}>
      <strong>
        <Icon name="warning" size={16} /> {alarm.name}
        {alarm.birthYear !== null && ` (${alarm.birthYear})`}
      </strong>
      <p>
        {t(grade[alarm.grade])}: <strong>{alarm.reasons}</strong>
      </p>
      <p className="quiet">
        {units.nameOf(alarm.homeUnit)} · {whenText(alarm.raised)} · {t(words.sentTo)}{' '}
        {alarm.assignedTo ?? '—'}
      </p>
      <p className={alarm.late ? 'overdue' : 'quiet'}>
        {alarm.reach === 'district'
          ? t(words.reachDistrict)
          : alarm.reach === 'station'
            ? t(words.reachStation)
            : alarm.status === 'raised'
              ? `${t(words.takeBy)} ${whenText(alarm.due)}`
              : t(alarmStatus[alarm.status])}
      </p>
      {finishing ? (
        <Finishing id={alarm.id} again={again} done={() => setFinishing(false)} />
      ) : (
        <div className="care-acts">
          {can('care-alarms.answer') && alarm.status === 'raised' && (
            <Button
              loading={take.isPending}
              onClick={() =>
                take.mutate(
                  { params: { id: alarm.id }, body: { act: 'take', outcome: null, note: null } },
                  { onSuccess: again },
                )
              }
            >
              {t(words.take)}
            </Button>
          )}
          {can('care-alarms.answer') && (
            <Button variant="default" onClick={() => setFinishing(true)}>
              {t(words.finish)}
            </Button>
          )}
          {alarm.phone !== null && !alarm.phone.includes('•') && (
            <a href={`tel:${alarm.phone}`}>
              {t(words.call)} {alarm.phone}
            </a>
          )}
          {care !== null && <PlaceLink to={care}>{t(words.openCare)}</PlaceLink>}
        </div>
      )}
    </li>
  )
}
