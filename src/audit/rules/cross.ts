// One number in two places of a document, and numbers that cannot be larger than others.
import { textOf } from '../../kernel/text/text.ts'
import { type Check, quoted, type ReadDocument, withLabel } from './document.ts'
import { type Indicator, inclusions, indicators } from './indicators.ts'
import type { Mention } from './mentions.ts'
import { ownPlace, placeAt } from './places.ts'
import { printed } from './printed-value.ts'
import type { Statement } from './statement.ts'

type Reading = {
  readonly indicator: string
  readonly place: string
  readonly asOf: string
  readonly mention: Mention
}

const fits = (
  document: ReadDocument,
  { label, after, not, about, notAbout }: Indicator,
  mention: Mention,
): boolean => {
  if (!label.test(mention.label)) return false
  const before = document.plain.slice(mention.line, mention.start)
  if ((about && !about.test(before)) || notAbout?.test(before)) return false
  return (after?.test(mention.after) ?? true) && !(not?.test(mention.label) ?? false)
}

const day =
  /(?:tính\s+)?(?:đến|từ)\s+(?:hết\s+)?(?:nay\s*\(?)?(?:ngày\s+)?(\d{1,2}\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{4}|nay)/giu

/** The last "đến ngày …" before it in its paragraph; '' where there is none. */
const asOfAt = ({ plain }: ReadDocument, { line, start }: Mention): string =>
  [...plain.slice(line, start).matchAll(day)].at(-1)?.[1]?.replace(/\s/g, '') ?? ''

const readingsOf = (document: ReadDocument): Reading[] => {
  const own = ownPlace(document)
  return document.mentions.flatMap((mention) => {
    const indicator =
      mention.unit === '%' || mention.unit === 'đồng'
        ? undefined
        : indicators.find((each) => fits(document, each, mention))
    return indicator
      ? [
          {
            indicator: indicator.name,
            place: placeAt(document, mention.start, own),
            asOf: asOfAt(document, mention),
            mention,
          },
        ]
      : []
  })
}

const reappearing = (document: ReadDocument, readings: readonly Reading[]): Statement[] =>
  readings.flatMap((reading, index) => {
    const first = readings
      .slice(0, index)
      .find(
        ({ indicator, place, asOf }) =>
          indicator === reading.indicator &&
          place === reading.place &&
          (asOf === reading.asOf || asOf === '' || reading.asOf === ''),
      )
    if (!first || first.mention.value === reading.mention.value) return []
    return [
      {
        kind: 'reappears' as const,
        ...withLabel(document, reading.mention),
        verdict: 'conflict' as const,
        expected: printed(first.mention.value),
        found: printed(reading.mention.value),
        because: textOf(
          `Ở trên cùng số liệu này là ${printed(first.mention.value)}, ở đây là ${printed(reading.mention.value)}`,
          `Above, the same number is ${printed(first.mention.value)}; here it is ${printed(reading.mention.value)}`,
        ),
        suggestion: textOf(
          'Thống nhất một số, hoặc ghi rõ mốc thời gian và phạm vi khác nhau',
          'Agree on one, or say which day and area each is of',
        ),
      },
    ]
  })

const including = (document: ReadDocument, readings: readonly Reading[]): Statement[] =>
  inclusions.flatMap(([partName, wholeName]) => {
    // The largest: what is new in a week is a part of it.
    const whole = readings
      .filter(({ indicator, place }) => indicator === wholeName && place === '')
      .toSorted((one, other) => Number(other.mention.value - one.mention.value))[0]
    const part = readings.find(({ indicator, place }) => indicator === partName && place === '')
    if (!whole || !part || part.mention.value <= whole.mention.value) return []
    const arithmetic = `${printed(part.mention.value)} > ${printed(whole.mention.value)}`
    return [
      {
        kind: 'inclusion' as const,
        ...withLabel(document, part.mention),
        verdict: 'conflict' as const,
        expected: `≤ ${printed(whole.mention.value)}`,
        found: printed(part.mention.value),
        because: textOf(
          `${arithmetic}: phần lớn hơn tổng (“${whole.mention.label.slice(-60)}”)`,
          `${arithmetic}: the part is larger than the whole`,
        ),
        suggestion: textOf(
          'Hai số có thể lấy từ hai sổ khác nhau: ghi rõ cách tính',
          'Perhaps from two registers: say how each is counted',
        ),
      },
    ]
  })

/** "xét nghiệm 101.504 mẫu, phát hiện 81 ca": found among. */
const foundAmong = (document: ReadDocument): Statement[] =>
  document.mentions.flatMap((whole, index) => {
    const part = document.mentions[index + 1]
    if (
      !part ||
      whole.unit !== 'mẫu' ||
      !/phát hiện|dương tính|ghi nhận/iu.test(part.label) ||
      part.start - whole.end > 60
    )
      return []
    if (/trong đó|\n|\.\s/iu.test(document.plain.slice(whole.end, part.start))) return []
    const holds = part.value <= whole.value
    return [
      {
        kind: 'share' as const,
        ...quoted(document, whole.start, part.end),
        verdict: holds ? ('ok' as const) : ('wrong' as const),
        expected: `≤ ${printed(whole.value)}`,
        found: printed(part.value),
        because: textOf(
          `${printed(part.value)} ${holds ? '≤' : '>'} ${printed(whole.value)}`,
          `${printed(part.value)} ${holds ? '≤' : '>'} ${printed(whole.value)}`,
        ),
        suggestion: holds
          ? null
          : textOf(
              'Số phát hiện không thể lớn hơn số mẫu',
              'No more can be found than specimens were tested',
            ),
      },
    ]
  })

export const checkCross: Check = (document) => {
  const readings = readingsOf(document)
  return [...reappearing(document, readings), ...including(document, readings), ...foundAmong(document)]
}
