// A contact fell ill: the few days of the case, and who moves to which level before anything is kept.
import { Button, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { contacts } from '../contacts.ts'
import { formatDay, type Day } from '../../kernel/day/day.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { isDayOrNone } from '../../web/parts/read-day.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Panel } from '../../web/parts/panel.tsx'
import { useView } from '../../web/view/view.ts'
import { contactToCase, type Followed } from '../contract.ts'
import { words } from './words.ts'

const levels: Readonly<Record<string, { vi: string; en: string }>> = contacts.fields.level.choices

type CasePanelProps = {
  readonly contact: Followed
  readonly close: () => void
  readonly done: () => void
}

export const CasePanel = ({ contact, close, done }: CasePanelProps) => {
  const t = useText()
  const { view } = useView()
  const [caseId] = useState(newId)
  const [code, setCode] = useState('')
  const [onsetDay, setOnset] = useState<Day | null>(null)
  const [resultDay, setResult] = useState<Day | null>(view.to)
  const [reportDay, setReport] = useState<Day | null>(view.to)
  const preview = useTell(contactToCase, { quiet: true, leave: true })
  const save = useTell(contactToCase, { quiet: true, done: words.entered })
  const input = (tryOnly: boolean) => ({
    params: { id: contact.id },
    body: { caseId, values: { code: code.trim() || null, onsetDay, resultDay, reportDay }, tryOnly },
  })
  const known = reportDay !== null && isDayOrNone(onsetDay) && isDayOrNone(resultDay)
  const look = useEffectEvent(() => preview.mutate(input(true)))
  useEffect(() => {
    if (known) look()
  }, [onsetDay, resultDay, reportDay, known])
  const word = (level: string | null) => {
    const known = level === null ? undefined : levels[level]
    return known ? t(known) : '—'
  }
  return (
    <Panel title={`${t(words.caseTitle)}: ${contact.name}`} close={close}>
      <div className="stack">
        <TextInput
          label={t(words.caseCode)}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <DayInput
          label={t(words.onset)}
          value={onsetDay}
          onChange={setOnset}
          unread={setOnset}
          today={view.to}
        />
        <DayInput
          label={t(words.result)}
          value={resultDay}
          onChange={setResult}
          unread={setResult}
          today={view.to}
        />
        <DayInput label={t(words.report)} value={reportDay} onChange={setReport} today={view.to} required />
        {save.error && <ErrorNote error={save.error} />}
        {preview.error && <ErrorNote error={preview.error} />}
        {preview.data && (
          <section aria-label={t(words.moves)}>
            <h3>{t(words.moves)}</h3>
            {preview.data.moves.length === 0 && <p className="quiet">{t(words.noMoves)}</p>}
            <ul className="moves">
              {preview.data.moves.map((move) => (
                <li key={move.id}>
                  <strong>{move.name}</strong> {word(move.from)} <Icon name="right" size={14} />{' '}
                  {word(move.to)}
                  {move.endDay !== null && (
                    <span className="quiet">
                      {' '}
                      {t(words.until)} {formatDay(move.endDay)}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {preview.data.elsewhere > 0 && (
              <p className="quiet">
                {preview.data.elsewhere} {t(words.elsewhere)}
              </p>
            )}
          </section>
        )}
        <div>
          <Button
            disabled={!known}
            loading={save.isPending}
            onClick={() => save.mutate(input(false), { onSuccess: done })}
          >
            {t(words.confirm)}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
