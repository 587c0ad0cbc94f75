// What waits for a signature or a decision: reports and papers in draft, answers to tasks. Each line leads there.
import { formatDay } from '../kernel/day/day.ts'
import { readBoard } from '../directives/contract.ts'
import type { Text } from '../kernel/text/text.ts'
import { levelStanding } from '../levels/standing-contract.ts'
import { listPapers } from '../papers/contract.ts'
import { paperKinds } from '../paper-kinds.ts'
import { listReports } from '../reports/contract.ts'
import { useAsk } from '../web/ask/ask.ts'
import { ErrorNote } from '../web/ask/error-note.tsx'
import { Icon } from '../web/look/icons.tsx'
import { useText } from '../web/language/language.tsx'
import { Waiting } from '../web/parts/page.tsx'
import { PlaceLink } from '../web/frame/place-link.tsx'
import { useCan } from '../web/ask/session.tsx'
import { useUnits } from '../web/view/units.ts'
import { useView } from '../web/view/view.ts'
import { words } from './words.ts'

type Line = { readonly key: string; readonly to: string; readonly text: string; readonly under: string }

/** One draft stands by its name; several of a kind in one line, so that what is overdue stays on the first screen. */
const gathered = (drafts: readonly Line[], many: string, to: string): readonly Line[] =>
  drafts.length <= 1 ? drafts : [{ key: to, to, text: `${drafts.length} ${many}`, under: '' }]

const counted = (count: number, what: string, to: string): readonly Line[] =>
  count > 0 ? [{ key: to, to, text: `${count} ${what}`, under: '' }] : []

export const WaitingPart = () => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const { view } = useView()
  const reports = useAsk(listReports, {}, { when: can('reports.read') })
  const papers = useAsk(listPapers, { query: {} }, { when: can('papers.read') })
  const board = useAsk(readBoard, { query: { unit: view.unit, to: view.to, view: 'judge' } })
  const level = useAsk(
    levelStanding,
    { query: { unit: view.unit, day: view.to } },
    { when: can('levels.read') },
  )
  const error = reports.error ?? papers.error ?? board.error ?? level.error
  const small = (text: Text) => t(text).toLowerCase()
  const reportDrafts = (reports.data?.reports ?? [])
    .filter(({ state }) => state === 'draft')
    .map(({ id, unitName, to }) => ({
      key: id,
      to: `/bao-cao/${id}`,
      text: t(words.report),
      under: `${unitName} · ${formatDay(to)}`,
    }))
  const paperDrafts = (papers.data?.papers ?? [])
    .filter(({ state }) => state === 'draft')
    .map(({ id, kind, unit, day }) => ({
      key: id,
      to: `/van-ban/${id}`,
      text: t(paperKinds.find(({ name }) => name === kind)?.label ?? words.paper),
      under: `${units.nameOf(unit)} · ${formatDay(day)}`,
    }))
  const judged = board.data?.tasks.reduce((sum, { waiting }) => sum + waiting, 0) ?? 0
  const lines = [
    ...counted(level.data?.waiting ?? 0, t(words.levels), '/cap-do'),
    ...gathered(reportDrafts, small(words.report), '/bao-cao'),
    ...gathered(paperDrafts, small(words.paper), '/van-ban'),
    ...counted(judged, t(words.answers), '/nhiem-vu?xem=judge'),
  ]
  const ready = board.data !== undefined
  return (
    <section className="card chairman-part" aria-label={t(words.signature)}>
      <h2>{t(words.signature)}</h2>
      {error && <ErrorNote error={error} />}
      {!ready && !error && <Waiting lines={2} />}
      {ready && lines.length === 0 && <p className="quiet">{t(words.noneWaits)}</p>}
      <ul className="chairman-lines">
        {lines.map(({ key, to, text, under }) => (
          <li key={key}>
            <PlaceLink to={to}>
              <span>
                {text} {under !== '' && <small className="quiet">{under}</small>}
              </span>
              <Icon name="right" size={18} />
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
