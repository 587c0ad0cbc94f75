// The screen of a shift: the checkpoint, who is on duty and when nobody is, passages noted by scanner or by a few keys, the log of the day.
import type { RecordRow } from '../../kernel/register/contract.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { FieldScreen, useSource } from '../../web/outbox/field-source.tsx'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page, Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useScreen } from '../../web/view/use-screen.ts'
import { useView } from '../../web/view/view.ts'
import '../../web/register/register.css'
import { checkpoints } from '../checkpoints/checkpoints.ts'
import './declarations.css'
import { GateDesk } from './gate/gate-desk.tsx'
import { GateTable } from './gate/gate-table.tsx'
import { PassageEntry } from './passage-entry.tsx'
import { PassageLog } from './passage-log.tsx'
import { PickPlace } from './pick-place.tsx'
import { Roster } from './roster.tsx'
import { usePlaces } from './use-places.ts'
import { declareWords, postWords as words } from './words.ts'

const shown = [
  'checkpoints-road',
  'checkpoints-declaration',
  'checkpoint-shifts',
  'checkpoint-people',
  'checkpoint-vehicles',
  'checkpoint-turned-back',
  'illegal-entries',
] as const

const shownOfGates = [
  'border-entries',
  'border-exits',
  'border-vehicles-in',
  'border-vehicles-out',
  'border-waiting',
] as const

const standsOn = ({ values }: RecordRow, day: string): boolean =>
  String(values.openedDay) <= day && (values.closedDay === null || String(values.closedDay) >= day)

export const CheckpointPage = () => (
  <FieldScreen>
    <Post />
  </FieldScreen>
)

const Post = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const { carried } = useSource()
  const found = usePlaces(checkpoints, view.unit, search['chot'], (row) => standsOn(row, view.to))
  const { places: standing, more, chosen, error, again } = found
  const gates = standing?.filter(({ values }) => values.kind === 'gate')
  // Who sits at a gate needs its queue at hand, and of the figures those of the gate.
  const atGate = chosen?.values.kind === 'gate' && can('border-crossings.read')
  // Whoever is at a checkpoint notes who passes, and counts afterwards: what is typed into stands before the figures.
  const notes = chosen && can('checkpoint-logs.write')
  const figures = !carried && <FigureTiles tiles={atGate ? shownOfGates : shown} />
  return (
    <Page
      title={t(words.title)}
      under={units.nameOf(view.unit)}
      actions={
        <>
          {can('declarations.write') && can('check-ins.write') && (
            <PlaceLink to="/khai-ho" className="button-link">
              {t(declareWords.link)}
            </PlaceLink>
          )}
          {can('checkpoints.write') && (
            <PlaceLink to={`${carried ? '/hien-truong' : '/so'}/checkpoints?mo=moi`} className="button-link">
              {t(words.add)}
            </PlaceLink>
          )}
        </>
      }
    >
      {!notes && figures}
      {error && <ErrorNote error={error} again={again} />}
      {!standing && !error && <Waiting />}
      {standing?.length === 0 && !more && (
        <EmptyState title={t(words.none)} icon="place">
          {t(words.noneWhy)}
        </EmptyState>
      )}
      {(chosen || more) && (
        <PickPlace
          label={t(words.choose)}
          of={found}
          choose={(id) => setSearch({ chot: id ?? undefined }, { replace: true })}
        />
      )}
      {chosen && (
        <>
          <div className="post-columns">
            {atGate ? (
              <div>
                <GateDesk key={chosen.id} gate={chosen} day={view.to} />
              </div>
            ) : (
              <div>
                {can('checkpoint-logs.write') && <PassageEntry key={chosen.id} post={chosen} day={view.to} />}
                {can('checkpoint-logs.read') && <PassageLog post={chosen} day={view.to} />}
              </div>
            )}
            {can('checkpoint-shifts.read') && <Roster post={chosen} day={view.to} />}
          </div>
          {notes && figures}
          {!carried && can('figures.read') && gates && gates.length > 0 && <GateTable gates={gates} />}
        </>
      )}
    </Page>
  )
}
