// The field on this device opens with the session and synchronises by itself; what must not stay is wiped.
import type { Session } from '../../kernel/access/contract.ts'
import { ownSession } from '../../kernel/access/contract.ts'
import { addAttachment } from '../../kernel/attachment/contract.ts'
import { pack, sync } from '../../kernel/offline/contract.ts'
import type { RefusalCode } from '../../kernel/contract/refusal.ts'
import { openPhone } from '../../kernel/offline/phone.ts'
import type { Server, Store } from '../../kernel/offline/phone-ground.ts'
import { listUnits } from '../../units/contract.ts'
import { ApiRefusal, call } from '../ask/api.ts'
import { askKey, queryClient } from '../ask/ask.ts'
import { rememberCarried } from './field-flag.ts'
import { newId } from '../ask/new-id.ts'
import { openingOf, type Opened } from './early-opening.ts'
import { heardRegisters } from './heard-registers.ts'
import { hold } from './hold.ts'
import { digest } from './key-lock.ts'
import { alterOpen, become, outbox } from './outbox-state.ts'
import {
  canCarry,
  type Carrying,
  findCarrying,
  keepCarrying,
  passingStore,
  sealedStore,
  wipe,
} from './sealed-store.ts'

/** Registers that a screen which carries nothing has asked for. */
const asked = new Set<string>()

const openWith = async (
  store: Store,
  server: Server,
  names: () => readonly string[],
  carrying: Carrying | null,
  accountId: string,
  unknown = false,
): Promise<void> => {
  const phone = await openPhone({
    store,
    server,
    registers: names,
    newId,
    now: () => new Date().toISOString(),
    digest,
  })
  become({
    kind: 'open',
    phone,
    carrying,
    accountId,
    unknown,
    syncing: false,
    pageKept: null,
    stays: null,
    trouble: null,
  })
}

/** The server was heard: whatever was in the way is not any more. */
const heardFrom = async <R>(answer: Promise<R>): Promise<R> => {
  const heard = await answer
  const now = outbox()
  if (now.kind === 'open' && now.trouble) alterOpen({ trouble: null })
  return heard
}

/** What will be refused the next time too is told to a person; what may pass is thrown. */
const attach: Server['attach'] = async ({ id, register, recordId, name }, file) => {
  try {
    await heardFrom(call(addAttachment, { params: { register, id: recordId }, body: { id, name, file } }))
    return { kind: 'done' }
  } catch (error) {
    const lasting =
      error instanceof ApiRefusal &&
      !error.isUnanswered &&
      error.status >= 400 &&
      error.status < 500 &&
      error.status !== 401
    if (!lasting) throw error
    return { kind: 'refused', code: error.code, text: error.text, problems: [] }
  }
}

const says = (error: unknown, code: RefusalCode): boolean =>
  error instanceof ApiRefusal && error.code === code

/** A restored server does not know the device: what was written goes in the name of who is signed in. */
const orAsAccount = async <R>(asDevice: Promise<R>, asAccount: () => Promise<R>): Promise<R> => {
  try {
    return await heardFrom(asDevice)
  } catch (error) {
    if (!says(error, 'deviceUnknown')) throw error
    alterOpen({ unknown: true })
    return heardFrom(asAccount())
  }
}

const serverFor = (device: string | null, of: { unitKey: string; teamId: string | null }): Server => {
  const send = (as: string | null, ...[writes, line]: Parameters<Server['sync']>) =>
    call(sync, { body: { device: as, line, writes: [...writes] } })
  const ask = (as: string | typeof of, parts: Parameters<Server['pack']>[0]) =>
    call(pack, { body: { device: as, registers: parts } })
  return {
    attach,
    sync: (writes, line) => orAsAccount(send(device, writes, line), () => send(null, writes, line)),
    // No list comes any more to a device that nobody can shut out.
    pack: (parts) => orAsAccount(ask(device ?? of, parts), () => ask(of, {})),
  }
}

/** Asked at each opening: a browser may grant later what it refused, and what nobody promised to keep it may throw away. */
const askToStay = async (): Promise<void> => {
  const stays = await navigator.storage?.persist?.().catch(() => false)
  alterOpen({ stays: stays === true })
}

export const openCarried = async (
  { key, entries }: Pick<Opened, 'key' | 'entries'>,
  carrying: Carrying,
  session: Session | null,
  unknown = false,
): Promise<Session> => {
  const store = sealedStore(key, entries)
  const kept = session ?? (entries.get('session') as Session)
  await openWith(
    store,
    serverFor(carrying.device, carrying),
    () => heardRegisters(kept).map(({ name }) => name),
    carrying,
    carrying.accountId,
    unknown,
  )
  // Not waited for: some browsers ask the person.
  void askToStay()
  const units = queryClient.getQueryData(askKey(listUnits, {})) ?? entries.get('units')
  if (units !== undefined) queryClient.setQueryData(askKey(listUnits, {}), units)
  await store.commit(
    new Map<string, unknown>([['session', kept], ...(units ? [['units', units] as const] : [])]),
    [],
  )
  return kept
}

export const forget = async (): Promise<void> => {
  await wipe()
  rememberCarried(null)
  become({ kind: 'closed' })
}

let opening: Promise<void> | null = null

/** With a session: what is carried opens by the key that the server keeps; else the screen works on line alone. */
export const openOutbox = (session: Session): Promise<void> => {
  opening ??= (async () => {
    const now = outbox()
    if (now.kind === 'open' && now.accountId === session.account.id) return
    const carrying = canCarry() ? await findCarrying() : null
    if (carrying?.accountId === session.account.id) {
      if (!(await hold())) return become({ kind: 'elsewhere' })
      try {
        const opened = await openingOf(carrying.device)
        const named = { ...carrying, mark: opened.mark }
        if (carrying.mark !== opened.mark) await keepCarrying(named)
        await openCarried(opened, named, session)
        void keepPage()
        return
      } catch (error) {
        // Opened by its password meanwhile.
        if (outbox().kind === 'open') return
        if (!says(error, 'deviceShutOut'))
          return become({ kind: 'locked', carrying, unknown: says(error, 'deviceUnknown') })
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
  const now = outbox()
  if (now.kind === 'open' && !now.carrying) void synchronise()
}

/** So that the page itself is there without network. */
export const keepPage = async (): Promise<void> => {
  const kept = await navigator.serviceWorker.register('/offline-shell.js').catch(() => null)
  if (kept) await navigator.serviceWorker.ready
  alterOpen({ pageKept: kept !== null })
}

export const synchronise = async (): Promise<void> => {
  const now = outbox()
  if (now.kind !== 'open') return
  const { phone, carrying } = now
  alterOpen({ syncing: true })
  try {
    await phone.synchronise()
    const heard = outbox()
    // The seven days are not begun anew for a device that is not registered.
    if (carrying && !(heard.kind === 'open' && heard.unknown))
      await keepCarrying({ ...((await findCarrying()) ?? carrying), heardAt: new Date().toISOString() })
    alterOpen({ syncing: false, trouble: null })
  } catch (error) {
    if (carrying && says(error, 'deviceShutOut')) await forget()
    else alterOpen({ syncing: false, trouble: error instanceof Error ? error : new Error(String(error)) })
    // The session is over or another one: asked again, and the sign-in stands over the screen.
    if (error instanceof ApiRefusal && [401, 403].includes(error.status))
      void queryClient.invalidateQueries({ queryKey: askKey(ownSession, {}).slice(0, 2) })
  }
}
