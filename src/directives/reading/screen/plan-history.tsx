// Who has reviewed the plan and what became of each task: shown when asked for, to those who watch over the unit.
import { useState } from 'react'
import { useAsk } from '../../../web/ask/ask.ts'
import { useText } from '../../../web/language/language.tsx'
import { momentOf } from '../../../web/parts/moment.ts'
import { useCan } from '../../../web/ask/session.tsx'
import { planHistory } from '../contract.ts'
import { stateWords, words } from '../words.ts'

/** `open | Rà soát … | Phòng Y tế | …`: the state in words, then what differs. */
const told = (value: unknown, say: (text: { vi: string; en: string }) => string): string => {
  const [state = '', ...rest] = String(value ?? '').split(' | ')
  const known = (['open', 'accepted', 'dropped'] as const).find((one) => one === state)
  return [known ? say(stateWords[known]) : state, ...rest].filter((part) => part !== '').join(' · ')
}

export const PlanHistory = ({ id, version }: { readonly id: string; readonly version: number }) => {
  const t = useText()
  const can = useCan()
  const [open, setOpen] = useState(false)
  const { data } = useAsk(planHistory, { params: { id } }, { when: open, keep: true, every: false })
  if (!can('history.read')) return null
  return (
    <details className="plan-history no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t(words.history)} <span className="quiet even">{version}</span>
      </summary>
      <ol className="history">
        {(data?.entries ?? []).map(({ seq, at, account, changes }) => (
          <li key={`${at} ${seq}`}>
            <strong>{account}</strong>{' '}
            <time className="quiet" dateTime={at}>
              {momentOf(at)}
            </time>
            <ul>
              {changes.slice(0, 40).map(({ field, before, after }) => (
                <li key={field}>
                  {before !== null && <del>{told(before, t)}</del>} {told(after, t)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  )
}
