// Numbers of a document that name something we count: which figure, of which place, of which days.
import { addDays, type Day, isDay } from '../../kernel/day/day.ts'
import { type ReadDocument, withLabel } from './document.ts'
import { headOf } from './document-head.ts'
import { type Mention, MILLION } from './mentions.ts'
import { ageGroups, type OwnNumber, ownNumbers } from './own-numbers.ts'
import { ownPlace, placeAt } from './places.ts'

export type OwnClaim = {
  readonly figure: string
  /** '' is the document's own place. */
  readonly place: string
  /** null: from the beginning. */
  readonly from: Day | null
  readonly to: Day
  readonly value: bigint
  readonly quote: string
  readonly offset: number
}

export type OwnReading = {
  /** The unit that the document speaks of; '' where it names none. */
  readonly place: string
  /** On which day it was written: what was not known then could not be in it. */
  readonly day: Day | null
  readonly claims: readonly OwnClaim[]
}

const date = String.raw`(\d{1,2})\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{4})`
const between = new RegExp(
  String.raw`từ\s+(?:ngày\s+)?${date}\s*(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?${date}`,
  'giu',
)
const until = new RegExp(String.raw`đến\s+(?:hết\s+)?(?:nay\s*\(\s*)?(?:ngày\s+)?${date}`, 'giu')
const lately: readonly (readonly [RegExp, number])[] = [
  [/(?:0?7 ngày|tuần)\s+(?:vừa\s+)?qua|trong tuần/giu, 7],
  [/24\s*(?:giờ|h)\s+(?:vừa\s+)?qua|trong ngày|ngày hôm nay/giu, 1],
  [/(?:14 ngày|hai tuần)\s+(?:vừa\s+)?qua/giu, 14],
]

const dayOf = (parts: readonly (string | undefined)[]): Day | null => {
  const [d = '', m = '', y = ''] = parts
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDay(day) ? day : null
}

type Span = { readonly at: number; readonly from: Day | null; readonly to: Day }

/** Every place of the text that says of which days the numbers behind it are. */
const spansIn = (plain: string, head: Day | null): Span[] => {
  const stretches = [...plain.matchAll(between)].flatMap((found): Span[] => {
    const [from, to] = [dayOf(found.slice(1, 4)), dayOf(found.slice(4, 7))]
    return from && to && from <= to ? [{ at: found.index, from, to }] : []
  })
  const standing = [...plain.matchAll(until)].flatMap((found): Span[] => {
    const to = dayOf(found.slice(1, 4))
    const inside = stretches.some(({ at }) => found.index > at && found.index < at + 50)
    return to && !inside ? [{ at: found.index, from: null, to }] : []
  })
  const recent = lately.flatMap(([pattern, days]) =>
    [...plain.matchAll(pattern)].flatMap((found): Span[] => {
      const base = standing.findLast(({ at }) => at < found.index)?.to ?? head
      return base === null ? [] : [{ at: found.index, from: addDays(base, 1 - days), to: base }]
    }),
  )
  return [...stretches, ...standing, ...recent].toSorted((one, other) => one.at - other.at)
}

const fits = (plain: string, number: OwnNumber, mention: Mention): boolean => {
  const before = plain.slice(mention.line, mention.start)
  return (
    number.label.test(mention.label) &&
    (number.after?.test(mention.after) ?? true) &&
    !(number.not?.test(mention.label) ?? false) &&
    (number.about?.test(before) ?? true) &&
    !(number.notAbout?.test(before) ?? false)
  )
}

type Part = { readonly figure: string; readonly value: bigint; readonly end: number }

/** `Mũi 3: 1832/2170` below the age of its group: doses over those due. */
const dosesAt = ({ plain }: ReadDocument, mention: Mention): Part[] => {
  const dose = /mũi\s*(?:thứ\s*)?(\d)[^\d/;]*$/iu.exec(plain.slice(mention.line, mention.start))
  const over = /^\s*\/\s*(\d[\d.]*\d)/u.exec(plain.slice(mention.end, mention.end + 16))
  if (!dose || !over) return []
  const above = plain
    .slice(Math.max(0, mention.line - 900), mention.line)
    .split('\n')
    .toReversed()
  const group = above.flatMap((line) => ageGroups.find(([, ages]) => ages.test(line))?.[0] ?? [])[0]
  if (group === undefined) return []
  const key = `${group}-${dose[1] ?? ''}`
  const { end, value } = mention
  const due = BigInt((over[1] ?? '').replaceAll('.', '')) * MILLION
  return [
    { figure: `doses-${key}`, value, end },
    { figure: `due-${key}`, value: due, end: end + over[0].length },
  ]
}

const partsAt = (document: ReadDocument, mention: Mention): (Part & { readonly flowOnly?: boolean })[] => {
  if (mention.unit === '%' || mention.unit === 'đồng') return []
  const doses = dosesAt(document, mention)
  if (doses.length > 0) return doses
  const number = ownNumbers.find((each) => fits(document.plain, each, mention))
  const { value, end } = mention
  return number ? [{ figure: number.figure, value, end, flowOnly: number.flowOnly === true }] : []
}

export const ownClaims = (document: ReadDocument): OwnReading => {
  const { plain, text, mentions } = document
  const own = ownPlace(document)
  const head = headOf(text).day
  const spans = spansIn(plain, head)
  const latest =
    spans
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? null
  const claims = mentions.flatMap((mention) => {
    const inLine = spans.findLast(({ at }) => at >= mention.line && at < mention.start)
    const carried = spans.findLast(({ at, from }) => at < mention.line && from === null)
    const fallback = head ?? latest
    const span = inLine ?? carried ?? (fallback === null ? null : { from: null, to: fallback })
    if (span === null) return []
    const { from, to } = span
    return partsAt(document, mention).flatMap(({ figure, value, end, flowOnly }): OwnClaim[] =>
      flowOnly === true && from === null
        ? []
        : [
            {
              figure,
              value,
              from,
              to,
              place: placeAt(document, mention.start, own),
              ...withLabel(document, { ...mention, end }),
            },
          ],
    )
  })
  // Where the day at the head was not filled in, the latest day that it speaks of: it was written on that day or later.
  return { place: own, day: [head ?? '', latest ?? ''].toSorted().at(-1) || null, claims }
}
