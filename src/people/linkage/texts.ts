// Distinct texts of a column: each has a number, and the letters of all lie in one row of bytes that threads can share.

export type Texts = { readonly starts: Int32Array; readonly bytes: Uint8Array }

/** Where nothing is known. */
export const NONE = -1

export const at = (row: { readonly [position: number]: number }, position: number): number =>
  row[position] ?? 0

export const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4))
export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length))

/** Grows as it is filled; what is shared is cut to size at the end, and nothing else is kept: it can be filled no more. */
export const growingInts = () => {
  let row = new Int32Array(1024)
  let length = 0
  return {
    push: (value: number): void => {
      if (length === row.length) {
        const wider = new Int32Array(length * 2)
        wider.set(row)
        row = wider
      }
      row[length] = value
      length += 1
    },
    length: (): number => length,
    finish: (): Int32Array => {
      const shared = sharedInts(length)
      shared.set(row.subarray(0, length))
      row = new Int32Array(0)
      return shared
    },
  }
}

export type TextsBuilder = {
  /** The number of a text; the same for the same text. */
  readonly codeOf: (text: string) => number
  readonly finish: () => Texts
}

export const textsBuilder = (): TextsBuilder => {
  const codes = new Map<string, number>()
  const starts = growingInts()
  let bytes = new Uint8Array(4096)
  let end = 0
  return {
    codeOf: (text) => {
      const known = codes.get(text)
      if (known !== undefined) return known
      const code = codes.size
      codes.set(text, code)
      starts.push(end)
      if (end + text.length > bytes.length) {
        const wider = new Uint8Array((end + text.length) * 2)
        wider.set(bytes)
        bytes = wider
      }
      // Keys are folded to plain letters before; of any other letter the low byte is enough to compare by.
      for (let index = 0; index < text.length; index += 1) {
        bytes[end] = text.charCodeAt(index)
        end += 1
      }
      return code
    },
    finish: () => {
      starts.push(end)
      const shared = sharedBytes(end)
      shared.set(bytes.subarray(0, end))
      // The texts themselves are the larger part, and are needed no more.
      bytes = new Uint8Array(0)
      codes.clear()
      return { starts: starts.finish(), bytes: shared }
    },
  }
}
