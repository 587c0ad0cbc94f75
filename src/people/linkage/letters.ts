// How alike two texts of a column are: the measures of `kernel/text/string-distance.ts` on bytes, without making anything per pair.
import { at, type Texts } from './texts.ts'

const MOST = 256
const takenB = new Uint8Array(MOST)
const matchedA = new Uint8Array(MOST)

const lengthOf = ({ starts }: Texts, code: number): number => at(starts, code + 1) - at(starts, code)

const isBefore = ({ starts, bytes }: Texts, a: number, b: number, length: number): boolean => {
  const [startA, startB] = [at(starts, a), at(starts, b)]
  for (let i = 0; i < length; i += 1) {
    const difference = at(bytes, startA + i) - at(bytes, startB + i)
    if (difference !== 0) return difference < 0
  }
  return true
}

const jaro = (bytes: Uint8Array, a: number, lengthA: number, b: number, lengthB: number): number => {
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  takenB.fill(0, 0, lengthB)
  let matches = 0
  for (let i = 0; i < lengthA; i += 1) {
    const letter = at(bytes, a + i)
    const end = Math.min(i + reach + 1, lengthB)
    for (let j = Math.max(0, i - reach); j < end; j += 1)
      if (at(takenB, j) === 0 && at(bytes, b + j) === letter) {
        takenB[j] = 1
        matchedA[matches] = letter
        matches += 1
        break
      }
  }
  if (matches === 0) return 0
  let next = 0
  let moved = 0
  for (let j = 0; j < lengthB; j += 1)
    if (at(takenB, j) === 1) {
      if (at(matchedA, next) !== at(bytes, b + j)) moved += 1
      next += 1
    }
  return (matches / lengthA + matches / lengthB + (matches - moved / 2) / matches) / 3
}

/** 0 to 1; of two different texts of one column. */
export const jaroWinklerOf = (texts: Texts, left: number, right: number): number => {
  const [lengthLeft, lengthRight] = [
    Math.min(MOST, lengthOf(texts, left)),
    Math.min(MOST, lengthOf(texts, right)),
  ]
  const inOrder =
    lengthLeft < lengthRight || (lengthLeft === lengthRight && isBefore(texts, left, right, lengthLeft))
  const { starts, bytes } = texts
  const a = at(starts, inOrder ? left : right)
  const b = at(starts, inOrder ? right : left)
  const lengthA = Math.min(lengthLeft, lengthRight)
  const lengthB = Math.max(lengthLeft, lengthRight)
  const score = jaro(bytes, a, lengthA, b, lengthB)
  let prefix = 0
  while (prefix < 4 && prefix < lengthA && at(bytes, a + prefix) === at(bytes, b + prefix)) prefix += 1
  return score + prefix * 0.1 * (1 - score)
}

const same = (bytes: Uint8Array, a: number, b: number, length: number): boolean => {
  for (let i = 0; i < length; i += 1) if (at(bytes, a + i) !== at(bytes, b + i)) return false
  return true
}

/** One letter added, left out, changed, or two neighbours swapped. */
export const withinOneSlipOf = (texts: Texts, left: number, right: number): boolean => {
  const { starts, bytes } = texts
  const inOrder = lengthOf(texts, left) <= lengthOf(texts, right)
  const a = at(starts, inOrder ? left : right)
  const b = at(starts, inOrder ? right : left)
  const lengthA = lengthOf(texts, inOrder ? left : right)
  const lengthB = lengthOf(texts, inOrder ? right : left)
  if (lengthB - lengthA > 1) return false
  let i = 0
  while (i < lengthA && at(bytes, a + i) === at(bytes, b + i)) i += 1
  if (lengthA < lengthB) return same(bytes, a + i, b + i + 1, lengthA - i)
  if (same(bytes, a + i + 1, b + i + 1, Math.max(0, lengthA - i - 1))) return true
  return (
    i + 1 < lengthA &&
    at(bytes, a + i) === at(bytes, b + i + 1) &&
    at(bytes, a + i + 1) === at(bytes, b + i) &&
    same(bytes, a + i + 2, b + i + 2, lengthA - i - 2)
  )
}

export const sameLength = (texts: Texts, left: number, right: number): boolean =>
  lengthOf(texts, left) === lengthOf(texts, right)
