// The document with its numbers marked, and the arithmetic in the margin; a press in one shows the place in the other.
import { useState } from 'react'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { EmptyState } from '../../web/parts/empty-state.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { FigureNumber } from '../../web/figure/figure-number.tsx'
import { useText } from '../../web/language/language.tsx'
import type { Audit, AuditStatement } from '../contract.ts'
import { verdictIcons, verdictOrder, verdictWords, kindWords, words } from '../words.ts'
import { OwnLine } from './own-line.tsx'
import { AuditText, showMark } from './audit-text-view.tsx'

type Filter = AuditStatement['verdict'] | null

/** "7 sai · 6 mâu thuẫn · 33 khớp", worst first. */
export const countsText = (statements: readonly AuditStatement[]): Text[] =>
  verdictOrder.flatMap((verdict) => {
    const count = statements.filter((statement) => statement.verdict === verdict).length
    const { vi, en } = verdictWords[verdict]
    return count === 0 ? [] : [textOf(`${count} ${vi.toLowerCase()}`, `${count} ${en.toLowerCase()}`)]
  })

const kindOf = (kind: string): Text | undefined =>
  Object.entries(kindWords).find(([name]) => name === kind)?.[1]

type LineProps = { readonly statement: AuditStatement; readonly lit: boolean; readonly press: () => void }

const StatementLine = ({ statement, lit, press }: LineProps) => {
  const t = useText()
  const { verdict, kind, quote, because, suggestion, own } = statement
  const name = kindOf(kind)
  return (
    <li className={`check check-${verdict}`} data-lit={lit || undefined}>
      <Icon name={verdictIcons[verdict]} size={18} />
      <div className="check-body">
        <button type="button" className="check-press" onClick={press}>
          <span className="check-main">
            <span className="check-title">
              <strong>{t(verdictWords[verdict])}</strong> {name ? t(name) : ''}
            </span>
            <q className="audit-quote">{quote.replace(/\s+/g, ' ').slice(0, 160)}</q>
            <span className="check-arithmetic even">{t(because)}</span>
          </span>
        </button>
        {own && (
          <p className="audit-own">
            {t(words.ours)}{' '}
            <FigureNumber size="inline" ask={own.ask} answer={{ figure: own.ask.figure, value: own.value }} />
          </p>
        )}
        {suggestion && <p className="audit-suggestion">{t(suggestion)}</p>}
      </div>
    </li>
  )
}

type AuditResultProps = {
  readonly audit: Audit
  /** Holds the document against the figures of this unit. */
  readonly hold: (unit: string) => void
}

export const AuditResult = ({ audit, hold }: AuditResultProps) => {
  const t = useText()
  const [filter, setFilter] = useState<Filter>(null)
  const [lit, setLit] = useState<number | null>(null)
  const { statements } = audit
  const ordered = verdictOrder.flatMap((verdict) =>
    statements.flatMap((statement, at) =>
      statement.verdict === verdict && (filter === null || filter === verdict) ? [at] : [],
    ),
  )
  const show = (at: number) => {
    setLit(at)
    showMark(at)
  }
  return (
    <div className="audit-columns">
      <AuditText audit={audit} lit={lit} press={(at) => setLit(at)} />
      <aside className="audit-beside card">
        <h2>{t(words.findings)}</h2>
        <OwnLine audit={audit} hold={hold} />
        {statements.length === 0 ? (
          <EmptyState title={t(words.nothing)} icon="audit">
            {t(words.nothingWhy)}
          </EmptyState>
        ) : (
          <>
            <div className="audit-filters" role="group" aria-label={t(words.findings)}>
              {([null, ...verdictOrder] as const).map((verdict) => {
                const count =
                  verdict === null
                    ? statements.length
                    : statements.filter((each) => each.verdict === verdict).length
                return count === 0 ? null : (
                  <button
                    key={verdict ?? 'all'}
                    type="button"
                    className="audit-filter"
                    aria-pressed={filter === verdict}
                    onClick={() => setFilter(verdict)}
                  >
                    {verdict === null ? t(words.all) : t(verdictWords[verdict])}{' '}
                    <span className="even">{count}</span>
                  </button>
                )
              })}
            </div>
            <ol className="checks">
              {ordered.map((at) => {
                const statement = statements[at]
                return statement ? (
                  <StatementLine key={at} statement={statement} lit={lit === at} press={() => show(at)} />
                ) : null
              })}
            </ol>
          </>
        )}
      </aside>
    </div>
  )
}
