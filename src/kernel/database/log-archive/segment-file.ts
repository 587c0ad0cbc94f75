// Segments of the write-ahead log as they lie in an archive: compressed, sealed where there is a key, whole or not there at all.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { open, readFile, readdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { ArchiveSettings } from './archive-settings.ts'

const compress = promisify(gzip)
const decompress = promisify(gunzip)

const NONCE = 12
const TAG = 16
const SEGMENT = /^[0-9A-F]{24}$/

const seal = (key: string, name: string, content: Buffer): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce)
  // Under its own name only: a segment that was exchanged for another does not open.
  cipher.setAAD(Buffer.from(name))
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

const unseal = (key: string, name: string, kept: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), kept.subarray(0, NONCE), {
    authTagLength: TAG,
  })
  decipher.setAAD(Buffer.from(name))
  decipher.setAuthTag(kept.subarray(-TAG))
  return Buffer.concat([decipher.update(kept.subarray(NONCE, -TAG)), decipher.final()])
}

type Place = Pick<ArchiveSettings, 'folder' | 'key'>

export const logFolderIn = (folder: string): string => join(folder, 'log')

const pathOf = ({ folder, key }: Place, name: string): string =>
  join(logFolderIn(folder), `${name}.${key === null ? 'gz' : 'sealed'}`)

export const readSegment = async (place: Place, name: string): Promise<Buffer> => {
  const kept = await readFile(pathOf(place, name))
  return decompress(place.key === null ? kept : unseal(place.key, name, kept))
}

const forceFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

/** It appears under its name only when it is whole and on disk. Kept twice is kept once; another content under the name is refused. */
export const writeSegment = async (place: Place, name: string, content: Buffer): Promise<void> => {
  const path = pathOf(place, name)
  const before = await stat(path).catch(() => undefined)
  if (before) {
    if ((await readSegment(place, name)).equals(content)) return
    throw new Error(`${name} is already kept with another content`)
  }
  const packed = await compress(content, { level: 1 })
  const file = await open(`${path}.part`, 'w', 0o600)
  try {
    await file.writeFile(place.key === null ? packed : seal(place.key, name, packed))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
  await forceFolder(logFolderIn(place.folder))
}

export type Segment = { readonly name: string; readonly file: string; readonly keptAt: Date }

/** What is kept, in order. */
export const listSegments = async (folder: string): Promise<Segment[]> => {
  const found: Segment[] = []
  for (const file of await readdir(logFolderIn(folder))) {
    const [name = '', ending] = file.split('.')
    if (!SEGMENT.test(name) || (ending !== 'gz' && ending !== 'sealed') || file.split('.').length > 2)
      continue
    found.push({ name, file, keptAt: (await stat(join(logFolderIn(folder), file))).mtime })
  }
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** 16 MB each: 256 segments of a number, then the next number. */
export const segmentAfter = (name: string): string => {
  const at = BigInt(`0x${name.slice(8, 16)}`) * 256n + BigInt(`0x${name.slice(16)}`) + 1n
  const hex = (value: bigint): string => value.toString(16).toUpperCase().padStart(8, '0')
  return name.slice(0, 8) + hex(at / 256n) + hex(at % 256n)
}

/** From a segment on without a hole; `missing` is the first that is not there while later ones are. */
export const stretchFrom = <S extends { readonly name: string }>(
  segments: readonly S[],
  from: string,
): { readonly whole: readonly S[]; readonly missing: string | null } => {
  const later = segments.filter(({ name }) => name >= from && name.slice(0, 8) === from.slice(0, 8))
  let wanted = from
  for (const [index, { name }] of later.entries()) {
    if (name !== wanted) return { whole: later.slice(0, index), missing: wanted }
    wanted = segmentAfter(wanted)
  }
  return { whole: later, missing: later.length === 0 ? from : null }
}
