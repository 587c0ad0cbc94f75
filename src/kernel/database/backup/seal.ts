// A backup under a passphrase: scrypt (RFC 7914) makes the key, AES-256-GCM seals pieces of 64 KiB, numbered and the last one marked
// (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, CRYPTO 2015), so that none can be cut off, moved or exchanged.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { textOf } from '../../text/text.ts'
import { DatabaseProblem } from '../database-problem.ts'

const MAGIC = Buffer.from('phaodai-sealed-1\n')
const SALT = 16
export const HEADER = MAGIC.length + SALT + 1
const TAG = 16
const PIECE = 64 * 1024
const SEALED_PIECE = PIECE + TAG

/** 2^17 · 8 · 128 bytes: 128 MB and about half a second for each guess. */
const LOG_N = 17
const LARGEST_LOG_N = 20

const keyFor = (passphrase: string, salt: Buffer, logN: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const N = 2 ** logN
    // The same words typed on another machine may be composed of other code points.
    scrypt(passphrase.normalize('NFC'), salt, 32, { N, r: 8, p: 1, maxmem: 2 * 128 * N * 8 }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

/** The key is new for each file, so a counter is enough; the last byte marks the end. */
const nonceOf = (piece: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(piece, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

export const isSealed = (start: Buffer): boolean => start.subarray(0, MAGIC.length).equals(MAGIC)

export type Sealer = { readonly header: Buffer; add(bytes: Buffer): Buffer; end(): Buffer }

export const createSealer = async (passphrase: string): Promise<Sealer> => {
  const salt = randomBytes(SALT)
  const header = Buffer.concat([MAGIC, salt, Buffer.from([LOG_N])])
  const key = await keyFor(passphrase, salt, LOG_N)
  let piece = 0
  let waiting = Buffer.alloc(0)
  const seal = (bytes: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(piece, last))
    cipher.setAAD(header)
    piece += 1
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
  return {
    header,
    add: (bytes) => {
      waiting = Buffer.concat([waiting, bytes])
      const sealed: Buffer[] = []
      // What fills a piece exactly waits: it may be the last.
      let from = 0
      for (; waiting.length - from > PIECE; from += PIECE)
        sealed.push(seal(waiting.subarray(from, from + PIECE), false))
      waiting = waiting.subarray(from)
      return Buffer.concat(sealed)
    },
    end: () => seal(waiting, true),
  }
}

const cannotOpen = (cause: unknown): DatabaseProblem =>
  new DatabaseProblem(
    textOf(
      'Không mở được bản sao lưu: mật khẩu sai, hoặc tệp bị hỏng, bị cắt. Chưa có gì bị thay đổi.',
      'The backup cannot be opened: wrong passphrase, or the file is damaged or cut short. Nothing was changed.',
    ),
    { cause },
  )

type ReadAt = (position: number, length: number) => Promise<Buffer>

/** Reads plain bytes at any place; each piece is proved before a byte of it is given out. */
export const createOpener = async (passphrase: string, readAt: ReadAt, size: number): Promise<ReadAt> => {
  const header = await readAt(0, HEADER)
  const logN = header[HEADER - 1] ?? 0
  if (logN > LARGEST_LOG_N) throw cannotOpen(new Error('parameters'))
  const key = await keyFor(passphrase, header.subarray(MAGIC.length, MAGIC.length + SALT), logN)
  const pieces = Math.ceil((size - HEADER) / SEALED_PIECE)
  let open: { readonly piece: number; readonly bytes: Buffer } | undefined
  const getPiece = async (piece: number): Promise<Buffer> => {
    if (open?.piece === piece) return open.bytes
    const from = HEADER + piece * SEALED_PIECE
    const sealed = await readAt(from, Math.min(SEALED_PIECE, size - from))
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece, piece === pieces - 1), {
        authTagLength: TAG,
      })
      decipher.setAAD(header)
      decipher.setAuthTag(sealed.subarray(-TAG))
      const bytes = Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()])
      open = { piece, bytes }
      return bytes
    } catch (cause) {
      throw cannotOpen(cause)
    }
  }
  await getPiece(0)
  return async (position, length) => {
    const parts: Buffer[] = []
    let left = length
    for (let at = position; left > 0;) {
      const piece = Math.floor(at / PIECE)
      if (piece >= pieces) throw cannotOpen(new Error('ends early'))
      const bytes = (await getPiece(piece)).subarray(at % PIECE, (at % PIECE) + left)
      if (bytes.length === 0) throw cannotOpen(new Error('ends early'))
      parts.push(bytes)
      at += bytes.length
      left -= bytes.length
    }
    return Buffer.concat(parts)
  }
}
