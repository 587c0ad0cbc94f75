// What the field is on this page: closed, locked, open in another tab, or open with its phone; who shows it is told of each change.
import type { Phone } from '../../kernel/offline/phone.ts'
import type { ApiRefusal } from '../ask/api.ts'
import type { Carrying } from './sealed-store.ts'

export type Outbox =
  | { readonly kind: 'closed' }
  /**
   * Carried, and nobody has opened it yet: without network the password of the device does.
   * `unknown`: the server answered and cannot open it, as it was restored; the password does, with network too.
   */
  | { readonly kind: 'locked'; readonly carrying: Carrying; readonly unknown: boolean }
  | { readonly kind: 'elsewhere' }
  | {
      readonly kind: 'open'
      readonly phone: Phone
      /** null: nothing stays on this device. */
      readonly carrying: Carrying | null
      readonly accountId: string
      /** The server was restored and does not know this device: it sends what it has, and is then registered anew. */
      readonly unknown: boolean
      readonly syncing: boolean
      /** Whether the page itself stands without network; null: on its way. */
      readonly pageKept: boolean | null
      /** Whether the browser has promised to keep what lies here when room grows short; null: not answered yet. */
      readonly stays: boolean | null
      /** Why the last try did not get through; null where it did. */
      readonly trouble: ApiRefusal | Error | null
    }

let now: Outbox = { kind: 'closed' }
const listeners = new Set<() => void>()
export const outbox = (): Outbox => now
export const subscribeOutbox = (heard: () => void): (() => void) => {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
export const become = (next: Outbox): void => {
  now = next
  for (const heard of listeners) heard()
}
export const alterOpen = (change: Partial<Extract<Outbox, { kind: 'open' }>>): void => {
  if (now.kind === 'open') become({ ...now, ...change })
}

export const unsent = (): number =>
  now.kind === 'open' ? now.phone.state().queue.length + now.phone.state().files.length : 0

export const isUnknown = (held: Outbox): boolean =>
  (held.kind === 'open' || held.kind === 'locked') && held.unknown

/** What is not sent yet may be thrown away by the browser. */
export const mayBeCleared = (held: Outbox): boolean =>
  held.kind === 'open' && held.carrying !== null && held.stays === false && unsent() > 0

/** What was not opened may hold what was never sent. */
export const mayBeUnsent = (): boolean => now.kind === 'locked' || unsent() > 0
