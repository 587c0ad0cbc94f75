// Arrays of many cells in PostgreSQL's own binary form (`array_recv`): as text each cell is quoted here and taken apart again there,
// which for a list costs more than reading it.

const OIDS = {
  boolean: 16,
  bigint: 20,
  smallint: 21,
  integer: 23,
  text: 25,
  date: 1082,
  timestamptz: 1184,
  uuid: 2950,
  jsonb: 3802,
} as const

type ElementType = keyof typeof OIDS

const EPOCH = Date.UTC(2000, 0, 1)
const MS_A_DAY = 86_400_000

/** UTF-8 takes at most three bytes for each unit of a JavaScript string. */
const LONGEST = 3
const HEADER = 20

let room = Buffer.allocUnsafe(1 << 20)

const roomFor = (end: number): void => {
  if (room.length >= end) return
  const larger = Buffer.allocUnsafe(end * 2)
  room.copy(larger)
  room = larger
}

/** Thrown where a cell is not what its type says: the server then reads it as text, and says what is wrong with it. */
class NotBinary extends Error {}

const hexOf = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48
  const letter = (code | 32) - 87
  if (letter < 10 || letter > 15) throw new NotBinary()
  return letter
}

/** @returns the place after it */
type Write = (cell: unknown, place: number) => number

const whole = (cell: unknown, most: number): number => {
  if (typeof cell !== 'number' || !Number.isInteger(cell) || Math.abs(cell) > most) throw new NotBinary()
  return cell
}

const writeText: Write = (cell, place) => {
  if (typeof cell === 'object' || typeof cell === 'function') throw new NotBinary()
  const text = String(cell)
  roomFor(place + text.length * LONGEST)
  return place + room.write(text, place, 'utf8')
}

const writeUuid: Write = (cell, place) => {
  if (typeof cell !== 'string' || cell.length !== 36) throw new NotBinary()
  let at = 0
  for (let byte = 0; byte < 16; byte += 1) {
    if (byte === 4 || byte === 6 || byte === 8 || byte === 10) at += 1
    room[place + byte] = hexOf(cell.charCodeAt(at)) * 16 + hexOf(cell.charCodeAt(at + 1))
    at += 2
  }
  return place + 16
}

/** The same few days come again on every row. */
const days = new Map<string, number>()
const MOST_DAYS = 50_000

const dayNumber = (cell: unknown): number => {
  if (typeof cell !== 'string') throw new NotBinary()
  const known = days.get(cell)
  if (known !== undefined) return known
  const moment = /^[1-9]\d{3}-\d\d-\d\d$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : undefined
  if (!moment || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== cell)
    throw new NotBinary()
  if (days.size > MOST_DAYS) days.clear()
  const number = (moment.getTime() - EPOCH) / MS_A_DAY
  days.set(cell, number)
  return number
}

const writers: Readonly<Record<ElementType, Write>> = {
  boolean: (cell, place) => {
    if (typeof cell !== 'boolean') throw new NotBinary()
    return room.writeUInt8(cell ? 1 : 0, place)
  },
  smallint: (cell, place) => room.writeInt16BE(whole(cell, 0x7fff), place),
  integer: (cell, place) => room.writeInt32BE(whole(cell, 0x7fffffff), place),
  bigint: (cell, place) => room.writeBigInt64BE(BigInt(whole(cell, Number.MAX_SAFE_INTEGER)), place),
  text: writeText,
  date: (cell, place) => room.writeInt32BE(dayNumber(cell), place),
  timestamptz: (cell, place) => {
    if (!(cell instanceof Date)) throw new NotBinary()
    return room.writeBigInt64BE(BigInt(cell.getTime() - EPOCH) * 1000n, place)
  },
  uuid: writeUuid,
  // The first byte is the version of the form.
  jsonb: (cell, place) => writeText(cell, room.writeUInt8(1, place)),
}

const isElementType = (type: string): type is ElementType => type in OIDS

const pack = (type: ElementType, cells: readonly unknown[]): Buffer => {
  const write = writers[type]
  room.writeInt32BE(cells.length > 0 ? 1 : 0, 0)
  room.writeInt32BE(1, 4)
  room.writeInt32BE(OIDS[type], 8)
  room.writeInt32BE(cells.length, 12)
  room.writeInt32BE(1, 16)
  let place = cells.length > 0 ? HEADER : HEADER - 8
  for (const cell of cells) {
    roomFor(place + 64)
    if (cell === null || cell === undefined) {
      place = room.writeInt32BE(-1, place)
      continue
    }
    const end = write(cell, place + 4)
    room.writeInt32BE(end - place - 4, place)
    place = end
  }
  return Buffer.from(room.subarray(0, place))
}

/** A parameter of the type `type[]`; what has no binary form goes as text. */
export const packedArray = (type: string, cells: readonly unknown[]): unknown => {
  if (!isElementType(type)) return cells
  try {
    return pack(type, cells)
  } catch (error) {
    if (error instanceof NotBinary) return cells
    throw error
  }
}
