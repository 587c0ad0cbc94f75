// Many contacts of one case in one go: what they share above, a sheet below, who is already known beside.
import { Button, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import type { Day } from '../../kernel/day/day.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { cases } from '../../surveillance/cases.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { isDayOrNone } from '../../web/parts/read-day.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { Page } from '../../web/parts/page.tsx'
import { HomeUnitInput, useWritableUnits } from '../../web/register/home-unit-input.tsx'
import { LinkInput } from '../../web/register/link-input.tsx'
import { titleOf } from '../../web/register/record-title.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import '../../web/register/register.css'
import { contacts } from '../contacts.ts'
import { enterContacts } from '../contract.ts'
import { EntryGrid } from './entry-grid.tsx'
import { EntryNotes } from './entry-notes.tsx'
import { type EntryRow, sentOf } from './entry-rows.ts'
import { entryWords as words } from './words.ts'
import './tracing.css'

const ROWS = 12
const newRow = (): EntryRow => ({ id: newId(), personId: null, cells: {} })
const newRows = (count: number): EntryRow[] => Array.from({ length: count }, newRow)

type Shared = {
  readonly sourceCase: string | null
  readonly source: string | null
  readonly gathering: string | null
  readonly team: string | null
  readonly disease: string | null
  readonly foundDay: Day | null
  readonly lastDay: Day | null
}

const links = [
  ['sourceCase', 'cases'],
  ['source', 'persons'],
  ['gathering', 'gatherings'],
  ['team', 'teams'],
] as const

type Answer = ResponseOf<typeof enterContacts>

export const EntryPage = () => {
  const t = useText()
  const { view } = useView()
  const { search } = useScreen()
  const navigate = useNavigate()
  const writable = useWritableUnits(contacts)
  const [chosen, choose] = useState<string | null>(null)
  const homeUnit = chosen ?? (writable.length === 1 ? (writable[0]?.key ?? null) : null)
  const [shared, setShared] = useState<Shared>({
    sourceCase: search.ca ?? null,
    source: null,
    gathering: null,
    team: null,
    disease: null,
    foundDay: view.to,
    lastDay: null,
  })
  const asked = useAsk(
    registerEndpoints(cases).get,
    { params: { id: search.ca ?? '' } },
    { when: search.ca !== undefined },
  )
  const sourceTitle = asked.data && titleOf(cases, asked.data.record)
  const [rows, setRows] = useState<readonly EntryRow[]>(() => newRows(ROWS))
  const [answer, setAnswer] = useState<Answer | null>(null)
  const tell = useTell(enterContacts, { quiet: true })
  const sent = sentOf(rows, view.to)
  const ready =
    sent.length > 0 && homeUnit !== null && isDayOrNone(shared.foundDay) && isDayOrNone(shared.lastDay)
  const send = (tryOnly: boolean) => {
    if (homeUnit === null) return
    const given = Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== null))
    tell.mutate(
      { body: { homeUnit, shared: given, rows: sent, tryOnly } },
      {
        onSuccess: (said) => {
          setAnswer(said)
          if (said.made > 0) void navigate({ to: '/truy-vet' })
        },
      },
    )
  }
  const change = (next: readonly EntryRow[]) => {
    setRows(next)
    setAnswer(null)
  }
  return (
    <Page
      title={t(words.title)}
      under={`${sent.length} ${t(words.rows)}`}
      actions={
        <>
          <Button variant="default" disabled={!ready} loading={tell.isPending} onClick={() => send(true)}>
            {t(words.check)}
          </Button>
          <Button disabled={!ready} loading={tell.isPending} onClick={() => send(false)}>
            {t(words.save)}
          </Button>
        </>
      }
    >
      <p className="quiet">{t(words.intro)}</p>
      <section aria-label={t(words.shared)} className="entry-shared">
        <HomeUnitInput units={writable} value={homeUnit} onChange={choose} error={undefined} />
        {links.map(([field, to]) => (
          <LinkInput
            key={field}
            label={t(words[field])}
            description={undefined}
            required={false}
            error={undefined}
            to={to}
            value={shared[field]}
            linked={field === 'sourceCase' ? sourceTitle : undefined}
            onChange={(value) => setShared({ ...shared, [field]: value })}
          />
        ))}
        <Select
          label={t(words.disease)}
          placeholder={t(words.ofSource)}
          clearable
          searchable
          data={Object.entries(contacts.fields.disease.choices).map(([value, choice]) => ({
            value,
            label: t(choice),
          }))}
          value={shared.disease}
          onChange={(disease) => setShared({ ...shared, disease })}
        />
        <DayInput
          label={t(words.foundDay)}
          value={shared.foundDay}
          onChange={(foundDay) => setShared({ ...shared, foundDay })}
          unread={(foundDay) => setShared({ ...shared, foundDay })}
          today={view.to}
        />
        <DayInput
          label={t(words.lastDay)}
          value={shared.lastDay}
          onChange={(lastDay) => setShared({ ...shared, lastDay })}
          unread={(lastDay) => setShared({ ...shared, lastDay })}
          today={view.to}
        />
      </section>
      {tell.error && <ErrorNote error={tell.error} />}
      <EntryGrid
        rows={rows}
        change={change}
        newRow={newRow}
        problemsOf={(id) =>
          answer?.rows.find((row) => row.id === id)?.problems.map(({ field }) => field) ?? []
        }
      />
      <Button variant="subtle" onClick={() => setRows([...rows, ...newRows(10)])}>
        {t(words.addRows)}
      </Button>
      {answer && (
        <EntryNotes
          answer={answer}
          rows={rows}
          take={(id, personId) => setRows(rows.map((row) => (row.id === id ? { ...row, personId } : row)))}
        />
      )}
    </Page>
  )
}
