// Signing out of a device that carries records: it is emptied; where something is not sent yet, the person decides first.
import { ownSession } from '../../kernel/access/contract.ts'
import { ApiRefusal, call } from '../ask/api.ts'
import { stopCarrying } from './carrying.ts'
import { mayBeUnsent, unsent } from './outbox-state.ts'
import { synchronise } from './outbox.ts'

/** Refused where the server is not reached: whoever cannot leave yet keeps what is carried. */
export const stopHeard = async (): Promise<void> => {
  await call(ownSession, {}).catch((refusal: unknown) => {
    if (!(refusal instanceof ApiRefusal) || refusal.status !== 401) throw refusal
  })
  await stopCarrying()
}

/** False: something waits, and the page of synchronisation asks what is to become of it. */
export const emptyDevice = async (): Promise<boolean> => {
  if (unsent() > 0) await synchronise()
  if (mayBeUnsent()) return false
  await stopHeard()
  return true
}
