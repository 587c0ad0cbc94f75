// What waits for a signature or a decision: reports and papers in draft, answers to tasks. Each line leads there.
import { formatDay } from '../kernel/day/day.ts'
import { readBoard } from '../directives/contract.ts'
import { listPapers } from '../papers/contract.ts'
import { paperKinds } from '../paper-kinds.ts'
import { listReports } from '../reports/contract.ts'
import { useAsk } from '../web/ask.ts'
import { ErrorNote } from '../web/error-note.tsx'
import { Icon } from '../web/icons.tsx'
import { useText } from '../web/language.tsx'
import { Waiting } from '../web/page.tsx'
import { PlaceLink } from '../web/place-link.tsx'
import { useCan } from '../web/session.tsx'
import { useUnits } from '../web/units.ts'
import { useView } from '../web/view.ts'
import { words } from './words.ts'

const MOST = 4

type Line = { readonly key: string; readonly to: string; readonly text: string; readonly under: string }

export const WaitingPart = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const reports = useAsk(listReports, {}, { when: can('reports.read') })
  const papers = useAsk(listPapers, { query: {} }, { when: can('papers.read') })
  const board = useAsk(readBoard, { query: { unit: view.unit, to: view.to, view: 'judge' } })
  const error = reports.error ?? papers.error ?? board.error
  const drafts: Line[] = [
    ...(reports.data?.reports ?? [])
      .filter(({ state }) => state === 'draft')
      .map(({ id, unitName, to }) => ({
        key: id,
        to: `/bao-cao/${id}`,
        text: t(words.report),
        under: `${unitName} · ${formatDay(to)}`,
      })),
    ...(papers.data?.papers ?? [])
      .filter(({ state }) => state === 'draft')
      .map(({ id, kind, unit, day }) => ({
        key: id,
        to: `/van-ban/${id}`,
        text: t(paperKinds.find(({ name }) => name === kind)?.label ?? words.paper),
        under: `${units.nameOf(unit)} · ${formatDay(day)}`,
      })),
  ]
  const judged = board.data?.tasks.reduce((sum, { waiting }) => sum + waiting, 0) ?? 0
  const ready = board.data !== undefined
  return (
    <section className="card chairman-part" aria-label={t(words.signature)}>
      <h2>{t(words.signature)}</h2>
      {error && <ErrorNote error={error} />}
      {!ready && !error && <Waiting lines={2} />}
      {ready && judged === 0 && drafts.length === 0 && <p className="quiet">{t(words.noneWaits)}</p>}
      <ul className="chairman-lines">
        {judged > 0 && (
          <li>
            <PlaceLink to="/nhiem-vu?xem=judge">
              <span>
                <strong>{judged}</strong> {t(words.answers)}
              </span>
              <Icon name="right" size={18} />
            </PlaceLink>
          </li>
        )}
        {drafts.slice(0, MOST).map(({ key, to, text, under }) => (
          <li key={key}>
            <PlaceLink to={to}>
              <span>
                {text} <small className="quiet">{under}</small>
              </span>
              <Icon name="right" size={18} />
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
