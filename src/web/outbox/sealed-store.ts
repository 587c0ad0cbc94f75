// What the phone keeps, in IndexedDB: every entry sealed by itself (AES-256-GCM), what belongs together in one transaction.
import type { Store } from '../../kernel/offline/phone-ground.ts'
import { BYTES } from '../../kernel/offline/phone-state.ts'
import type { Lock } from './key-lock.ts'

const NAME = 'phaodai-field'

/** Secure pages only: without it there is neither encryption nor a page without network. */
export const canCarry = (): boolean =>
  globalThis.isSecureContext && 'indexedDB' in globalThis && 'serviceWorker' in navigator

/** What must be known before the key is there. */
export type Carrying = {
  readonly device: string
  readonly accountId: string
  readonly accountName: string
  readonly unitKey: string
  readonly teamId: string | null
  readonly name: string
  /** Its letters; before the server has said them, the whole of its id, which is no other's either. */
  readonly mark: string
  /** null: opened with network only, after too many wrong passwords. */
  readonly lock: Lock | null
  readonly wrong: number
  readonly heardAt: string
}

type Sealed = { readonly nonce: Uint8Array<ArrayBuffer>; readonly text: ArrayBuffer }

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB')))
  })

let base: Promise<IDBDatabase> | null = null
const database = (): Promise<IDBDatabase> => {
  base ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('sealed')
      request.result.createObjectStore('plain')
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })
  return base
}

export const findCarrying = async (): Promise<Carrying | null> => {
  const transaction = (await database()).transaction('plain')
  const kept = (await answered(transaction.objectStore('plain').get('carrying'))) as
    | (Omit<Carrying, 'mark'> & Partial<Pick<Carrying, 'mark'>>)
    | undefined
  return kept ? { ...kept, mark: kept.mark ?? kept.device } : null
}

export const keepCarrying = async (carrying: Carrying): Promise<void> => {
  const transaction = (await database()).transaction('plain', 'readwrite')
  transaction.objectStore('plain').put(carrying, 'carrying')
  await committed(transaction)
}

/** Nothing remains on the device. */
export const wipe = async (): Promise<void> => {
  const transaction = (await database()).transaction(['plain', 'sealed'], 'readwrite', {
    durability: 'strict',
  })
  transaction.objectStore('plain').clear()
  transaction.objectStore('sealed').clear()
  await committed(transaction)
}

/** The name of an entry is sealed along: one cannot be put in the place of another. */
const bound = (nonce: Uint8Array<ArrayBuffer>, name: string) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(name),
})

const opened = async (key: CryptoKey, name: string, { nonce, text }: Sealed): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(bound(nonce, name), key, text)))

/** All but the bytes of files, which are many and lie between the two. */
const withoutBytes = (): readonly IDBKeyRange[] => [
  IDBKeyRange.upperBound(BYTES, true),
  IDBKeyRange.lowerBound(`${BYTES}\uffff`),
]

/** As it lies on the device; it can be read before the key is there. */
export const readSealed = async (): Promise<readonly (readonly [string, Sealed])[]> => {
  const store = (await database()).transaction('sealed').objectStore('sealed')
  const parts = await Promise.all(
    withoutBytes().map((range) =>
      Promise.all([answered(store.getAllKeys(range)), answered(store.getAll(range))]),
    ),
  )
  return parts.flatMap(([names, entries]) =>
    (entries as Sealed[]).map((entry, at) => [String(names[at]), entry] as const),
  )
}

export const unsealed = async (
  key: CryptoKey,
  sealed: Awaited<ReturnType<typeof readSealed>>,
): Promise<ReadonlyMap<string, unknown>> =>
  new Map(
    await Promise.all(sealed.map(async ([name, entry]) => [name, await opened(key, name, entry)] as const)),
  )

/** `entries`: what lay there when it was opened. */
export const sealedStore = (key: CryptoKey, entries: ReadonlyMap<string, unknown>): Store => ({
  load: () => Promise.resolve(entries),
  read: async (name) => {
    const store = (await database()).transaction('sealed').objectStore('sealed')
    const entry = (await answered(store.get(name))) as Sealed | undefined
    return entry && opened(key, name, entry)
  },
  commit: async (puts, gone) => {
    // Sealed first: a transaction of IndexedDB ends as soon as something else is waited for.
    const sealed = await Promise.all(
      [...puts].map(async ([name, value]): Promise<[string, Sealed]> => {
        const nonce = crypto.getRandomValues(new Uint8Array(12))
        const bytes = new TextEncoder().encode(JSON.stringify(value))
        return [name, { nonce, text: await crypto.subtle.encrypt(bound(nonce, name), key, bytes) }]
      }),
    )
    const transaction = (await database()).transaction('sealed', 'readwrite', { durability: 'strict' })
    const store = transaction.objectStore('sealed')
    for (const [name, entry] of sealed) store.put(entry, name)
    for (const name of gone) store.delete(name)
    await committed(transaction)
  },
})

/** Of a screen that is on line and carries nothing: gone with the page. */
export const passingStore = (): Store => {
  const kept = new Map<string, unknown>()
  return {
    load: () => Promise.resolve(kept),
    read: (name) => Promise.resolve(kept.get(name)),
    commit: (puts, gone) => {
      for (const [name, value] of puts) kept.set(name, value)
      for (const name of gone) kept.delete(name)
      return Promise.resolve()
    },
  }
}
