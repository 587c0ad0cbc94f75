// Where a document arrives to be read: dropped, chosen or pasted; it is sent at once, and what cannot be read is said in words.
import { Button, FileButton, Loader } from '@mantine/core'
import { useState } from 'react'
import { type Arrival, base64Of, LARGEST_FILE, unreadable } from '../../intake/screen/arrival.ts'
import { useArrivals } from '../../intake/screen/use-arrivals.ts'
import type { Text } from '../../kernel/text/text.ts'
import { ApiRefusal } from '../../web/ask/api.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { words } from '../words.ts'
import { LongText } from '../../web/parts/long-text.tsx'
import './document-arrival.css'

export type ArrivedDocument = { readonly fileName: string; readonly file: string } | { readonly text: string }

type DocumentArrivalProps = {
  readonly label: Text
  /** What is done with it: `Soát`, `Đọc`. */
  readonly act: Text
  readonly busy: Text
  readonly send: (name: string, document: ArrivedDocument) => Promise<void>
}

export const DocumentArrival = ({ label, act, busy, send }: DocumentArrivalProps) => {
  const t = useText()
  const [text, setText] = useState('')
  const [reading, setReading] = useState<string | null>(null)
  const [failed, setFailed] = useState<ApiRefusal | null>(null)
  const read = async (arrival: Arrival) => {
    const name = arrival.kind === 'file' ? arrival.file.name : t(words.pasted)
    setReading(name)
    setFailed(null)
    try {
      if (arrival.kind === 'file' && arrival.file.size > LARGEST_FILE)
        throw new ApiRefusal(413, 'tooLarge', words.tooLarge, null, null)
      await send(
        name,
        arrival.kind === 'file'
          ? { fileName: arrival.file.name.slice(-255), file: await base64Of(arrival.file) }
          : { text: arrival.text },
      )
    } catch (error) {
      setFailed(unreadable(error))
    } finally {
      setReading(null)
    }
  }
  const take = (arrival: Arrival) => {
    if (reading === null) void read(arrival)
  }
  const over = useArrivals(take)
  return (
    <section className="document-start" aria-label={t(label)}>
      <div className={over ? 'document-drop over' : 'document-drop'} aria-busy={reading !== null}>
        {reading === null ? (
          <>
            <Icon name="audit" size={40} />
            <strong>{t(over ? words.dropNow : words.drop)}</strong>
            <FileButton
              accept=".docx,.pdf,.xlsx,.xls,.ods,.csv,.txt,.md"
              onChange={(file) => file && take({ kind: 'file', file, others: false })}
              inputProps={{ 'aria-label': t(words.choose) }}
            >
              {(props) => <Button {...props}>{t(words.choose)}</Button>}
            </FileButton>
            <p className="quiet">{t(words.kinds)}</p>
          </>
        ) : (
          <>
            <Loader size={28} />
            <strong role="status">
              {t(busy)} {reading}…
            </strong>
          </>
        )}
      </div>
      {failed && <ErrorNote error={failed} />}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          take({ kind: 'paste', text })
        }}
      >
        <LongText label={t(words.paste)} minRows={5} maxRows={16} value={text} onChange={setText} />
        <div>
          <Button type="submit" variant="default" disabled={text.trim() === '' || reading !== null}>
            {t(act)}
          </Button>
        </div>
      </form>
    </section>
  )
}
