// Papers for the records chosen in a list: one kind, one set of words; what differs is taken from each record.
import { Button, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Value, Values } from '../../kernel/register/field.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { paperKinds } from '../../paper-kinds.ts'
import { call } from '../../web/ask/api.ts'
import { useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Panel } from '../../web/parts/panel.tsx'
import { countOf } from '../../web/register/bulk/selection.ts'
import type { ChosenProps } from '../../web/register/extras.ts'
import { useSession } from '../../web/ask/session.tsx'
import { draftPapers, MOST_PAPERS } from '../contract.ts'
import { registerOfKinds } from './kinds-of.ts'
import { lacksDay, WordInputs } from './words-form.tsx'
import { words } from './words.ts'

const PAGE = 200

/** The ids of all that a list shows are asked page by page. */
const idsOf = async (name: string, { selection, query }: ChosenProps): Promise<string[]> => {
  if (selection.whole === null) return [...selection.picked.keys()]
  const register = registerOfKinds(name)
  if (!register) return []
  const pages = Math.ceil(Math.min(selection.whole, MOST_PAPERS) / PAGE)
  const ids: string[] = []
  for (let page = 1; page <= pages; page += 1) {
    const answer = await call(registerEndpoints(register).find, { body: { ...query, page, size: PAGE } })
    ids.push(...answer.rows.map(({ id }) => id))
  }
  return ids.slice(0, MOST_PAPERS)
}

export const DraftMany = (chosen: ChosenProps) => {
  const t = useText()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { installation } = useSession()
  const tell = useTell(draftPapers, { quiet: true })
  const id = useRef(newId())
  const [kind, setKind] = useState<string | null>(null)
  const [day, setDay] = useState<string | null>(installation.today)
  const [values, setValues] = useState<Values>({ signing: 'head' })
  const [gathering, setGathering] = useState(false)
  const count = countOf(chosen.selection)
  const offered = paperKinds
    .filter(({ register, law }) => register !== null && day !== null && law(day) !== null)
    .map(({ name, label }) => ({ value: name, label: t(label) }))
  const send = async () => {
    const register = paperKinds.find(({ name }) => name === kind)?.register
    if (kind === null || day === null || !register || lacksDay(kind, values)) return
    setGathering(true)
    const records = await idsOf(register.name, chosen).finally(() => setGathering(false))
    tell.mutate(
      { body: { id: id.current, kind, records, day, words: values } },
      {
        onSuccess: (batch) => void navigate({ to: '/van-ban-dot/$id', params: { id: batch.id } }),
        onError: (error) => {
          if (error.status !== 0) id.current = newId()
        },
      },
    )
  }
  return (
    <Panel
      title={`${t(words.draftMany)} ${formatNumber(count, {}, language)} ${t(words.records)}`}
      close={chosen.close}
    >
      <form
        className="record-form stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {count > MOST_PAPERS && (
          <p className="note note-question">
            {t(words.tooMany)} {MOST_PAPERS} {t(words.papersOf)}.
          </p>
        )}
        <DayInput label={t(words.day)} required today={installation.today} value={day} onChange={setDay} />
        <Select label={t(words.kind)} required data={offered} value={kind} onChange={setKind} />
        {kind !== null && (
          <WordInputs
            key={kind}
            kind={kind}
            values={values}
            write={(name: string, value: Value) => setValues((held) => ({ ...held, [name]: value }))}
          />
        )}
        {tell.error && <ErrorNote error={tell.error} />}
        <div className="form-foot">
          <Button
            type="submit"
            loading={gathering || tell.isPending}
            disabled={kind === null || day === null || lacksDay(kind, values)}
          >
            {t(words.create)}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
