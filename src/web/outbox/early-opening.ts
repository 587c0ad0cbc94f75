// What lies here is read and its key asked for beside the session and not after it: whoever carries records has them at once also on a thin line.
import { endpointAt } from '../../kernel/contract/endpoint.ts'
import type { deviceKey } from '../../kernel/offline/contract.ts'
import { keyAddress } from '../../kernel/offline/key-address.ts'
import { ApiRefusal, call } from '../ask/api.ts'
import { rememberCarried } from './field-flag.ts'
import { hold } from './hold.ts'
import { fromBase64, importKey } from './key-lock.ts'
import { canCarry, findCarrying, readSealed, unsealed, wipe } from './sealed-store.ts'

export type Opened = {
  readonly key: CryptoKey
  readonly mark: string
  readonly entries: ReadonlyMap<string, unknown>
}
let early: { readonly device: string; readonly answer: Promise<Opened> } | null = null

const open = async (device: string): Promise<Opened> => {
  const [{ key: text, mark }, sealed] = await Promise.all([
    call(endpointAt<typeof deviceKey>(keyAddress), { params: { id: device } }),
    readSealed(),
  ])
  const key = await importKey(fromBase64(text))
  return { key, mark, entries: await unsealed(key, sealed) }
}

export const openingOf = (device: string): Promise<Opened> => {
  const answer = early?.device === device ? early.answer : open(device)
  early = null
  return answer
}

export const openEarly = async (): Promise<void> => {
  const carrying = canCarry() ? await findCarrying() : null
  // Held before it is read: no other page writes there from here on.
  if (!carrying || early || !(await hold())) return
  const answer = open(carrying.device)
  // Its session was shut with it: nobody is signed in here any more who would hear it.
  answer.catch((error: unknown) => {
    if (!(error instanceof ApiRefusal && error.code === 'deviceShutOut')) return
    rememberCarried(null)
    void wipe()
  })
  early = { device: carrying.device, answer }
}
