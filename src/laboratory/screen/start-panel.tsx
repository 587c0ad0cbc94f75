// A session begun in a few presses: where, why, one by one or in pools; it is open at once.
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Panel } from '../../web/parts/panel.tsx'
import { HomeUnitInput, useWritableUnits } from '../../web/register/home-unit-input.tsx'
import { LinkInput } from '../../web/register/link-input.tsx'
import { useSession as useAccount } from '../../web/ask/session.tsx'
import { enterPeople, MOST_ENTERED } from '../contract.ts'
import { sessionCode } from '../rules/session-code.ts'
import { samplingSessions } from '../sampling-sessions.ts'
import { words } from './words.ts'

const { fields } = samplingSessions

type StartPanelProps = {
  readonly plan: {
    readonly id: string
    readonly name: string
    readonly homeUnit: string
    readonly shift: string | null
  } | null
  /** Who is put into the session at once. */
  readonly people?: readonly string[]
  readonly close: () => void
}

/** So that two sessions of one place and day keep apart. */
const suffix = (id: string): string => id.slice(-2).toUpperCase()

export const StartPanel = ({ plan, people = [], close }: StartPanelProps) => {
  const t = useText()
  const navigate = useNavigate()
  const { installation } = useAccount()
  const [id] = useState(newId)
  const writable = useWritableUnits(samplingSessions)
  const [unit, setUnit] = useState<string | null>(plan?.homeUnit ?? null)
  const homeUnit = unit ?? (writable.length === 1 ? (writable[0]?.key ?? null) : null)
  const [place, setPlace] = useState(plan?.name ?? '')
  const [tubes, setTubes] = useState('pool10')
  const [method, setMethod] = useState('pcr')
  const [reason, setReason] = useState('screening')
  const [laboratory, setLaboratory] = useState<string | null>(null)
  const create = useTell(registerEndpoints(samplingSessions).create, { quiet: true })
  const day = installation.today
  const shift = plan?.shift ?? null
  const fill = useTell(enterPeople, { quiet: true })
  const fillAndGo = async () => {
    const rows = people.slice(0, MOST_ENTERED).map((personId) => ({ id: newId(), personId, subject: {} }))
    if (rows.length > 0) await fill.mutateAsync({ params: { id }, body: { day, rows, tryOnly: false } })
    await navigate({ to: '/xet-nghiem/phien/$id', params: { id } })
  }
  const begin = () => {
    if (homeUnit === null || place.trim() === '') return
    const code = `${sessionCode(place, day, shift)}${suffix(id)}`
    create.mutate(
      {
        body: {
          id,
          homeUnit,
          values: {
            place: place.trim(),
            code,
            day,
            tubes,
            method,
            reason,
            laboratory,
            shift,
            plan: plan?.id ?? null,
          },
        },
      },
      { onSuccess: () => void fillAndGo() },
    )
  }
  const choices = (of: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(of).map(([value, choice]) => ({ value, label: t(choice) }))
  return (
    <Panel title={t(words.newSession)} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          begin()
        }}
      >
        <TextInput
          label={t(fields.place.label)}
          required
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t(fields.tubes.label)}
          data={choices(fields.tubes.choices)}
          value={tubes}
          onChange={setTubes}
        />
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t(fields.method.label)}
          data={choices(fields.method.choices)}
          value={method}
          onChange={setMethod}
        />
        <Select
          label={t(fields.reason.label)}
          data={choices(fields.reason.choices)}
          value={reason}
          allowDeselect={false}
          onChange={(next) => setReason(next ?? 'screening')}
        />
        <LinkInput
          label={t(fields.laboratory.label)}
          description={undefined}
          required={false}
          error={undefined}
          to="laboratories"
          value={laboratory}
          linked={undefined}
          onChange={setLaboratory}
        />
        <HomeUnitInput units={writable} value={homeUnit} onChange={setUnit} error={undefined} />
        {create.error && <ErrorNote error={create.error} />}
        {fill.error && <ErrorNote error={fill.error} />}
        <Button
          type="submit"
          size="md"
          loading={create.isPending}
          disabled={homeUnit === null || place.trim() === ''}
        >
          {t(words.newSession)}
        </Button>
      </form>
    </Panel>
  )
}
