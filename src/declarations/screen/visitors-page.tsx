// Who was at a place in these hours, for tracers: a reason first, then the people, then contacts of a case in one press.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../kernel/day/day.ts'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { DayInput } from '../../web/parts/day-input.tsx'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { LinkInput } from '../../web/register/link-input.tsx'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import '../../web/register/register.css'
import { whoWasThere } from '../contract.ts'
import { qrPlaces } from '../qr-places.ts'
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { ContactsPart } from './contacts-part.tsx'
import './declarations.css'
import { HourInput } from './hour-input.tsx'
import { VisitorTable } from './visitor-table.tsx'
import { whoWords as words } from './words.ts'

export type Wish = {
  readonly place: string
  readonly day: Day
  readonly from: string
  readonly to: string
  readonly why: string
}
type Found = { readonly wish: Wish; readonly answer: ResponseOf<typeof whoWasThere> }

const LEAST_REASON = 10

export const VisitorsPage = () => {
  const t = useText()
  const { view } = useView()
  const { search } = useScreen()
  const [place, setPlace] = useState<string | null>(search['dia-diem'] ?? null)
  const [day, setDay] = useState<Day | null>(view.to)
  const [from, setFrom] = useState('00:00')
  const [to, setTo] = useState('23:59')
  const [why, setWhy] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const known = useAsk(
    registerEndpoints(qrPlaces).get,
    { params: { id: place ?? '' } },
    { when: place !== null },
  )
  const tell = useTell(whoWasThere, { quiet: true, leave: true })
  const hours = { from: timeOfDay(from), to: timeOfDay(to) }
  const ready =
    place !== null &&
    day !== null &&
    hours.from !== null &&
    hours.to !== null &&
    why.trim().length >= LEAST_REASON
  const ask = () => {
    if (!ready || hours.from === null || hours.to === null) return
    const wish = { place, day, from: hours.from, to: hours.to, why: why.trim() }
    tell.mutate(
      { body: wish },
      {
        onSuccess: (answer) => {
          setFound({ wish, answer })
          setPicked(new Set(answer.visitors.filter(({ contact }) => contact === null).map(({ id }) => id)))
        },
      },
    )
  }
  return (
    <Page title={t(words.title)} under={t(words.under)}>
      <form
        className="who-form no-print"
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <LinkInput
          to="qr-places"
          label={t(words.place)}
          description={undefined}
          required
          error={undefined}
          value={place}
          linked={known.data ? String(known.data.record.values.name) : undefined}
          onChange={setPlace}
        />
        <DayInput label={t(words.on)} value={day} onChange={setDay} today={view.to} required />
        <HourInput label={t(words.from)} value={from} onChange={setFrom} />
        <HourInput label={t(words.to)} value={to} onChange={setTo} />
        <TextInput
          className="who-why"
          label={t(words.why)}
          description={t(words.whyHint)}
          required
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!ready} loading={tell.isPending}>
          {t(words.ask)}
        </Button>
      </form>
      {tell.error && <ErrorNote error={tell.error} />}
      {!found && !tell.error && <p className="quiet">{t(words.first)}</p>}
      {found?.answer.more && <p className="problem">{t(words.more)}</p>}
      {found?.answer.visitors.length === 0 && (
        <EmptyState title={t(words.none)} icon="search">
          {t(words.noneWhy)}
        </EmptyState>
      )}
      {found && found.answer.visitors.length > 0 && (
        <>
          <VisitorTable visitors={found.answer.visitors} picked={picked} pick={setPicked} />
          <ContactsPart wish={found.wish} picked={picked} done={ask} />
        </>
      )}
    </Page>
  )
}
