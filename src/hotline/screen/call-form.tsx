// A call written down while it lasts: one sentence, what it is about, how urgent; the rest if there is time.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { useMomentNow } from '../../web/view/clock.ts'
import { HomeUnitInput, useWritableUnits } from '../../web/register/home-unit-input.tsx'
import { citizenReports } from '../citizen-reports.ts'
import { reportKind } from '../report-choices.ts'
import { words } from './words.ts'

const { create } = registerEndpoints(citizenReports)
const empty = { content: '', kind: 'illness', urgent: false, caller: '', phone: '', village: '' }

type CallFormProps = {
  readonly unit: string
  /** The board is noted as a reading and not asked again by itself. */
  readonly again: () => void
}

export const CallForm = ({ unit, again }: CallFormProps) => {
  const units = useWritableUnits(citizenReports)
  const t = useText()
  const momentNow = useMomentNow()
  const [said, setSaid] = useState(empty)
  const [homeUnit, setHomeUnit] = useState<string | null>(null)
  const home = homeUnit ?? units.find(({ key }) => key === unit)?.key ?? units[0]?.key ?? unit
  const tell = useTell(create, { done: words.saved })
  const kept = useKeptId()
  const known = (text: string) => (text.trim() === '' ? null : text.trim())
  return (
    <form
      className="card hotline-call"
      onSubmit={(event) => {
        event.preventDefault()
        const received = kept.at(momentNow())
        tell.mutate(
          {
            body: {
              id: kept.now(),
              homeUnit: home,
              values: {
                content: said.content.trim(),
                kind: said.kind,
                urgency: said.urgent ? 'urgent' : 'normal',
                channel: 'hotline',
                receivedDay: received.slice(0, 10),
                receivedTime: received.slice(11),
                caller: known(said.caller),
                callerPhone: known(said.phone),
                village: known(said.village),
              },
            },
          },
          {
            onSuccess: () => {
              setSaid(empty)
              again()
            },
            onSettled: (_, error) => kept.heard(error),
          },
        )
      }}
    >
      <h2>{t(words.call)}</h2>
      <LongText
        label={t(words.content)}
        required
        value={said.content}
        onChange={(value) => setSaid({ ...said, content: value })}
      />
      <div className="hotline-fields">
        <NativeSelect
          label={t(words.kind)}
          value={said.kind}
          data={Object.entries(reportKind).map(([value, text]) => ({ value, label: t(text) }))}
          onChange={(event) => setSaid({ ...said, kind: event.currentTarget.value })}
        />
        <TextInput
          label={t(words.caller)}
          value={said.caller}
          onChange={(event) => setSaid({ ...said, caller: event.currentTarget.value })}
        />
        <TextInput
          label={t(words.phone)}
          type="tel"
          value={said.phone}
          onChange={(event) => setSaid({ ...said, phone: event.currentTarget.value })}
        />
        <TextInput
          label={t(words.village)}
          value={said.village}
          onChange={(event) => setSaid({ ...said, village: event.currentTarget.value })}
        />
        {units.length > 1 && (
          <HomeUnitInput units={units} value={home} onChange={setHomeUnit} error={undefined} />
        )}
      </div>
      <div className="hotline-acts">
        <Checkbox
          label={t(words.urgent)}
          checked={said.urgent}
          onChange={(event) => setSaid({ ...said, urgent: event.currentTarget.checked })}
        />
        <Button type="submit" loading={tell.isPending} disabled={said.content.trim() === ''}>
          {t(words.save)}
        </Button>
      </div>
    </form>
  )
}
