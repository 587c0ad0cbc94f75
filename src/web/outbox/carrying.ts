// A device begins to carry, opens by its own password where there is no network, and carries no longer.
import type { Session } from '../../kernel/access/contract.ts'
import { ownSession } from '../../kernel/access/contract.ts'
import { listDevices, makeDevice, shutDevice } from '../../kernel/offline/contract.ts'
import { ApiRefusal, call } from '../ask/api.ts'
import { askKey, queryClient } from '../ask/ask.ts'
import { rememberCarried } from './field-flag.ts'
import { newId } from '../ask/new-id.ts'
import { hold } from './hold.ts'
import { asBase64, importKey, lockKey, newKey, openLock } from './key-lock.ts'
import { alterOpen, become, outbox, unsent } from './outbox-state.ts'
import { forget, keepPage, openCarried, synchronise } from './outbox.ts'
import { type Carrying, findCarrying, keepCarrying, readSealed, unsealed, wipe } from './sealed-store.ts'
import { words } from './words.ts'

export const DAYS_WITHOUT_NETWORK = 7
export const MOST_WRONG = 10

export type Unlocked = 'open' | 'wrong' | 'tooOld' | 'needsNetwork'

/**
 * Without network: the password of the device, within a week of the last time that the server was heard.
 * `signedIn`: the server knows the account, and cannot open what lies here any more; then neither days nor wrong tries close it for good.
 */
export const unlock = async (password: string, signedIn: Session | null): Promise<Unlocked> => {
  const carrying = await findCarrying()
  if (!carrying?.lock) return 'needsNetwork'
  if (!signedIn && Date.now() - Date.parse(carrying.heardAt) > DAYS_WITHOUT_NETWORK * 86_400_000)
    return 'tooOld'
  const key = await openLock(carrying.lock, password)
  if (!key) {
    if (signedIn) return 'wrong'
    const wrong = carrying.wrong + 1
    await keepCarrying({ ...carrying, wrong, lock: wrong >= MOST_WRONG ? null : carrying.lock })
    return wrong >= MOST_WRONG ? 'needsNetwork' : 'wrong'
  }
  if (!(await hold())) {
    become({ kind: 'elsewhere' })
    return 'open'
  }
  await keepCarrying({ ...carrying, wrong: 0 })
  const entries = await unsealed(key, await readSealed())
  const session = await openCarried({ key, entries }, { ...carrying, wrong: 0 }, signedIn, signedIn !== null)
  if (signedIn) {
    void keepPage()
    void synchronise()
    return 'open'
  }
  alterOpen({ pageKept: true })
  queryClient.setQueryData(askKey(ownSession, {}), session)
  return 'open'
}

export type Wish = {
  readonly name: string
  readonly unitKey: string
  readonly teamId: string | null
  readonly password: string
}

/** What lies here is wiped by carrying anew: only what was opened and sent to the end may be. */
const refuseUnsent = async (): Promise<void> => {
  const now = outbox()
  const opened = now.kind === 'open' ? now.carrying?.device : undefined
  if (unsent() > 0 || (await findCarrying())?.device !== opened)
    throw new ApiRefusal(409, 'unsent', words.sendFirst, null, null)
}

/** From now on this device carries what its unit or team answers for. */
export const carry = async (session: Session, { password, ...wish }: Wish): Promise<void> => {
  await refuseUnsent()
  const raw = newKey()
  const id = newId()
  const { device } = await call(makeDevice, { body: { id, ...wish, key: asBase64(raw) } })
  await wipe()
  const carrying: Carrying = {
    ...wish,
    device: id,
    mark: device.mark,
    accountId: session.account.id,
    accountName: session.account.fullName,
    lock: await lockKey(raw, password),
    wrong: 0,
    heardAt: new Date().toISOString(),
  }
  await hold()
  await keepCarrying(carrying)
  const key = await importKey(raw)
  raw.fill(0)
  rememberCarried(session.account.id)
  await openCarried({ key, entries: new Map() }, carrying, session)
  // The lists before the shell: whoever walks off has people and not an empty page.
  const heard = synchronise()
  await keepPage()
  await heard
  void queryClient.invalidateQueries({ queryKey: askKey(listDevices, {}).slice(0, 2) })
}

/** Signing out, or carrying no longer: nothing stays behind, and the server hears that the device is gone where it can be heard. */
export const stopCarrying = async (): Promise<void> => {
  const carrying = await findCarrying()
  if (carrying)
    await call(shutDevice, { params: { id: carrying.device }, body: { keeps: false } }).catch(() => null)
  await forget()
}
