// A sheet's XML as it is unpacked: what stands before the rows, whole rows in pieces, what stands after.

export type SheetPiece = { readonly place: 'head' | 'rows' | 'tail'; readonly bytes: Buffer }

const MOST_HELD = 256 * 1024 * 1024

/** The prefix of the elements, as `x:`; some producers write one. */
export const prefixOf = (head: Buffer): string =>
  /<([\w.-]+:)?worksheet[\s>]/.exec(head.subarray(0, 20_000).toString('latin1'))?.[1] ?? ''

const gather = async (
  source: AsyncIterator<Buffer>,
  before: Buffer,
  found: (held: Buffer) => boolean,
): Promise<Buffer> => {
  let held = before
  while (!found(held)) {
    const { done, value } = await source.next()
    if (done) break
    held = Buffer.concat([held, value])
    if (held.length > MOST_HELD) throw new Error('a part of the sheet is too large')
  }
  return held
}

/** Head with the start tag of the rows, then rows cut only between rows, then the tail from the end tag on. */
export const sheetPieces = async function* (source: AsyncIterator<Buffer>): AsyncGenerator<SheetPiece> {
  const startTag = (held: Buffer) => /<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?>/.exec(held.toString('latin1'))
  let held = await gather(source, Buffer.alloc(0), (bytes) => startTag(bytes) !== null)
  const start = startTag(held)
  if (!start) return yield { place: 'head', bytes: held }
  const prefix = prefixOf(held)
  const whole = start.index + start[0].length
  yield { place: 'head', bytes: held.subarray(0, whole) }
  held = held.subarray(whole)
  if (!start[0].endsWith('/>')) {
    const rowStart = Buffer.from(`<${prefix}row`)
    const rowsEnd = Buffer.from(`</${prefix}sheetData`)
    for (;;) {
      const end = held.indexOf(rowsEnd)
      if (end >= 0) {
        if (end > 0) yield { place: 'rows', bytes: held.subarray(0, end) }
        held = held.subarray(end)
        break
      }
      const cut = held.lastIndexOf(rowStart)
      if (cut > 0) {
        yield { place: 'rows', bytes: held.subarray(0, cut) }
        held = held.subarray(cut)
      }
      const { done, value } = await source.next()
      if (done) throw new Error('the rows of the sheet do not end')
      if (held.length + value.length > MOST_HELD) throw new Error('a row of the sheet is too large')
      held = held.length === 0 ? value : Buffer.concat([held, value])
    }
  }
  yield { place: 'tail', bytes: await gather(source, held, () => false) }
}
