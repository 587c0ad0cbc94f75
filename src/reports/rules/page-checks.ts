// The page itself, read as any document that comes in: its own words and numbers are held against each other before it is signed.
import { auditText } from '../../audit/rules/audit-text.ts'
import { kindWords } from '../../audit/words.ts'
import { textOf } from '../../kernel/text/text.ts'
import { type Finding, mustBeAnswered } from './check.ts'

/** What a check of the figures has said already is not said twice. */
const isSaid = (findings: readonly Finding[], because: string): boolean =>
  findings.some(({ verdict, arithmetic }) => mustBeAnswered(verdict) && because.startsWith(arithmetic))

export const checkPage = (page: string, findings: readonly Finding[]): Finding[] => {
  const statements = auditText(page)
  const sound = statements.filter(({ verdict }) => verdict === 'ok').length
  const open = statements.filter(
    ({ verdict, because }) => mustBeAnswered(verdict) && !isSaid(findings, because.vi),
  )
  return [
    ...open.map(({ kind, verdict, quote, because }): Finding => {
      const words = quote.replace(/\s+/g, ' ').slice(0, 80)
      return {
        id: `page.${kind}.${words}`,
        verdict,
        title: textOf(
          `Trên trang: ${kindWords[kind].vi}, “${words}”`,
          `On the page: ${kindWords[kind].en}, “${words}”`,
        ),
        arithmetic: because.vi,
        figures: [],
      }
    }),
    ...(open.length === 0
      ? [
          {
            id: 'page',
            verdict: 'ok' as const,
            title: textOf(
              'Trang in được đọc lại như một văn bản đến',
              'The page is read again like a document that comes in',
            ),
            arithmetic: `${sound} con số khớp`,
            figures: [],
          },
        ]
      : []),
  ]
}
