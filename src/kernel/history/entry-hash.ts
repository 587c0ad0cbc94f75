// The hash of an entry: over the hash before and the chained text, and, in form 2, over the digest of the values that stand beside it.
import { hash } from 'node:crypto'

export type Hashed = {
  readonly entry: string
  readonly told: string | null
  /** Hexadecimal. */
  readonly salt: string | null
  readonly sealed: string | null
}

const FORM_2 = ',"form":2}'

/** One buffer for all: there are millions of entries, and each is hashed at once. */
let room = Buffer.allocUnsafe(65_536)

const roomFor = (bytes: number): Buffer => {
  if (room.length < bytes) room = Buffer.allocUnsafe(bytes * 2)
  return room
}

/** UTF-8 takes at most three bytes for each unit of a JavaScript string. */
const LONGEST = 3

/** `sha256(salt ‖ told)` of values that are there, in hexadecimal. */
export const sealOfTold = (salt: string, told: string): string => {
  const bytes = roomFor(salt.length + told.length * LONGEST)
  const start = bytes.write(salt, 0, 'hex')
  return hash('sha256', bytes.subarray(0, start + bytes.write(told, start, 'utf8')), 'hex')
}

export const isFormTwo = (entry: string): boolean => entry.endsWith(FORM_2)

/** @param before the hash before it; all hashes in hexadecimal. null where the parts of the entry do not fit its form */
export const entryHash = (before: string, { entry, told, salt, sealed }: Hashed): string | null => {
  const apart = isFormTwo(entry)
  if (!apart && (told !== null || salt !== null || sealed !== null)) return null
  const whole = told !== null && salt !== null && sealed === null
  const gone = told === null && salt === null && sealed !== null
  if (apart && !whole && !gone) return null
  const seal = whole ? sealOfTold(salt, told) : (sealed ?? '')
  const bytes = roomFor(64 + entry.length * LONGEST)
  const start = bytes.write(before, 0, 32, 'hex')
  const middle = start + bytes.write(entry, start, 'utf8')
  const end = middle + bytes.write(seal, middle, 'hex')
  return hash('sha256', bytes.subarray(0, end), 'hex')
}
