// The names of a column: what of a name is compared, worked out once for each distinct name.
import { familyWordCount, markedNameKey, nameKey, splitName } from '../rules/name.ts'
import { growingInts, sharedBytes, textCodes, type Texts, textsBuilder } from './texts.ts'

export type Names = {
  /** Without marks; without marks in sorted order; without marks and spaces: equal numbers are equal texts. */
  readonly plain: Int32Array
  readonly sorted: Int32Array
  readonly joined: Int32Array
  readonly family: Int32Array
  readonly given: Int32Array
  readonly isMarked: Uint8Array
  readonly texts: Texts
}

type Keys = {
  readonly marked: string
  readonly plain: string
  readonly family: string
  readonly given: string
}

const slowKeys = (name: string): Keys => {
  const { family, given } = splitName(name)
  return { marked: markedNameKey(name), plain: nameKey(name), family: nameKey(family), given: nameKey(given) }
}

/** Words of letters only, one space between; a first word of one letter (Y, H) opens names of another order. */
const ORDINARY = /^\p{L}{2,}(?: \p{L}+)*$/u

/** Names are made of few words: a word is normalised once. */
export const nameKeysReader = (): ((name: string) => Keys) => {
  const words = new Map<string, readonly [marked: string, plain: string]>()
  return (name) => {
    if (!ORDINARY.test(name)) return slowKeys(name)
    const marked: string[] = []
    const plain: string[] = []
    for (const word of name.split(' ')) {
      let keys = words.get(word)
      if (keys === undefined) {
        keys = [markedNameKey(word), nameKey(word)]
        words.set(word, keys)
      }
      marked.push(keys[0])
      plain.push(keys[1])
    }
    return {
      marked: marked.join(' '),
      plain: plain.join(' '),
      family: plain.slice(0, familyWordCount(plain)).join(' '),
      given: plain.at(-1) ?? '',
    }
  }
}

export type NamesBuilder = { readonly codeOf: (name: string) => number; readonly finish: () => Names }

export const namesBuilder = (): NamesBuilder => {
  const keysOf = nameKeysReader()
  const typed = textCodes()
  const known = textCodes()
  /** For each name as it was typed the number of its keys. */
  const keysOfTyped: number[] = []
  const texts = textsBuilder()
  const rows = {
    plain: growingInts(),
    sorted: growingInts(),
    joined: growingInts(),
    family: growingInts(),
    given: growingInts(),
  }
  const marks: number[] = []
  const add = (name: string): number => {
    const { marked, plain, family, given } = keysOf(name)
    const code = known.codeOf(marked)
    if (code < marks.length) return code
    rows.plain.push(texts.codeOf(plain))
    rows.sorted.push(texts.codeOf(plain.split(' ').toSorted().join(' ')))
    rows.joined.push(texts.codeOf(plain.replaceAll(' ', '')))
    rows.family.push(texts.codeOf(family))
    rows.given.push(texts.codeOf(given))
    marks.push(/[^\p{ASCII}]/u.test(marked) ? 1 : 0)
    return code
  }
  return {
    codeOf: (name) => {
      const place = typed.codeOf(name)
      const code = keysOfTyped[place] ?? add(name)
      keysOfTyped[place] = code
      return code
    },
    finish: () => {
      const isMarked = sharedBytes(marks.length)
      isMarked.set(marks)
      typed.clear()
      known.clear()
      keysOfTyped.length = 0
      return {
        plain: rows.plain.finish(),
        sorted: rows.sorted.finish(),
        joined: rows.joined.finish(),
        family: rows.family.finish(),
        given: rows.given.finish(),
        isMarked,
        texts: texts.finish(),
      }
    },
  }
}
