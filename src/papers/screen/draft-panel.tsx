// Drafting a paper about a unit: of which kind; its words are written beside the page.
import { Button, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { paperKinds } from '../../paper-kinds.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Panel } from '../../web/parts/panel.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { draftPaper } from '../contract.ts'
import { words } from './words.ts'

export const DraftPanel = ({ close }: { readonly close: () => void }) => {
  const t = useText()
  const navigate = useNavigate()
  const units = useUnits()
  const { installation } = useSession()
  const { view } = useView()
  const tell = useTell(draftPaper, { quiet: true })
  const id = useRef(newId())
  const [kind, setKind] = useState<string | null>(null)
  const [day, setDay] = useState<string | null>(installation.today)
  const kinds = paperKinds
    .filter(({ register, law }) => register === null && day !== null && law(day) !== null)
    .map(({ name, label }) => ({ value: name, label: t(label) }))
  return (
    <Panel title={t(words.draftOne)} close={close} over>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (kind === null || day === null) return
          tell.mutate(
            { body: { id: id.current, kind, unit: view.unit, day } },
            { onSuccess: ({ head }) => void navigate({ to: '/van-ban/$id', params: { id: head.id } }) },
          )
        }}
      >
        <p>
          {t(words.unit)}: <strong>{units.nameOf(view.unit)}</strong>
        </p>
        <DayInput label={t(words.day)} required today={installation.today} value={day} onChange={setDay} />
        <Select
          label={t(words.kind)}
          required
          data={kinds}
          value={kind}
          onChange={(value) => {
            id.current = newId()
            setKind(value)
          }}
        />
        {tell.error && <ErrorNote error={tell.error} />}
        <Button type="submit" loading={tell.isPending} disabled={kind === null || day === null}>
          {t(words.create)}
        </Button>
      </form>
    </Panel>
  )
}
