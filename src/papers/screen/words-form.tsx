// What the office writes in a draft: the fields of the kind, the day of signing, who signs.
import { Button } from '@mantine/core'
import type { FormEvent } from 'react'
import { paperKinds } from '../../paper-kinds.ts'
import type { Value, Values } from '../../kernel/register/field.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { useText } from '../../web/language/language.tsx'
import { useDraft } from '../../web/parts/draft.ts'
import { useUnsaved } from '../../web/parts/unsaved.tsx'
import { hasUnreadDay } from '../../web/register/form-state.ts'
import { FieldInput } from '../../web/register/field-input.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { changePaper, dropPaper, type Paper } from '../contract.ts'
import { fieldsOfKind } from '../signing-fields.ts'
import { words } from './words.ts'

type WordInputsProps = {
  readonly kind: string
  readonly values: Values
  readonly problems?: Readonly<Record<string, string>>
  readonly write: (name: string, value: Value) => void
}

export const WordInputs = ({ kind: name, values, problems = {}, write }: WordInputsProps) => {
  const kind = paperKinds.find((one) => one.name === name)
  return Object.entries(kind ? fieldsOfKind(kind) : {}).map(([field, declared]) => (
    <FieldInput
      key={field}
      field={declared}
      value={values[field] ?? null}
      linked={undefined}
      error={problems[field]}
      onChange={(value) => write(field, value)}
    />
  ))
}

/** Something stands in the place of a day and is none: nothing is sent then. */
export const lacksDay = (name: string | null, values: Values): boolean => {
  const kind = paperKinds.find((one) => one.name === name)
  return kind !== undefined && hasUnreadDay(fieldsOfKind(kind), values)
}

export const WordsForm = ({ paper }: { readonly paper: Paper }) => {
  const t = useText()
  const { installation } = useSession()
  const save = useTell(changePaper, { done: words.saved })
  const drop = useTell(dropPaper, { done: words.dropped })
  const draft = useDraft<Values>(paper.words)
  const dated = useDraft<{ day: string | null }>({ day: paper.head.day })
  const values = draft.written
  const { day } = dated.written
  useUnsaved(dated.changed || draft.changed)
  const ready = day !== null && !lacksDay(paper.head.kind, values)
  const problems = Object.fromEntries(paper.problems.map(({ field, text }) => [field, t(text)]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready || day === null) return
    save.mutate(
      { params: { id: paper.head.id }, body: { day, words: values } },
      {
        onSuccess: () => {
          draft.saved(values)
          dated.saved({ day })
        },
      },
    )
  }
  return (
    <section className="card no-print">
      <h2>{t(words.ownWords)}</h2>
      <form className="stack" onSubmit={submit} noValidate>
        <DayInput
          label={t(words.day)}
          required
          today={installation.today}
          value={day}
          onChange={(to) => dated.write('day', to)}
        />
        <WordInputs
          kind={paper.head.kind}
          values={values}
          problems={problems}
          write={(name, value) => draft.write(name, value)}
        />
        <div className="batch-actions">
          <Button type="submit" variant="default" loading={save.isPending} disabled={!ready}>
            {t(words.save)}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            loading={drop.isPending}
            onClick={() =>
              drop.mutate({ params: { id: paper.head.id } }, { onSuccess: () => history.back() })
            }
          >
            {t(words.drop)}
          </Button>
        </div>
      </form>
    </section>
  )
}
