// An electronic message of a laboratory, pasted or chosen as a file.
import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { Panel } from '../../web/parts/panel.tsx'
import { HomeUnitInput, useWritableUnits } from '../../web/register/home-unit-input.tsx'
import { receiveMessage } from '../results-contract.ts'
import { labResults } from '../lab-results.ts'
import { queueWords as words } from './words.ts'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export const MessagePanel = ({ close, done }: { readonly close: () => void; readonly done: () => void }) => {
  const t = useText()
  const [text, setText] = useState('')
  const writable = useWritableUnits(labResults)
  const [unit, setUnit] = useState<string | null>(null)
  const homeUnit = unit ?? (writable.length === 1 ? (writable[0]?.key ?? null) : null)
  const tell = useTell(receiveMessage, { quiet: true, leave: true })
  const message = parsed(text)
  const said = tell.data
  return (
    <Panel title={t(words.message)} close={close}>
      <div className="stack">
        <p className="quiet">{t(words.messageIntro)}</p>
        <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(setText)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t(words.file)}
            </Button>
          )}
        </FileButton>
        <LongText label={t(words.messageLabel)} minRows={8} maxRows={16} value={text} onChange={setText} />
        {text.trim() !== '' && message === undefined && <p className="problem">{t(words.notJson)}</p>}
        <HomeUnitInput units={writable} value={homeUnit} onChange={setUnit} error={undefined} />
        {tell.error && <ErrorNote error={tell.error} />}
        {said && (
          <p role="status" className={said.unread ? 'problem' : ''}>
            {said.unread
              ? t(words[said.unread])
              : `${said.made} ${t(words.made)} · ${said.known} ${t(words.known)}`}
          </p>
        )}
        <Button
          disabled={message === undefined || homeUnit === null}
          loading={tell.isPending}
          onClick={() =>
            homeUnit !== null && tell.mutate({ body: { homeUnit, message } }, { onSuccess: done })
          }
        >
          {t(words.send)}
        </Button>
      </div>
    </Panel>
  )
}
