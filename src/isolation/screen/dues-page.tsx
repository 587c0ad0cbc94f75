// What is due among isolations, the most pressing first: releases of the next days, steps of the law that are open, holds that lapse.
import { formatNumber } from '../../kernel/text/number.ts'
import { addDays } from '../../kernel/day/day.ts'
import { useAsk } from '../../web/ask.ts'
import { EmptyState } from '../../web/empty-state.tsx'
import { ErrorNote } from '../../web/error-note.tsx'
import { FigureNumber } from '../../web/figure-number.tsx'
import { useLanguage, useText } from '../../web/language.tsx'
import { Page, Waiting } from '../../web/page.tsx'
import { PlaceLink } from '../../web/place-link.tsx'
import { useSession } from '../../web/session.tsx'
import { useUnits } from '../../web/units.ts'
import { useAnswers } from '../../web/use-figures.ts'
import { useView } from '../../web/view.ts'
import '../../papers/screen/papers.css'
import '../../reports/screen/reports.css'
import { listIsolationDues } from '../papers/contract.ts'
import { momentText } from './clocks-part.tsx'
import { stateWords, whatWords, words } from './words.ts'

export const IsolationDuesPage = () => {
  const t = useText()
  const { language } = useLanguage()
  const units = useUnits()
  const { installation } = useSession()
  const { view } = useView()
  const { today } = installation
  const asks = [
    { figure: 'isolation-due', unit: view.unit, from: today, to: today, knownOn: null },
    {
      figure: 'isolation-due',
      unit: view.unit,
      from: addDays(today, 1),
      to: addDays(today, 7),
      knownOn: null,
    },
  ]
  const { answers } = useAnswers(asks)
  const { data, error, refetch } = useAsk(
    listIsolationDues,
    { query: { unit: view.unit, on: installation.today } },
    { keep: true },
  )
  return (
    <Page
      title={t(words.dues)}
      under={
        <>
          {units.nameOf(view.unit)}
          {data && ` · ${formatNumber(data.open, {}, language)}${data.more ? '+' : ''} ${t(words.openOnes)}`}
        </>
      }
      actions={<PlaceLink to="/so/isolation-orders">{t(words.chooseIn)}</PlaceLink>}
    >
      <div className="paper-figures">
        {asks.map((ask, index) => (
          <FigureNumber
            key={ask.from}
            ask={ask}
            answer={answers[index]}
            label={`${t(words.expected)}, ${t(index === 0 ? words.today : words.week)}`}
          />
        ))}
      </div>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting lines={8} />}
      {data?.dues.length === 0 && (
        <EmptyState title={t(words.none)} icon="isolation">
          {t(words.noneWhy)}
        </EmptyState>
      )}
      {data && data.dues.length > 0 && (
        <ul className="row-list paper-list">
          {data.dues.map((due) => (
            <li key={`${due.id}${due.what}`}>
              <PlaceLink to={`/so/isolation-orders/${due.id}`} className="row-link">
                <span className="row-main">
                  <strong>
                    {t(whatWords[due.what])} · {due.name}
                  </strong>
                  <span className="quiet">
                    {[
                      `${t(words.due)} ${momentText(due.due)}`,
                      units.nameOf(due.homeUnit),
                      ...(due.place === null ? [] : [due.place]),
                      ...(due.decisionNumber === null ? [] : [due.decisionNumber]),
                      ...(due.because === null ? [] : [due.because.clause]),
                    ].join(' · ')}
                  </span>
                </span>
                <span className={due.state === 'late' ? 'state-mark overdue' : 'state-mark'}>
                  {t(stateWords[due.state])}
                </span>
              </PlaceLink>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
