// Distinct texts of a column: each has a number, and the letters of all lie in one row of bytes that threads can share.

export type Texts = { readonly starts: Int32Array; readonly bytes: Uint8Array }

/** Where nothing is known. */
export const NONE = -1

export const at = (row: { readonly [position: number]: number }, position: number): number =>
  row[position] ?? 0

export const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4))
export const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length))

type Row = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>

/** What a row no longer needs is given back at once: rows of a million outgrown one after the other would wait for a collector that sees no need. */
const widenedInts = (row: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> =>
  new Int32Array(row.buffer.transfer(length * Int32Array.BYTES_PER_ELEMENT))
const widenedLetters = (row: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> =>
  new Uint16Array(row.buffer.transfer(length * Uint16Array.BYTES_PER_ELEMENT))
export const letGo = (...rows: readonly Row[]): void => {
  for (const { buffer } of rows) buffer.transfer(0)
}

/** Grows as it is filled; what is shared is cut to size at the end, and nothing else is kept: it can be filled no more. */
export const growingInts = () => {
  let row = new Int32Array(1024)
  let length = 0
  return {
    push: (value: number): void => {
      if (length === row.length) row = widenedInts(row, length * 2)
      row[length] = value
      length += 1
    },
    length: (): number => length,
    finish: (): Int32Array => {
      const shared = sharedInts(length)
      shared.set(row.subarray(0, length))
      letGo(row)
      return shared
    },
  }
}

const EMPTY = -1

/** Fowler, Noll and Vo's hash over the letters, mixed once more: a table of a power of two looks at the low bits only. */
const mixed = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ (hash >>> 13)

const hashOfText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return mixed(hash)
}

const hashOfLetters = (letters: Uint16Array, from: number, to: number): number => {
  let hash = 0x811c9dc5
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ at(letters, index), 0x01000193)
  return mixed(hash)
}

/** Numbers of distinct texts; their letters lie in one row, so that a million of them cost no objects. */
type TextCodes = {
  /** 0 for the first text, 1 for the next that is another. */
  readonly codeOf: (text: string) => number
  readonly size: () => number
  /** Letters of all texts in a row, and where each begins; the last number is the end. */
  readonly letters: () => Uint16Array
  readonly starts: () => Int32Array
  readonly clear: () => void
}

export const textCodes = (): TextCodes => {
  let letters = new Uint16Array(1024)
  let starts = new Int32Array(256)
  let slots = new Int32Array(512).fill(EMPTY)
  let size = 0

  const isThere = (code: number, text: string): boolean => {
    const from = at(starts, code)
    if (at(starts, code + 1) - from !== text.length) return false
    for (let index = 0; index < text.length; index += 1)
      if (at(letters, from + index) !== text.charCodeAt(index)) return false
    return true
  }
  /** Half of the slots are free at most: twice as many, and each text finds its place again. */
  const widen = (): void => {
    const wider = slots.length * 2
    letGo(slots)
    slots = new Int32Array(wider).fill(EMPTY)
    for (let code = 0; code < size; code += 1) {
      let slot = hashOfLetters(letters, at(starts, code), at(starts, code + 1)) & (slots.length - 1)
      while (at(slots, slot) !== EMPTY) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = code
    }
  }
  const add = (text: string): void => {
    const from = at(starts, size)
    if (from + text.length > letters.length) letters = widenedLetters(letters, (from + text.length) * 2)
    if (size + 2 > starts.length) starts = widenedInts(starts, starts.length * 2)
    for (let index = 0; index < text.length; index += 1) letters[from + index] = text.charCodeAt(index)
    size += 1
    starts[size] = from + text.length
  }
  return {
    codeOf: (text) => {
      let slot = hashOfText(text) & (slots.length - 1)
      for (let code = at(slots, slot); code !== EMPTY; code = at(slots, slot)) {
        if (isThere(code, text)) return code
        slot = (slot + 1) & (slots.length - 1)
      }
      slots[slot] = size
      add(text)
      if (size * 2 > slots.length) widen()
      return size - 1
    },
    size: () => size,
    letters: () => letters.subarray(0, at(starts, size)),
    starts: () => starts.subarray(0, size + 1),
    clear: () => letGo(letters, starts, slots),
  }
}

export type TextsBuilder = {
  /** The number of a text; the same for the same text. */
  readonly codeOf: (text: string) => number
  readonly finish: () => Texts
}

export const textsBuilder = (): TextsBuilder => {
  const codes = textCodes()
  return {
    codeOf: codes.codeOf,
    finish: () => {
      const starts = sharedInts(codes.size() + 1)
      starts.set(codes.starts())
      // Keys are folded to plain letters before; of any other letter the low byte is enough to compare by.
      const bytes = sharedBytes(codes.letters().length)
      bytes.set(codes.letters())
      codes.clear()
      return { starts, bytes }
    },
  }
}
