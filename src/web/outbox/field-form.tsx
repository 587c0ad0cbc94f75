// The form of any carried register without network: the same fields, problems, questions and reasons as on line, kept on the device.
import { Button, Select, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { FieldRecord } from '../../kernel/offline/overlay.ts'
import type { NewFile } from '../../kernel/offline/files.ts'
import type { PhoneState } from '../../kernel/offline/phone-state.ts'
import type { Value, Values } from '../../kernel/register/field.ts'
import { correctionsIn } from '../../kernel/register/lifecycle.ts'
import type { Register } from '../../kernel/register/register.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { useKeptId } from '../ask/kept-id.ts'
import { useText } from '../language/language.tsx'
import { FieldGroup } from '../register/field-group.tsx'
import { changesOf, emptyValues, problemsOf, questionsOf, valuesFrom } from '../register/form-state.ts'
import { type LinkChoice, LinkSourceProvider } from '../register/link-source.ts'
import { QuestionList } from '../register/question-list.tsx'
import { titleOf } from '../register/record-title.ts'
import { words as registerWords } from '../register/words.ts'
import { useSession } from '../ask/session.tsx'
import { words as shellWords } from '../language/words.ts'
import { PhotoPicker } from './photo-picker.tsx'
import { useFieldRecords, useFieldWrite, useOutbox, usePhoneState } from './use-field.ts'
import { words } from './words.ts'
import '../register/register.css'

type FieldFormProps = {
  readonly register: Register
  readonly record?: FieldRecord
  readonly readOnly: boolean
  readonly done: () => void
}

const choicesIn = (state: PhoneState, register: Register): LinkChoice[] =>
  [...state.rows.values()].flatMap((kept) =>
    kept.register === register.name
      ? [{ value: kept.row.record.id, label: titleOf(register, kept.row.record) }]
      : [],
  )

/** People on this device, those who were entered here too. */
const SubjectChoice = ({
  subject,
  value,
  onChange,
  error,
}: {
  readonly subject: Register
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly error: string | undefined
}) => {
  const t = useText()
  const { records } = useFieldRecords(subject)
  return (
    <Select
      label={t(subject.one)}
      placeholder={t(words.chooseAbout)}
      required
      searchable
      limit={100}
      error={error}
      data={records.map((record) => ({ value: record.id, label: titleOf(subject, record) }))}
      value={value}
      onChange={onChange}
    />
  )
}

export const FieldForm = ({ register, record: given, readOnly, done }: FieldFormProps) => {
  const t = useText()
  const session = useSession()
  const held = useOutbox()
  const state = usePhoneState(held)
  const writer = useFieldWrite(register)
  // As it was opened: what comes in meanwhile is a conflict for a person to see, and not what this change began from.
  const [record] = useState(given)
  const kept = useKeptId()
  const [busy, setBusy] = useState(false)
  const [before] = useState<Values>(() =>
    record ? valuesFrom(register.fields, record.values) : emptyValues(register.fields),
  )
  const [values, setValues] = useState<Values>(before)
  const [subjectId, setSubject] = useState<string | null>(record?.subjectId ?? null)
  const [photos, setPhotos] = useState<readonly NewFile[]>([])
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const problems = problemsOf(register.fields, values)
  const changed = changesOf(before, values)
  const corrections = record ? correctionsIn(register, before, changed) : []
  const lacksSubject = register.subject !== undefined && !record && subjectId === null
  const unexplained = corrections.length > 0 && why.trim() === ''
  const stuck = Object.keys(problems).length > 0 || lacksSubject || unexplained
  const unit = held.kind === 'open' ? held.carrying?.unitKey : undefined
  const homeUnit = unit ?? session.duties[0]?.unitKey ?? session.installation.unitKey
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (stuck || busy) return
    setBusy(true)
    setError(null)
    try {
      if (record) {
        // First, because for them there may be no room: then nothing is changed.
        if (photos.length > 0) await writer.attach(record.id, photos)
        await writer.change(record, changed, why.trim() || undefined)
      } else await kept.once((id) => writer.create({ homeUnit, values, subjectId, photos, id }))
      done()
    } catch (cause) {
      setError(cause)
    }
    setBusy(false)
  }
  const put = (name: string, value: Value) => setValues((was) => ({ ...was, [name]: value }))
  return (
    <LinkSourceProvider value={(target) => (target.carried ? choicesIn(state, target) : null)}>
      <form className="record-form" noValidate onSubmit={(event) => void submit(event)}>
        {register.subject && !record && (
          <SubjectChoice
            subject={register.subject}
            value={subjectId}
            onChange={setSubject}
            error={tried && lacksSubject ? t(registerWords.required) : undefined}
          />
        )}
        <fieldset className="field-all" disabled={readOnly}>
          <FieldGroup
            register={register}
            label={t(register.one)}
            values={values}
            linked={record?.linked}
            problems={tried ? problems : {}}
            put={put}
          />
        </fieldset>
        {register.attachments && !readOnly && <PhotoPicker photos={photos} onChange={setPhotos} />}
        <QuestionList questions={questionsOf(register, values, null)} />
        {corrections.length > 0 && (
          <TextInput
            label={t(registerWords.whyCorrection)}
            required
            maxLength={500}
            error={tried && unexplained ? t(registerWords.required) : undefined}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        )}
        {error !== null && <ErrorNote error={error} />}
        {!readOnly && (
          <div className="form-foot">
            <Button type="submit" loading={busy}>
              {t(shellWords.save)}
            </Button>
            <Button variant="default" onClick={done}>
              {t(shellWords.cancel)}
            </Button>
          </div>
        )}
      </form>
    </LinkSourceProvider>
  )
}
