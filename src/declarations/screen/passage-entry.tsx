// A passage noted in a few keys: a scan fills the person, the vehicle is one choice, Enter keeps it; the last one can be taken back.
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../kernel/day/day.ts'
import type { Values } from '../../kernel/register/field.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { useTell } from '../../web/ask.ts'
import { useText } from '../../web/language.tsx'
import { newId } from '../../web/new-id.ts'
import { checkpointLogs, outcome, vehicle } from '../checkpoints/logs.ts'
import { ScanField, type Scanned } from './scan-field.tsx'
import { timeNow } from './time-now.ts'
import { postWords, words } from './words.ts'

const { create, remove } = registerEndpoints(checkpointLogs)
const direction = checkpointLogs.fields.direction.choices
const blank: Values = { vehicle: 'motorbike', outcome: 'passed', direction: 'in', people: 1 }

type PassageEntryProps = { readonly post: RecordRow; readonly day: Day }

export const PassageEntry = ({ post, day }: PassageEntryProps) => {
  const t = useText()
  const [values, setValues] = useState<Values>(blank)
  const [scanned, setScanned] = useState<Scanned | null>(null)
  const [last, setLast] = useState<RecordRow | null>(null)
  const tell = useTell(create)
  const takeBack = useTell(remove, { done: postWords.undone })
  const set = (field: string, value: string | number | null) =>
    setValues((before) => ({ ...before, [field]: value === '' ? null : value }))
  const optionsOf = (choices: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(choices).map(([value, label]) => ({ value, label: t(label) }))
  const text = (field: string) => String(values[field] ?? '')
  const save = () =>
    tell.mutate(
      {
        body: {
          id: newId(),
          homeUnit: post.homeUnit,
          values: {
            ...values,
            checkpoint: post.id,
            onDay: day,
            atTime: timeNow(),
            declaration: scanned?.declaration ?? null,
          },
        },
      },
      {
        onSuccess: ({ record }) => {
          setLast(record)
          // The vehicle and the direction of the next are mostly those of the last.
          setValues({ ...blank, vehicle: values.vehicle ?? null, direction: values.direction ?? null })
          setScanned(null)
        },
      },
    )
  return (
    <section className="declaration-part">
      <h2>{t(postWords.entry)}</h2>
      <ScanField
        onScan={(read) => {
          setScanned(read)
          // What asks for a look is not let through by habit: somebody says what is done.
          setValues((before) => ({
            ...before,
            ...read.visitor,
            ...(read.red ? { outcome: null } : {}),
          }))
        }}
      />
      {scanned?.red && <p className="red-shown">{t(words.redShown)}</p>}
      {scanned?.problems.map((problem) => (
        <p key={problem.en} className="problem">
          {t(problem)}
        </p>
      ))}
      <form
        className="post-entry"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Select
          label={t(postWords.vehicle)}
          data={optionsOf(vehicle)}
          value={text('vehicle') || null}
          onChange={(value) => set('vehicle', value)}
        />
        <TextInput
          label={t(postWords.plate)}
          value={text('plate')}
          autoComplete="off"
          onChange={(event) => set('plate', event.currentTarget.value.toUpperCase())}
        />
        <NumberInput
          label={t(postWords.count)}
          min={0}
          max={1000}
          value={typeof values.people === 'number' ? values.people : ''}
          onChange={(value) => set('people', typeof value === 'number' ? value : null)}
        />
        <Select
          label={t(postWords.direction)}
          data={optionsOf(direction)}
          value={text('direction') || null}
          onChange={(value) => set('direction', value)}
        />
        <TextInput
          label={t(postWords.name)}
          value={text('fullName')}
          autoComplete="off"
          onChange={(event) => set('fullName', event.currentTarget.value)}
        />
        <TextInput
          label={t(postWords.phone)}
          inputMode="tel"
          value={text('phone')}
          autoComplete="off"
          onChange={(event) => set('phone', event.currentTarget.value)}
        />
        <TextInput
          label={t(postWords.from)}
          value={text('cameFrom')}
          autoComplete="off"
          onChange={(event) => set('cameFrom', event.currentTarget.value)}
        />
        <Select
          label={t(postWords.outcome)}
          data={optionsOf(outcome)}
          value={text('outcome') || null}
          onChange={(value) => set('outcome', value)}
        />
        <Button type="submit" loading={tell.isPending} disabled={values.outcome === null}>
          {t(postWords.save)}
        </Button>
      </form>
      {last && (
        <p role="status">
          {t(words.noted)}: <b>{String(last.values.fullName ?? last.values.plate ?? last.values.atTime)}</b>{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() =>
              takeBack.mutate(
                { params: { id: last.id }, body: { version: last.version, why: 'Ghi nhầm' } },
                { onSuccess: () => setLast(null) },
              )
            }
          >
            {t(postWords.undo)}
          </Button>
        </p>
      )}
    </section>
  )
}
