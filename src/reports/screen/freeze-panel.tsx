// Freezing and signing: number and day; what only these bring up is answered here.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { Panel } from '../../web/parts/panel.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { Check, freezeReport, type Report } from '../contract.ts'
import { words } from './words.ts'

/** Conflicts that the refusal names. */
const namedIn = (details: unknown): Check[] => {
  if (typeof details !== 'object' || details === null || !('checks' in details)) return []
  const { checks } = details
  return Array.isArray(checks) ? checks.flatMap((one) => Check.safeParse(one).data ?? []) : []
}

type FreezePanelProps = { readonly report: Report; readonly close: () => void }

export const FreezePanel = ({ report, close }: FreezePanelProps) => {
  const t = useText()
  const { installation } = useSession()
  const tell = useTell(freezeReport, { done: words.frozenNow, quiet: true })
  const earliest = report.head.to
  const [number, setNumber] = useState(report.suggestedNumber ?? '')
  const [day, setDay] = useState<string | null>(installation.today < earliest ? earliest : installation.today)
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const named = namedIn(tell.error?.details)
  return (
    <Panel title={t(words.freeze)} close={close} over>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (day === null || number.trim() === '') return
          tell.mutate(
            { params: { id: report.head.id }, body: { number, day, answers: { ...answers } } },
            { onSuccess: close },
          )
        }}
      >
        <p>{t(words.freezeHint)}</p>
        <TextInput
          label={t(words.number)}
          required
          maxLength={60}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DayInput
          label={t(words.signDay)}
          required
          today={installation.today}
          value={day}
          onChange={setDay}
        />
        {named.map((check) => (
          <LongText
            key={check.id}
            label={`${t(check.title)}: ${check.arithmetic}`}
            description={t(words.answer)}
            maxLength={1000}
            value={answers[check.id] ?? ''}
            onChange={(value) => setAnswers({ ...answers, [check.id]: value })}
          />
        ))}
        {tell.error && <ErrorNote error={tell.error} />}
        <Button type="submit" loading={tell.isPending} disabled={day === null || number.trim() === ''}>
          {t(words.freeze)}
        </Button>
      </form>
    </Panel>
  )
}
