// Which tube or specimen a result belongs to: by its code alone, and only where nothing speaks against it; everything else waits for a person.
import type { Values } from '../../kernel/register/field.ts'

export type Target = {
  readonly kind: 'pool' | 'specimen'
  readonly id: string
  readonly key: string
  readonly result: string
}

export type Why = 'noCode' | 'unknown' | 'several' | 'contradicts'
export type Match = { readonly target: Target } | { readonly why: Why }

/** `targets` are those that bear the code; where a pool and its people share a code, only the pool is among them. */
export const matchOf = (key: string, result: string, targets: readonly Target[]): Match => {
  if (key === '') return { why: 'noCode' }
  const [only, ...others] = targets
  if (!only) return { why: 'unknown' }
  if (others.length > 0) return { why: 'several' }
  return mayTake(only.result, result) ? { target: only } : { why: 'contradicts' }
}

/** Whether a result may follow what stands without a correction. */
export const mayTake = (stands: string, result: string): boolean =>
  stands === 'pending' || stands === result || (stands === 'inconclusive' && result !== 'inconclusive')

/** What names a person goes once the result lies with a specimen; a result with neither has not been matched. */
export const resultFollows = (values: Values): Values => {
  const matched = Boolean(values.specimen ?? values.pool)
  if (!matched) return { status: values.status === 'matched' ? 'waiting' : (values.status ?? 'waiting') }
  return {
    status: 'matched',
    why: null,
    person: null,
    personYear: null,
    personNumber: null,
    personPhone: null,
  }
}
