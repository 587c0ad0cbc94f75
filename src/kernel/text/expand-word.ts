// The words of a vocabulary that a typed word may mean, one typing slip forgiven.
import { searchKey } from './search-key.ts'
import { withinOneSlip } from './string-distance.ts'

/**
 * Equal keys, or one slip in a word of four letters or more; shorter words must be equal (`An` is not `Anh`). The first letter is
 * hardly ever the slip, and in Vietnamese it makes another name of it: Nông, Công, Đông, Hồng.
 */
export const wordMatches = (typed: string, stored: string): boolean =>
  typed === stored ||
  (typed.length >= 4 && stored.length >= 4 && typed[0] === stored[0] && withinOneSlip(typed, stored))

/**
 * Itself, those one slip away and, while it is still being typed, those it begins. Vietnamese names are built from a few thousand
 * words, so this is cheap, and complete where trigrams miss: `thoung` and `thuong` share only 0.29.
 */
export const expandWord = (typed: string, vocabulary: Iterable<string>, unfinished = false): string[] => {
  const key = searchKey(typed)
  const meant = [...vocabulary].filter(
    (word) => wordMatches(key, word) || (unfinished && word.startsWith(key)),
  )
  return [...new Set([key, ...meant])]
}
