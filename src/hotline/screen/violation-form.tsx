// A violation recorded from a report: who did what; the rest is written into the record of the violation itself.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { useMomentNow } from '../../web/view/clock.ts'
import { type OpenReport, recordViolation } from '../contract.ts'
import { words } from './words.ts'

const MOST = 500

type ViolationFormProps = {
  readonly report: OpenReport
  readonly done: () => void
  readonly cancel: () => void
}

export const ViolationForm = ({ report, done, cancel }: ViolationFormProps) => {
  const t = useText()
  const momentNow = useMomentNow()
  const [act, setAct] = useState(report.content.slice(0, MOST))
  const [violator, setViolator] = useState('')
  const tell = useTell(recordViolation, { done: words.violationDone })
  const kept = useKeptId()
  return (
    <form
      className="hotline-form"
      onSubmit={(event) => {
        event.preventDefault()
        tell.mutate(
          {
            params: { id: report.id },
            body: { violation: kept.now(), act, violator, recordDay: kept.at(momentNow()).slice(0, 10) },
          },
          { onSuccess: done, onSettled: (_, error) => kept.heard(error) },
        )
      }}
    >
      <LongText label={t(words.act)} required maxLength={MOST} value={act} onChange={setAct} />
      <TextInput
        label={t(words.violator)}
        required
        maxLength={200}
        value={violator}
        onChange={(event) => setViolator(event.currentTarget.value)}
      />
      <div className="hotline-acts">
        <Button
          type="submit"
          loading={tell.isPending}
          disabled={act.trim().length < 3 || violator.trim().length < 2}
        >
          {t(words.recordNow)}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
