// The screen of epidemic levels: the assessment of a day on map and list, what would be if, signatures, laws and their parameters.
import { Button, SegmentedControl, Select } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import { diseaseNames, diseaseRows, MAIN_DISEASE } from '../../surveillance/diseases.ts'
import { proposeLevels } from '../assessment-contract.ts'
import { assessLevels, type AssessedRow, levelWeeks } from '../contract.ts'
import { CommuneList } from './commune-list.tsx'
import { LevelMark } from './level-mark.tsx'
import { LevelMap } from './level-map.tsx'
import { shortName, wholeFirst } from './short-name.ts'
import { useDisease } from './use-disease.ts'
import { UnitPanel } from './unit-panel.tsx'
import { WeeksTable } from './weeks-strip.tsx'
import { words } from './words.ts'
import './levels.css'
import { Pending } from '../../web/ask/pending.tsx'

const WhatIf = lazy(async () => ({ default: (await import('./what-if.tsx')).WhatIf }))
const Signing = lazy(async () => ({ default: (await import('./signing.tsx')).Signing }))
const Laws = lazy(async () => ({ default: (await import('./laws.tsx')).Laws }))

const tabs = { '': 'now', neu: 'if', ky: 'sign', 'van-ban': 'laws' } as const
type Tab = keyof typeof tabs
const tabOf = (text: string | undefined): Tab => (text !== undefined && text in tabs ? (text as Tab) : '')

const WeeksCard = ({ open }: { readonly open: (unit: string) => void }) => {
  const t = useText()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const disease = useDisease()
  const official = search['dong'] === 'cong-bo'
  const { data } = useAsk(
    levelWeeks,
    { query: { unit: view.unit, day: view.to, disease, weeks: 52 } },
    { keep: true },
  )
  if (!data || data.units.length === 0) return null
  return (
    <section className="card level-weeks">
      <div className="level-card-head">
        <h2>{t(words.weeks)}</h2>
        <SegmentedControl
          size="xs"
          value={official ? 'official' : 'computed'}
          onChange={(value) =>
            setSearch({ dong: value === 'official' ? 'cong-bo' : undefined }, { replace: true })
          }
          data={[
            { value: 'computed', label: t(words.computedOnly) },
            { value: 'official', label: t(words.officialOnly) },
          ]}
        />
      </div>
      <WeeksTable
        weeks={data.weeks}
        lines={data.units.map(({ unit, name, ...line }) => ({
          unit,
          name: shortName(name),
          outcomes: official ? line.official : line.computed,
        }))}
        open={open}
      />
    </section>
  )
}

const Propose = ({ known }: { readonly known: boolean }) => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const disease = useDisease()
  const tell = useTell(proposeLevels, { done: words.proposed })
  if (!can('levels.propose')) return null
  return (
    <div className="level-propose no-print">
      <Button
        loading={tell.isPending}
        disabled={!known}
        onClick={() => tell.mutate({ body: { unit: view.unit, day: view.to, disease } })}
      >
        {t(words.propose)}
      </Button>
      <small className="quiet">{t(words.proposeHint)}</small>
      {tell.data && tell.data.left.length > 0 && (
        <p className="quiet">
          {t(words.left)}: {tell.data.left.map(({ name, why }) => `${name} (${t(why)})`).join('; ')}
        </p>
      )}
    </div>
  )
}

type Round = ResponseOf<typeof assessLevels>['round']

/** Until when the next weekly assessment is in time. */
const RoundLine = ({ round }: { readonly round: Round }) => {
  const t = useText()
  if (round === null || round.last === null || round.due === null) return null
  return (
    <p className={round.overdue ? 'problem' : 'quiet'}>
      {t(words.lastRound)} {formatDay(round.last)} · {t(round.overdue ? words.roundOverdue : words.roundDue)}{' '}
      {formatDay(round.due)}
    </p>
  )
}

type AssessmentProps = { readonly rows: readonly AssessedRow[]; readonly round: Round }

const Assessment = ({ rows, round }: AssessmentProps) => {
  const t = useText()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const open = (unit: string) => setSearch({ xa: unit })
  const communes = rows.filter(({ level }) => level === 'commune')
  const opened = rows.find(({ unit }) => unit === search['xa'])
  return (
    <>
      <div className="level-grid">
        {communes.length > 1 && (
          <section className="card">
            <h2>{t(words.map)}</h2>
            <LevelMap
              places={communes.map(({ unit: key, name, outcome }) => ({
                key,
                name: shortName(name),
                outcome,
              }))}
              label={t(words.map)}
              open={open}
            />
          </section>
        )}
        <section className="card level-list">
          <CommuneList rows={wholeFirst(rows)} open={open} />
          <RoundLine round={round} />
          <Propose known={rows.some(({ outcome }) => outcome !== null)} />
        </section>
      </div>
      <WeeksCard open={open} />
      {opened && <UnitPanel row={opened} day={view.to} close={() => setSearch({ xa: undefined })} />}
    </>
  )
}

export const LevelsPage = () => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const disease = useDisease()
  const tab = tabOf(search['xem'])
  const asked = useAsk(assessLevels, { query: { unit: view.unit, day: view.to, disease } }, { keep: true })
  const { data } = asked
  const own = data?.units.find(({ unit }) => unit === view.unit)
  return (
    <Page
      title={
        units.ready ? `${t(words.title)}: ${units.nameOf(view.unit)}, ${formatDay(view.to)}` : t(words.title)
      }
      under={
        data?.law && (
          <>
            {own && <LevelMark outcome={own.outcome} long />} {t(words.byLaw)} {t(data.law.title)}
          </>
        )
      }
    >
      <SegmentedControl
        className="no-print level-tabs"
        value={tab}
        onChange={(value) => setSearch({ xem: value === '' ? undefined : value, xa: undefined })}
        data={Object.entries(tabs).map(([value, name]) => ({ value, label: t(words.tabs[name]) }))}
      />
      <Select
        className="no-print level-disease"
        label={t(words.disease)}
        value={disease}
        allowDeselect={false}
        onChange={(value) =>
          setSearch({ benh: value === null || value === MAIN_DISEASE ? undefined : value, xa: undefined })
        }
        data={diseaseNames.map((value) => ({ value, label: t(diseaseRows[value]) }))}
      />
      <Pending ask={asked} lines={12} />
      {tab === '' && data && !data.law && (
        <EmptyState title={t(words.noLaw)} icon="calendar">
          {t(words.noLawWhy)}
        </EmptyState>
      )}
      {tab === '' && data?.law && data.units.length === 0 && (
        <EmptyState title={t(words.noUnits)} icon="calendar">
          {t(words.noUnitsWhy)}
        </EmptyState>
      )}
      {tab === '' && data && data.units.length > 0 && <Assessment rows={data.units} round={data.round} />}
      <Suspense fallback={<Waiting lines={8} />}>
        {tab === 'neu' && <WhatIf />}
        {tab === 'ky' && <Signing />}
        {tab === 'van-ban' && <Laws />}
      </Suspense>
    </Page>
  )
}
