// The field on this device: opened with the session or with the password of the device, synchronised by itself, wiped when it must be.
import type { Session } from '../../kernel/access/contract.ts'
import { ownSession } from '../../kernel/access/contract.ts'
import { deviceKey, listDevices, makeDevice, pack, shutDevice, sync } from '../../kernel/offline/contract.ts'
import { openPhone, type Phone, type Server, type Store } from '../../kernel/offline/phone.ts'
import { registers } from '../../registers.ts'
import { listUnits } from '../../units/contract.ts'
import { ApiRefusal, call } from '../api.ts'
import { askKey, queryClient } from '../ask.ts'
import { rememberCarried } from '../field-flag.ts'
import { newId } from '../new-id.ts'
import { asBase64, digest, fromBase64, importKey, lockKey, newKey, openLock } from './key-lock.ts'
import { type Carrying, findCarrying, keepCarrying, passingStore, sealedStore, wipe } from './sealed-store.ts'

export const DAYS_WITHOUT_NETWORK = 7
export const MOST_WRONG = 10

export type Outbox =
  | { readonly kind: 'closed' }
  /** Carried, and nobody has opened it yet: without network the password of the device does. */
  | { readonly kind: 'locked'; readonly carrying: Carrying }
  | { readonly kind: 'elsewhere' }
  | {
      readonly kind: 'open'
      readonly phone: Phone
      /** null: nothing stays on this device. */
      readonly carrying: Carrying | null
      readonly accountId: string
      readonly syncing: boolean
      /** Whether the page itself stands without network; null: on its way. */
      readonly pageKept: boolean | null
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
const become = (next: Outbox): void => {
  now = next
  for (const heard of listeners) heard()
}
const alterOpen = (change: Partial<Extract<Outbox, { kind: 'open' }>>): void => {
  if (now.kind === 'open') become({ ...now, ...change })
}

/** Secure pages only: without it there is neither encryption nor a page without network. */
export const canCarry = (): boolean =>
  globalThis.isSecureContext && 'indexedDB' in globalThis && 'serviceWorker' in navigator

/** Registers that a screen which carries nothing has asked for. */
const asked = new Set<string>()

const openWith = async (
  store: Store,
  server: Server,
  names: () => readonly string[],
  carrying: Carrying | null,
  accountId: string,
): Promise<void> => {
  const phone = await openPhone({
    store,
    server,
    registers: names,
    newId,
    now: () => new Date().toISOString(),
    digest,
  })
  become({ kind: 'open', phone, carrying, accountId, syncing: false, pageKept: null, trouble: null })
}

const readable = (session: Session): string[] => {
  const seen = new Set(session.registers.map(({ name }) => name))
  return registers.filter(({ carried, name }) => carried && seen.has(name)).map(({ name }) => name)
}

/** One page at a time holds what is carried; another waits until it is closed. */
let held = false
const hold = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (held) return resolve(true)
    void navigator.locks.request('phaodai-field', { ifAvailable: true }, (lock) => {
      held = lock !== null
      resolve(held)
      return held ? new Promise<never>(() => undefined) : undefined
    })
  })

/** The server was heard: whatever was in the way is not any more. */
const heardFrom = async <R>(answer: Promise<R>): Promise<R> => {
  const heard = await answer
  if (now.kind === 'open' && now.trouble) alterOpen({ trouble: null })
  return heard
}

const serverFor = (device: string | null, of: { unitKey: string; teamId: string | null }): Server => ({
  sync: (writes) => heardFrom(call(sync, { body: { device, writes: [...writes] } })),
  pack: (parts) => heardFrom(call(pack, { body: { device: device ?? of, registers: parts } })),
})

const openCarried = async (key: CryptoKey, carrying: Carrying, session: Session | null): Promise<Session> => {
  const store = sealedStore(key)
  const entries = await store.load()
  const kept = session ?? (entries.get('session') as Session)
  await openWith(
    store,
    serverFor(carrying.device, carrying),
    () => readable(kept),
    carrying,
    carrying.accountId,
  )
  const units = queryClient.getQueryData(askKey(listUnits, {})) ?? entries.get('units')
  if (units !== undefined) queryClient.setQueryData(askKey(listUnits, {}), units)
  await store.commit(
    new Map<string, unknown>([['session', kept], ...(units ? [['units', units] as const] : [])]),
    [],
  )
  return kept
}

const forget = async (): Promise<void> => {
  await wipe()
  rememberCarried(null)
  become({ kind: 'closed' })
}

const isShutOut = (error: unknown): boolean => error instanceof ApiRefusal && error.code === 'deviceShutOut'

type Key = { readonly device: string; readonly answer: Promise<{ key: string }> }
let early: Key | null = null
const keyOf = (device: string): Key['answer'] => {
  const answer = early?.device === device ? early.answer : call(deviceKey, { params: { id: device } })
  early = null
  return answer
}

