// Pure: photographs that were taken on a phone and wait. Their bytes lie beside; here is of which record each is, and what became of it.
import { textOf } from '../text/text.ts'
import type { Queue } from './queue.ts'
import type { Verdict } from './write.ts'

export type NewFile = {
  /** Of the file itself: sent again under it, it is the same file. */
  readonly id: string
  readonly name: string
  /** In base64, as it is sent. */
  readonly bytes: string
}

type Refused = Extract<Verdict, { kind: 'refused' }>

export type WaitingFile = Omit<NewFile, 'bytes'> & {
  readonly register: string
  readonly recordId: string
  /** Of the text that is sent. */
  readonly size: number
  readonly madeAt: string
  /** Waits for a person. */
  readonly stuck: Refused | null
}

export type FileVerdict = Extract<Verdict, { kind: 'done' | 'refused' }>

/** So much at most: a phone has other things to keep, and a thin line sends a hundred in an hour. */
export const MOST_FILES = 100
const MOST_SIZE = 60 * 1024 * 1024

const roomFor = (files: readonly WaitingFile[], fresh: readonly NewFile[]): boolean =>
  files.length + fresh.length <= MOST_FILES &&
  [...files.map(({ size }) => size), ...fresh.map(({ bytes }) => bytes.length)].reduce(
    (sum, size) => sum + size,
    0,
  ) <= MOST_SIZE

const waitingFiles = (
  of: Pick<WaitingFile, 'register' | 'recordId' | 'madeAt'>,
  fresh: readonly NewFile[],
): WaitingFile[] => fresh.map(({ id, name, bytes }) => ({ id, name, ...of, size: bytes.length, stuck: null }))

/** The next to be sent: never before the record that it belongs to. */
export const nextFile = (files: readonly WaitingFile[], queue: Queue): WaitingFile | undefined => {
  const unborn = new Set(queue.flatMap(({ write }) => (write.act === 'create' ? [write.recordId] : [])))
  return files.find(({ stuck, recordId }) => stuck === null && !unborn.has(recordId))
}

/** What is done goes, with its bytes; what was refused stays until a person has decided. */
export const answeredFile = (
  files: readonly WaitingFile[],
  id: string,
  verdict: FileVerdict,
): readonly WaitingFile[] =>
  verdict.kind === 'done'
    ? files.filter((file) => file.id !== id)
    : files.map((file) => (file.id === id ? { ...file, stuck: verdict } : file))

export const triedFile = (files: readonly WaitingFile[], id: string): readonly WaitingFile[] =>
  files.map((file) => (file.id === id ? { ...file, stuck: null } : file))

/** The phone keeps no more until something was sent. */
export class NoRoom extends Error {}

export const withNew = (
  files: readonly WaitingFile[],
  { register, recordId, madeAt }: Pick<WaitingFile, 'register' | 'recordId' | 'madeAt'>,
  photographs: readonly NewFile[],
): readonly WaitingFile[] => {
  if (!roomFor(files, photographs)) throw new NoRoom()
  return [...files, ...waitingFiles({ register, recordId, madeAt }, photographs)]
}

export const bytesLost: FileVerdict = {
  kind: 'refused',
  code: 'notFound',
  text: textOf(
    'Ảnh không còn trên máy này: chụp lại nếu cần.',
    'The photograph is not on this device any more.',
  ),
  problems: [],
}
