// Wordings of sheets made comparable: without marks, case and punctuation, with the short forms that offices use.
import { withoutDiacritics } from '../../kernel/text/search-key.ts'

/** `caseData.reportDate` → `case Data.report Date`: names of properties are words too. */
const splitCamel = (text: string): string =>
  text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')

/** `dt_onset` of exchange files is a date; `ĐT` of our sheets a telephone. */
const computeKey = (text: string): string =>
  withoutDiacritics(splitCamel(text.normalize('NFC').replace(/^dt_/iu, 'date ')))
    .replaceAll('Ð', 'D')
    .replaceAll('ð', 'd')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    // Scans and quick hands write FI and FO for F1 and F0.
    .replaceAll(/\bf[il]\b/g, 'f1')
    .replaceAll(/\bfo\b/g, 'f0')
    .trim()

const keys = new Map<string, string>()

/** `Họ và tên (chữ in hoa):` → `ho va ten chu in hoa`. Remembered, because the same words come again on every row. */
export const wordKey = (text: string): string => {
  const known = keys.get(text)
  if (known !== undefined) return known
  const key = computeKey(text)
  if (keys.size > 20_000) keys.clear()
  keys.set(text, key)
  return key
}

/** A key that keeps signs where there are no letters: `(+)` → `+`, `x`, `✓`. */
export const valueKey = (text: string): string =>
  wordKey(text) || text.replaceAll(/[\s()[\].]/gu, '').replaceAll(/[−–]/gu, '-')

/** Short forms in headers, by their key. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['sdt', 'so dien thoai'],
  ['dt', 'dien thoai'],
  ['kq', 'ket qua'],
  ['xn', 'xet nghiem'],
  ['ns', 'nam sinh'],
  ['gt', 'gioi tinh'],
  ['bn', 'benh nhan'],
  ['bv', 'benh vien'],
  ['dc', 'dia chi'],
  ['tdp', 'to dan pho'],
  ['cl', 'cach ly'],
  ['qd', 'quyet dinh'],
  ['vx', 'vac xin'],
  ['vaccin', 'vac xin'],
  ['vacxin', 'vac xin'],
  ['vaccine', 'vac xin'],
  ['ld', 'lay mau'],
  ['tc', 'trieu chung'],
  ['dtri', 'dieu tri'],
  ['dob', 'date of birth'],
])

const expansions = new Map<string, string>()

/** A header key with its short forms written out: `ngay kq xn` → `ngay ket qua xet nghiem`. */
export const expandKey = (key: string): string => {
  const known = expansions.get(key)
  if (known !== undefined) return known
  // ĐT is a telephone, but after these words it is a treatment.
  const expanded = key
    .replace(/\b(ket qua|kq|noi|hinh thuc|co so|tinh trang|dang|bat dau|hoan thanh) dt\b/u, '$1 dieu tri')
    .split(' ')
    .map((word) => SHORT.get(word) ?? word)
    .join(' ')
  if (expansions.size > 20_000) expansions.clear()
  expansions.set(key, expanded)
  return expanded
}

/** The least number of letters added, left out, changed or swapped between two words; `limit + 1` where it is more. */
export const slipsBetween = (left: string, right: string, limit: number): number => {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= right.length; j += 1) {
      const same = left.charCodeAt(i - 1) === right.charCodeAt(j - 1)
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped =
        i > 1 &&
        j > 1 &&
        left.charAt(i - 1) === right.charAt(j - 2) &&
        left.charAt(i - 2) === right.charAt(j - 1)
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return last[right.length] ?? limit + 1
}

/** How many slips a wording of this length may have and still be the same wording. */
export const slipsAllowed = (length: number): number => (length >= 10 ? 2 : length >= 5 ? 1 : 0)

/** Words that say that nothing is known. */
const NOTHING = new Set([
  'null',
  'none',
  'khong ro',
  'chua ro',
  'chua biet',
  'khong biet',
  'unknown',
  'unk',
  'missing',
  'chua co thong tin',
])

/** Only with marks and case as they are: Trọng and Na are people, Nà and Na villages. */
const NOTHING_AS_WRITTEN = /^\P{L}*(?:trống|Trống|TRỐNG|[Nn]\P{L}+[Aa]|NA|na)\P{L}*$/u

/** `-`, `…`, `N/A`, `không rõ`: the cell was filled to say that nothing is known. */
export const saysNothing = (text: string): boolean => {
  // Most cells are told by a glance: none of those words is long or holds a digit.
  if (text.length > 16 ? /[\p{L}\d]/u.test(text) : /\d/.test(text)) return false
  const key = wordKey(text)
  if (key === '') return !/[+✓✔☑√×]/u.test(text)
  return NOTHING.has(key) || (key.length <= 5 && NOTHING_AS_WRITTEN.test(text.normalize('NFC')))
}

/** Beside another part of a name, `NA` is one too. */
export const isNamePart = (text: string): boolean => !saysNothing(text) || /^na$/iu.test(text.trim())
