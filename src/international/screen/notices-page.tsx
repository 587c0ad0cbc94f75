// International health notices: figures, and what must still be sent or answered, the nearest term first.
import { Button } from '@mantine/core'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { FigureTiles } from '../../web/figure/figure-tiles.tsx'
import { useText } from '../../web/language/language.tsx'
import { Page } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import { useMoment, useMomentNow } from '../../web/view/clock.ts'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { healthNotices, noticeBasis } from '../health-notices.ts'
import './notices.css'
import { words } from './words.ts'
import { Pending } from '../../web/ask/pending.tsx'

const { list, change } = registerEndpoints(healthNotices)
const ways: Readonly<Record<string, { vi: string; en: string }>> = healthNotices.fields.way.choices
const bases: Readonly<Record<string, { vi: string; en: string }>> = noticeBasis
const MOST = 100
const shown = [
  'health-notices-waiting',
  'health-notices-out',
  'health-notices-in',
  'health-notices-told',
  'health-notices-in-time-share',
] as const

const dueOf = ({ values }: RecordRow): string | null =>
  values.dueDay === null ? null : `${String(values.dueDay)}T${String(values.dueTime ?? '23:59')}`

const byTerm = (one: RecordRow, other: RecordRow): number =>
  (dueOf(one) ?? '9').localeCompare(dueOf(other) ?? '9') || one.id.localeCompare(other.id)

const Notice = ({ row, now }: { readonly row: RecordRow; readonly now: string }) => {
  const t = useText()
  const can = useCan()
  const momentNow = useMomentNow()
  const tell = useTell(change, { done: words.toldDone })
  const { values } = row
  const due = dueOf(row)
  const late = due !== null && due < now
  const way = ways[String(values.way)]
  const basis = bases[String(values.basis)]
  return (
    <li className="health-notice">
      <div>
        <b>{String(values.title)}</b>
        <div>
          {way && t(way)} · {String(values.counterpart)}
          {values.country === null ? '' : `, ${String(values.country)}`}
        </div>
        <div className="quiet">{basis && t(basis)}</div>
        <div className={late ? 'problem' : 'quiet'}>
          {late && `${t(words.late)}: `}
          {due === null
            ? t(words.noTerm)
            : `${t(words.due)} ${due.slice(11)}, ${formatDay(due.slice(0, 10))}`}
        </div>
        <PlaceLink to={`/so/health-notices/${row.id}`}>{t(words.paper)}</PlaceLink>
      </div>
      {can('health-notices.write') && (
        <Button
          loading={tell.isPending}
          onClick={() => {
            const told = momentNow()
            tell.mutate({
              params: { id: row.id },
              body: {
                version: row.version,
                values: { status: 'told', toldDay: told.slice(0, 10), toldTime: told.slice(11) },
              },
            })
          }}
        >
          {t(words.told)}
        </Button>
      )}
    </li>
  )
}

export const NoticesPage = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const asked = useAsk(list, {
    query: { unit: view.unit, to: view.to, filter: JSON.stringify({ status: ['open'] }), size: MOST },
  })
  const { data } = asked
  const now = `${view.to}T${useMoment().slice(11)}`
  return (
    <Page
      title={t(words.title)}
      under={units.nameOf(view.unit)}
      actions={
        can('health-notices.write') && (
          <PlaceLink to="/so/health-notices?mo=moi" className="button-link">
            {t(words.add)}
          </PlaceLink>
        )
      }
    >
      <FigureTiles tiles={shown} />
      <section>
        <h2>
          {t(words.waiting)} {data && <span className="quiet">{data.rows.length}</span>}
        </h2>
        <Pending ask={asked} lines={4} />
        {data?.rows.length === 0 && (
          <EmptyState title={t(words.none)} icon="check">
            {t(words.noneWhy)}
          </EmptyState>
        )}
        <ul className="health-notices">
          {data?.rows.toSorted(byTerm).map((row) => (
            <Notice key={row.id} row={row} now={now} />
          ))}
        </ul>
        <p className="quiet">
          {t(words.basis)} <PlaceLink to="/so/health-notices">{t(words.all)}</PlaceLink>
        </p>
      </section>
    </Page>
  )
}
