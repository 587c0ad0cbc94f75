// Writes a zip part by part as a stream: nothing but the part at hand is held (APPNOTE 4.3: data descriptors after each part).
import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

type Piece = string | Uint8Array

export type ZipPart = { readonly name: string; readonly content: Iterable<Piece> | AsyncIterable<Piece> }

type Entry = { name: Buffer; crc: number; packed: number; whole: number; place: number }

/** 1980-01-01: the same content gives the same file. */
const DOS_DAY = 0x21
/** Sizes follow the data (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const MOST_BYTES = 0xff_ff_ff_ff

const localHeader = ({ name }: Entry): Buffer => {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(DOS_DAY, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

const descriptor = (entry: Entry): Buffer => {
  const bytes = Buffer.alloc(16)
  ;[0x08074b50, entry.crc, entry.packed, entry.whole].forEach((value, index) =>
    bytes.writeUInt32LE(value, index * 4),
  )
  return bytes
}

const directoryEntry = (entry: Entry): Buffer => {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(FLAGS, 8)
  header.writeUInt16LE(8, 10)
  header.writeUInt16LE(DOS_DAY, 14)
  header.writeUInt32LE(entry.crc, 16)
  header.writeUInt32LE(entry.packed, 20)
  header.writeUInt32LE(entry.whole, 24)
  header.writeUInt16LE(entry.name.length, 28)
  header.writeUInt32LE(entry.place, 42)
  return Buffer.concat([header, entry.name])
}

const directoryEnd = (entries: readonly Entry[], size: number, place: number): Buffer => {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(place, 16)
  return end
}

const CHUNK = 128 * 1024

const packed = async function* (part: ZipPart, entry: Entry): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: 4, chunkSize: CHUNK })
  let failure: unknown
  const write = async (bytes: Uint8Array): Promise<void> => {
    entry.crc = crc32(bytes, entry.crc)
    entry.whole += bytes.length
    if (!deflate.write(bytes)) await once(deflate, 'drain')
  }
  const fill = async (): Promise<void> => {
    let text = ''
    for await (const piece of part.content) {
      if (typeof piece === 'string') text += piece
      if (text.length < CHUNK && typeof piece === 'string') continue
      await write(Buffer.from(text))
      text = ''
      if (typeof piece !== 'string') await write(piece)
    }
    await write(Buffer.from(text))
    deflate.end()
  }
  const filled = fill().catch((error: unknown) => {
    failure = error
    deflate.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  try {
    for await (const bytes of deflate as AsyncIterable<Buffer>) {
      entry.packed += bytes.length
      yield bytes
    }
    await filled
  } finally {
    deflate.destroy()
  }
  if (failure !== undefined) throw failure
}

export const zipPieces = async function* (
  parts: Iterable<ZipPart> | AsyncIterable<ZipPart>,
): AsyncGenerator<Buffer> {
  const entries: Entry[] = []
  let place = 0
  for await (const part of parts) {
    const entry: Entry = { name: Buffer.from(part.name), crc: 0, packed: 0, whole: 0, place }
    const header = localHeader(entry)
    yield header
    yield* packed(part, entry)
    yield descriptor(entry)
    if (entry.whole > MOST_BYTES) throw new Error(`${part.name} is larger than a plain zip can hold`)
    place += header.length + entry.packed + 16
    entries.push(entry)
  }
  const directory = Buffer.concat(entries.map(directoryEntry))
  yield directory
  yield directoryEnd(entries, directory.length, place)
}

export const zipWhole = async (parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of zipPieces(parts)) pieces.push(piece)
  return Buffer.concat(pieces)
}
