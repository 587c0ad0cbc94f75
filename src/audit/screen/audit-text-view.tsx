// The document as it was read, every statement marked by its verdict: colour, and a line under it that differs in form.
import { useMemo } from 'react'
import { useText } from '../../web/language/language.tsx'
import type { Audit, AuditStatement } from '../contract.ts'
import { verdictOrder, verdictWords, words } from '../words.ts'
import { piecesOf } from './marked-text.ts'

/** Brings the statement to the middle of the page and to the keyboard. */
export const showMark = (at: number): void => {
  const mark = document.querySelector<HTMLElement>(`[data-statements~="${at}"]`)
  mark?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  mark?.focus({ preventScroll: true })
}

const worstOf = (places: readonly number[], statements: readonly AuditStatement[]): number | undefined =>
  verdictOrder.flatMap((verdict) => places.filter((at) => statements[at]?.verdict === verdict))[0]

type AuditTextProps = {
  readonly audit: Audit
  readonly lit: number | null
  readonly press: (at: number) => void
}

export const AuditText = ({ audit, lit, press }: AuditTextProps) => {
  const t = useText()
  const pieces = useMemo(
    () =>
      piecesOf(
        audit.text,
        audit.statements.map(({ offset, quote }) => ({ start: offset, end: offset + quote.length })),
      ),
    [audit],
  )
  return (
    <article className="audit-text" aria-label={t(words.document)}>
      {pieces.map(({ text, start, marks: statements }) => {
        const worst = worstOf(statements, audit.statements)
        const statement = worst === undefined ? undefined : audit.statements[worst]
        if (worst === undefined || !statement) return <span key={start}>{text}</span>
        return (
          // A button breaks no lines inside itself: what a statement needs is a stretch of text that can be pressed.
          <span
            key={start}
            role="button"
            tabIndex={0}
            className={`audit-mark audit-${statement.verdict}`}
            data-statements={statements.join(' ')}
            data-lit={(lit !== null && statements.includes(lit)) || undefined}
            title={`${t(verdictWords[statement.verdict])}: ${t(statement.because)}`}
            onClick={() => press(worst)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault()
                press(worst)
              }
            }}
          >
            {text}
          </span>
        )
      })}
    </article>
  )
}
