// What a paper is and by which law: its state, its links to others, the facts of its seal, the clock of sending.
import { formatDay } from '../../kernel/day/day.ts'
import { paperKinds } from '../../paper-kinds.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { momentOf } from '../../web/parts/moment.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { useCan } from '../../web/ask/session.tsx'
import type { Paper, PaperHead } from '../contract.ts'
import { SentPart } from './sent-part.tsx'
import { stateWords, words } from './words.ts'

export const labelOfKind = (name: string) =>
  paperKinds.find((kind) => kind.name === name)?.label ?? { vi: name, en: name }

export const PaperState = ({ state }: { readonly state: PaperHead['state'] }) => {
  const t = useText()
  const mark = state === 'issued' ? 'frozen' : state
  return <span className={`state-mark state-${mark}`}>{t(stateWords[state])}</span>
}

export const PaperLinks = ({ head }: { readonly head: PaperHead }) => {
  const t = useText()
  const links = [
    [head.replacedBy, words.replacedBy, words.openOther, '/van-ban/'],
    [head.replaces, words.replaces, words.openOther, '/van-ban/'],
    [head.corrects, words.corrects, words.openOther, '/van-ban/'],
    [head.batch, words.ofBatch, words.openBatch, '/van-ban-dot/'],
  ] as const
  return links
    .filter(([id]) => id !== null)
    .map(([id, said, open, path]) => (
      <div key={said.vi} className="note no-print" role="status">
        <Icon name={said === words.replacedBy ? 'warning' : 'report'} />
        <div>
          {t(said)} <PlaceLink to={`${path}${id ?? ''}`}>{t(open)}</PlaceLink>
        </div>
      </div>
    ))
}

export const LawFacts = ({ paper }: { readonly paper: Paper }) => {
  const t = useText()
  const can = useCan()
  const { law, sendBy, suggestedNumber, head } = paper
  const facts = [
    [words.number, head.number],
    [words.nextNumber, suggestedNumber],
    [words.signed, head.number === null ? null : formatDay(head.day)],
    [words.sendBy, formatDay(sendBy)],
    [words.moment, head.issuedAt === null ? null : momentOf(head.issuedAt)],
    [words.by, head.issuedBy],
    [words.seal, head.hash?.slice(0, 12) ?? null],
    [words.law, law && `${law.source}, ${law.clause}`],
    [words.form, law?.form ?? null],
  ] as const
  return (
    <section className="card">
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label.vi} className={label === words.law || label === words.form ? 'wide' : ''}>
              <dt>{t(label)}</dt>
              <dd title={label === words.seal ? (head.hash ?? '') : undefined}>{value}</dd>
            </div>
          ))}
      </dl>
      {paper.sealHolds === true && <p className="quiet">{t(words.sealHolds)}</p>}
      {paper.sealHolds === false && (
        <p className="note note-error" role="alert">
          {t(words.sealBroken)}
        </p>
      )}
      {law === null && <p className="note note-question">{t(words.noLaw)}</p>}
      {law?.layout === 'ours' && law.form !== null && <p className="quiet">{t(words.layoutOurs)}</p>}
      {head.number !== null && can('documents.read') && <SentPart id={head.id} />}
    </section>
  )
}
