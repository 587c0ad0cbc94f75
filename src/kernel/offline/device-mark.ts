// The letters of a device: short enough to be written on a tube, of one device alone. Pure.

/** Without I and O, which hands write like 1 and 0. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 1 → A, 24 → Z, 25 → AA: each number has its own. */
export const deviceMark = (number: number): string => {
  const before = Math.floor((number - 1) / LETTERS.length)
  const last = LETTERS[(number - 1) % LETTERS.length] ?? ''
  return before === 0 ? last : deviceMark(before) + last
}
