// Checks of the office's own words against the figures of the report, and of sums written in digits and in words.
import { formatDay } from '../../kernel/day/day.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { parseMoney, parseNumber } from '../../kernel/text/number-reading.ts'
import { parseNumberWords } from '../../kernel/text/number-words-reading.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Readings } from '../kinds/slot.ts'
import { type Finding, printed, valueIn } from './check.ts'

const NUMBER = String.raw`(\d+(?:[.\s]\s?\d{3})*(?:,\d+)?)`

/** What offices call a figure, and the slots that may stand behind it. */
const labels = [
  ['ca mắc', ['ca mắc(?: mới)?', 'trường hợp mắc'], ['cases', 'period.cases', 'week.cases', 'day.cases']],
  [
    'khỏi bệnh',
    ['(?:ca )?khỏi(?: bệnh)?'],
    ['recovered', 'period.recovered', 'week.recovered', 'day.recovered'],
  ],
  ['tử vong', ['(?:ca )?tử vong'], ['deaths', 'period.deaths', 'week.deaths', 'day.deaths']],
  ['còn điều trị', ['(?:ca )?(?:còn|đang) điều trị'], ['active']],
  ['cách ly', ['trường hợp cách ly'], ['isolation', 'isolation-now', 'period.isolation', 'day.isolation']],
  ['mẫu PCR', ['mẫu PCR'], ['pcr', 'period.pcr', 'week.pcr', 'day.pcr']],
  ['mũi tiêm', ['mũi(?: tiêm| vắc xin)'], ['doses', 'period.doses', 'week.doses', 'day.doses']],
  ['tổ COVID cộng đồng', ['tổ COVID cộng đồng'], ['teams-community']],
] as const

/** `9.606 ca mắc`, `khỏi bệnh: 9.600`. */
const numbersBeside = (words: string, name: string): number[] => {
  const forms = [
    `${NUMBER}\\s*(?:${name})(?![\\p{L}])`,
    `(?<![\\p{L}])(?:${name})\\s*(?:là|:)?\\s*${NUMBER}(?![.,]?\\d|\\s*%)`,
  ]
  return forms.flatMap((form) =>
    [...words.matchAll(new RegExp(form, 'giu'))].flatMap(([, digits = '']) => {
      const value = parseNumber(digits)
      return value === null ? [] : [value]
    }),
  )
}

const checkLabels = (words: string, readings: Readings): Finding[] =>
  labels.flatMap(([label, names, slots]): Finding[] => {
    const known = slots.filter((id) => readings.has(id))
    if (known.length === 0) return []
    const values = known.map((id) => valueIn(readings, id))
    const strange = [...new Set(names.flatMap((name) => numbersBeside(words, name)))].filter(
      (value) => !values.includes(value),
    )
    return strange.map((value) => ({
      id: `words.${label}.${value}`,
      verdict: 'note' as const,
      title: textOf(
        `Lời văn ghi ${printed(value)} (${label}), khác số liệu của báo cáo`,
        `The words say ${printed(value)} (${label}), unlike the figures`,
      ),
      arithmetic: `${printed(value)} ≠ ${values.map(printed).join('; ')}`,
      figures: known.slice(0, 1),
    }))
  })

/** `145.015.000đ (một trăm bốn mươi lăm triệu …)`: the words must read as the digits. */
const checkNumberWords = (words: string): Finding[] =>
  [
    ...words.matchAll(/(\d[\d.,\s]*(?:(?:nghìn|triệu|tỷ)\s*)?(?:đồng|đ)?)\s*\(([\p{L}\s,]{6,}?)\)/giu),
  ].flatMap(([, digits = '', spelled = '']): Finding[] => {
    const [figure, read] = [parseMoney(digits.trim()), parseNumberWords(spelled)]
    if (figure === null || read === null) return []
    const same = BigInt(Math.round(figure)) === read
    return [
      {
        id: `number-words.${figure}`,
        verdict: same ? 'ok' : 'wrong',
        title: textOf('Số viết bằng chữ khớp với số', 'The number in words agrees with the digits'),
        arithmetic: `${formatNumber(figure)} ${same ? '=' : '≠'} “${spelled.trim()}” (${formatNumber(read)})`,
        figures: [],
      },
    ]
  })

/** A number "up to" another day than the report's cannot be compared with it. */
const checkDays = (words: string, to: string): Finding[] => {
  const days = [...words.matchAll(/đến(?: hết)?(?: ngày)?\s+(\d{1,2})\/(\d{1,2})\/(\d{4})/giu)].map(
    ([, day = '', month = '', year = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
  return [...new Set(days)]
    .filter((day) => day !== to)
    .map((day) => ({
      id: `as-of.${day}`,
      verdict: 'note' as const,
      title: textOf('Lời văn dẫn số liệu đến ngày khác', 'The words cite figures up to another day'),
      arithmetic: `${formatDay(day)} ≠ ${formatDay(to)}`,
      figures: [],
    }))
}

export const checkWords = (words: string, readings: Readings, to: string): Finding[] =>
  words.trim() === ''
    ? []
    : [...checkLabels(words, readings), ...checkNumberWords(words), ...checkDays(words, to)]
