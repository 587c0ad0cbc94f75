// The file of a backup: an ordinary tar (POSIX ustar), so that any system can open it without this program.

import { open } from 'node:fs/promises'
import { textOf } from '../../text/text.ts'
import { DatabaseProblem } from '../database-problem.ts'
import { createOpener, createSealer, isSealed } from './seal.ts'

const BLOCK = 512

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`

/** Sum of all header bytes with the sum's own field taken as spaces. */
const checksum = (header: Buffer): number =>
  header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0)

const headerOf = (name: string, size: number, seconds: number): Buffer => {
  const header = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) > 100) throw new Error(`Name too long for the archive: ${name}`)
  header.write(name, 0)
  header.write(octal(0o600, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(size, 12), 124)
  header.write(octal(seconds, 12), 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

export type ArchiveWriter = {
  add(name: string, content: Buffer): Promise<void>
  /** Ends the archive and forces it to disk. */
  close(): Promise<void>
  /** Lets go of what could not be written to its end. */
  abandon(): Promise<void>
}

/** @param passphrase seals the archive; without one it can be opened by any program that knows tar */
export const createArchive = async (
  path: string,
  madeAt: Date,
  passphrase?: string,
): Promise<ArchiveWriter> => {
  const sealer = passphrase === undefined ? undefined : await createSealer(passphrase)
  const file = await open(path, 'wx', 0o600)
  const write = (bytes: Buffer): Promise<void> => file.appendFile(sealer ? sealer.add(bytes) : bytes)
  if (sealer) await file.appendFile(sealer.header)
  const seconds = Math.floor(madeAt.getTime() / 1000)
  return {
    add: async (name, content) => {
      const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)
      await write(Buffer.concat([headerOf(name, content.length, seconds), content, padding]))
    },
    close: async () => {
      await write(Buffer.alloc(2 * BLOCK))
      if (sealer) await file.appendFile(sealer.end())
      await file.sync()
      await file.close()
    },
    abandon: () => file.close().catch(() => undefined),
  }
}

export const damaged = (): DatabaseProblem =>
  new DatabaseProblem(
    textOf('Tệp sao lưu bị hỏng hoặc chưa ghi xong.', 'The backup file is damaged or was not finished.'),
  )

/** An archive to be read: plain, or opened with its passphrase. */
export type ArchiveReader = {
  read(position: number, length: number): Promise<Buffer>
  close(): Promise<void>
}

const sealedWithoutPassphrase = (): DatabaseProblem =>
  new DatabaseProblem(
    textOf(
      'Bản sao lưu này có mật khẩu: cho biết tệp chứa mật khẩu bằng --passphrase-file.',
      'This backup is under a passphrase: name the file that holds it with --passphrase-file.',
    ),
  )

export const openArchive = async (path: string, passphrase?: string): Promise<ArchiveReader> => {
  const file = await open(path, 'r')
  const readAt = async (position: number, length: number): Promise<Buffer> => {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await file.read(buffer, 0, length, position)
    if (bytesRead !== length) throw damaged()
    return buffer
  }
  try {
    const { size } = await file.stat()
    const sealed = isSealed(await readAt(0, Math.min(BLOCK, size)))
    if (sealed && passphrase === undefined) throw sealedWithoutPassphrase()
    const read = sealed ? await createOpener(passphrase ?? '', readAt, size) : readAt
    return { read, close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}

export type Member = { readonly name: string; readonly position: number; readonly size: number }

/** Its members in order; a torn or altered header ends with a refusal, never quietly. */
export const listArchive = async (file: ArchiveReader): Promise<Member[]> => {
  const members: Member[] = []
  for (let position = 0; ;) {
    const header = await file.read(position, BLOCK)
    if (header.every((byte) => byte === 0)) return members
    if (Number.parseInt(header.toString('latin1', 148, 154), 8) !== checksum(header)) throw damaged()
    const name = header.toString('utf8', 0, header.indexOf(0))
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
    members.push({ name, position: position + BLOCK, size })
    position += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

export const readMember = (file: ArchiveReader, { position, size }: Member): Promise<Buffer> =>
  file.read(position, size)
