// The key that signs checkpoints: made once, kept beside the database and never in it, readable by its owner alone.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

export type CheckpointKey = {
  /** The public half (SPKI, base64), which stands in every statement it signs. */
  readonly publicKey: string
  sign(statement: string): Buffer
}

const fileIn = (folder: string): string => join(folder, 'history-key.pem')

const publicOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')

const keyOf = (pem: string): CheckpointKey => {
  const key = createPrivateKey(pem)
  return {
    publicKey: publicOf(key),
    sign: (statement) => sign(null, Buffer.from(statement, 'utf8'), key),
  }
}

/** Two first starts at once agree on one key: a link is made whole or not at all. */
const make = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const draft = `${fileIn(folder)}.${randomBytes(4).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await file.sync()
  await file.close()
  try {
    await link(draft, fileIn(folder))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
}

export const ensureCheckpointKey = async (folder: string): Promise<CheckpointKey> => {
  const read = (): Promise<string> => readFile(fileIn(folder), 'utf8')
  const pem = await read().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    await make(folder)
    return read()
  })
  return keyOf(pem)
}

export const isSignedBy = (publicKey: string, statement: string, signature: Uint8Array): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(statement, 'utf8'), key, signature)
  } catch {
    return false
  }
}

/** Short enough to be read to each other over the telephone. */
export const fingerprintOf = (publicKey: string): string =>
  (createHash('sha256').update(publicKey).digest('hex').slice(0, 20).match(/.{4}/g) ?? []).join(' ')
