// Deaths and changed cases that must be told until an hour: what is late or missing first, several told with one press.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { noticeBoard, type NoticeLine, tellNotices } from '../../treatment/notice-contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { actWords, noticeWords, outcomeWords } from './notice-words.ts'
import { StandingMark } from './standing-mark.tsx'
import { momentText, words } from './words.ts'

const recordOf = ({ register, id }: NoticeLine): string => `${register}/${id}`
/** Of one case the end and the diagnosis may both be owed. */
const keyOf = (line: NoticeLine): string => `${recordOf(line)}/${line.act}`

const NoticeText = ({ line }: { readonly line: NoticeLine }) => {
  const t = useText()
  const units = useUnits()
  return (
    <div>
      <strong>
        {t(outcomeWords[line.outcome])} {formatDay(line.happened)}
      </strong>{' '}
      <span className="quiet">
        {t(actWords[line.act])} · {line.code !== null && `${t(noticeWords.code)} ${line.code} · `}
        {units.nameOf(line.homeUnit)}
      </span>
      {line.change !== null && (
        <p>
          {line.change.from} → {line.change.to}
        </p>
      )}
      <p>
        <StandingMark standing={line.standing} />{' '}
        <span className="quiet">
          {line.due === null ? t(noticeWords.waits) : `${t(words.due)} ${momentText(line.due)}`}
          {line.told !== null && ` · ${t(noticeWords.toldAt)} ${momentText(line.told)}`}
        </span>
      </p>
      {line.because !== null && (
        <p className="quiet">
          {line.clause}: {t(line.because)}
          {line.verified ? '' : ` (${t(words.unverified)})`}
        </p>
      )}
      <PlaceLink to={`/so/${recordOf(line)}`}>{t(noticeWords.record)}</PlaceLink>
    </div>
  )
}

type Telling = { readonly chosen: readonly NoticeLine[]; readonly moment: string; readonly done: () => void }

const TellForm = ({ chosen, moment, done }: Telling) => {
  const t = useText()
  const { today } = useSession().installation
  const [day, setDay] = useState<string | null>(moment.slice(0, 10))
  const [time, setTime] = useState(moment.slice(11))
  const tell = useTell(tellNotices, { done: noticeWords.done })
  const notices = chosen.map(({ register, id, act }) => ({ register, id, act }))
  return (
    <div className="calculator-inputs">
      <DayInput label={t(noticeWords.day)} value={day} onChange={setDay} today={today} />
      <TextInput
        label={t(noticeWords.time)}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <Button
        disabled={chosen.length === 0 || day === null || time === ''}
        loading={tell.isPending}
        onClick={() =>
          day !== null && tell.mutate({ body: { notices, day, time } }, { onSuccess: () => done() })
        }
      >
        {t(noticeWords.tellChosen)} ({chosen.length})
      </Button>
      {tell.error && <ErrorNote error={tell.error} />}
    </div>
  )
}

const rank = ['missing', 'soon', 'open', 'late', 'inTime'] as const
const byPress = (one: NoticeLine, other: NoticeLine): number =>
  rank.indexOf(one.standing) - rank.indexOf(other.standing) || one.happened.localeCompare(other.happened)

export const NoticesPart = () => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const [keys, setKeys] = useState<readonly string[]>([])
  const { data, error, refetch } = useAsk(
    noticeBoard,
    { query: { unit: view.unit, on: view.to } },
    { when: can('cases.read'), keep: true },
  )
  if (!can('cases.read')) return null
  const owed = (data?.notices ?? []).filter(({ told }) => told === null).toSorted(byPress)
  const told = (data?.notices ?? []).filter((line) => line.told !== null).toSorted(byPress)
  const chosen = owed.filter((line) => keys.includes(keyOf(line)))
  const toggle = (key: string) =>
    setKeys(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key])
  return (
    <section className="stack" aria-label={t(noticeWords.title)}>
      <h2>{t(noticeWords.title)}</h2>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {data && owed.length === 0 && (
        <p className="quiet">
          {t(noticeWords.none)}. {t(noticeWords.noneWhy)}
        </p>
      )}
      <ul className="owed">
        {owed.map((line) => (
          <li key={keyOf(line)} className={`card owed-${line.standing}`}>
            <NoticeText line={line} />
            {can('cases.write') && line.due !== null && (
              <Checkbox
                label={t(noticeWords.choose)}
                checked={keys.includes(keyOf(line))}
                onChange={() => toggle(keyOf(line))}
              />
            )}
          </li>
        ))}
      </ul>
      {data && owed.length > 0 && can('cases.write') && (
        <TellForm chosen={chosen} moment={data.moment} done={() => setKeys([])} />
      )}
      {told.length > 0 && (
        <details>
          <summary>
            {t(noticeWords.told)} ({told.length})
          </summary>
          <ul className="owed">
            {told.map((line) => (
              <li key={keyOf(line)} className="card">
                <NoticeText line={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
