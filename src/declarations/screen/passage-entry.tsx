// A passage noted in a few keys: a scan fills the person, the vehicle is one choice, Enter keeps it; the last one can be taken back.
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../kernel/day/day.ts'
import type { Values } from '../../kernel/register/field.ts'
import type { NewFile } from '../../kernel/offline/files.ts'
import { completeValues } from '../../kernel/register/columns.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { useSource } from '../../web/outbox/field-source.tsx'
import { useText } from '../../web/language/language.tsx'
import { PhotoPicker } from '../../web/outbox/photo-picker.tsx'
import { usePhotosLeft } from '../../web/outbox/photos-left.tsx'
import { checkpointLogs, outcome, vehicle } from '../checkpoints/logs.ts'
import { ScanField, type Scanned } from './scan-field.tsx'
import { timeNow } from './time-now.ts'
import { postWords, words } from './words.ts'

const direction = checkpointLogs.fields.direction.choices
const blank: Values = { vehicle: 'motorbike', outcome: 'passed', direction: 'in', people: 1 }

type PassageEntryProps = { readonly post: RecordRow; readonly day: Day }

export const PassageEntry = ({ post, day }: PassageEntryProps) => {
  const t = useText()
  const [values, setValues] = useState<Values>(blank)
  const [scanned, setScanned] = useState<Scanned | null>(null)
  const [photos, setPhotos] = useState<readonly NewFile[]>([])
  const [last, setLast] = useState<Pick<RecordRow, 'id' | 'values'> | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const writer = useSource().useWriter(checkpointLogs)
  const keptId = useKeptId()
  const photosLeft = usePhotosLeft(writer)
  /** One thing at a time; what went wrong stands beside the button and nothing typed is gone. */
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    await work().catch(setError)
    setBusy(false)
  }
  const set = (field: string, value: string | number | null) =>
    setValues((before) => ({ ...before, [field]: value === '' ? null : value }))
  const optionsOf = (choices: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(choices).map(([value, label]) => ({ value, label: t(label) }))
  const text = (field: string) => String(values[field] ?? '')
  const save = () =>
    run(async () => {
      const noted = {
        ...values,
        checkpoint: post.id,
        onDay: day,
        atTime: keptId.at(timeNow()),
        declaration: scanned?.declaration ?? null,
      }
      const made = await keptId.once((id) =>
        writer.create({ homeUnit: post.homeUnit, values: noted, photos, id }),
      )
      setLast({ id: made.id, values: completeValues(checkpointLogs, noted) })
      if (made.left) photosLeft.keep({ ...made, photos })
      // The vehicle and the direction of the next are mostly those of the last.
      setValues({ ...blank, vehicle: values.vehicle ?? null, direction: values.direction ?? null })
      setScanned(null)
      setPhotos([])
    })
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
          void save()
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
        <Button type="submit" loading={busy} disabled={values.outcome === null}>
          {t(postWords.save)}
        </Button>
        {error !== null && <ErrorNote error={error} />}
      </form>
      <PhotoPicker photos={photos} onChange={setPhotos} />
      {photosLeft.note}
      {last && (
        <p role="status">
          {t(words.noted)}: <b>{String(last.values.fullName ?? last.values.plate ?? last.values.atTime)}</b>{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={busy}
            onClick={() =>
              void run(async () => {
                await writer.remove(last, 'Ghi nhầm')
                photosLeft.drop(last.id)
                setLast(null)
              })
            }
          >
            {t(postWords.undo)}
          </Button>
        </p>
      )}
    </section>
  )
}
