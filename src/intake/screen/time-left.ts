// How long work will still take, judged by how fast it went since it was first seen.
export type Seen = { readonly at: number; readonly done: number }

/** Seconds left, rounded up; null while too little was seen to say anything. */
export const secondsLeft = (first: Seen, now: Seen, total: number): number | null => {
  const passed = now.at - first.at
  const grown = now.done - first.done
  if (grown <= 0 || passed < 1000 || total <= now.done) return null
  return Math.ceil(((total - now.done) * passed) / grown / 1000)
}
