// The form of any register: the person first, then the record's own fields, with live questions and similar persons.
import { Button, TextInput } from '@mantine/core'
import { useMemo, useRef, useState, type FormEvent } from 'react'
import { registerEndpoints, type RecordRow, type Similar } from '../../kernel/register/contract.ts'
import type { Value, Values } from '../../kernel/register/field.ts'
import { correctionsIn } from '../../kernel/register/lifecycle.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useTell } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { useText } from '../language/language.tsx'
import { newId } from '../ask/new-id.ts'
import { useView } from '../view/view.ts'
import { words as shellWords } from '../language/words.ts'
import type { Given } from './given-values.ts'
import { FieldGroup } from './field-group.tsx'
import { changesOf, emptyValues, problemsOf, questionsOf, readable, valuesFrom } from './form-state.ts'
import { HomeUnitInput, useWritableUnits } from './home-unit-input.tsx'
import { KnownPersons } from './known-persons.tsx'
import { QuestionList } from './question-list.tsx'
import { titleOf } from './record-title.ts'
import { SimilarList } from './similar-list.tsx'
import { useKeepRecord } from './use-keep-record.ts'
import { words } from './words.ts'

type RecordFormProps = {
  readonly register: Register
  /** The record that is changed; a new one where absent. */
  readonly record?: RecordRow
  /** What stands in a new one before anybody writes. */
  readonly given?: Given
  readonly saved: (record: RecordRow) => void
  readonly cancel: () => void
}

export const RecordForm = ({ register, record, given, saved, cancel }: RecordFormProps) => {
  const t = useText()
  const { view } = useView()
  const units = useWritableUnits(register)
  const endpoints = registerEndpoints(register)
  const create = useTell(endpoints.create, { done: words.saved, quiet: true })
  const change = useTell(endpoints.change, { done: words.saved, quiet: true })
  const keep = useKeepRecord(register)
  const subjectFields = register.subject?.fields
  const before = useMemo(
    () => ({
      values: record ? valuesFrom(register.fields, record.values) : emptyValues(register.fields),
      subject: subjectFields
        ? record
          ? valuesFrom(subjectFields, record.subject)
          : emptyValues(subjectFields)
        : {},
    }),
    [register, record, subjectFields],
  )
  const [values, setValues] = useState<Values>({ ...before.values, ...given?.values })
  const [subject, setSubject] = useState<Values>(before.subject)
  const [person, setPerson] = useState<RecordRow | null>(null)
  const [chosenUnit, setChosenUnit] = useState(record?.homeUnit ?? given?.homeUnit ?? null)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const [similar, setSimilar] = useState<{ record: RecordRow; found: readonly Similar[] } | null>(null)
  // Kept between tries: sending the same new record twice is harmless.
  const id = useRef(newId())
  const form = useRef<HTMLFormElement>(null)
  const usual =
    units.length === 1 ? units[0] : units.find(({ key, level }) => key === view.unit && level === 'commune')
  const homeUnit = chosenUnit ?? usual?.key ?? null
  const ownProblems = problemsOf(register.fields, values)
  const subjectProblems = subjectFields && !person ? problemsOf(subjectFields, subject) : {}
  const corrections = record ? correctionsIn(register, record.values, changesOf(before.values, values)) : []
  const unexplained = corrections.length > 0 && why.trim() === ''
  const stuck =
    Object.keys(ownProblems).length + Object.keys(subjectProblems).length > 0 ||
    homeUnit === null ||
    unexplained
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (stuck || homeUnit === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return
    }
    if (record) {
      const changed = changesOf(before.values, values)
      const changedSubject = changesOf(before.subject, subject)
      change.mutate(
        {
          params: { id: record.id },
          body: {
            version: record.version,
            ...(homeUnit === record.homeUnit ? {} : { homeUnit }),
            ...(Object.keys(changed).length > 0 ? { values: changed } : {}),
            ...(Object.keys(changedSubject).length > 0 ? { subject: changedSubject } : {}),
            ...(why.trim() === '' ? {} : { why: why.trim() }),
          },
        },
        {
          onSuccess: (answer) => {
            keep(answer)
            saved(answer.record)
          },
        },
      )
      return
    }
    create.mutate(
      {
        body: {
          id: id.current,
          homeUnit,
          values,
          ...(person ? { subjectId: person.id } : subjectFields ? { subject } : {}),
        },
      },
      {
        onSuccess: (answer) => {
          keep(answer)
          if (answer.similar.length > 0) setSimilar({ record: answer.record, found: answer.similar })
          else saved(answer.record)
        },
      },
    )
  }
  if (similar)
    return <SimilarList register={register} similar={similar.found} next={() => saved(similar.record)} />
  const put = (set: typeof setValues) => (name: string, value: Value) =>
    set((held) => ({ ...held, [name]: value }))
  const error = create.error ?? change.error
  return (
    <form ref={form} onSubmit={submit} noValidate className="record-form">
      {register.subject && person && (
        <div className="note">
          <div>
            {t(words.usingPerson)}: <strong>{titleOf(register.subject, person)}</strong>
            <Button size="compact-sm" variant="subtle" onClick={() => setPerson(null)}>
              {t(words.newPerson)}
            </Button>
          </div>
        </div>
      )}
      {register.subject && !person && (
        <FieldGroup
          register={register.subject}
          label={t(register.subject.one)}
          values={subject}
          linked={record?.linked}
          path="subject."
          problems={tried ? subjectProblems : {}}
          put={put(setSubject)}
          after={
            !record && <KnownPersons values={readable(register.subject.fields, subject)} choose={setPerson} />
          }
        />
      )}
      <FieldGroup
        register={register}
        label={t(register.one)}
        values={values}
        linked={record?.linked}
        problems={tried ? ownProblems : {}}
        put={put(setValues)}
        after={
          !record &&
          register.name === 'persons' && <KnownPersons values={readable(register.fields, values)} />
        }
      />
      <HomeUnitInput
        units={units}
        value={homeUnit}
        onChange={setChosenUnit}
        error={tried && homeUnit === null ? t(words.required) : undefined}
      />
      <QuestionList questions={questionsOf(register, values, register.subject && !person ? subject : null)} />
      {record && (
        <TextInput
          label={t(corrections.length > 0 ? words.whyCorrection : words.whyChange)}
          description={corrections
            .map(({ field, text }) => `${t(register.fields[field]?.label ?? register.one)}: ${t(text)}`)
            .join('; ')}
          required={corrections.length > 0}
          error={tried && unexplained ? t(words.required) : undefined}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      {error && <ErrorNote error={error} />}
      {tried && stuck && (
        <p className="problem" role="alert">
          {t(words.fixFirst)}
        </p>
      )}
      <div className="form-foot">
        <Button type="submit" loading={create.isPending || change.isPending}>
          {t(shellWords.save)}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t(shellWords.cancel)}
        </Button>
      </div>
    </form>
  )
}
