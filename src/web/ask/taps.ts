// Taps that stand at once and are kept behind: those of one key one after the other, and a refused one lets go of its own key alone.

export type InTurn = <R>(key: string, work: () => Promise<R>) => Promise<R>

/** Work of one key waits for the work before it, done or refused; other keys do not wait. */
export const turns = (): InTurn => {
  const queues = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const turn = (queues.get(key) ?? Promise.resolve()).then(work)
    queues.set(
      key,
      turn.catch(() => undefined),
    )
    return turn
  }
}

export type Tapped<V> = ReadonlyMap<string, { readonly value: V }>

export type TapKeeper<V> = (key: string, value: V, keep: () => Promise<unknown>) => Promise<void>

export const tapKeeper = <V>(
  change: (how: (before: Tapped<V>) => Tapped<V>) => void,
  refused: () => void,
): TapKeeper<V> => {
  const inTurn = turns()
  return async (key, value, keep) => {
    const tap = { value }
    change((before) => new Map(before).set(key, tap))
    try {
      await inTurn(key, keep)
    } catch {
      // What was tapped after it stands, and waits for its own answer.
      change((before) =>
        before.get(key) === tap ? new Map([...before].filter(([other]) => other !== key)) : before,
      )
      refused()
    }
  }
}
