// The home page: where we stand in one line, the main figures, the curve, the map, the communes, and what is late or missing.
import { Button } from '@mantine/core'
import { lastWithRecords } from '../charts/course.ts'
import { formatDay } from '../kernel/day/day.ts'
import { EmptyState } from '../web/parts/empty-state.tsx'
import { ErrorNote } from '../web/ask/error-note.tsx'
import { Icon } from '../web/look/icons.tsx'
import { useText } from '../web/language/language.tsx'
import { Page } from '../web/parts/page.tsx'
import { PlaceLink } from '../web/frame/place-link.tsx'
import { useCan, useSession } from '../web/ask/session.tsx'
import { useUnits } from '../web/view/units.ts'
import { useView } from '../web/view/view.ts'
import { everAsks, standingAsks } from './asks.ts'
import { CommunesPart } from './communes-part.tsx'
import { CoverageCard } from './coverage-card.tsx'
import { CurveCard } from './curve-card.tsx'
import { FigureTiles } from './figure-tiles.tsx'
import { NoticesCard } from './notices-card.tsx'
import { OtherDiseasesLine } from './other-diseases-line.tsx'
import { PyramidCard } from './pyramid-card.tsx'
import { StandingLine } from './standing-line.tsx'
import { usePictureFigures, useWeeks } from './use-picture.ts'
import { words } from './words.ts'
import './picture.css'

/** The unit above, where figures of it may be read. */
const useAbove = (unit: string) => {
  const units = useUnits()
  const { capabilities } = useSession()
  const above = units.find(units.find(unit)?.parentKey ?? '')
  const mine = (capabilities['figures.read'] ?? []).some((top) =>
    units.within(top).some(({ key }) => key === above?.key),
  )
  return above && mine ? above : undefined
}

const Nothing = () => {
  const t = useText()
  const can = useCan()
  return (
    <EmptyState
      icon="picture"
      title={t(words.nothing)}
      actions={
        can('imports.run') && (
          <PlaceLink to="/nhan-danh-sach" className="button-link">
            {t(words.takeIn)}
          </PlaceLink>
        )
      }
    >
      {t(words.nothingNext)}
    </EmptyState>
  )
}

export const PicturePage = () => {
  const t = useText()
  const { installation } = useSession()
  const { view, setView } = useView()
  const units = useUnits()
  const above = useAbove(view.unit)
  const figures = usePictureFigures(view)
  const weeks = useWeeks(view)
  const { find, ready } = figures
  const value = (ask: Parameters<typeof find>[0]) => find(ask)?.value ?? 0
  const asks = standingAsks(view)
  const empty = ready && everAsks(view.unit, installation.today).every((ask) => value(ask) === 0)
  return (
    <Page
      title={units.ready ? `${units.nameOf(view.unit)}, ${formatDay(view.to)}` : t(words.picture)}
      under={
        above && (
          <button type="button" className="up" onClick={() => setView({ unit: above.key })}>
            <Icon name="up" size={14} /> {t(words.up)} {above.fullName}
          </button>
        )
      }
      actions={
        <Button
          variant="default"
          leftSection={<Icon name="print" size={16} />}
          onClick={() => window.print()}
        >
          {t(words.print)}
        </Button>
      }
    >
      {view.known !== null && (
        <p className="note note-question known-note">
          <span>
            {t(words.knownOn)} <strong>{formatDay(view.known)}</strong>.{' '}
            <button type="button" className="to-unit no-print" onClick={() => setView({ known: null })}>
              {t(words.knownNow)}
            </button>
          </span>
        </p>
      )}
      {figures.error && <ErrorNote error={figures.error} again={() => void figures.refetch()} />}
      {empty && <Nothing />}
      {!empty && !figures.error && (
        <div className="picture">
          <StandingLine
            standing={
              ready
                ? {
                    day: value(asks.day),
                    week: value(asks.week),
                    weekBefore: value(asks.weekBefore),
                    active: value(asks.active),
                    cases: value(asks.cases),
                    deaths: value(asks.deaths),
                    lastWeek: lastWithRecords(weeks.data?.points ?? [])?.day,
                  }
                : null
            }
          />
          <OtherDiseasesLine />
          <FigureTiles view={view} find={find} />
          <CurveCard />
          <NoticesCard view={view} />
          <CommunesPart view={view} find={find} />
          <PyramidCard />
          <CoverageCard view={view} find={find} ready={ready} />
        </div>
      )}
    </Page>
  )
}
