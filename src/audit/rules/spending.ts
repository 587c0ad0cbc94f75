// Support that was paid, as its own chapter tells it, against the spending of the same year in the chapter on finance.
import { textOf } from '../../kernel/text/text.ts'
import { citationsIn } from './citations.ts'
import { type Check, type ReadDocument, withLabel } from './document.ts'
import type { Mention } from './mentions.ts'
import { printedAs } from './printed-value.ts'
import type { Statement } from './statement.ts'

type Total = { readonly year: string; readonly amount: bigint; readonly told: string }

const MILLIONS = 1_000_000n

/** The year of the decision last cited before a place: support is paid in the year of its decision. */
const yearBefore = (document: ReadDocument, at: number): string | null =>
  citationsIn(document)
    .filter(({ start, day }) => start < at && day !== null)
    .findLast(({ symbol, day }) => symbol.includes(`/${day?.slice(0, 4) ?? ''}/`))
    ?.day?.slice(0, 4) ?? null

/** Lines "…: n người, số tiền hỗ trợ: …" that follow each other. */
const listedSupport = (document: ReadDocument): Total[] => {
  const lines = document.mentions.filter(
    ({ unit, label, per }) => unit === 'đồng' && per === null && /^số tiền hỗ trợ\s*:?$/iu.test(label),
  )
  const byYear = Map.groupBy(lines, ({ start }) => yearBefore(document, start) ?? '')
  return [...byYear].flatMap(([year, sums]) =>
    year !== '' && sums.length >= 3
      ? [
          {
            year,
            amount: sums.reduce((total, { value }) => total + value, 0n),
            told: 'các mức hỗ trợ đã liệt kê',
          },
        ]
      : [],
  )
}

const statedSupport = (document: ReadDocument): Total[] =>
  document.mentions.flatMap(({ unit, label, value, start }) => {
    const year =
      unit === 'đồng' && /chính sách.*tổng số tiền\s*:?$/iu.test(label) ? yearBefore(document, start) : null
    return year === null ? [] : [{ year, amount: value, told: 'các chính sách đã thực hiện' }]
  })

/** "Năm 2020, … trong đó: chi hỗ trợ người lao động … là: 8.866,5 triệu đồng". */
const spentOnSupport = (document: ReadDocument): (Mention & { readonly year: string })[] =>
  document.mentions.flatMap((mention) => {
    if (
      mention.unit !== 'đồng' ||
      !/chi hỗ trợ (?:người|các đối tượng|đối tượng)|(?:đối tượng|người lao động)[^,]*khó khăn/iu.test(
        mention.label,
      )
    )
      return []
    const year = /^\s*(?:[-+*]\s*)?năm\s+(\d{4})/iu.exec(
      document.plain.slice(mention.line, mention.start),
    )?.[1]
    return year ? [{ ...mention, year }] : []
  })

export const checkSpending: Check = (document) => {
  const told = [...listedSupport(document), ...statedSupport(document)]
  return spentOnSupport(document).flatMap((spent): Statement[] => {
    const other = told.find(({ year }) => year === spent.year)
    if (!other) return []
    const holds = other.amount === spent.value
    const say = (value: bigint) => printedAs(value, 'đồng', spent.scale > 1n ? MILLIONS : 1n)
    return [
      {
        kind: 'spending',
        ...withLabel(document, spent),
        verdict: holds ? 'ok' : 'conflict',
        expected: say(other.amount),
        found: say(spent.value),
        because: textOf(
          `Năm ${spent.year}: ${other.told} cộng lại là ${say(other.amount)}, chương tài chính ghi ${say(spent.value)}${holds ? '' : `, lệch ${say(spent.value - other.amount)}`}`,
          `${spent.year}: the support listed adds up to ${say(other.amount)}, the chapter on finance says ${say(spent.value)}`,
        ),
        suggestion: holds
          ? null
          : textOf(
              'Nêu phần chi chưa liệt kê, hoặc năm chi khác năm quyết định',
              'Say what is not listed, or that it was paid in another year',
            ),
      },
    ]
  })
}
