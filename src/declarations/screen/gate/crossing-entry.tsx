// Who comes without a declaration is entered at the desk and waits like the others; an identity card may be scanned.
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../../kernel/day/day.ts'
import type { RecordRow } from '../../../kernel/register/contract.ts'
import type { Values } from '../../../kernel/register/field.ts'
import type { Text } from '../../../kernel/text/text.ts'
import { ErrorNote } from '../../../web/ask/error-note.tsx'
import { useKeptId } from '../../../web/ask/kept-id.ts'
import { useSource } from '../../../web/outbox/field-source.tsx'
import { useText } from '../../../web/language/language.tsx'
import { borderCrossings } from '../../checkpoints/border-crossings.ts'
import { vehicle } from '../../checkpoints/logs.ts'
import { goodsKind } from '../../gate/gate-choices.ts'
import { gateWords } from '../../gate/gate-words.ts'
import { timeNow } from '../time-now.ts'
import { words } from './words.ts'

const ways = { entry: gateWords.entry, exit: gateWords.exit } as const
const texts = [
  ['fullName', words.name],
  ['nationalId', words.passport],
  ['nationality', words.nationality],
  ['plate', words.plate],
] as const satisfies readonly (readonly [string, Text])[]

type CrossingEntryProps = { readonly gate: RecordRow; readonly day: Day; readonly scanned: Values }

export const CrossingEntry = ({ gate, day, scanned }: CrossingEntryProps) => {
  const t = useText()
  const blank: Values = { kind: 'entry', people: 1 }
  const [values, setValues] = useState<Values>({ ...blank, ...scanned })
  const writer = useSource().useWriter(borderCrossings)
  const kept = useKeptId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const save = async (came: Values) => {
    setBusy(true)
    setError(null)
    try {
      await kept.once((id) => writer.create({ homeUnit: gate.homeUnit, values: came, id }))
      // The way of the next is mostly that of the last.
      setValues({ ...blank, kind: values.kind ?? null })
    } catch (cause) {
      setError(cause)
    }
    setBusy(false)
  }
  const set = (field: string, value: string | number | null) =>
    setValues((before) => ({ ...before, [field]: value === '' ? null : value }))
  const text = (field: string) => String(values[field] ?? '')
  const choose = (field: string, label: Text, choices: Readonly<Record<string, Text>>) => (
    <Select
      label={t(label)}
      data={Object.entries(choices).map(([value, words_]) => ({ value, label: t(words_) }))}
      value={text(field) || null}
      onChange={(value) => set(field, value)}
    />
  )
  const known = text('fullName').trim() !== '' || text('plate').trim() !== ''
  return (
    <form
      className="post-entry"
      aria-label={t(words.entry)}
      onSubmit={(event) => {
        event.preventDefault()
        const waiting = {
          post: gate.id,
          onDay: day,
          stage: 'waiting',
          arrivedTime: kept.at(timeNow()),
          foundBy: 'gate',
        }
        void save({ ...values, ...waiting })
      }}
    >
      {choose('kind', words.way, ways)}
      {texts.map(([field, label]) => (
        <TextInput
          key={field}
          label={t(label)}
          value={text(field)}
          autoComplete="off"
          onChange={(event) => set(field, event.currentTarget.value)}
        />
      ))}
      {choose('vehicle', words.vehicle, vehicle)}
      <NumberInput
        label={t(words.count)}
        min={1}
        max={100}
        value={typeof values.people === 'number' ? values.people : ''}
        onChange={(value) => set('people', typeof value === 'number' ? value : null)}
      />
      {choose('goods', words.goods, goodsKind)}
      <Button type="submit" loading={busy} disabled={!known}>
        {t(words.add)}
      </Button>
      {error !== null && <ErrorNote error={error} />}
    </form>
  )
}
