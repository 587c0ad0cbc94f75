// Delimited text taken apart: one pass that cuts out each cell whole. A cell that begins with a quote is quoted; a quote within is doubled.

const CR = 13
const LF = 10
const QUOTE = 34

/** Calls `cell` for each cell of a row and `endRow` after its last. */
export const splitDelimited = (
  text: string,
  delimiter: string,
  cell: (text: string) => void,
  endRow: () => void,
): void => {
  const cut = delimiter.charCodeAt(0)
  const size = text.length
  let place = 0
  let inRow = false
  while (place < size || inRow) {
    let value = ''
    while (text.charCodeAt(place) === QUOTE) {
      const end = text.indexOf('"', place + 1)
      value += text.slice(place + 1, end < 0 ? size : end)
      place = end < 0 ? size : end + 1
      if (text.charCodeAt(place) === QUOTE) value += '"'
    }
    // The whole of a cell without quotes, or what somebody wrote behind the last one.
    const start = place
    for (; place < size; place += 1) {
      const code = text.charCodeAt(place)
      if (code === cut || code === LF || code === CR) break
    }
    cell(value === '' ? text.slice(start, place) : value + text.slice(start, place))
    inRow = text.charCodeAt(place) === cut
    if (!inRow) endRow()
    place += text.charCodeAt(place) === CR && text.charCodeAt(place + 1) === LF ? 2 : 1
  }
}
