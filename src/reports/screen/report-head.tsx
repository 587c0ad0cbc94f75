// The line that says what a report is: its state, and what replaced it or is replaced by it.
import { formatDay } from '../../kernel/day/day.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { momentOf } from '../../web/parts/moment.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import type { ReportHead as Head } from '../contract.ts'
import { stateWords, words } from './words.ts'

/** `14/06/2021 – 30/01/2023`; one day for a daily report. */
export const periodOf = ({ from, to }: Pick<Head, 'from' | 'to'>): string =>
  from === to ? formatDay(to) : `${formatDay(from)} – ${formatDay(to)}`

export const StateMark = ({ state }: { readonly state: Head['state'] }) => {
  const t = useText()
  return <span className={`state-mark state-${state}`}>{t(stateWords[state])}</span>
}

export const ReplacementNote = ({ head }: { readonly head: Head }) => {
  const t = useText()
  const other = head.replacedBy ?? head.replaces
  if (other === null) return null
  const said = head.replacedBy
    ? words.replacedBy
    : head.state === 'draft'
      ? words.replaces
      : words.replacesSigned
  return (
    <div className={head.replacedBy ? 'note note-question' : 'note'} role="status">
      <Icon name={head.replacedBy ? 'warning' : 'report'} />
      <div>
        <strong>{t(said)}</strong>{' '}
        <PlaceLink to={`/bao-cao/${other}`}>{t(head.replacedBy ? words.openNew : words.openOld)}</PlaceLink>
      </div>
    </div>
  )
}

/** Number, day, moment, who, seal: only of what was signed. */
export const SealFacts = ({ head }: { readonly head: Head }) => {
  const t = useText()
  if (head.cutOff === null) return null
  const facts = [
    [words.number, head.number ?? ''],
    [words.signed, head.day === null ? '' : formatDay(head.day)],
    [words.cutOff, momentOf(head.cutOff)],
    [words.by, head.frozenBy ?? ''],
    [words.seal, head.hash?.slice(0, 12) ?? ''],
  ] as const
  return (
    <section className="card">
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label.vi}>
            <dt>{t(label)}</dt>
            <dd title={label === words.seal ? (head.hash ?? '') : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
