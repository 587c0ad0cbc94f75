// Documents that are cited: number, kind, issuer, day. Numbers grow with the days of a register; nothing is cited twice in one list.
import { type Day, daysBetween, formatDay, isDay } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { type Check, quoted, type ReadDocument } from './document.ts'
import type { Statement } from './statement.ts'

export type Citation = {
  readonly start: number
  readonly end: number
  /** As printed, without stray spaces: `2436/UBND-VHTT`. */
  readonly symbol: string
  readonly number: number
  /** Register that hands out the number: kind and issuer; letters of an office share one. */
  readonly series: string
  readonly day: Day | null
  readonly line: number
}

const pattern =
  /(?<![\p{L}\d/])(?:số\s*:?\s*)?(\d{1,5})(?:\s*\/\s*(\d{4}))?\s*([-/])\s*([A-ZĐ][A-ZĐa-zđ]*\d*(?:\s*[-/]\s*[A-ZĐ][A-ZĐa-zđ]*\d*)*)(?:,?\s*ngày\s+(\d{1,2})(?:\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})))?/gu

const kinds = /^(?:NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|TT|NĐ)$/u

const dayOf = (day: string | undefined, month: string | undefined, year: string | undefined): Day | null => {
  const text = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** `UBND-VHTT` → letters of UBND; `QĐ-UBND` and `KH/BCĐ` keep their kind. */
const seriesOf = (letters: string): string => {
  const [first = '', ...rest] = letters.replace(/\s/g, '').split(/[-/]/)
  return kinds.test(first) ? `${first} ${rest[0] ?? ''}` : `CV ${first}`
}

export const citationsIn = ({ plain }: ReadDocument): Citation[] =>
  [...plain.matchAll(pattern)].map((found) => {
    const [all, number = '', year, mark = '/', letters = '', day, month, ofYear, monthWord, yearWord] = found
    return {
      start: found.index,
      end: found.index + all.length,
      symbol: `${number}${year ? `/${year}` : ''}${mark}${letters.replace(/\s/g, '')}`,
      number: Number(number),
      series: seriesOf(letters),
      day: dayOf(day, month ?? monthWord, ofYear ?? yearWord),
      line: plain.lastIndexOf('\n', found.index) + 1,
    }
  })

const atYear = (day: Day, year: number): Day | null => {
  const other = `${year}${day.slice(4)}`
  return isDay(other) ? other : null
}

const opens =
  /^\s*[-+*•–]?\s*(?:(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Công văn|Thông báo|Phương án|Báo cáo|Tờ trình|Hướng dẫn|Công điện|Thông tư|Nghị định|Văn bản)\s*)?(?:số\s*:?\s*)?$/iu

/** Where the kind and number open an item, the item is about that document and does not only refer to it. */
const headOfItems = ({ lines, plain }: ReadDocument, citations: readonly Citation[]): Citation[] =>
  citations.filter(
    ({ line, start }) =>
      opens.test(plain.slice(line, start)) &&
      lines.some(({ start: at, kind }) => kind === 'item' && at === line),
  )

/** In a list by day, one that stands far off its neighbours and fits with another year. */
const wrongYears = (document: ReadDocument, items: readonly Citation[]): Statement[] =>
  items.flatMap((citation, index) => {
    const before = items[index - 1]?.day
    const after = items[index + 1]?.day
    const { day } = citation
    if (!day || !before || !after || before > after || daysBetween(before, after) > 200) return []
    if (
      (day >= before && day <= after) ||
      Math.min(Math.abs(daysBetween(before, day)), Math.abs(daysBetween(day, after))) < 180
    )
      return []
    const fitting = [Number(before.slice(0, 4)), Number(after.slice(0, 4))]
      .map((year) => atYear(day, year))
      .find(
        (other) => other !== null && daysBetween(before, other) >= -15 && daysBetween(other, after) >= -15,
      )
    return fitting
      ? [
          serialStatement(
            document,
            citation,
            fitting,
            textOf(
              `đứng giữa văn bản ngày ${formatDay(before)} và ${formatDay(after)}`,
              `stands between those of ${formatDay(before)} and ${formatDay(after)}`,
            ),
          ),
        ]
      : []
  })

const serialStatement = (
  document: ReadDocument,
  { start, end, day, symbol }: Citation,
  fitting: Day | null,
  why: { vi: string; en: string },
): Statement => ({
  kind: 'serial',
  ...quoted(document, start, end),
  verdict: 'wrong',
  expected: fitting ? formatDay(fitting) : null,
  found: day ? formatDay(day) : null,
  because: textOf(
    `${symbol} ghi ngày ${day ? formatDay(day) : '–'} nhưng ${why.vi}`,
    `${symbol} bears ${day ? formatDay(day) : '–'} but ${why.en}`,
  ),
  suggestion: fitting
    ? textOf(`Có thể là ngày ${formatDay(fitting)}`, `Perhaps ${formatDay(fitting)}`)
    : textOf('Soát lại số và ngày', 'Look at number and day again'),
})

/** In one register and year a smaller number is not younger. */
const againstSerial = (
  document: ReadDocument,
  citations: readonly Citation[],
  known: ReadonlySet<number>,
): Statement[] =>
  citations.flatMap((citation, index) => {
    const { day, series, number } = citation
    if (!day || known.has(citation.start)) return []
    const others = citations.filter(
      (other, at) =>
        at !== index &&
        other.series === series &&
        other.day?.slice(0, 4) === day.slice(0, 4) &&
        other.number !== number &&
        !known.has(other.start),
    )
    const against = others.filter(
      (other) =>
        (other.number < number && (other.day ?? '') > day) ||
        (other.number > number && (other.day ?? '') < day),
    )
    // The one that most others speak against; of a pair, the later in the text.
    const worst =
      against.length > 0 &&
      against.length * 2 > others.length &&
      (others.length > 1 || (against[0]?.start ?? 0) < citation.start)
    const nearest = against[0]
    // Documents of one or two days change places in every register.
    if (!worst || !nearest || against.every((other) => Math.abs(daysBetween(day, other.day ?? day)) <= 2))
      return []
    return [
      serialStatement(
        document,
        citation,
        null,
        textOf(
          `${nearest.symbol} ghi ngày ${formatDay(nearest.day ?? day)}: số nhỏ hơn không thể ban hành sau`,
          `${nearest.symbol} bears ${formatDay(nearest.day ?? day)}: the smaller number cannot be the later`,
        ),
      ),
    ]
  })

const repeated = (document: ReadDocument, items: readonly Citation[]): Statement[] =>
  items.flatMap((citation, index) => {
    const first = items
      .slice(0, index)
      .find((other) => other.symbol === citation.symbol && other.day === citation.day)
    return first
      ? [
          {
            kind: 'repeatedDocument' as const,
            ...quoted(document, citation.start, citation.end),
            verdict: 'note' as const,
            expected: null,
            found: citation.symbol,
            because: textOf(
              `${citation.symbol} đã được liệt kê ở trên`,
              `${citation.symbol} is listed above already`,
            ),
            suggestion: textOf(
              'Bỏ một trong hai lần liệt kê và sửa tổng số văn bản nếu có',
              'Leave one of them out, and correct the total if there is one',
            ),
          },
        ]
      : []
  })

/** The same document with another day is a slip in one of the two places. */
const twoDays = (
  document: ReadDocument,
  citations: readonly Citation[],
  known: ReadonlySet<number>,
): Statement[] =>
  citations.flatMap((citation, index) => {
    const first = citations
      .slice(0, index)
      .find(
        (other) =>
          other.symbol === citation.symbol &&
          other.day !== null &&
          citation.day !== null &&
          other.day !== citation.day &&
          other.day.slice(0, 4) === citation.day.slice(0, 4) &&
          /\/(?:NQ|QĐ|CT|NĐ|TT)|\d{4}\//u.test(citation.symbol),
      )
    return first?.day && !known.has(citation.start)
      ? [
          {
            ...serialStatement(
              document,
              citation,
              first.day,
              textOf(`ở trên ghi ngày ${formatDay(first.day)}`, `above it bears ${formatDay(first.day)}`),
            ),
            verdict: 'conflict' as const,
          },
        ]
      : []
  })

export const checkCitations: Check = (document) => {
  const citations = citationsIn(document)
  const items = headOfItems(document, citations)
  const years = wrongYears(document, items)
  const known = new Set(
    citations
      .filter(({ start }) => years.some(({ offset }) => Math.abs(offset - start) < 8))
      .map(({ start }) => start),
  )
  return [
    ...years,
    ...againstSerial(document, items, known),
    ...twoDays(document, citations, known),
    ...repeated(document, items),
  ]
}
