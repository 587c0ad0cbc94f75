// A fund by year: what was carried over, what came in, what went out, what is left; and what one year hands to the next.
import { textOf } from '../../kernel/text/text.ts'
import { type Check, mentionsBetween, quoted, type ReadDocument } from './document.ts'
import type { Mention } from './mentions.ts'
import type { Line } from './outline.ts'
import { printed, printedAs } from './printed-value.ts'
import type { Statement } from './statement.ts'

type Role = 'opening' | 'in' | 'out' | 'closing'

const roles: readonly (readonly [Role, RegExp])[] = [
  [
    'opening',
    /(?:tồn|dư|số dư)\s+(?:năm|quý|tháng|kỳ|đầu)[^:]*(?:chuyển\s+sang|đầu\s+kỳ|đầu\s+năm|trước)|(?:tồn|dư)\s+đầu\s+(?:kỳ|năm|quý|tháng|tuần|đợt)|kỳ trước chuyển sang/iu,
  ],
  [
    'closing',
    /(?:số\s+)?(?:tồn|dư|còn lại|còn dư|còn)(?!\s+(?:năm|quý|tháng)[^:]*chuyển)(?:[\s:]|$)|(?:tồn|dư) cuối/iu,
  ],
  ['out', /(?:^|[\s-])(?:chi|chuyển(?!\s+sang)|xuất|đã chi|đã xuất|cấp phát|sử dụng)(?=[\s:]|$)/iu],
  [
    'in',
    /(?:vận động|thu|tiếp nhận|nhận|ủng hộ|nhập|bổ sung)(?:\s+(?:được|thêm))?(?=[\s:]|$)|tổng số tiền/iu,
  ],
]

const roleOf = (label: string): Role | null => roles.find(([, words]) => words.test(label))?.[0] ?? null

type Entry = { readonly role: Role; readonly money: Mention }
type Period = { readonly start: number; readonly name: string; readonly entries: readonly Entry[] }

const periodHead = /(?:^|\s)((?:năm|quý|tháng|kỳ)\s+[\dIVX]{1,4}(?:\s*\/\s*\d{4}|\s+năm\s+\d{4})?)\s*:?\s*$/iu

/** Lines under "Trong đó:" divide the line before; they are no entries of their own. */
const entriesOf = (document: ReadDocument, lines: readonly Line[]): Entry[] => {
  const entries: Entry[] = []
  let divided: string | null = null
  let before = ''
  for (const line of lines) {
    if (/^trong đó\s*:?$/iu.test(line.text)) divided = ''
    else if (divided === '') divided = line.mark
    else if (divided !== null && line.mark !== divided) divided = null
    const money = mentionsBetween(document, line.start, line.end).find(
      ({ unit, per }) => unit === 'đồng' && per === null,
    )
    const role = money && divided === null ? roleOf(`${line.mark} ${money.label}`) : null
    if (money && role && `${role} ${money.start}` !== before) entries.push({ role, money })
    if (role === 'closing') break
    before = money && role ? `${role} ${money.start}` : before
  }
  return entries
}

const periodsOf = (document: ReadDocument): Period[] => {
  const periods: Period[] = []
  const { lines } = document
  for (const [index, line] of lines.entries()) {
    const name = line.kind !== 'heading' ? periodHead.exec(line.text)?.[1] : undefined
    if (name === undefined || line.text.length > 40) continue
    const next = lines.findIndex(
      ({ kind, text }, at) =>
        at > index && (kind === 'heading' || (text.length <= 40 && periodHead.test(text))),
    )
    periods.push({
      start: line.start,
      name,
      entries: entriesOf(document, lines.slice(index + 1, next < 0 ? undefined : next)),
    })
  }
  return periods
}

const sumOf = (entries: readonly Entry[], role: Role): bigint =>
  entries.reduce((total, entry) => (entry.role === role ? total + entry.money.value : total), 0n)

