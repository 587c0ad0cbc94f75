// A long list gone through in turns with everybody else: whoever asks meanwhile does not wait for its end.
import { setImmediate as nextTurn } from 'node:timers/promises'

/** So many rows are read before others have their turn: answers of the database are not kept waiting. */
export const AT_ONCE = 50

export const inTurns = async function* inTurns<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  let count = 0
  for (const item of items) {
    yield item
    count += 1
    if (count % AT_ONCE === 0) await nextTurn()
  }
}

export const allInTurns = async <T>(items: Iterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of inTurns(items)) all.push(item)
  return all
}
