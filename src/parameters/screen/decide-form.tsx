// Deciding a parameter otherwise: its value, from when, until when, by which document. What was decided before stays in the history.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ruleParameters } from '../../kernel/rule/rule-parameters.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { isDayOrNone } from '../../web/parts/read-day.ts'
import { useText } from '../../web/language/language.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'
import type { ParameterSetRow } from '../contract.ts'
import { words } from '../words.ts'
import type { Parameter } from './parameter-line.tsx'

const { create } = registerEndpoints(ruleParameters)

type FormProps = { readonly set: ParameterSetRow; readonly parameter: Parameter; readonly done: () => void }

export const DecideForm = ({ set, parameter, done }: FormProps) => {
  const t = useText()
  const { view } = useView()
  const { today } = useSession().installation
  const tell = useTell(create, { done: words.saved })
  const kept = useKeptId()
  const standing = parameter.override?.value ?? parameter.value
  const [value, setValue] = useState(standing === null ? '' : String(standing))
  const [fromDay, setFrom] = useState<string | null>(view.to)
  const [toDay, setTo] = useState<string | null>(null)
  const [basis, setBasis] = useState('')
  const wrong = parameter.kind === 'number' && !/^\d{0,9}$/.test(value.trim())
  const save = () =>
    tell.mutate(
      {
        body: {
          id: kept.now(),
          homeUnit: view.unit,
          values: {
            law: set.name,
            parameter: parameter.name,
            value: value.trim() === '' ? '–' : value.trim(),
            fromDay,
            toDay,
            basis: basis.trim(),
          },
        },
      },
      { onSuccess: done, onSettled: (_, error) => kept.heard(error) },
    )
  return (
    <div className="parameter-form">
      {parameter.kind === 'choice' ? (
        <NativeSelect
          label={t(words.value)}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          data={parameter.choices.map((one) => ({ value: one.value, label: t(one.label) }))}
        />
      ) : (
        <TextInput
          label={t(words.value)}
          description={t(words.takeAway)}
          inputMode="numeric"
          value={value}
          error={wrong && t(words.notNumber)}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
      <DayInput label={t(words.from)} value={fromDay} onChange={setFrom} today={today} required />
      <DayInput label={t(words.to)} value={toDay} onChange={setTo} unread={setTo} today={today} />
      <TextInput
        label={t(words.basis)}
        description={t(words.basisHint)}
        required
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <div className="page-actions">
        <Button
          loading={tell.isPending}
          disabled={wrong || fromDay === null || !isDayOrNone(toDay) || basis.trim() === ''}
          onClick={save}
        >
          {t(words.save)}
        </Button>
        <Button variant="subtle" onClick={done}>
          {t(words.cancel)}
        </Button>
        {set.whatIf && !wrong && (
          <PlaceLink
            to={`/cap-do?xem=neu&ben-a=${set.name}&ben-b=${set.name}~${parameter.name}:${value.trim()}`}
          >
            {t(words.whatIf)}
          </PlaceLink>
        )}
      </div>
    </div>
  )
}
