// Marks on the numbers of the page: what arrived after the cut-off, and which numbers a check speaks against.
import type { Report } from '../contract.ts'
import { mustBeAnswered } from '../rules/check.ts'

/** What arrived late within the days of each number of the unit itself: `cases` → 12. */
export const lateBySlot = ({ figures, late, head }: Report): Map<string, number> =>
  new Map(
    figures
      .filter(({ unit, id }) => unit === head.unit && !/-(change|other)/.test(id))
      .map(
        ({ id, figure, from, to }) =>
          [
            id,
            late
              .filter((one) => one.figure === figure && one.day <= to && (from === null || one.day >= from))
              .reduce((sum, { change }) => sum + change, 0),
          ] as const,
      )
      .filter(([, change]) => change !== 0),
  )

/** Slots named by a check that is not answered yet. */
const openSlots = ({ checks }: Report): Set<string> =>
  new Set(
    checks
      .filter(({ verdict, answer }) => mustBeAnswered(verdict) && answer === null)
      .flatMap(({ figures }) => figures),
  )

/** The page with marks as attributes, which the style sheet draws; the text of the page itself is untouched. */
export const markedHtml = (report: Report, lateWord: string): string => {
  const [late, open] = [lateBySlot(report), openSlots(report)]
  return report.html.replaceAll(/data-figure="([^"]*)"/g, (attribute, id: string) => {
    const change = late.get(id)
    return [
      attribute,
      ...(change === undefined
        ? []
        : [`data-late="${change > 0 ? '+' : '−'}${Math.abs(change)} ${lateWord}"`]),
      ...(open.has(id) ? ['data-open=""'] : []),
    ].join(' ')
  })
}
