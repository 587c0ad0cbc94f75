// The key of the installation, kept outside the database: seals what must lie there and signs what leaves in a cookie.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export type SecretKey = {
  /** AES-256-GCM; `of` binds the text to its owner, so that it is worth nothing in another row. */
  seal(plain: Uint8Array, of: string): Buffer
  /** undefined where the key is another one, or the text was altered or moved. */
  open(sealed: Uint8Array, of: string): Buffer | undefined
  sign(text: string): string
  signed(text: string, signature: string): boolean
}

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

export const createSecretKey = (key: Uint8Array): SecretKey => {
  if (key.length !== KEY_BYTES) throw new Error('the key of the installation must have 32 bytes')
  const part = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `phaodai ${use}`, KEY_BYTES))
  const sealing = part('seal')
  const signing = part('sign')
  const sign = (text: string): string => createHmac('sha256', signing).update(text).digest('base64url')
  return {
    seal: (plain, of) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(of))
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open: (sealed, of) => {
      const bytes = Buffer.from(sealed)
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE_BYTES))
          .setAAD(Buffer.from(of))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
      } catch {
        return undefined
      }
    },
    sign,
    signed: (text, signature) => {
      const wanted = Buffer.from(sign(text))
      const given = Buffer.from(signature)
      return given.length === wanted.length && timingSafeEqual(given, wanted)
    },
  }
}

const readKey = (path: string): Buffer | undefined => {
  try {
    return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The key in its file, which only the owner may read; made at the first start. Two first starts agree on one. */
export const keyInFile = (path: string): SecretKey => {
  const kept = readKey(path)
  if (kept) return createSecretKey(kept)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, `${randomBytes(KEY_BYTES).toString('base64')}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return createSecretKey(readKey(path) ?? Buffer.alloc(0))
}
