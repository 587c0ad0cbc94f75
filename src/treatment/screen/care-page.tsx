// The board of treatment: alarms first, transfers by state, beds of every site, oxygen of a scenario.
import { formatDay } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useView } from '../../web/view/view.ts'
import { readBeds } from '../beds-contract.ts'
import { readCareBoard } from '../board-contract.ts'
import { AlarmCard } from './alarm-card.tsx'
import { BedsPart } from './beds-part.tsx'
import { OxygenPart } from './oxygen-part.tsx'
import { RecoveriesPart } from './recoveries-part.tsx'
import { StaffPart } from './staff-part.tsx'
import { TransferBoard } from './transfer-board.tsx'
import { VehiclesPart } from './vehicles-part.tsx'
import { words } from './words.ts'
import './care.css'

export const CarePage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const query = { unit: view.unit, on: view.to }
  const board = useAsk(readCareBoard, { query }, { keep: true })
  const again = () => void board.refetch()
  const beds = useAsk(
    readBeds,
    { query },
    { keep: true, when: can('bed-openings.read') && can('figures.read') },
  )
  return (
    <Page
      title={t(words.title)}
      under={
        <>
          {units.nameOf(view.unit)} · {formatDay(view.to)}
        </>
      }
      actions={
        can('named-hospitals.read') && (
          <PlaceLink to="/so/named-hospitals" className="button-link">
            {t(words.hospital)}
          </PlaceLink>
        )
      }
    >
      <div className="care">
        <FigureTiles
          tiles={[
            'home-care-now',
            'patients-now',
            'care-alarms-open',
            'transfers-waiting',
            'beds',
            'patients-icu-now',
            // What counts now is who lies gravely ill and who dies, not how many are found (F095).
            { figure: 'admissions-high-risk', from: view.from },
            { figure: 'deaths', from: view.from },
            'deaths-per-100000',
          ]}
          span={{ from: null }}
        />
        {board.error && <ErrorNote error={board.error} again={() => void board.refetch()} />}
        {!board.data && !board.error && <Waiting />}
        {board.data && (
          <>
            <section aria-label={t(words.alarms)}>
              <h2>{t(words.alarms)}</h2>
              {board.data.alarms.length === 0 && (
                <p className="quiet">
                  {t(words.noAlarms)}. {t(words.noAlarmsWhy)}
                </p>
              )}
              <ul className="care-list">
                {board.data.alarms.map((alarm) => (
                  <AlarmCard key={alarm.id} alarm={alarm} again={again} />
                ))}
              </ul>
            </section>
            <TransferBoard transfers={board.data.transfers} vehicles={board.data.vehicles} again={again} />
            {can('ambulances.read') && <VehiclesPart vehicles={board.data.vehicles} />}
          </>
        )}
        {beds.error && <ErrorNote error={beds.error} again={() => void beds.refetch()} />}
        {beds.data && (
          <>
            <BedsPart sites={beds.data.sites} planned={beds.data.planned} on={view.to} />
            {can('staff-surges.read') && <StaffPart />}
            {can('recovery-visits.read') && <RecoveriesPart />}
            <OxygenPart given={beds.data.oxygen} sites={beds.data.sites} />
          </>
        )}
      </div>
    </Page>
  )
}
