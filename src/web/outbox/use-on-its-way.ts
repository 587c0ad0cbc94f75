// What of the carried registers this device has not yet heard to the end, and whether it is still being heard.
import { useMemo } from 'react'
import { registers } from '../../registers.ts'
import type { Register } from '../../kernel/register/register.ts'
import { ApiRefusal } from '../api.ts'
import { useSession } from '../session.tsx'
import type { Outbox } from './outbox.ts'
import { useOutbox, usePhoneState } from './use-field.ts'

export const isCut = (held: Outbox): boolean =>
  held.kind === 'open' && held.trouble instanceof ApiRefusal && held.trouble.status === 0

export type OnItsWay = {
  /** Never one that the account may not read, nor one that is not carried: those never come. */
  readonly missing: readonly Register[]
  /** Nothing is being heard just now; it goes on by itself when the server is there again. */
  readonly broken: boolean
  /** Why, where it is not the network alone. */
  readonly error: Error | null
}

export const useOnItsWay = (): OnItsWay => {
  const { registers: seen } = useSession()
  const held = useOutbox()
  const { whole } = usePhoneState(held)
  return useMemo(() => {
    if (held.kind !== 'open' || !held.carrying) return { missing: [], broken: false, error: null }
    const readable = new Set(seen.map(({ name }) => name))
    const missing = registers.filter(
      ({ name, carried }) => carried && readable.has(name) && !whole.includes(name),
    )
    return {
      missing,
      broken: held.trouble !== null || !held.syncing,
      error: missing.length > 0 && !isCut(held) ? held.trouble : null,
    }
  }, [seen, held, whole])
}
