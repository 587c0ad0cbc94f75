// Drafting a report: of which kind and which days, for the unit that the screen looks at.
import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Panel } from '../../web/parts/panel.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { draftReport, type ReportHead } from '../contract.ts'
import { kindWords, words } from './words.ts'

/** Where a report "from the beginning" begins: the year of the first case in the country. */
const BEGINNING = '2020-01-01'

export const DraftPanel = ({ close }: { readonly close: () => void }) => {
  const t = useText()
  const navigate = useNavigate()
  const units = useUnits()
  const { installation } = useSession()
  const { view } = useView()
  const tell = useTell(draftReport, { quiet: true })
  const id = useRef(newId())
  const [kind, setKind] = useState<ReportHead['kind']>('daily')
  const [from, setFrom] = useState<string | null>(view.from ?? BEGINNING)
  const [to, setTo] = useState<string | null>(view.to)
  const begins = kind === 'daily' ? to : from
  return (
    <Panel title={t(words.draftOne)} close={close} over>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (begins === null || to === null) return
          tell.mutate(
            { body: { id: id.current, kind, unit: view.unit, from: begins, to } },
            { onSuccess: ({ head }) => void navigate({ to: '/bao-cao/$id', params: { id: head.id } }) },
          )
        }}
      >
        <p>
          {t(words.unit)}: <strong>{units.nameOf(view.unit)}</strong>
        </p>
        <SegmentedControl
          aria-label={t(words.kind)}
          value={kind}
          onChange={(value) => {
            // Other days make another report: it gets an id of its own.
            id.current = newId()
            setKind(value)
          }}
          data={[
            { value: 'daily', label: t(kindWords.daily) },
            { value: 'period', label: t(kindWords.period) },
          ]}
        />
        {kind === 'period' && (
          <DayInput
            label={t(words.from)}
            required
            today={installation.today}
            value={from}
            onChange={setFrom}
          />
        )}
        <DayInput
          label={t(kind === 'daily' ? words.day : words.to)}
          required
          today={installation.today}
          value={to}
          onChange={setTo}
        />
        {tell.error && <ErrorNote error={tell.error} />}
        <Button type="submit" loading={tell.isPending} disabled={begins === null || to === null}>
          {t(words.create)}
        </Button>
      </form>
    </Panel>
  )
}
