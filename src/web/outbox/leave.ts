// Signing out of a device that carries records: it is emptied; where something is not sent yet, the person decides first.
import { stopCarrying } from './carrying.ts'
import { unsent } from './outbox-state.ts'
import { synchronise } from './outbox.ts'

/** False: something waits, and the page of synchronisation asks what is to become of it. */
export const emptyDevice = async (): Promise<boolean> => {
  if (unsent() > 0) await synchronise()
  if (unsent() > 0) return false
  await stopCarrying()
  return true
}
