// Whose a session was when it was last seen: by it a question is sent along with the look-up of its session and does not wait for it.
// Nothing is ever decided by this memory: the database tells in the same transaction who acts, and what differs is done again.
import type pg from 'pg'
import type { SignedIn } from './session.ts'

const MOST = 10_000

const memories = new WeakMap<pg.Pool, Map<string, SignedIn>>()

const keyOf = (tokenHash: Buffer): string => tokenHash.toString('latin1')

export const recall = (pool: pg.Pool, tokenHash: Buffer): SignedIn | undefined =>
  memories.get(pool)?.get(keyOf(tokenHash))

/** undefined: the session is no more. */
export const remember = (pool: pg.Pool, tokenHash: Buffer, signedIn: SignedIn | undefined): void => {
  const memory = memories.get(pool) ?? new Map<string, SignedIn>()
  memories.set(pool, memory)
  const key = keyOf(tokenHash)
  if (!signedIn) memory.delete(key)
  else {
    if (memory.size >= MOST && !memory.has(key)) memory.delete(memory.keys().next().value ?? '')
    memory.set(key, signedIn)
  }
}

const compared = [
  'sessionId',
  'accountId',
  'tenant',
  'csrf',
  'name',
  'fullName',
  'mustChangePassword',
  'lacksFactor',
  'shut',
] as const satisfies (keyof SignedIn)[]

/** All that is known of who asks is what was expected. */
export const isSame = (one: SignedIn, other: SignedIn): boolean =>
  compared.every((name) => one[name] === other[name]) && one.provedAt.getTime() === other.provedAt.getTime()
