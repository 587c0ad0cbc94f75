// What is known of one meeting between a contact and an infectious person; the laws judge it.
import type { Day } from '../../kernel/day/day.ts'
import type { Reason } from './reason.ts'

export const proximities = ['touch', 'within2m', 'closedRoom', 'farther'] as const
export const maskings = ['worn', 'notWorn'] as const
export const cares = ['fullPpe', 'partPpe'] as const

export type Meeting = {
  /** Body contact, up to two metres, one closed room, or farther; null where nobody said. */
  readonly proximity: (typeof proximities)[number] | null
  readonly minutes: number | null
  readonly masks: (typeof maskings)[number] | null
  /** Direct care or examination of the infectious person. */
  readonly care: (typeof cares)[number] | null
}

/** `certain` is false where the facts do not suffice: then the person is traced until somebody asks. */
export type Closeness = {
  readonly close: boolean
  readonly certain: boolean
  readonly because: readonly Reason[]
}

/** A definition of close contact with the days on which it held. */
export type Definition = {
  readonly source: string
  readonly from: Day
  readonly judge: (meeting: Meeting) => Closeness
}
