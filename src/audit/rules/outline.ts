// The lines of a document: where each begins, what stands at its head, how deep it lies.

export type Line = {
  readonly start: number
  readonly end: number
  /** Without the mark at its head. */
  readonly text: string
  /** `-`, `+`, `*` for items; the number as printed (`III`, `5`, `1.2`) for headings; '' for plain lines. */
  readonly mark: string
  readonly kind: 'item' | 'heading' | 'plain'
}

const heading = /^\s*([IVX]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3})\.(?!\d)\s*(?=\S)/u
const item = /^\s*(?:(?:[-–]\s*)?([*+•])|([-–]))\s*(?=\S)/u

/** Lines that have words; `plain` is the text without typesetting, of the same length as the text. */
export const linesOf = (plain: string): Line[] => {
  const lines: Line[] = []
  for (const found of plain.matchAll(/[^\n]+/g)) {
    const raw = found[0]
    if (raw.trim() === '') continue
    const head = heading.exec(raw)
    const bullet = head ? null : item.exec(raw)
    lines.push({
      start: found.index,
      end: found.index + raw.length,
      text: raw.slice((head ?? bullet)?.[0].length ?? 0).trim(),
      mark: head?.[1] ?? bullet?.[1] ?? (bullet ? '-' : ''),
      kind: head ? 'heading' : bullet ? 'item' : 'plain',
    })
  }
  return lines
}