const sayIn =
  (unit: string) =>
  (value: bigint): string =>
    unit === 'đồng' ? printedAs(value, unit, 1n) : `${printed(value)} ${unit}`
const say = sayIn('đồng')

const balanceOf = (document: ReadDocument, { entries, name }: Period): Statement[] => {
  const closing = entries.findLast(({ role }) => role === 'closing')
  const moved = entries.filter(({ role }) => role !== 'closing')
  if (!closing || moved.length === 0 || !moved.some(({ role }) => role === 'out' || role === 'in')) return []
  const right = sumOf(entries, 'opening') + sumOf(entries, 'in') - sumOf(entries, 'out')
  const say = sayIn(closing.money.unit)
  const terms = moved.map(
    ({ role, money }, index) => `${role === 'out' ? '− ' : index > 0 ? '+ ' : ''}${printed(money.value)}`,
  )
  const holds = right === closing.money.value
  const arithmetic = `${name === '' ? '' : `${name}: `}${terms.join(' ')} = ${say(right)}`
  return [
    {
      kind: 'balance',
      ...quoted(document, closing.money.start, closing.money.end),
      verdict: holds ? 'ok' : 'wrong',
      expected: say(right),
      found: say(closing.money.value),
      because: textOf(
        holds ? arithmetic : `${arithmetic} ≠ ${say(closing.money.value)}`,
        holds ? arithmetic : `${arithmetic} ≠ ${say(closing.money.value)}`,
      ),
      suggestion: holds
        ? null
        : textOf(
            'Soát lại số thu, số chi và số tồn của kỳ',
            'Look at what came in, went out and is left of the period again',
          ),
    },
  ]
}

const sentences = /[^.\n]+(?:\.(?=\d)[^.\n]+)*/gu

/** "tồn đầu kỳ 1.200 bộ, nhập 3.000 bộ, xuất 2.500 bộ, còn 1.700 bộ": one sentence, money or goods. */
const inOneSentence = (document: ReadDocument): Statement[] =>
  [...document.plain.matchAll(sentences)].flatMap((found) => {
    const inside = mentionsBetween(document, found.index, found.index + found[0].length)
    const entries = inside.flatMap((money) => {
      const role = roleOf(` ${money.label}`)
      return role ? [{ role, money }] : []
    })
    const units = new Set(entries.map(({ money }) => money.unit))
    const has = (role: Role) => entries.filter((entry) => entry.role === role).length === 1
    if (units.size !== 1 || entries.at(-1)?.role !== 'closing' || !has('opening') || !has('closing'))
      return []
    return balanceOf(document, { start: found.index, name: '', entries })
  })

const carriedOver = (document: ReadDocument, periods: readonly Period[]): Statement[] =>
  periods.flatMap((period, index) => {
    const opening = period.entries.find(({ role }) => role === 'opening')
    const before = periods[index - 1]?.entries.findLast(({ role }) => role === 'closing')
    if (!opening || !before) return []
    const holds = opening.money.value === before.money.value
    return [
      {
        kind: 'carried' as const,
        ...quoted(document, opening.money.start, opening.money.end),
        verdict: holds ? ('ok' as const) : ('wrong' as const),
        expected: say(before.money.value),
        found: say(opening.money.value),
        because: textOf(
          `${periods[index - 1]?.name ?? ''} còn ${say(before.money.value)}, ${period.name} nhận sang ${say(opening.money.value)}`,
          `${periods[index - 1]?.name ?? ''} left ${say(before.money.value)}, ${period.name} begins with ${say(opening.money.value)}`,
        ),
        suggestion: holds
          ? null
          : textOf(
              'Số chuyển sang phải bằng số tồn kỳ trước',
              'What is carried over must equal what was left',
            ),
      },
    ]
  })

export const checkBalances: Check = (document) => {
  const periods = periodsOf(document)
  return [
    ...periods.flatMap((period) => balanceOf(document, period)),
    ...inOneSentence(document),
    ...carriedOver(document, periods),
  ]
}
