// Unit × count: "10 trẻ × 1.000.000đ/trẻ = 10.000.000 đồng", and heads or days of a support against its rate by law.
import { textOf } from '../../kernel/text/text.ts'
import { type Check, quoted, type ReadDocument } from './document.ts'
import { type Mention, MILLION } from './mentions.ts'
import { printed, printedAs } from './printed-value.ts'
import type { Statement } from './statement.ts'
import { micro, type SupportRate, supportRates } from './support-rates.ts'

const times = /^[\s\p{L}/()]{0,40}[×xX*]\s*\(?\s*$/u
const equals = /^[\s\p{L}/)]{0,40}(?:=|bằng|là)\s*$/u

const productStatement = (
  document: ReadDocument,
  factors: readonly Mention[],
  product: Mention,
): Statement => {
  const right = factors.reduce((total, { value }) => (total * value) / MILLION, MILLION)
  const holds = right === product.value
  const rates = factors.map(({ value, unit, scale }) => printedAs(value, unit, scale))
  const arithmetic = `${rates.join(' × ')} = ${printedAs(right, product.unit, product.scale)}`
  return {
    kind: 'product',
    ...quoted(document, factors[0]?.start ?? product.start, product.end),
    verdict: holds ? 'ok' : 'wrong',
    expected: printedAs(right, product.unit, product.scale),
    found: printedAs(product.value, product.unit, product.scale),
    because: textOf(arithmetic, arithmetic),
    suggestion: holds
      ? null
      : textOf(
          `Sửa thành ${printedAs(right, product.unit, product.scale)}, hoặc soát lại số lượng và mức`,
          `Write ${printedAs(right, product.unit, product.scale)}, or look at count and rate again`,
        ),
  }
}

/** a × b × … = c, written out. */
const writtenOut = (document: ReadDocument): Statement[] => {
  const { mentions, plain } = document
  const joins = (index: number, mark: RegExp): boolean => {
    const [one, other] = [mentions[index], mentions[index + 1]]
    return one !== undefined && other !== undefined && mark.test(plain.slice(one.end, other.start))
  }
  return mentions.flatMap((_, index) => {
    if (joins(index - 1, times) || !joins(index, times)) return []
    let last = index + 1
    while (joins(last, times)) last += 1
    const product = mentions[last + 1]
    const factors = mentions.slice(index, last + 1)
    const money = factors.some(({ unit }) => unit === 'đồng')
    return product && joins(last, equals) && (product.unit === 'đồng') === money
      ? [productStatement(document, factors, product)]
      : []
  })
}

/** "35 người, mỗi người 1.500.000 đồng, tổng số tiền …": heads, what each is paid, and the sum. */
const eachPaid = (document: ReadDocument): Statement[] =>
  document.mentions.flatMap((count, index) => {
    const [rate, product] = [document.mentions[index + 1], document.mentions[index + 2]]
    if (count.unit === 'đồng' || count.unit === '%' || rate?.unit !== 'đồng' || product?.unit !== 'đồng')
      return []
    const each = rate.per !== null || /(?:mỗi|mức|định mức)\s*(?:[\p{L}]+\s*)?$/iu.test(rate.label)
    const sum = product.per === null && /(?:tổng|thành tiền|tất cả)[\p{L}\s]*:?$/iu.test(product.label)
    const near = rate.start - count.end < 40 && product.start - rate.end < 40 && count.line === product.line
    return each && sum && near && !/[×xX*=]/u.test(document.plain.slice(count.end, product.start))
      ? [productStatement(document, [count, rate], product)]
      : []
  })

const perOf = (unit: string): SupportRate['per'] | null =>
  unit === 'người' || unit === 'trẻ' ? 'person' : unit === 'hộ' ? 'household' : unit === 'ngày' ? 'day' : null

const againstRate = (document: ReadDocument, count: Mention, paid: Mention, rate: SupportRate): Statement => {
  const once = (count.value * micro(rate.amount)) / MILLION
  const monthly = rate.months
    ? paid.value % micro(rate.amount) === 0n && paid.value <= once * BigInt(rate.months)
    : false
  const holds = paid.value === once
  const possible = !holds && monthly && paid.value > once
  const arithmetic = `${printed(count.value)} × ${printedAs(micro(rate.amount), 'đồng', 1n)} = ${printedAs(once, 'đồng', 1n)}`
  const difference = paid.value - once
  return {
    kind: 'product',
    ...quoted(document, count.start, paid.end),
    verdict: holds ? 'ok' : possible ? 'note' : 'conflict',
    expected: printedAs(once, 'đồng', 1n),
    found: printedAs(paid.value, 'đồng', 1n),
    because: holds
      ? textOf(`${arithmetic} (${rate.source})`, `${arithmetic} (${rate.source})`)
      : possible
        ? textOf(
            `${printedAs(paid.value, 'đồng', 1n)} = ${printed((paid.value * MILLION) / micro(rate.amount))} tháng (${rate.source})`,
            `${printedAs(paid.value, 'đồng', 1n)} = ${printed((paid.value * MILLION) / micro(rate.amount))} months (${rate.source})`,
          )
        : textOf(
            `${arithmetic}, lệch ${printedAs(difference, 'đồng', 1n)} (${rate.source})`,
            `${arithmetic}, a difference of ${printedAs(difference, 'đồng', 1n)} (${rate.source})`,
          ),
    suggestion:
      holds || possible
        ? null
        : textOf(
            'Đối chiếu danh sách chi trả: có người hưởng ít hoặc nhiều tháng hơn',
            'Compare with the list of payments: some had fewer or more months',
          ),
  }
}

/** Heads or days, and the money that was paid: in one line, or in lines that follow each other. */
const againstLaw = (document: ReadDocument): Statement[] =>
  document.mentions.flatMap((count, index) => {
    const per = perOf(count.unit)
    const paid = document.mentions[index + 1]
    if (per === null || !paid || paid.unit !== 'đồng' || paid.per !== null) return []
    if (!/số tiền|kinh phí|hỗ trợ/iu.test(paid.label) || paid.start - count.end > 90) return []
    const line = document.lines.find(({ start, end }) => count.start >= start && count.start < end)
    const rate = supportRates.find((each) => each.per === per && each.who.test(line?.text ?? ''))
    return rate ? [againstRate(document, count, paid, rate)] : []
  })

export const checkProducts: Check = (document) => [
  ...writtenOut(document),
  ...eachPaid(document),
  ...againstLaw(document),
]
