// The parts of a package (zip), unpacked piece by piece, so that nothing is held but the piece at hand.
import { createInflateRaw } from 'node:zlib'
import { SheetRefusal } from './sheet-refusal.ts'
import { findZipDirectory, type ZipEntry } from './zip-directory.ts'

export type Package = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  readonly pieces: (name: string) => AsyncGenerator<Buffer>
  /** null where there is no such part. */
  readonly text: (name: string) => Promise<string | null>
}

const LOCAL = 0x04034b50
const CHUNK = 256 * 1024
/** A part that is held whole: styles, relations, the text of a document. */
const MOST_TEXT = 64 * 1024 * 1024
/** Of one package, all its parts together: one part may be named as often as a file likes. */
export const MOST_UNPACKED = 1_500_000_000

const packedBytes = (bytes: Uint8Array, { place, compressed }: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (place + 30 > bytes.length || view.getUint32(place, true) !== LOCAL)
    throw new Error('a part is not where it should be')
  // The lengths of name and extra field may differ from those in the directory.
  const start = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true)
  if (start + compressed > bytes.length) throw new Error('a part is cut off')
  return bytes.subarray(start, start + compressed)
}

const unpack = async function* (packed: Uint8Array, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method === 0) return yield Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  if (entry.method !== 8) throw new Error('a part is packed in an unknown way')
  const inflate = createInflateRaw({ chunkSize: CHUNK })
  inflate.end(packed)
  let whole = 0
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      whole += piece.length
      // What the directory says was judged before; what is larger than it says was not.
      if (whole > entry.whole) throw new Error('a part is larger than the directory says')
      yield piece
    }
  } finally {
    inflate.destroy()
  }
}

export const openPackage = (bytes: Uint8Array, mostUnpacked = MOST_UNPACKED): Package => {
  const entries = new Map((findZipDirectory(bytes) ?? []).map((entry) => [entry.name.toLowerCase(), entry]))
  let unpacked = 0
  const pieces = async function* (name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name.toLowerCase())
    if (!entry) throw new Error(`no part ${name}`)
    for await (const piece of unpack(packedBytes(bytes, entry), entry)) {
      unpacked += piece.length
      if (unpacked > mostUnpacked) throw new SheetRefusal('zipBomb')
      yield piece
    }
  }
  const has = (name: string): boolean => entries.has(name.toLowerCase())
  const text = async (name: string): Promise<string | null> => {
    if (!has(name)) return null
    const found: Buffer[] = []
    let size = 0
    for await (const piece of pieces(name)) {
      found.push(piece)
      size += piece.length
      if (size > MOST_TEXT) throw new SheetRefusal('zipBomb')
    }
    return new TextDecoder().decode(Buffer.concat(found))
  }
  const names = [...entries.values()].map(({ name }) => name)
  return { names, has, pieces, text }
}

/** The part a relation points to, from the part that holds it. */
export const targetOf = (part: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

export const relationsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')
