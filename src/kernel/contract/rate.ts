// How often somebody asks within a minute, counted by a key; who asks too much is told when to come back.
import { Refusal } from './refusal.ts'

const WINDOW = 60_000
/** Keys remembered at once; whoever sends from more addresses than these makes no memory grow. */
const MOST_KEYS = 50_000

/** @throws a refusal from the first time beyond the limit until the minute is over */
export type Rate = (key: string) => void

/** The minute of a key begins when it is first seen. */
export const makeRate = (most: number): Rate => {
  const counted = new Map<string, { times: number; readonly ends: number }>()
  /** In the order in which their minutes began, so those that are over stand first. */
  const forget = (now: number): void => {
    for (const [key, { ends }] of counted) {
      if (ends > now && counted.size < MOST_KEYS) return
      counted.delete(key)
    }
  }
  return (key) => {
    const now = Date.now()
    let minute = counted.get(key)
    if (minute === undefined || minute.ends <= now) {
      forget(now)
      minute = { times: 0, ends: now + WINDOW }
      counted.delete(key)
      counted.set(key, minute)
    }
    minute.times += 1
    if (minute.times > most) throw new Refusal('tooMany', { seconds: Math.ceil((minute.ends - now) / 1000) })
  }
}
