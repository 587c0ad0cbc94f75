// One person at a vaccination point: what was given before, which dose is next and from when, and the dose of today.
import { Button, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import type { NewFile } from '../../kernel/offline/files.ts'
import type { Values } from '../../kernel/register/field.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useKeptId } from '../../web/ask/kept-id.ts'
import { useSource } from '../../web/outbox/field-source.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { PhotoPicker } from '../../web/outbox/photo-picker.tsx'
import { usePhotosLeft } from '../../web/outbox/photos-left.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { shownField } from '../../web/register/field-value.ts'
import { doses, targetGroup } from '../doses.ts'
import { nextDose } from '../rules/booster-interval.ts'
import { agesOn, targetGroupOn } from '../rules/target-group.ts'
import type { ChosenPerson } from './dose-page.tsx'
import { words } from './words.ts'

type PersonDoseProps = {
  readonly person: ChosenPerson
  readonly session: Values
  readonly homeUnit: string
  /** The group of those of whom no birth tells it: as last chosen in this session. */
  readonly unsaid: string | null
  readonly setUnsaid: (group: string | null) => void
  readonly done: () => void
}

const { reaction } = doses.fields

const birthWord = ({ birthDay, birthYear }: Values): string | null =>
  typeof birthDay === 'string'
    ? formatDay(birthDay)
    : typeof birthYear === 'number'
      ? String(birthYear)
      : null

export const PersonDose = ({ person, session, homeUnit, unsaid, setUnsaid, done }: PersonDoseProps) => {
  const t = useText()
  const { language } = useLanguage()
  const { useRecords, useWriter } = useSource()
  const { records, error } = useRecords(doses, { subject: person.id, sort: 'doseDay' })
  const writer = useWriter(doses)
  const keptId = useKeptId()
  const photosLeft = usePhotosLeft(writer)
  const [typed, setTyped] = useState<number | null>(null)
  const [corrected, correct] = useState<string | null>(null)
  const [reacted, setReacted] = useState<string>('none')
  const [photos, setPhotos] = useState<readonly NewFile[]>([])
  const [kept, setKept] = useState<{
    readonly id: string
    readonly values: Values
    readonly photos: readonly NewFile[]
  } | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<unknown>(null)
  const given = records?.filter(({ id }) => id !== kept?.id) ?? []
  const last = given.toSorted(
    (one, other) => Number(other.values.doseNumber) - Number(one.values.doseNumber),
  )[0]
  const number = typed ?? Number(last?.values.doseNumber ?? 0) + 1
  const day = typeof session.doseDay === 'string' ? session.doseDay : null
  const byAge = day === null ? null : targetGroupOn(person.values, day)
  const group = corrected ?? byAge ?? unsaid
  const age = day === null ? null : (agesOn(person.values, day)?.most ?? null)
  const born = birthWord(person.values)
  const next =
    last &&
    nextDose(
      {
        group: String(last.values.targetGroup),
        number: Number(last.values.doseNumber),
        day: String(last.values.doseDay),
      },
      age,
    )
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setTrouble(null)
    await work().catch(setTrouble)
    setBusy(false)
  }
  const save = () =>
    run(async () => {
      const values = { ...session, targetGroup: group, doseNumber: number, reaction: reacted }
      const made = await keptId.once((id) =>
        writer.create({ homeUnit, subjectId: person.id, values, photos, id }),
      )
      setKept({ id: made.id, values, photos })
      if (made.left) photosLeft.keep({ ...made, photos })
      setPhotos([])
    })
  return (
    <section className="card dose-person" aria-label={t(words.whom)}>
      <h2>
        {person.name} {born !== null && <span className="quiet">{born}</span>}
      </h2>
      {error && <ErrorNote error={error} />}
      {!records && !error && <Waiting lines={2} />}
      {records && given.length === 0 && <p className="quiet">{t(words.none)}</p>}
      {given.length > 0 && (
        <ul aria-label={t(words.before)}>
          {given.map(({ id, values }) => (
            <li key={id}>
              {t(words.dose)} {String(values.doseNumber)} ·{' '}
              {shownField(doses.fields.doseDay, values.doseDay, language)} ·{' '}
              {shownField(doses.fields.product, values.product, language)}
            </li>
          ))}
        </ul>
      )}
      {last && next === null && <p className="note">{t(words.notAsked)}</p>}
      {next && day !== null && next.from > day && (
        <p className="problem" role="status">
          {t(words.early)} {shownField(doses.fields.doseDay, next.from, language)}: {next.clause}
        </p>
      )}
      {kept === null ? (
        <>
          <div className="dose-session">
            <Select
              label={t(doses.fields.targetGroup.label)}
              description={corrected === null && t(byAge === null ? words.byHand : words.byAge)}
              required
              allowDeselect={false}
              data={Object.entries(targetGroup).map(([value, label]) => ({ value, label: t(label) }))}
              value={group}
              onChange={(value) => {
                correct(value)
                if (byAge === null) setUnsaid(value)
              }}
            />
            <NumberInput
              label={t(doses.fields.doseNumber.label)}
              min={1}
              max={9}
              value={number}
              onChange={(value) => setTyped(typeof value === 'number' ? value : null)}
            />
            <Select
              label={t(reaction.label)}
              allowDeselect={false}
              data={Object.entries(reaction.choices).map(([value, label]) => ({ value, label: t(label) }))}
              value={reacted}
              onChange={(value) => setReacted(value ?? 'none')}
            />
          </div>
          <PhotoPicker photos={photos} onChange={setPhotos} />
          {trouble !== null && <ErrorNote error={trouble} />}
          <div className="dose-acts">
            <Button
              size="md"
              loading={busy}
              disabled={!records || day === null || group === null}
              onClick={() => void save()}
            >
              {t(words.save)}
            </Button>
            <Button size="md" variant="default" onClick={done}>
              {t(words.other)}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p role="status">
            {t(words.noted)}:{' '}
            <b>{`${person.name}, ${t(words.dose).toLowerCase()} ${String(kept.values.doseNumber)}`}</b>
          </p>
          {photosLeft.note}
          {trouble !== null && <ErrorNote error={trouble} />}
          <div className="dose-acts">
            <Button size="md" data-autofocus onClick={done}>
              {t(words.other)}
            </Button>
            <Button
              size="md"
              variant="subtle"
              loading={busy}
              onClick={() =>
                void run(async () => {
                  await writer.remove(kept, 'Ghi nhầm')
                  photosLeft.drop(kept.id)
                  // They go along with the dose as it is corrected, as files of that one.
                  setPhotos(kept.photos.map((photo) => ({ ...photo, id: newId() })))
                  setKept(null)
                })
              }
            >
              {t(words.undo)}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
