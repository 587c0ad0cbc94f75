// Supervision at home today: one tap a person, who is late first; and where supervision is weak, by commune.
import { Switch } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useTaps } from '../../web/ask/use-taps.ts'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { putHomeVisit, supervisedAtHome, type SupervisedPerson, type VisitResult } from '../home/contract.ts'
import { homeWords } from './home-words.ts'
import { SupervisedList } from './supervised-list.tsx'
import { WeakSupervision } from './weak-supervision.tsx'
import '../../papers/screen/papers.css'
import './sites.css'

const keyOf = ({ isolation, watch }: SupervisedPerson, on: string) => `${isolation ?? watch} ${on}`

export const HomePage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const on = view.to
  const [onlyDue, setOnlyDue] = useState(false)
  const { data, error, refetch } = useAsk(
    supervisedAtHome,
    { query: { unit: view.unit, on } },
    { keep: true },
  )
  // Taps stand at once; the server's own answer stands again when the list is asked anew.
  const { taps, tap } = useTaps<VisitResult | null>(() => void refetch())
  const tell = useTell(putHomeVisit, { leave: true })
  const people = (data?.people ?? []).map((person) => {
    const tapped = taps.get(keyOf(person, on))
    if (tapped === undefined) return person
    return { ...person, today: tapped, lastVisit: tapped === null ? person.lastVisit : on }
  })
  const waiting = people.filter(({ lateDays, today }) => today === null && lateDays !== null)
  const visit = (person: SupervisedPerson, result: VisitResult | null) =>
    void tap(keyOf(person, on), result, () =>
      tell.mutateAsync({
        body: { id: newId(), isolation: person.isolation, watch: person.watch, day: on, result },
      }),
    )
  return (
    <Page
      title={t(homeWords.title)}
      under={
        <>
          {units.nameOf(view.unit)} · {formatDay(on)}
          {data &&
            ` · ${waiting.length} / ${people.length} ${t(homeWords.due)} · ${t(homeWords.every)} ${data.everyDays} ${t(homeWords.days)} (${data.basis ?? t(homeWords.noBasis)})`}
        </>
      }
      actions={
        <Switch
          label={t(homeWords.only)}
          checked={onlyDue}
          onChange={(event) => setOnlyDue(event.currentTarget.checked)}
        />
      }
    >
      <FigureTiles
        tiles={[
          { figure: 'home-visits', from: on },
          'home-visits-present-share',
          'isolation-home-visited-share',
          'isolation-breaches',
          { figure: 'returned-watched-now', from: null },
        ]}
      />
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting lines={8} />}
      {data?.people.length === 0 && (
        <EmptyState title={t(homeWords.none)} icon="household">
          {t(homeWords.noneWhy)}
        </EmptyState>
      )}
      {data?.more && <p className="problem">{t(homeWords.tooMany)}</p>}
      {data && data.people.length > 0 && (
        <SupervisedList
          people={onlyDue ? waiting : people}
          tap={can('home-visits.write') ? visit : undefined}
        />
      )}
      {can('figures.read') && <WeakSupervision />}
    </Page>
  )
}
