// Keeps the picture that is on the screen, as it is now, for the meeting that looks at it.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../kernel/day/day.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Panel } from '../../web/parts/panel.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { sendFiles } from '../../web/register/attachments.tsx'
import { LinkInput } from '../../web/register/link-input.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import { chainSnapshots } from '../chain-snapshots.ts'
import { snapshotWords as words } from './rule-words.ts'

const { create } = registerEndpoints(chainSnapshots)

type SnapshotPanelProps = {
  readonly proposed: string
  readonly cluster: string | null
  readonly today: Day
  readonly people: number
  readonly links: number
  readonly picture: () => Promise<Blob>
  readonly close: () => void
}

export const SnapshotPanel = ({
  proposed,
  cluster,
  today,
  people,
  links,
  picture,
  close,
}: SnapshotPanelProps) => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const [id] = useState(newId)
  const [title, setTitle] = useState(proposed)
  const [meeting, setMeeting] = useState<string | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  const tell = useTell(create, { quiet: true, done: words.kept })
  const save = async () => {
    setFailed(null)
    try {
      const blob = await picture()
      await tell.mutateAsync({
        body: {
          id,
          homeUnit: view.unit,
          values: {
            title: title.trim(),
            takenDay: today,
            periodFrom: view.from,
            periodTo: view.to,
            cluster,
            meeting,
            people,
            links,
          },
        },
      })
      await sendFiles(chainSnapshots.name, id, [new File([blob], 'chuoi-lay.png', { type: 'image/png' })])
      close()
    } catch (cause) {
      setFailed(cause instanceof Error ? cause : new Error(String(cause)))
    }
  }
  return (
    <Panel title={t(words.title)} close={close}>
      <div className="stack">
        <TextInput
          label={t(words.name)}
          required
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {can('meetings.read') && (
          <LinkInput
            label={t(words.meeting)}
            description={undefined}
            required={false}
            error={undefined}
            to="meetings"
            value={meeting}
            linked={undefined}
            onChange={setMeeting}
          />
        )}
        {failed && <ErrorNote error={failed} />}
        <div>
          <Button loading={tell.isPending} disabled={title.trim() === ''} onClick={() => void save()}>
            {t(words.save)}
          </Button>
        </div>
        <PlaceLink to="/so/chain-snapshots">{t(words.all)}</PlaceLink>
      </div>
    </Panel>
  )
}
