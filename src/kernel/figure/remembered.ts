// Sums answered before are answered again for as long as nothing they were counted from has changed: the database tells, with every question, by one
// word (`figures_state`) that differs with each change of any sum and with the units that the account may read.
import type pg from 'pg'
import type { Beside } from '../access/session.ts'
import { keyOfSum, type Sum, type Sums } from './sums.ts'

const MOST = 20_000

type Memory = Map<string, { readonly state: string; readonly value: number }>
const memories = new WeakMap<pg.Pool, Memory>()

const memoryOf = (pool: pg.Pool): Memory => {
  const memory = memories.get(pool) ?? new Map<string, { state: string; value: number }>()
  memories.set(pool, memory)
  return memory
}

const keyOf = (tenant: string, state: string, sum: Sum): string =>
  `${tenant}|${scopeOf(state)}|${keyOfSum(sum)}`

/** `units version`: accounts that read the same units share what is remembered. */
const scopeOf = (state: string): string => state.slice(0, state.indexOf(' '))

/** Of an account that may read these units, and was told so. */
export const rememberSums = (
  pool: pg.Pool,
  tenant: string,
  { values, state }: { readonly values: Sums; readonly state: string | null },
  sums: readonly Sum[],
): void => {
  if (state === null) return
  const memory = memoryOf(pool)
  for (const sum of sums) {
    const value = values.get(keyOfSum(sum))
    if (value === undefined) continue
    const key = keyOf(tenant, state, sum)
    // Last come, last gone.
    memory.delete(key)
    memory.set(key, { state, value })
  }
  for (const key of memory.keys()) {
    if (memory.size <= MOST) break
    memory.delete(key)
  }
}

/** What the sums are counted from now. */
export const stateNow: Beside = { beside: 'figures_state()', as: 'state' }

/** Each sum as it is now, or undefined where one of them must be counted. */
export const recallSums = (
  pool: pg.Pool,
  tenant: string,
  [now]: readonly { readonly state?: string | null }[],
  sums: readonly Sum[],
): Sums | undefined => {
  const state = now?.state
  if (state === undefined || state === null) return undefined
  const memory = memoryOf(pool)
  const values = new Map<string, number>()
  for (const sum of sums) {
    const kept = memory.get(keyOf(tenant, state, sum))
    if (kept?.state !== state) return undefined
    values.set(keyOfSum(sum), kept.value)
  }
  return values
}
