// Reads numbers written in words, leniently: "năm" for "lăm", "lẻ" or "không" for "linh", "ngàn", commas, no diacritics.
import { withoutDiacritics } from './search-key.ts'

const UNITS: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}
const SCALES: Readonly<Record<string, bigint>> = { nghin: 1_000n, ngan: 1_000n, trieu: 1_000_000n }
/** Forms that only ever stand in the place of units, so "hai mốt" can only be 21. */
const UNIT_PLACE = new Set(['mốt', 'tư', 'lăm', 'nhăm'])
const SILENT = new Set(['dong', 'chan', 'so', 'va'])

/** The group of three digits that is being read. */
type Group = { hundreds: number | null; tens: number | null; unit: number | null; linked: boolean }
const emptyGroup = (): Group => ({ hundreds: null, tens: null, unit: null, linked: false })
const isEmpty = (group: Group): boolean =>
  group.hundreds === null && group.tens === null && group.unit === null

/** The value, or null where "một trăm năm" could be 105 or 150. */
const groupValue = (group: Group): bigint | null => {
  const unclear = group.hundreds !== null && group.tens === null && group.unit !== null && !group.linked
  if (unclear) return null
  return BigInt((group.hundreds ?? 0) * 100 + (group.tens ?? 0) * 10 + (group.unit ?? 0))
}

/** Adds one word to the group; false where the word cannot follow. */
const addWord = (group: Group, raw: string, word: string): boolean => {
  if (word === 'tram') {
    if (group.hundreds !== null || group.tens !== null || group.unit === null) return false
    group.hundreds = group.unit
    group.unit = null
    return true
  }
  if (word === 'linh' || word === 'le') {
    if (group.tens !== null || group.unit !== null) return false
    group.linked = true
    return true
  }
  if (word === 'muoi' || word === 'chuc') {
    if (group.tens !== null || group.linked) return false
    group.tens = group.unit ?? 1
    group.unit = null
    return true
  }
  const value = UNITS[word]
  if (value === undefined) return false
  if (group.unit === null) {
    group.unit = value
    return true
  }
  // "bảy trăm không năm" = 705; "hai mốt" = 21.
  if (group.tens !== null || !(group.unit === 0 || UNIT_PLACE.has(raw))) return false
  group.tens = group.unit
  group.unit = value
  return true
}

/** `một trăm bốn mươi năm triệu, không trăm mười năm nghìn` → 145015000n; null where it cannot be read for certain. */
export const parseNumberWords = (text: string): bigint | null => {
  const tokens = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,.;()"“”]+/)
    .filter((token) => token !== '')
  const negative = tokens[0] === 'âm' || tokens[0] === 'trừ'
  let [total, block, limit] = [0n, 0n, BigInt(1e9)]
  let group = emptyGroup()
  let read = 0
  for (const raw of negative ? tokens.slice(1) : tokens) {
    const word = withoutDiacritics(raw)
    if (SILENT.has(word)) continue
    read += 1
    const value = groupValue(group)
    const scale = SCALES[word]
    if (scale !== undefined) {
      if (value === null || isEmpty(group) || scale >= limit) return null
      ;[block, limit, group] = [block + value * scale, scale, emptyGroup()]
    } else if (word === 'ty' || word === 'ti') {
      if (value === null || (isEmpty(group) && block === 0n && total === 0n)) return null
      ;[total, block, limit, group] = [(total + block + value) * BigInt(1e9), 0n, BigInt(1e9), emptyGroup()]
    } else if (!addWord(group, raw, word)) return null
  }
  const value = groupValue(group)
  if (read === 0 || value === null) return null
  const result = total + block + value
  return negative ? -result : result
}
