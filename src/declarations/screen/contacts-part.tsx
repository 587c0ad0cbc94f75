// Under the people who were there: the case they may have met, and one press that makes contacts of the chosen.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { LinkInput } from '../../web/register/link-input.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import { contactsOfVisitors } from '../contract.ts'
import type { Wish } from './visitors-page.tsx'
import { whoWords as words } from './words.ts'

type ContactsPartProps = {
  readonly wish: Wish
  readonly picked: ReadonlySet<string>
  readonly done: () => void
}

export const ContactsPart = ({ wish, picked, done }: ContactsPartProps) => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const [source, setSource] = useState<string | null>(null)
  const tell = useTell(contactsOfVisitors, { quiet: true })
  if (!can('contacts.write')) return null
  const send = () => {
    if (source === null) return
    tell.mutate(
      { body: { ...wish, sourceCase: source, foundDay: view.to, checkIns: [...picked] } },
      { onSuccess: done },
    )
  }
  const made = tell.data
  return (
    <div className="who-contacts no-print">
      <LinkInput
        to="cases"
        label={t(words.source)}
        description={undefined}
        required
        error={undefined}
        value={source}
        linked={undefined}
        onChange={setSource}
      />
      <Button onClick={send} disabled={source === null || picked.size === 0} loading={tell.isPending}>
        {t(words.make)} ({picked.size})
      </Button>
      {tell.error && <ErrorNote error={tell.error} />}
      {made && (
        <div role="status" className="who-made">
          {made.problems.length === 0 ? (
            <p>
              {made.made} {t(words.made)}
              {made.doubts > 0 && `; ${made.doubts} ${t(words.doubts)}`}.{' '}
              <PlaceLink to="/truy-vet">{t(words.toList)}</PlaceLink>
            </p>
          ) : (
            <ul className="problem">
              {made.problems.map(({ checkIn, text }) => (
                <li key={checkIn}>{t(text)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
