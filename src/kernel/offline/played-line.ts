// For tests: a store that may die while it keeps, and a line that loses, doubles and delays what is sent over it.
import type { Server, Store } from './phone-ground.ts'
import { BYTES } from './phone-state.ts'

/** What happens to the next sending: lost on the way, its answer lost, sent twice, the server killed half way, or the same once more much later. */
export type Fault = 'none' | 'lost' | 'unheard' | 'twice' | 'halfway' | 'late'

export class Gone extends Error {}

/** Memory of a phone that outlives it; it may die just before or just after it keeps something. */
export const makeStore = () => {
  const kept = new Map<string, string>()
  let death: 'before' | 'after' | null = null
  const store: Store = {
    load: () =>
      Promise.resolve(
        new Map(
          [...kept].flatMap(([key, value]) =>
            key.startsWith(BYTES) ? [] : [[key, JSON.parse(value) as unknown]],
          ),
        ),
      ),
    read: (name) => Promise.resolve(kept.has(name) ? JSON.parse(kept.get(name) ?? '') : undefined),
    commit: (puts, gone) => {
      const dying = death
      death = null
      if (dying === 'before') return Promise.reject(new Gone())
      for (const [key, value] of puts) kept.set(key, JSON.stringify(value))
      for (const key of gone) kept.delete(key)
      return dying === 'after' ? Promise.reject(new Gone()) : Promise.resolve()
    },
  }
  return {
    store,
    dieNext: (after: boolean) => {
      death = after ? 'after' : 'before'
    },
    live: () => {
      death = null
    },
  }
}

export type Line = {
  /** The server behind this line. */
  readonly to: (real: Server) => Server
  /** What happens to the sending after so many that go through. */
  readonly fail: (fault: Fault, after?: number) => void
  /** What was sent once more, much later, arrives now. */
  readonly arrive: () => Promise<void>
}

export const makeLine = (): Line => {
  let fault: Fault = 'none'
  let through = 0
  const late: (() => Promise<unknown>)[] = []
  const sent = async <R>(send: () => Promise<R>, half: () => Promise<unknown>): Promise<R> => {
    if (through > 0) {
      through -= 1
      return send()
    }
    const now = fault
    fault = 'none'
    if (now === 'lost') throw new Gone()
    if (now === 'halfway') {
      await half()
      throw new Gone()
    }
    if (now === 'late') late.push(send)
    if (now === 'twice') await send()
    const answer = await send()
    if (now === 'unheard') throw new Gone()
    return answer
  }
  return {
    to: (real) => ({
      pack: (registers) => real.pack(registers),
      sync: (writes, line) =>
        sent(
          () => real.sync(writes, line),
          async () => {
            if (writes.length > 1) await real.sync(writes.slice(0, Math.ceil(writes.length / 2)), line)
          },
        ),
      attach: (file, bytes) =>
        sent(
          () => real.attach(file, bytes),
          () => Promise.resolve(),
        ),
    }),
    fail: (next, after = 0) => {
      fault = next
      through = after
    },
    arrive: async () => {
      await late.shift()?.()
    },
  }
}
