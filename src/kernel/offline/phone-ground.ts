// What a phone stands on, whatever it runs on: something that keeps, a server to be reached now and then, a clock and ids.
import type { Day } from '../day/day.ts'
import type { FileVerdict, WaitingFile } from './files.ts'
import type { CarriedRow, FieldWrite, Line, Verdict } from './write.ts'

/** Entries under keys; what is put together in one commit is there wholly or not at all. */
export type Store = {
  /** All but the bytes of files. */
  load(): Promise<ReadonlyMap<string, unknown>>
  read(name: string): Promise<unknown>
  commit(puts: ReadonlyMap<string, unknown>, gone: readonly string[]): Promise<void>
}

type Asked = { after?: string | null; ids?: boolean; wanted?: string[] }
type Part = {
  readonly rows: readonly CarriedRow[]
  readonly after: string | null
  readonly more: boolean
  readonly digest: string
  readonly ids: readonly (readonly [id: string, mark: string])[] | null
  readonly narrowed: boolean
}

export type Server = {
  /** A refusal that will be the same the next time is an answer; what may pass is thrown. */
  attach(file: WaitingFile, bytes: string): Promise<FileVerdict>
  /** `line`: the one that is followed; null: none yet. Of another the server judges nothing. */
  sync(
    writes: readonly FieldWrite[],
    line: string | null,
  ): Promise<{
    readonly line: Line
    readonly at: string
    readonly answers: readonly { id: string; verdict: Verdict; row: CarriedRow | null }[]
  }>
  pack(registers: Readonly<Record<string, Asked>>): Promise<{
    readonly line: Line
    readonly today: Day
    readonly registers: Readonly<Record<string, Part>>
  }>
}

export type Ground = {
  readonly store: Store
  readonly server: Server
  /** Those that are heard; asked each time. */
  readonly registers: () => readonly string[]
  readonly newId: () => string
  readonly now: () => string
  /** SHA-256, in hex. */
  readonly digest: (text: string) => Promise<string>
}