/** Beside the session and not after it: whoever carries records has them at once also on a thin line. */
export const askKeyEarly = async (): Promise<void> => {
  const carrying = canCarry() ? await findCarrying() : null
  if (!carrying || early || now.kind === 'open') return
  const answer = call(deviceKey, { params: { id: carrying.device } })
  answer.catch(() => undefined)
  early = { device: carrying.device, answer }
}

let opening: Promise<void> | null = null

/** With a session: what is carried opens by the key that the server keeps; else the screen works on line alone. */
export const openOutbox = (session: Session): Promise<void> => {
  opening ??= (async () => {
    if (now.kind === 'open' && now.accountId === session.account.id) return
    const carrying = canCarry() ? await findCarrying() : null
    if (carrying?.accountId === session.account.id) {
      if (!(await hold())) return become({ kind: 'elsewhere' })
      try {
        const { key } = await keyOf(carrying.device)
        await openCarried(await importKey(fromBase64(key)), carrying, session)
        void keepPage()
        return
      } catch (error) {
        if (!isShutOut(error)) return become({ kind: 'locked', carrying })
        await forget()
      }
    }
    const [duty] = session.duties
    const device = { unitKey: duty?.unitKey ?? session.installation.unitKey, teamId: null }
    await openWith(passingStore(), serverFor(null, device), () => [...asked], null, session.account.id)
  })().finally(() => {
    opening = null
  })
  return opening
}

/** A screen wants these records; where they are carried they are there already. */
export const wantRegister = (name: string): void => {
  if (asked.has(name)) return
  asked.add(name)
  if (now.kind === 'open' && !now.carrying) void synchronise()
}

export type Unlocked = 'open' | 'wrong' | 'tooOld' | 'needsNetwork'

/** Without network: the password of the device, within a week of the last time that the server was heard. */
export const unlock = async (password: string): Promise<Unlocked> => {
  const carrying = await findCarrying()
  if (!carrying?.lock) return 'needsNetwork'
  if (Date.now() - Date.parse(carrying.heardAt) > DAYS_WITHOUT_NETWORK * 86_400_000) return 'tooOld'
  const key = await openLock(carrying.lock, password)
  if (!key) {
    const wrong = carrying.wrong + 1
    await keepCarrying({ ...carrying, wrong, lock: wrong >= MOST_WRONG ? null : carrying.lock })
    return wrong >= MOST_WRONG ? 'needsNetwork' : 'wrong'
  }
  if (!(await hold())) {
    become({ kind: 'elsewhere' })
    return 'open'
  }
  await keepCarrying({ ...carrying, wrong: 0 })
  const session = await openCarried(key, { ...carrying, wrong: 0 }, null)
  alterOpen({ pageKept: true })
  queryClient.setQueryData(askKey(ownSession, {}), session)
  return 'open'
}

/** So that the page itself is there without network. */
const keepPage = async (): Promise<void> => {
  const kept = await navigator.serviceWorker.register('/offline-shell.js').catch(() => null)
  if (kept) await navigator.serviceWorker.ready
  alterOpen({ pageKept: kept !== null })
}

export type Wish = {
  readonly name: string
  readonly unitKey: string
  readonly teamId: string | null
  readonly password: string
}

/** From now on this device carries what its unit or team answers for. */
export const carry = async (session: Session, { password, ...wish }: Wish): Promise<void> => {
  const raw = newKey()
  const id = newId()
  await call(makeDevice, { body: { id, ...wish, key: asBase64(raw) } })
  await wipe()
  const carrying: Carrying = {
    ...wish,
    device: id,
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
  await openCarried(key, carrying, session)
  // The lists before the shell: whoever walks off has people and not an empty page.
  const heard = synchronise()
  await navigator.storage?.persist?.()
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

export const unsent = (): number => (now.kind === 'open' ? now.phone.state().queue.length : 0)

export const synchronise = async (): Promise<void> => {
  if (now.kind !== 'open') return
  const { phone, carrying } = now
  alterOpen({ syncing: true })
  try {
    await phone.synchronise()
    if (carrying)
      await keepCarrying({ ...((await findCarrying()) ?? carrying), heardAt: new Date().toISOString() })
    alterOpen({ syncing: false, trouble: null })
  } catch (error) {
    if (isShutOut(error)) return forget()
    alterOpen({ syncing: false, trouble: error instanceof Error ? error : new Error(String(error)) })
    // The session is over or another one: asked again, and the sign-in stands over the screen.
    if (error instanceof ApiRefusal && [401, 403].includes(error.status))
      void queryClient.invalidateQueries({ queryKey: askKey(ownSession, {}).slice(0, 2) })
  }
}
