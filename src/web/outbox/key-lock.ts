// The key of what lies on the phone, and its lock: a password of this device, stretched so that guessing is slow (PBKDF2, RFC 8018).

/** OWASP's figure for PBKDF2 with HMAC-SHA-256. */
const ROUNDS = 600_000

export type Lock = {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly wrapped: ArrayBuffer
}

export const newKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32))

/** From here on no script can read it out of the browser. */
export const importKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

const stretched = async (password: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
  const typed = new TextEncoder().encode(password.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

export const lockKey = async (raw: Uint8Array<ArrayBuffer>, password: string): Promise<Lock> => {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const wrapped = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    await stretched(password, salt),
    raw,
  )
  return { salt, nonce, wrapped }
}

/** null: another password. */
export const openLock = async (lock: Lock, password: string): Promise<CryptoKey | null> => {
  const key = await stretched(password, lock.salt)
  try {
    const raw = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: lock.nonce }, key, lock.wrapped)
    return await importKey(new Uint8Array(raw))
  } catch {
    return null
  }
}

export const asBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

export const digest = async (text: string): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
