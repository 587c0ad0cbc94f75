// For tests: what happens in a history of several phones and one server, and what is remembered of it.
import type { Day } from '../day/day.ts'
import type { Values } from '../register/field.ts'
import type { Server } from './phone-ground.ts'
import type { Fault } from './played-line.ts'

export const PHONES = 3
export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The server as the phones meet it, and what a test may ask it aside. */
export type World = {
  server(phone: number): Server
  /** Somebody at a desk puts a value, having seen what stands there. */
  desk(record: string, field: string, value: string): Promise<void>
  /** Every value that a field ever had on the server, in order. */
  values(record: string, field: string): Promise<readonly unknown[]>
  records(): Promise<readonly { readonly id: string; readonly values: Values }[]>
  photographs(): Promise<readonly Photograph[]>
  /** What was made beside its records, and what it links to. */
  besides(): Promise<readonly Beside[]>
  /** A backup is made, or the server returns to the last that was. */
  back?(restores: boolean): void
  /** The day by which records are near enough to be carried. */
  readonly day: Day
  /** What records need of their own: the place where somebody came, the checkpoint that was passed. */
  readonly also: Values
  readonly person: string | null
}

export type Beside = { readonly id: string; readonly of: unknown }

export type Photograph = { readonly id: string; readonly record: string; readonly bytes: string }

export type Step =
  /** A record with its photograph, as the screens of a checkpoint or of doses write it; and the same taken back. */
  | { readonly kind: 'note'; readonly phone: number }
  | { readonly kind: 'takeBack'; readonly phone: number }
  | { readonly kind: 'photograph'; readonly phone: number; readonly record: number }
  | { readonly kind: 'create'; readonly phone: number }
  | { readonly kind: 'edit'; readonly phone: number; readonly record: number; readonly field: number }
  | { readonly kind: 'desk'; readonly record: number; readonly field: number }
  | { readonly kind: 'sync'; readonly phone: number; readonly fault: Fault; readonly after: number }
  | { readonly kind: 'decide'; readonly phone: number; readonly mine: boolean }
  | { readonly kind: 'kill'; readonly phone: number }
  | { readonly kind: 'late' }
  | { readonly kind: 'back'; readonly restores: boolean }
  | { readonly kind: 'dies'; readonly phone: number; readonly after: boolean }

export type Edit = {
  readonly phone: number
  readonly record: string
  readonly field: string
  readonly value: string
}

/** What was acknowledged, and what people decided about it. */
export type Told = {
  readonly created: string[]
  readonly edits: Edit[]
  readonly photographs: Photograph[]
  readonly besides: Beside[]
  /** Edits that a person gave up for what the server had, or that the same phone wrote over before it sent them. */
  readonly givenUp: Set<string>
  /** What whoever put a value had seen in its place: nothing else may it replace. */
  readonly seenFor: Map<string, Set<unknown>>
  /** Taken back, or perhaps: where the phone died while it kept that. What hangs on such a record may be refused. */
  readonly takenBack: Set<string>
  readonly goneForSure: Set<string>
}
