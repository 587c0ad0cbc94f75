// Choosing: a column for each person, a row for each field, one cell of each row is taken.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ResponseOf } from '../kernel/contract/endpoint.ts'
import type { Values } from '../kernel/register/field.ts'
import { problemsOf } from '../kernel/register/shape.ts'
import { persons } from '../people/persons.ts'
import { registerNamed } from '../registers.ts'
import { tell } from '../web/ask/api.ts'
import { queryClient, useTell } from '../web/ask/ask.ts'
import { useText } from '../web/language/language.tsx'
import { newId } from '../web/ask/new-id.ts'
import { useUndoNotice } from '../web/ask/undo-notice.tsx'
import { titleOf } from '../web/register/record-title.ts'
import { fieldsTold, fullestOf } from './choose-values.ts'
import { mergePersons, type sideBySide, undoMerge } from './contract.ts'
import { BY_HAND, MergeTable } from './merge-table.tsx'
import { Reasons, useChance } from './reasons.tsx'
import { words } from './words.ts'

export type Beside = ResponseOf<typeof sideBySide>

/** The one with most records stays, so that least is moved; among equals the one known longest. */
const firstKept = ({ persons: people, children }: Beside): string => {
  const countOf = (index: number) => children.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)
  const ranked = people
    .map(({ id, knownAt }, index) => ({ id, knownAt, count: countOf(index) }))
    .toSorted((one, other) => other.count - one.count || (one.knownAt < other.knownAt ? -1 : 1))
  return ranked[0]?.id ?? ''
}

/** Says that it is done, with an undo that takes all of it back. */
const useMergeDone = () => {
  const t = useText()
  const offer = useUndoNotice()
  const takeBack = async (mergeId: string) => {
    await tell(undoMerge, { params: { id: mergeId }, body: {} })
    void queryClient.invalidateQueries()
  }
  return (mergeId: string, name: string) =>
    offer({ said: `${t(words.done)}: ${name}`, undo: () => takeBack(mergeId), undone: words.undone })
}

export const MergeForm = ({ beside }: { readonly beside: Beside }) => {
  const t = useText()
  const navigate = useNavigate()
  const chance = useChance()
  const merge = useTell(mergePersons)
  const done = useMergeDone()
  const people = beside.persons
  const [kept, setKept] = useState(() => firstKept(beside))
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({})
  const [typed, setTyped] = useState<Values>({})
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [twice, setTwice] = useState<readonly string[]>(() => beside.twice.map(({ drop }) => drop))
  const [why, setWhy] = useState('')
  const chosen = { ...fullestOf(persons, people, kept), ...picked }
  const back = () =>
    void navigate({ to: '/trung-lap', search: (before) => ({ ...before, nguoi: undefined }) })
  const byHand = (name: string): boolean => chosen[name] === BY_HAND
  const submit = () => {
    const id = newId()
    const told = fieldsTold(persons, people)
    const written = Object.fromEntries(told.filter(byHand).map((name) => [name, typed[name] ?? null]))
    const wrong = problemsOf(persons, written, false)
    setProblems(Object.fromEntries(wrong.map(({ field, text }) => [field, t(text)])))
    if (wrong.length > 0) return
    merge.mutate(
      {
        body: {
          id,
          keptId: kept,
          givenUp: people.filter((one) => one.id !== kept).map((one) => one.id),
          chosen: Object.fromEntries(
            told.filter((name) => !byHand(name)).map((name) => [name, chosen[name] ?? kept]),
          ),
          typed: written,
          versions: Object.fromEntries(people.map((one) => [one.id, one.version])),
          twice: beside.twice
            .filter(({ drop }) => twice.includes(drop))
            .map(({ register, drop }) => ({ register, id: drop })),
          ...(why.trim() === '' ? {} : { why: why.trim() }),
        },
      },
      {
        onSuccess: ({ record }) => {
          // What stood on the screens of these persons is no longer so.
          void queryClient.invalidateQueries()
          done(id, titleOf(persons, record))
          back()
        },
      },
    )
  }
  return (
    <form
      className="merge-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {beside.chance !== null && (
        <div className="card doubt">
          <div className="doubt-head">
            <strong>
              {t(words.chance)} {chance(beside.chance)}
            </strong>
          </div>
          <Reasons because={beside.because} heldBack={beside.heldBack} />
        </div>
      )}
      <MergeTable
        beside={beside}
        kept={kept}
        keep={setKept}
        chosen={chosen}
        choose={(field, id) => setPicked({ ...picked, [field]: id })}
        typed={typed}
        type={(field, value) => setTyped({ ...typed, [field]: value })}
        problems={problems}
      />
      {beside.twice.length > 0 && (
        <fieldset className="card merge-twice">
          <legend>{t(words.twice)}</legend>
          <p className="quiet">{t(words.twiceWhy)}</p>
          {beside.twice.map(({ register: name, drop, values }) => {
            const register = registerNamed(name)
            if (!register) return null
            const day = values[register.mainDay ?? '']
            return (
              <Checkbox
                key={drop}
                label={`${t(register.one)} ${typeof day === 'string' ? day.split('-').toReversed().join('/') : ''}`}
                checked={twice.includes(drop)}
                onChange={(event) =>
                  setTwice(
                    event.currentTarget.checked ? [...twice, drop] : twice.filter((one) => one !== drop),
                  )
                }
              />
            )
          })}
        </fieldset>
      )}
      {beside.ask && <p className="note note-question">{t(beside.ask)}</p>}
      <TextInput
        label={t(words.reason)}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className="page-actions merge-actions">
        <Button type="submit" loading={merge.isPending} disabled={!beside.mayMerge}>
          {t(words.doMerge)} {people.length} {t(words.records)}
        </Button>
        <Button variant="default" onClick={back}>
          {t(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
