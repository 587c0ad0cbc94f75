// The chairman's page: where we stand and the level, 24 hours with their change, who is overdue, what waits for a signature; read at arm's length.
import { addDays, formatDay } from '../kernel/day/day.ts'
import { scoreBodies } from '../directives/contract.ts'
import { overdueUntil } from '../directives/rules/standing.ts'
import { standingAsks } from '../picture/asks.ts'
import '../picture/picture.css'
import { StandingLine } from '../picture/standing-line.tsx'
import { useAsk } from '../web/ask/ask.ts'
import { ErrorNote } from '../web/ask/error-note.tsx'
import { FigureNumber } from '../web/figure/figure-number.tsx'
import { Icon } from '../web/look/icons.tsx'
import { useText } from '../web/language/language.tsx'
import { Page, Waiting } from '../web/parts/page.tsx'
import { PlaceLink } from '../web/frame/place-link.tsx'
import { useUnits } from '../web/view/units.ts'
import { useAnswers } from '../web/figure/use-figures.ts'
import { useView } from '../web/view/view.ts'
import './chairman.css'
import { WaitingPart } from './waiting-part.tsx'
import { words } from './words.ts'

const ofTheDay = ['cases', 'recovered', 'deaths'] as const
const MOST_BODIES = 4
/** So many a phone shows, that what waits for a signature stands on the first screen too. */
const FEWEST_BODIES = 2

const DayPart = () => {
  const t = useText()
  const { view, askOf } = useView()
  const before = addDays(view.to, -1)
  const now = [...ofTheDay.map((figure) => askOf(figure, { from: view.to })), askOf('active', { from: null })]
  const then = [
    ...ofTheDay.map((figure) => askOf(figure, { from: before, to: before })),
    askOf('active', { from: null, to: before }),
  ]
  const { answers, error, again } = useAnswers([...now, ...then])
  return (
    <section aria-label={t(words.day)}>
      <h2>{t(words.day)}</h2>
      {error && <ErrorNote error={error} again={again} />}
      <div className="chairman-numbers">
        {now.map((ask, index) => (
          <FigureNumber
            key={ask.figure}
            ask={ask}
            answer={answers[index]}
            previous={answers[now.length + index]}
          />
        ))}
      </div>
    </section>
  )
}

/** The same line as on the home page, with the level where one is in force. */
const StandingPart = () => {
  const { view } = useView()
  const asks = standingAsks(view)
  const names = Object.keys(asks) as (keyof typeof asks)[]
  const { answers } = useAnswers(names.map((name) => asks[name]))
  const value = (name: keyof typeof asks) => answers[names.indexOf(name)]?.value ?? 0
  const standing = {
    day: value('day'),
    week: value('week'),
    weekBefore: value('weekBefore'),
    active: value('active'),
    cases: value('cases'),
    deaths: value('deaths'),
    lastWeek: undefined,
  }
  return <StandingLine standing={answers.every((answer) => answer !== undefined) ? standing : null} />
}

const OverduePart = () => {
  const t = useText()
  const { view, askOf } = useView()
  const ask = askOf('tasks-overdue', { from: null, to: overdueUntil(view.to) })
  const { answers } = useAnswers([ask])
  const { data, error } = useAsk(scoreBodies, { query: { unit: view.unit, to: view.to } })
  const late = (data?.bodies ?? []).filter(({ overdue }) => overdue > 0)
  return (
    <section className="card chairman-part" aria-label={t(words.overdue)}>
      <h2>
        {t(words.overdue)} <FigureNumber size="inline" ask={ask} answer={answers[0]} />
      </h2>
      {error && <ErrorNote error={error} />}
      {!data && !error && <Waiting lines={3} />}
      {data && late.length === 0 && (
        <p className="quiet">
          <Icon name="check" size={18} /> {t(words.noneOverdue)}
        </p>
      )}
      <ul className="chairman-lines chairman-worst">
        {late.slice(0, MOST_BODIES).map(({ body, name, overdue }) => (
          <li key={body}>
            <PlaceLink to={`/nhiem-vu?xem=overdue&coquan=${body ?? ''}`}>
              <span>{name}</span>
              <strong className="problem">{overdue}</strong>
              <Icon name="right" size={18} />
            </PlaceLink>
          </li>
        ))}
      </ul>
      {late.length > FEWEST_BODIES && (
        <PlaceLink to="/nhiem-vu?xem=overdue">
          {t(words.all)}: {late.length} {t(words.bodies)}
        </PlaceLink>
      )}
    </section>
  )
}

export const ChairmanPage = () => {
  const units = useUnits()
  const { view } = useView()
  return (
    <Page title={units.nameOf(view.unit)} under={formatDay(view.to)}>
      <div className="chairman">
        <StandingPart />
        <DayPart />
        <OverduePart />
        <WaitingPart />
      </div>
    </Page>
  )
}
