// A sheet's XML as it is unpacked: what stands before the rows, whole rows in pieces, what stands after.

export type SheetPiece = { readonly place: 'head' | 'rows' | 'tail'; readonly bytes: Buffer }

/** One row: put together with each piece that comes. */
const MOST_ROW = 16 * 1024 * 1024
const MOST_TAIL = 64 * 1024 * 1024

/** The prefix of the elements, as `x:`; some producers write one. */
export const prefixOf = (head: Buffer): string =>
  /<([\w.-]+:)?worksheet[\s>]/.exec(head.subarray(0, 20_000).toString('latin1'))?.[1] ?? ''

/** Views, widths of columns and the like: looked through again with each piece that comes. */
const MOST_HEAD = 8 * 1024 * 1024

const headUntil = async (
  source: AsyncIterator<Buffer>,
  found: (held: Buffer) => boolean,
): Promise<Buffer> => {
  let held: Buffer = Buffer.alloc(0)
  while (!found(held)) {
    const { done, value } = await source.next()
    if (done) break
    held = Buffer.concat([held, value])
    if (held.length > MOST_HEAD) throw new Error('what stands before the rows is too large')
  }
  return held
}

const restOf = async (source: AsyncIterator<Buffer>, before: Buffer): Promise<Buffer> => {
  const found = [before]
  let size = before.length
  for (let next = await source.next(); !next.done; next = await source.next()) {
    found.push(next.value)
    size += next.value.length
    if (size > MOST_TAIL) throw new Error('what stands after the rows is too large')
  }
  return Buffer.concat(found)
}

/** Head with the start tag of the rows, then rows cut only between rows, then the tail from the end tag on. */
export const sheetPieces = async function* (source: AsyncIterator<Buffer>): AsyncGenerator<SheetPiece> {
  const startTag = (held: Buffer) => /<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?>/.exec(held.toString('latin1'))
  let held = await headUntil(source, (bytes) => startTag(bytes) !== null)
  const start = startTag(held)
  if (!start) return yield { place: 'head', bytes: held }
  const prefix = prefixOf(held)
  const whole = start.index + start[0].length
  yield { place: 'head', bytes: held.subarray(0, whole) }
  held = held.subarray(whole)
  if (!start[0].endsWith('/>')) {
    const rowStart = Buffer.from(`<${prefix}row`)
    const rowsEnd = Buffer.from(`</${prefix}sheetData`)
    /** Up to here nothing ends: a long row is looked through once, not with each piece. */
    let looked = 0
    for (;;) {
      const end = held.indexOf(rowsEnd, looked)
      if (end >= 0) {
        if (end > 0) yield { place: 'rows', bytes: held.subarray(0, end) }
        held = held.subarray(end)
        break
      }
      const found = held.subarray(looked).lastIndexOf(rowStart)
      const cut = found < 0 ? 0 : looked + found
      if (cut > 0) {
        yield { place: 'rows', bytes: held.subarray(0, cut) }
        held = held.subarray(cut)
      }
      looked = Math.max(0, held.length - rowsEnd.length)
      const { done, value } = await source.next()
      if (done) throw new Error('the rows of the sheet do not end')
      if (held.length + value.length > MOST_ROW) throw new Error('a row of the sheet is too large')
      held = held.length === 0 ? value : Buffer.concat([held, value])
    }
  }
  yield { place: 'tail', bytes: await restOf(source, held) }
}
