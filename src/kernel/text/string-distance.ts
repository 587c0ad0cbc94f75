// How alike two words are: Jaro–Winkler (Winkler 1990) and whether one typing slip parts them.

const jaro = (a: string, b: string): number => {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const matchedA: string[] = []
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(i + reach + 1, b.length)
    for (let j = Math.max(0, i - reach); j < end; j += 1)
      if (taken[j] === 0 && a.charCodeAt(i) === b.charCodeAt(j)) {
        taken[j] = 1
        matchedA.push(a.charAt(i))
        break
      }
  }
  const matches = matchedA.length
  if (matches === 0) return 0
  let next = 0
  let moved = 0
  for (let j = 0; j < b.length; j += 1)
    if (taken[j] === 1) {
      if (matchedA[next] !== b.charAt(j)) moved += 1
      next += 1
    }
  return (matches / a.length + matches / b.length + (matches - moved / 2) / matches) / 3
}

/** 0 to 1; equal openings of up to four letters count for more. Greedy matching is not symmetric, hence the fixed order. */
export const jaroWinkler = (left: string, right: string): number => {
  const [a, b] =
    left.length < right.length || (left.length === right.length && left <= right)
      ? [left, right]
      : [right, left]
  const score = jaro(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1
  return score + prefix * 0.1 * (1 - score)
}

/** True where one letter is added, left out, changed, or two neighbours are swapped; also where the words are equal. */
export const withinOneSlip = (left: string, right: string): boolean => {
  const [a, b] = left.length <= right.length ? [left, right] : [right, left]
  if (b.length - a.length > 1) return false
  let i = 0
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i += 1
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1)
  if (a.slice(i + 1) === b.slice(i + 1)) return true
  return (
    a.charAt(i) === b.charAt(i + 1) && a.charAt(i + 1) === b.charAt(i) && a.slice(i + 2) === b.slice(i + 2)
  )
}
