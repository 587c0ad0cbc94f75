// What is due among isolations, the most pressing first: releases of the next days, steps of the law that are open, holds that lapse.
import { useAsk } from '../../web/ask/ask.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useText } from '../../web/language/language.tsx'
import { Waiting } from '../../web/parts/page.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useSession } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { listIsolationDues } from '../papers/contract.ts'
import { momentText } from './clocks-part.tsx'
import { stateWords, whatWords, words } from './words.ts'

export const useDues = () => {
  const { installation } = useSession()
  const { view } = useView()
  return useAsk(listIsolationDues, { query: { unit: view.unit, on: installation.today } }, { keep: true })
}

export const DueList = ({
  dues: { data, error, refetch },
}: {
  readonly dues: ReturnType<typeof useDues>
}) => {
  const t = useText()
  const units = useUnits()
  if (error) return <ErrorNote error={error} again={() => void refetch()} />
  if (!data) return <Waiting lines={8} />
  if (data.dues.length === 0)
    return (
      <EmptyState title={t(words.none)} icon="isolation">
        {t(words.noneWhy)}
      </EmptyState>
    )
  return (
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
              {t(due.what === 'hold' && due.state === 'late' ? words.holdLapsed : stateWords[due.state])}
            </span>
          </PlaceLink>
        </li>
      ))}
    </ul>
  )
}
