// Numbering and issuing: the day of signing, and a written reason where numbers on the page disagree.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { Panel } from '../../web/parts/panel.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { issuePaper, type Paper } from '../contract.ts'
import { words } from './words.ts'

type IssuePanelProps = { readonly paper: Paper; readonly close: () => void }

export const IssuePanel = ({ paper, close }: IssuePanelProps) => {
  const t = useText()
  const { installation } = useSession()
  const tell = useTell(issuePaper, { done: words.issuedNow, quiet: true })
  const [day, setDay] = useState<string | null>(
    paper.head.day > installation.today ? installation.today : paper.head.day,
  )
  const [despite, setDespite] = useState('')
  return (
    <Panel title={t(words.issue)} close={close} over>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (day === null) return
          tell.mutate(
            { params: { id: paper.head.id }, body: { day, ...(despite.trim() === '' ? {} : { despite }) } },
            { onSuccess: close },
          )
        }}
      >
        <p>{t(words.issueHint)}</p>
        {paper.suggestedNumber !== null && (
          <p>
            {t(words.nextNumber)}: <strong>{paper.suggestedNumber}</strong>
          </p>
        )}
        <DayInput label={t(words.day)} required today={installation.today} value={day} onChange={setDay} />
        {paper.findings.length > 0 && (
          <LongText
            label={t(words.despite)}
            required
            maxLength={1000}
            value={despite}
            onChange={setDespite}
          />
        )}
        {tell.error && <ErrorNote error={tell.error} />}
        <Button type="submit" loading={tell.isPending} disabled={day === null}>
          {t(words.issue)}
        </Button>
      </form>
    </Panel>
  )
}
