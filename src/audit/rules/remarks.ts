// To be known and not wrong: days "as of" that differ, denominators that change within one group, counts listed without a total.
import { textOf } from '../../kernel/text/text.ts'
import { type Check, quoted, type ReadDocument } from './document.ts'
import type { Mention } from './mentions.ts'
import { printed } from './printed-value.ts'
import type { Statement } from './statement.ts'

const asOf =
  /(?:tính|tích lũy|lũy tích)[^.;\n]{0,40}?(?<!\p{L})đến\s+(?:hết\s+)?(?:nay\s*\(\s*)?(?:ngày\s+)(\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{4})/giu

const mixedDays = (document: ReadDocument): Statement[] => {
  const found = [...document.plain.matchAll(asOf)].map((each) => ({
    at: each.index,
    length: each[0].length,
    day: (each[1] ?? '').replace(/\s/g, ''),
  }))
  const byDay = Map.groupBy(found, ({ day }) => day)
  const usual = [...byDay].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0]
  if (byDay.size < 2 || usual === undefined) return []
  return found
    .filter(({ day }) => day !== usual)
    .map(({ at, length, day }) => ({
      kind: 'asOf' as const,
      ...quoted(document, at, at + length),
      verdict: 'note' as const,
      expected: usual,
      found: day,
      because: textOf(
        `Số liệu ở đây tính đến ${day}, ở chỗ khác tính đến ${usual}`,
        `These numbers are as of ${day}, others as of ${usual}`,
      ),
      suggestion: textOf(
        'Không cộng, so sánh các số có mốc khác nhau',
        'Numbers of different days are not to be added or compared',
      ),
    }))
}

const fraction =
  /(?<![\p{L}\d.,/])(?:\d{1,3}(?:\.\d{3})+|\d+)\s*\/\s*(\d{1,3}(?:\.\d{3})+|\d+)\s*(?:đạt|chiếm|=)/giu

/** Below "Số dân …: 22.809 người." ratios over something else. */
const mixedDenominators = (document: ReadDocument): Statement[] => {
  const { lines, plain, mentions } = document
  let base: Mention | null = null
  const found: Statement[] = []
  for (const line of lines) {
    const own = mentions.filter(({ start, end }) => start >= line.start && end <= line.end + 1)
    const ratios = [...plain.slice(line.start, line.end).matchAll(fraction)]
    if (ratios.length === 0) {
      const head = own.find(({ unit }) => unit === 'người' || unit === 'trẻ')
      if (line.kind === 'heading' || (head && own.length === 1)) base = head ?? null
      continue
    }
    for (const ratio of ratios) {
      const denominator = BigInt((ratio[1] ?? '0').replaceAll('.', '')) * 1_000_000n
      if (base && denominator !== base.value)
        found.push({
          kind: 'denominator',
          ...quoted(document, line.start + ratio.index, line.start + ratio.index + ratio[0].length),
          verdict: 'note',
          expected: printed(base.value),
          found: printed(denominator),
          because: textOf(
            `Mẫu số ${printed(denominator)} khác ${printed(base.value)} đã nêu của nhóm`,
            `The denominator ${printed(denominator)} is not the ${printed(base.value)} given for the group`,
          ),
          suggestion: textOf(
            'Ghi rõ mẫu số là những ai (ví dụ người đến hạn tiêm)',
            'Say who the denominator is (those due for the dose)',
          ),
        })
    }
  }
  return found
}

/** "02 phương án; 128 quyết định; 17 kế hoạch": different things in a row, no total to hold them against. */
const listedCounts = (document: ReadDocument): Statement[] => {
  const rows: Mention[][] = []
  for (const mention of document.mentions) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const between = last ? document.plain.slice(last.end, mention.start) : ''
    const follows =
      last &&
      last.line === mention.line &&
      mention.label === '' &&
      mention.unit !== last.unit &&
      /^\s*[\p{L}\s]{2,60}[;,]\s*$/u.test(between)
    if (row && follows) row.push(mention)
    else rows.push([mention])
  }
  return rows
    .filter(
      (row) => row.length >= 3 && row.every(({ unit }) => unit !== '' && unit !== '%' && unit !== 'đồng'),
    )
    .map((row) => {
      const sum = row.reduce((total, { value }) => total + value, 0n)
      const arithmetic = `${row.map(({ value }) => printed(value)).join(' + ')} = ${printed(sum)}`
      return {
        kind: 'list' as const,
        ...quoted(document, row[0]?.start ?? 0, row.at(-1)?.end ?? 0),
        verdict: 'ok' as const,
        expected: printed(sum),
        found: null,
        because: textOf(`${arithmetic}; văn bản không ghi tổng`, `${arithmetic}; no total is printed`),
        suggestion: null,
      }
    })
}

export const checkRemarks: Check = (document) => [
  ...mixedDays(document),
  ...mixedDenominators(document),
  ...listedCounts(document),
]
