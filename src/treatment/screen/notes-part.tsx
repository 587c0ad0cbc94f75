// Beneath a transfer: what the two sides said to each other, by whom and when; one line adds to it.
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dayOfMoment } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { addTransferNote, MOST_SAID, readTransferNotes } from '../transfer-notes-contract.ts'
import { whenText, words } from './words.ts'
import './care.css'
import { Pending } from '../../web/ask/pending.tsx'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
})

const localMoment = (at: string): string => `${dayOfMoment(new Date(at))}T${clock.format(new Date(at))}`

export const NotesPart = ({ record }: { readonly record: RecordRow }) => {
  const t = useText()
  const params = { id: record.id }
  const asked = useAsk(readTransferNotes, { params })
  const { data, refetch } = asked
  const [said, setSaid] = useState('')
  const [id, setId] = useState(newId)
  const tell = useTell(addTransferNote, { done: words.noteSaid })
  const send = () =>
    tell.mutate(
      { params, body: { id, said: said.trim() } },
      {
        onSuccess: () => {
          setSaid('')
          setId(newId())
          void refetch()
        },
      },
    )
  return (
    <section className="care-part" aria-label={t(words.notes)}>
      <h3>{t(words.notes)}</h3>
      <Pending ask={asked} lines={2} />
      {data?.notes.length === 0 && <p className="quiet">{t(words.noNotes)}</p>}
      <ul className="care-list">
        {data?.notes.map((note) => (
          <li key={note.id} className="card care-card" data-note={note.id}>
            <p>{note.said}</p>
            <p className="quiet">
              {[note.by, whenText(localMoment(note.at))].filter((part) => part !== null).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {data?.mayAdd && (
        <>
          <Textarea
            label={t(words.sayNote)}
            autosize
            maxLength={MOST_SAID}
            value={said}
            onChange={(event) => setSaid(event.currentTarget.value)}
          />
          <div className="care-acts">
            <Button disabled={said.trim() === ''} loading={tell.isPending} onClick={send}>
              {t(words.sendNote)}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
