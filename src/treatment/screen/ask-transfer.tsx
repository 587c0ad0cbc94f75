// Asking for a transfer or a bed from where the patient lies: severity and reason; the receiver follows the rule unless another is named.
import { Button, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { severity as severityWords } from '../../surveillance/case-choices.ts'
import { useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useOptions, useText } from '../../web/language/language.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { ward as wardWords } from '../care-choices.ts'
import { askTransfer } from '../board-contract.ts'
import { transfers } from '../transfers.ts'
import { words } from './words.ts'

const { choices: reasons } = transfers.fields.reason
type Reason = keyof typeof reasons
type Severity = keyof typeof severityWords
type Ward = keyof typeof wardWords

const keyIn = <K extends string>(
  table: { readonly [key in K]: unknown },
  key: string | null,
): K | undefined => (Object.keys(table) as K[]).find((one) => one === key)

type From = {
  readonly caseRecord: string | null
  readonly homeCare: string | null
  readonly admission: string | null
}

/** `bed`: nobody cares for the person yet, a bed is asked for. */
export const AskTransfer = ({ from, bed = false }: { readonly from: From; readonly bed?: boolean }) => {
  const t = useText()
  const options = useOptions()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<Reason>(bed ? 'bedRequest' : 'worsening')
  const [severity, setSeverity] = useState<Severity>('moderate')
  const [ward, setWard] = useState<Ward | null>('oxygen')
  const [toPlace, setToPlace] = useState('')
  const tell = useTell(askTransfer, { quiet: true })
  const kept = useKeptId()
  const ask = () =>
    tell.mutate(
      {
        body: {
          id: kept.now(),
          ...from,
          reason,
          severity,
          ward,
          toPlace: toPlace.trim() || null,
          toFacility: null,
          note: null,
        },
      },
      {
        onSuccess: ({ toPlace: place, ground }) => {
          notifications.show({
            message: `${t(words.asked)} ${place}${ground === null ? '' : ` (${t(words.byRule)} ${ground})`}`,
          })
          setOpen(false)
        },
        onSettled: (_, error) => kept.heard(error),
      },
    )
  if (!open)
    return (
      <div className="care-acts">
        <Button variant="default" onClick={() => setOpen(true)}>
          {t(bed ? words.askBed : words.askTransfer)}
        </Button>
      </div>
    )
  return (
    <div className="stack">
      <div className="care-form">
        <Select
          label={t(words.reason)}
          value={reason}
          allowDeselect={false}
          onChange={(next) => setReason(keyIn(reasons, next) ?? 'worsening')}
          data={options(reasons)}
        />
        <Select
          label={t(words.severity)}
          value={severity}
          allowDeselect={false}
          onChange={(next) => setSeverity(keyIn(severityWords, next) ?? 'moderate')}
          data={options(severityWords)}
        />
        <Select
          label={t(words.ward)}
          value={ward}
          clearable
          onChange={(next) => setWard(keyIn(wardWords, next) ?? null)}
          data={options(wardWords)}
        />
        <TextInput
          label={t(words.toPlace)}
          value={toPlace}
          onChange={(event) => setToPlace(event.currentTarget.value)}
        />
      </div>
      {tell.error && <ErrorNote error={tell.error} />}
      <div className="care-acts">
        <Button loading={tell.isPending} onClick={ask}>
          {t(bed ? words.askBed : words.askTransfer)}
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
