// Which village a text means, however its kind and its capitals are written: "Nà Tu", "Thôn Nà Tu" and "NÀ TU" are one. Pure.
import { exactSpelling } from './fold-name.ts'

/** What stands before a name and tells no village from another; longer ones first, and what they are short for. */
const kinds: readonly (readonly [written: string, kind: string])[] = (
  [
    ['tổ dân phố', 'tổ'],
    ['tổ nhân dân', 'tổ'],
    ['to dan pho', 'tổ'],
    ['tdp', 'tổ'],
    ['khu dân cư', 'khu'],
    ['kdc', 'khu'],
    ['khu phố', 'khu phố'],
    ['khu pho', 'khu phố'],
    ['tiểu khu', 'tiểu khu'],
    ['tieu khu', 'tiểu khu'],
    ['thôn', 'thôn'],
    ['thon', 'thôn'],
    ['xóm', 'xóm'],
    ['xom', 'xóm'],
    ['bản', 'bản'],
    ['làng', 'làng'],
    ['buôn', 'buôn'],
    ['khóm', 'khóm'],
    ['khối', 'khối'],
    ['khu', 'khu'],
    ['ấp', 'ấp'],
    ['tổ', 'tổ'],
  ] as const
).map(([written, kind]) => [`${exactSpelling(written)} `, exactSpelling(kind)])

/** A number or a letter is no name: "Tổ 3" and "Thôn 3" of one commune are two places. */
const bare = /^(?:\d+[a-z]?|[a-z]|[ivx]+)$/u

const withoutKind = (name: string): string => {
  const found = kinds.find(([written]) => name.startsWith(written))
  if (!found) return name
  const [written, kind] = found
  const rest = name.slice(written.length).replace(/^sô2 (?=\d)/u, '')
  return bare.test(rest) ? `${kind} ${rest}` : withoutKind(rest)
}

/**
 * Texts of one key mean one village of a commune; null: none is named. Marks tell villages apart: in Tày, Nùng and Thái names they are
 * often all that does (Nà Cà, Nà Cả), and cases of two villages taken for one would be a cluster that is none. Where the mark
 * sits (Hoà, Hòa), capitals, dots and the kind before the name tell none apart.
 */
export const villageKey = (said: string | null): string | null => {
  const name = exactSpelling((said ?? '').replace(/\p{Cf}/gu, '').replace(/[,:;]/gu, ' '))
  return name === '' ? null : withoutKind(name)
}
