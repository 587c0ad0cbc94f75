// "1.297 trường hợp (trong đó: tập trung 329; tại nhà 964; cơ sở y tế 04)": the parts of a whole are added up.
import { textOf } from '../../kernel/text/text.ts'
import { type Check, quoted, type ReadDocument } from './document.ts'
import { familyOf } from './families.ts'
import { cutInto, holdingPrefix } from './grouping.ts'
import type { Mention } from './mentions.ts'
import { listedParts } from './parts-listed.ts'
import { printedAs } from './printed-value.ts'
import type { AuditVerdict, Statement } from './statement.ts'

/** Words after a whole that announce its parts. */
export const introducer =
  /^[^.;\n]{0,90}?(?:[\s,(*:;-]*|\.\s+)(?:trong\s+đó|cụ\s+thể|bao\s+gồm|gồm\s+có|gồm|chia\s+ra|phân\s+theo)[\s*:,(]*/iu

/** "trong đó có 45 ca …" names some parts and not all. */
const someOnly = /trong\s+đó\s+có(?![\p{L}])/iu
/** These announce all there is, whatever the sum. */
const allOf = /(?:cụ\s+thể|bao\s+gồm|gồm|chia\s+ra)/iu
const colon = /trong\s+đó\s*:/iu

const sentenceEnd = /[.!?](?=\s+[\p{Lu}]|\s*\n|\s*$)|\n/u

/** Until where a whole may be divided: the end of its sentence, brackets and all. */
const endOfSentence = ({ plain }: Pick<ReadDocument, 'plain'>, from: number): number => {
  const end = plain.slice(from).search(sentenceEnd)
  if (end < 0) return plain.length
  // "… 1.287 mẫu. Trong đó: dương tính 49; …": the division is a sentence of its own.
  const own = /^\.[ ]*trong\s+đó/iu.exec(plain.slice(from + end, from + end + 20))
  return own ? endOfSentence({ plain }, from + end + own[0].length) : from + end
}

const sameMeasure = (whole: Mention) => (part: Mention) =>
  part.per === null && part.unit !== '%' && (part.unit === 'đồng') === (whole.unit === 'đồng')

const ratioBehind = /^\s*\/\s*\d/u

/** "43.574 người (nam 21.405, nữ 22.169)": a bracket right behind, with parts of one family. */
const bracketed = ({ plain }: ReadDocument, whole: Mention, following: readonly Mention[]): Mention[] => {
  const bracket = /^[\p{L}\s]{0,40}\(([^()]*)\)/u.exec(plain.slice(whole.end, whole.end + 400))
  if (!bracket) return []
  const inside = following
    .filter(({ start }) => start < whole.end + bracket[0].length)
    .filter(sameMeasure(whole))
  const names = new Set(inside.map(({ label, after }) => familyOf(`${label} ${after}`)?.name))
  return inside.length >= 2 && names.size === 1 && !names.has(undefined) ? inside : []
}

/** Parts in the same sentence: after the introducer, or without one where the outcomes of cases follow each other. */
const inlineParts = (document: ReadDocument, whole: Mention): Mention[] => {
  const { plain, mentions } = document
  const end = endOfSentence(document, whole.end)
  const rest = plain.slice(whole.end, end)
  const announced = introducer.exec(rest)
  const following = mentions.filter(({ start }) => start >= whole.end && start < end)
  const first = following[0]
  // Another number stands between the whole and the announcement: the announcement is that number's.
  const own = announced && (!first || first.start >= whole.end + announced[0].length)
  const outcomes =
    !announced &&
    /^\s*(?:ca|bệnh nhân|trường hợp|người)/iu.test(rest) &&
    following.length >= 2 &&
    following.some(({ label }) => /khỏi/iu.test(label)) &&
    following.every(({ label }) => familyOf(label)?.name === 'outcome')
  if (!own && !outcomes) return bracketed(document, whole, following)
  const parts = following
    .filter(sameMeasure(whole))
    .filter(({ end: at }) => !ratioBehind.test(plain.slice(at)))
  // A part that is divided again ("…: 957, trong đó …") hands its own parts on to its own statement.
  const again = parts.findIndex(
    ({ end: at }, index) => index > 0 && /^[^;\n\d]{0,40}trong\s+đó/iu.test(plain.slice(at, at + 60)),
  )
  return again > 0 ? parts.slice(0, again + 1) : parts
}

const quoteOf = (document: ReadDocument, whole: Mention, parts: readonly Mention[]) =>
  quoted(document, whole.start, parts.at(-1)?.end ?? whole.end)

const arithmeticOf = (whole: Mention, parts: readonly Mention[], sum: bigint): string => {
  const say = (value: bigint) => printedAs(value, whole.unit, whole.scale)
  const bare = (value: bigint) => say(value).replace(/ (?:triệu |tỷ |nghìn )?đồng$/u, '')
  return `${parts.map(({ value }) => bare(value)).join(' + ')} = ${say(sum)}`
}

const holds = (document: ReadDocument, whole: Mention, parts: readonly Mention[]): Statement => {
  const arithmetic = arithmeticOf(whole, parts, whole.value)
  return {
    kind: 'parts',
    ...quoteOf(document, whole, parts),
    verdict: 'ok',
    expected: printedAs(whole.value, whole.unit, whole.scale),
    found: printedAs(whole.value, whole.unit, whole.scale),
    because: textOf(arithmetic, arithmetic),
    suggestion: null,
  }
}

/** Parts that cover less than three fifths of a whole, and are no family, are examples and not a division. */
const isDivision = (whole: Mention, parts: readonly Mention[], sum: bigint): boolean => {
  const names = new Set(parts.map(({ label, after }) => familyOf(`${label} ${after}`)?.name ?? ''))
  return (names.size === 1 && !names.has('')) || sum * 5n >= whole.value * 3n
}

/** How the division was announced: by all parts, by some, or so that only the sum can tell. */
type Announced = 'all' | 'some' | 'open'

const announcedBy = ({ plain }: ReadDocument, whole: Mention, parts: readonly Mention[]): Announced => {
  const between = plain.slice(whole.end, parts[0]?.start)
  if (someOnly.test(between)) return 'some'
  return allOf.test(between) || colon.test(between) ? 'all' : 'open'
}

const verdictOf = (
  whole: Mention,
  parts: readonly Mention[],
  sum: bigint,
  announced: Announced,
): AuditVerdict => {
  if (sum > whole.value) return 'wrong'
  if (announced === 'some') return 'note'
  if (isDivision(whole, parts, sum)) return 'wrong'
  return announced === 'all' ? 'conflict' : 'note'
}

const fails = (
  document: ReadDocument,
  whole: Mention,
  parts: readonly Mention[],
  announced: Announced,
): Statement => {
  const sum = parts.reduce((total, { value }) => total + value, 0n)
  const say = (value: bigint) => printedAs(value, whole.unit, whole.scale)
  const difference = whole.value - sum
  const verdict = verdictOf(whole, parts, sum, announced)
  const arithmetic = `${arithmeticOf(whole, parts, sum)} ≠ ${say(whole.value)}`
  return {
    kind: 'parts',
    ...quoteOf(document, whole, parts),
    verdict,
    expected: say(sum),
    found: say(whole.value),
    because:
      difference > 0n
        ? textOf(`${arithmetic}: thiếu ${say(difference)}`, `${arithmetic}: ${say(difference)} missing`)
        : textOf(`${arithmetic}: thừa ${say(-difference)}`, `${arithmetic}: ${say(-difference)} too many`),
    suggestion:
      verdict === 'note'
        ? null
        : textOf(
            'Soát lại tổng và từng phần; nếu còn nhóm chưa kể (ví dụ còn điều trị), hãy ghi rõ',
            'Look at the total and each part again; a group left out (still under treatment) must be named',
          ),
  }
}

const judge = (
  document: ReadDocument,
  whole: Mention,
  parts: readonly Mention[],
  announced: Announced,
): Statement[] => {
  const values = parts.map(({ value }) => value)
  const groups = cutInto(values, whole.value)
  if (groups) return groups.map(({ from, to }) => holds(document, whole, parts.slice(from, to)))
  const { groups: sound, rest } = holdingPrefix(values, whole.value)
  const left = parts.slice(rest)
  const family = left[0] && familyOf(left[0].label)
  const until = family
    ? left.findIndex(({ label }) => {
        const other = familyOf(label)
        return other !== undefined && other !== family
      })
    : -1
  const first = until > 1 ? left.slice(0, until) : left
  const others = until > 1 ? left.slice(until) : []
  return [
    ...sound.map(({ from, to }) => holds(document, whole, parts.slice(from, to))),
    ...(first.length > 1 || (first[0] && first[0].value > whole.value)
      ? [fails(document, whole, first, announced)]
      : []),
    ...(others.length > 1 ? judge(document, whole, others, announced) : []),
  ]
}

/** "45 hộ, trong đó có 12 hộ nghèo": one part is no division, but cannot be larger than its whole. */
const partAlone = (document: ReadDocument, whole: Mention, part: Mention): Statement => {
  const holding = part.value <= whole.value
  const say = (value: bigint) => printedAs(value, whole.unit, whole.scale)
  const arithmetic = `${say(part.value)} ${holding ? '≤' : '>'} ${say(whole.value)}`
  return {
    kind: 'inclusion',
    ...quoteOf(document, whole, [part]),
    verdict: holding ? 'ok' : 'wrong',
    expected: `≤ ${say(whole.value)}`,
    found: say(part.value),
    because: textOf(arithmetic, arithmetic),
    suggestion: holding
      ? null
      : textOf('Phần không thể lớn hơn tổng', 'A part cannot be larger than its whole'),
  }
}

export const checkParts: Check = (document) =>
  document.mentions.flatMap((whole) => {
    if (whole.unit === '%' || whole.per !== null) return []
    const inline = inlineParts(document, whole)
    const parts = inline.length > 0 ? inline : listedParts(document, whole)
    const [only] = parts
    if (parts.length === 1 && only) return [partAlone(document, whole, only)]
    return parts.length < 2 ? [] : judge(document, whole, parts, announcedBy(document, whole, parts))
  })
