// Reporting: what my unit owes, how the units below stand, and until when the law wants what.
import { Button } from '@mantine/core'
import { addDays, type Day, formatDay, startOfWeek } from '../../kernel/day/day.ts'
import { periodicClock } from '../../surveillance/rules/reporting-law.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useView } from '../../web/view/view.ts'
import '../../web/register/register.css'
import { openReportPeriods, reportBoard, type ReportLine, urgeReports } from '../contract.ts'
import { NoticesPart } from './notices-part.tsx'
import { OwedList } from './owed-list.tsx'
import { ReportPanel } from './report-panel.tsx'
import './reporting.css'
import { TermCalculator } from './term-calculator.tsx'
import { UnitGrid } from './unit-grid.tsx'
import { WeeksTable } from './weeks-table.tsx'
import { momentText, words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const tiles = ['report-completeness', 'report-timeliness', 'reports-sent', 'reports-zero']

/** The last week whose reports have fallen due: before that a share says nothing. */
const lastWeekDue = (on: Day, moment: string | undefined): { readonly from: Day; readonly to: Day } => {
  const monday = startOfWeek(on)
  const to = addDays(monday, -1)
  const due = periodicClock('weekly', 'commune', to)?.due ?? ''
  const weeks = moment !== undefined && moment < due ? 2 : 1
  return { from: addDays(monday, -7 * weeks), to: addDays(to, 7 - 7 * weeks) }
}

const WeekTiles = ({ from, to }: { readonly from: Day; readonly to: Day }) => {
  const t = useText()
  return (
    <section className="stack">
      <h2>
        {t(words.week)} {formatDay(from).slice(0, 5)}–{formatDay(to)}
      </h2>
      <FigureTiles tiles={tiles} span={{ from, to }} />
    </section>
  )
}

const UrgeButton = ({ reports }: { readonly reports: readonly ReportLine[] }) => {
  const t = useText()
  const urge = useTell(urgeReports, { done: words.urged })
  const late = reports.filter(
    ({ above, standing }) => above && (standing === 'missing' || standing === 'returned'),
  )
  if (late.length === 0) return null
  return (
    <Button
      loading={urge.isPending}
      onClick={() => urge.mutate({ body: { ids: late.slice(0, 500).map(({ id }) => id) } })}
    >
      {t(words.urge)} {late.length} {t(words.overdue)}
    </Button>
  )
}

const Nothing = () => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const open = useTell(openReportPeriods, { done: words.opened })
  return (
    <EmptyState
      title={t(words.none)}
      icon="calendar"
      actions={
        can('reporting.send') && (
          <Button
            loading={open.isPending}
            onClick={() => open.mutate({ body: { unit: view.unit, on: view.to } })}
          >
            {t(words.openPeriods)}
          </Button>
        )
      }
    >
      {t(words.noneWhy)}
    </EmptyState>
  )
}

export const ReportingPage = () => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const asked = useAsk(reportBoard, { query: { unit: view.unit, on: view.to } }, { keep: true })
  const { data } = asked
  const openReport = (id: string) => setSearch({ baoCao: id })
  const week = lastWeekDue(view.to, data?.moment)
  const reports = data?.reports ?? []
  const below = reports.filter(({ above }) => above)
  const periodic = reports.filter(({ cluster }) => cluster === null)
  const daily = reports.filter(({ cluster }) => cluster !== null)
  // Who stands above others reports for the own office only; the units' own reports are theirs.
  const mine = reports.filter((report) => report.mine && !report.above)
  const several = new Set(periodic.map(({ homeUnit }) => homeUnit)).size > 1
  return (
    <div className={search.baoCao === undefined ? 'with-panel' : 'with-panel panel-open'}>
      <Page
        title={t(words.title)}
        under={data ? `${units.nameOf(view.unit)} · ${t(words.asOf)} ${momentText(data.moment)}` : undefined}
        actions={<UrgeButton reports={below} />}
      >
        <Pending ask={asked} />
        {data && reports.length === 0 && <Nothing />}
        {data && reports.length > 0 && (
          <div className="reporting">
            <WeekTiles {...week} />
            {mine.length > 0 && <OwedList reports={mine} open={openReport} />}
            <NoticesPart />
            {several && (
              <section className="stack">
                <h2>{t(words.units)}</h2>
                <UnitGrid reports={periodic} open={openReport} />
              </section>
            )}
            {several && daily.length > 0 && (
              <section className="stack">
                <h2>{t(words.clusters)}</h2>
                <UnitGrid reports={daily} open={openReport} />
              </section>
            )}
            <WeeksTable to={week.to} />
            <TermCalculator />
          </div>
        )}
      </Page>
      {search.baoCao !== undefined && (
        <ReportPanel
          key={search.baoCao}
          id={search.baoCao}
          open={openReport}
          close={() => setSearch({ baoCao: undefined })}
        />
      )}
    </div>
  )
}
