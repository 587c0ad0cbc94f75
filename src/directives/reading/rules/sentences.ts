// Cuts a paragraph into sentences: abbreviations, numbers and slips of spacing are no ends.

export type Stretch = { readonly start: number; readonly end: number }

const short =
  /(?:^|[\s(])(?:TP|Tp|TX|Tx|TT|P|Q|H|X|đ\/c|Đ\/c|ThS|TS|BS|BSCK\p{L}*|PGS|GS|v\.v|St|Mr|số|No|tr|Đ)$/u

/** Sentences of `text` between two offsets, without the spaces around them. */
export const sentencesOf = (text: string, from: number, to: number): Stretch[] => {
  const stretches: Stretch[] = []
  let start = from
  const close = (end: number) => {
    const raw = text.slice(start, end)
    const begin = start + (raw.length - raw.trimStart().length)
    const last = start + raw.trimEnd().length
    if (/\p{L}/u.test(text.slice(begin, last))) stretches.push({ start: begin, end: last })
    start = end
  }
  let depth = 0
  for (let at = from; at < to; at += 1) {
    const letter = text[at] ?? ''
    if (letter === '(') depth += 1
    if (letter === ')') depth = Math.max(0, depth - 1)
    if (letter !== '.' && letter !== '!' && letter !== '?') continue
    if (depth > 0 || /\d/u.test(text[at + 1] ?? '')) continue
    const before = text.slice(Math.max(from, at - 12), at)
    const after = text.slice(at + 1, at + 12)
    if (short.test(before)) continue
    const parted = /^[”"’)]*\s+[“"‘(]*[\p{Lu}\d+-]/u.test(after)
    const slipped = /\p{Ll}{2,}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after)
    if (parted || slipped) {
      const quotes = /^[”"’)]*/u.exec(after)?.[0].length ?? 0
      close(at + 1 + quotes)
    }
  }
  close(to)
  return stretches
}

/** Its parts at semicolons, those in brackets apart. */
export const clausesOf = (text: string, { start, end }: Stretch): Stretch[] => {
  const cuts: number[] = []
  let depth = 0
  for (let at = start; at < end; at += 1) {
    if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth = Math.max(0, depth - 1)
    else if (text[at] === ';' && depth === 0) cuts.push(at + 1)
  }
  return [...cuts, end].flatMap((to, index) => {
    const from = index === 0 ? start : (cuts[index - 1] ?? start)
    const raw = text.slice(from, to)
    const begin = from + (raw.length - raw.trimStart().length)
    return raw.trim() === '' ? [] : [{ start: begin, end: from + raw.trimEnd().length }]
  })
}
