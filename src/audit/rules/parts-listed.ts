// Parts of a whole that stand in the lines below it: "Trong đó:" and then items, perhaps with items of their own.
import type { ReadDocument } from './document.ts'
import type { Mention } from './mentions.ts'
import type { Line } from './outline.ts'

const announces =
  /(?:trong\s+đó|cụ\s+thể|như\s+sau|bao\s+gồm|gồm|chia\s+ra)\s*(?:như\s+sau)?\s*[:.]?\s*\*?\s*$/iu
const onlyAnnounces = /^\s*(?:trong\s+đó|cụ\s+thể|bao\s+gồm|gồm|chia\s+ra)\s*:?\s*$/iu

/** An item and all that stands below it until the next of its kind. */
type Item = { readonly start: number; readonly end: number; readonly line: Line }

const itemsAfter = (lines: readonly Line[], index: number): Item[] => {
  const first = lines[index]
  if (!first || first.kind !== 'item') return []
  const items: Item[] = []
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.kind === 'heading') break
    const last = items.at(-1)
    if (line.kind === 'item' && line.mark === first.mark)
      items.push({ start: line.start, end: line.end, line })
    else if (
      last &&
      ((line.kind === 'plain' && /:\s*$/u.test(last.line.text)) || deeper(first.mark, line.mark))
    )
      items[items.length - 1] = { ...last, end: line.end }
    else break
  }
  return items
}

/** `*` holds `-`, `-` holds `+`. */
const rank: Readonly<Record<string, number>> = { '*': 0, '•': 0, '-': 1, '+': 2 }
const deeper = (above: string, below: string): boolean => (rank[below] ?? 1) > (rank[above] ?? 1)

/** What an item says of the whole: the number in its own line, else the first total below it. */
const partOf = ({ mentions }: ReadDocument, item: Item, whole: Mention): Mention | undefined => {
  const inside = mentions.filter(
    ({ start, unit, per }) =>
      start >= item.start &&
      start < item.end &&
      per === null &&
      unit !== '%' &&
      (unit === 'đồng') === (whole.unit === 'đồng'),
  )
  const own = inside.filter(({ start }) => start < item.line.end)
  if (own.length > 0) return own.find(({ unit }) => unit === whole.unit) ?? own[0]
  if (!/:\s*$/u.test(item.line.text)) return undefined
  const totals = inside.filter(({ label }) => /tổng|thu được|vận động/iu.test(label))
  return /năm\s+\d{4}/iu.test(item.line.text) ? totals[0] : (totals[0] ?? inside[0])
}

/** Every sum of money that is no rate, one a line: the last, which is the product of the line. */
const sumsBelow = ({ mentions, lines }: ReadDocument, from: number): Mention[] => {
  const until =
    lines.find(({ start, kind }) => start > from && kind === 'heading')?.start ?? Number.MAX_SAFE_INTEGER
  const byLine = new Map<number, Mention>()
  for (const mention of mentions)
    if (mention.start > from && mention.start < until && mention.unit === 'đồng' && mention.per === null)
      byLine.set(mention.line, mention)
  return [...byLine.values()]
}

export const listedParts = (document: ReadDocument, whole: Mention): Mention[] => {
  const { lines, plain } = document
  const at = lines.findIndex(({ start, end }) => whole.start >= start && whole.start < end)
  const line = lines[at]
  if (!line) return []
  const behind = plain.slice(whole.end, line.end)
  const next = lines[at + 1]
  const inLine = announces.test(behind)
  const below =
    !inLine &&
    next !== undefined &&
    onlyAnnounces.test(next.text) &&
    !document.mentions.some(({ start }) => start >= whole.end && start < line.end)
  if (!below && !(inLine && /tổng|toàn|số/iu.test(whole.label))) return []
  const items = itemsAfter(lines, at + (below ? 2 : 1))
  const parts = items.flatMap((item) => partOf(document, item, whole) ?? [])
  const sum = parts.reduce((total, { value }) => total + value, 0n)
  if (sum === whole.value || whole.unit !== 'đồng') return parts
  // Items that hold items of their own with the same mark: every sum below counts once.
  const all = sumsBelow(document, line.end)
  return all.reduce((total, { value }) => total + value, 0n) === whole.value ? all : parts
}
