// What lies on a phone, and how it is found again in its store: each record under its id, all else in few entries.
import type { Day } from '../day/day.ts'
import type { WaitingFile } from './files.ts'
import type { Answered, Restored } from './line.ts'
import type { Queue } from './queue.ts'
import type { CarriedRow } from './write.ts'

export type Kept = { readonly register: string; readonly row: CarriedRow }

export type PhoneState = {
  readonly rows: ReadonlyMap<string, Kept>
  readonly queue: Queue
  readonly files: readonly WaitingFile[]
  readonly cursors: Readonly<Record<string, string | null>>
  /** Registers that were heard to their end once at least: of others something is still on its way. */
  readonly whole: readonly string[]
  /** Registers of which only a part is carried. */
  readonly narrowed: readonly string[]
  /** When all was last heard from the server, and the day it then had. */
  readonly heardAt: string | null
  readonly today: Day | null
  /** Of the server, since it was first heard. */
  readonly line: string | null
  /** What was sent and done of late, by the ids of the writes. */
  readonly answered: ReadonlyMap<string, Answered>
  readonly restored: Restored | null
}

export const ROW = 'row:'
export const ANSWERED = 'answered:'
/** Under this lie the bytes of a file, which are read only when they are wanted. */
export const BYTES = 'bytes:'

/** A device from before `whole` was kept, that had heard all, has all. */
const wholeOf = (entries: ReadonlyMap<string, unknown>): readonly string[] =>
  (entries.get('whole') ??
    (entries.get('heardAt') ? Object.keys(entries.get('cursors') ?? {}) : [])) as readonly string[]

const under = <T>(entries: ReadonlyMap<string, unknown>, prefix: string): Map<string, T> =>
  new Map(
    [...entries].flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value as T]] : [],
    ),
  )

export const stateOf = (entries: ReadonlyMap<string, unknown>): PhoneState => ({
  rows: under(entries, ROW),
  answered: under(entries, ANSWERED),
  queue: (entries.get('queue') ?? []) as Queue,
  files: (entries.get('files') ?? []) as PhoneState['files'],
  cursors: (entries.get('cursors') ?? {}) as PhoneState['cursors'],
  whole: wholeOf(entries),
  narrowed: (entries.get('narrowed') ?? []) as readonly string[],
  heardAt: (entries.get('heardAt') ?? null) as string | null,
  today: (entries.get('today') ?? null) as Day | null,
  line: (entries.get('line') ?? null) as string | null,
  restored: (entries.get('restored') ?? null) as Restored | null,
})

export const marksOf = ({ rows }: PhoneState, register: string): [id: string, mark: string][] =>
  [...rows]
    .flatMap(([id, kept]): [string, string][] => (kept.register === register ? [[id, kept.row.mark]] : []))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
