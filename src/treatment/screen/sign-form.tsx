// Signs of one half of a day in a few numbers; a limit that is passed raises the alarm by itself.
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useOptions, useText } from '../../web/language/language.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { feeling as feelings } from '../care-choices.ts'
import { careSigns } from '../care-signs.ts'
import type { Half } from '../rules/signs-due.ts'
import { words } from './words.ts'

const { create } = registerEndpoints(careSigns)
const { choices: halves } = careSigns.fields.half

type Of = {
  readonly homeUnit: string
  readonly subjectId: string | null
  readonly homeCare: string | null
  readonly admission: string | null
}

export const SignForm = ({
  of: { homeUnit, subjectId, homeCare, admission },
  on,
  half: first,
  done,
}: {
  readonly of: Of
  readonly on: string
  readonly half: Half
  readonly done: () => void
}) => {
  const t = useText()
  const options = useOptions()
  const [half, setHalf] = useState<string>(first)
  const [temperature, setTemperature] = useState('')
  const [numbers, setNumbers] = useState<Readonly<Record<string, number | null>>>({})
  const [feeling, setFeeling] = useState<string | null>(null)
  const tell = useTell(create, { quiet: true, done: words.signsSaved })
  const kept = useKeptId()
  const number = (name: 'spo2' | 'breath' | 'pulse', label: string) => (
    <NumberInput
      label={label}
      value={numbers[name] ?? ''}
      hideControls
      allowDecimal={false}
      onChange={(next) => setNumbers({ ...numbers, [name]: next === '' ? null : Number(next) })}
    />
  )
  const save = () =>
    tell.mutate(
      {
        body: {
          id: kept.now(),
          homeUnit,
          ...(subjectId === null ? {} : { subjectId }),
          values: {
            homeCare,
            admission,
            signDay: on,
            half,
            temperature: temperature.trim() || null,
            feeling,
            takenBy: 'station',
            ...numbers,
          },
        },
      },
      { onSuccess: done, onSettled: (_, error) => kept.heard(error) },
    )
  return (
    <div className="stack">
      <div className="care-form">
        <Select
          label={t(words.half)}
          value={half}
          allowDeselect={false}
          onChange={(next) => setHalf(next ?? first)}
          data={options(halves)}
        />
        {number('spo2', t(words.spo2))}
        {number('breath', t(words.breath))}
        {number('pulse', t(words.pulse))}
        <TextInput
          label={t(words.temperature)}
          value={temperature}
          inputMode="decimal"
          onChange={(event) => setTemperature(event.currentTarget.value)}
        />
        <Select
          label={t(words.feeling)}
          value={feeling}
          clearable
          onChange={setFeeling}
          data={options(feelings)}
        />
      </div>
      {tell.error && <ErrorNote error={tell.error} />}
      <div className="care-acts">
        <Button loading={tell.isPending} onClick={save}>
          {t(words.save)}
        </Button>
        <Button variant="subtle" onClick={done}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
