// What of the carried registers this device has not yet heard to the end, and whether it is still being heard.
import { useMemo } from 'react'
import type { Register } from '../../kernel/register/register.ts'
import type { Text } from '../../kernel/text/text.ts'
import { ApiRefusal } from '../ask/api.ts'
import { useSession } from '../ask/session.tsx'
import { heardRegisters } from './heard-registers.ts'
import type { Outbox } from './outbox-state.ts'
import { useOutbox, usePhoneState } from './use-field.ts'
import { words } from './words.ts'

export const isCut = (held: Outbox): boolean =>
  held.kind === 'open' && held.trouble instanceof ApiRefusal && held.trouble.status === 0

export type OnItsWay = {
  /** What this page carries cannot be looked into at all: why. */
  readonly shut: Text | null
  /** Never one that the account may not read, nor one that is not carried: those never come. */
  readonly missing: readonly Register[]
  /** The page itself: kept on the device, on its way, or not to be kept here. */
  readonly page: 'kept' | 'coming' | 'not'
  /** Nothing is being heard just now; it goes on by itself when the server is there again. */
  readonly broken: boolean
  /** Why, where it is not the network alone. */
  readonly error: Error | null
}

const shutFor = (held: Outbox): Text | null =>
  held.kind === 'locked'
    ? held.unknown
      ? words.unknownLocked
      : words.lockedWhat
    : held.kind === 'elsewhere'
      ? words.elsewhere
      : null

export const useOnItsWay = (): OnItsWay => {
  const session = useSession()
  const held = useOutbox()
  const { whole } = usePhoneState(held)
  return useMemo(() => {
    const open = held.kind === 'open' ? held : null
    const missing = heardRegisters(session).filter(({ name }) => !whole.includes(name))
    return {
      shut: shutFor(held),
      missing,
      page: open?.pageKept === false ? 'not' : open?.pageKept === null ? 'coming' : 'kept',
      broken: open ? open.trouble !== null || !open.syncing : held.kind !== 'closed',
      error: open && missing.length > 0 && !isCut(open) ? open.trouble : null,
    }
  }, [session, held, whole])
}
