// What a phone sends of one act in the field, and what is judged of it: the shapes that both sides share.
import { z } from 'zod'
import { Id, Text, UnitKey, Values } from '../contract/shapes.ts'
import { RecordRow } from '../register/contract.ts'

/** So many go in one sending. */
export const MOST_WRITES = 200

export const FieldWrite = z.object({
  /** Of the write itself: sent again under it, it is the same write. */
  id: Id,
  register: z.string().max(60),
  recordId: Id,
  act: z.enum(['create', 'change', 'delete']),
  /** When it was done, by the clock of the phone. */
  madeAt: z.iso.datetime(),
  homeUnit: UnitKey.nullable(),
  subjectId: Id.nullable(),
  /** Of a new record all that was said; of a change the fields that were touched. */
  values: Values,
  /** What stood in the touched fields when they were touched. */
  base: Values,
  why: z.string().max(500).nullable(),
})
export type FieldWrite = z.infer<typeof FieldWrite>

export const Verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  /** Somebody else has changed these fields since; nothing of the write was kept. */
  z.object({ kind: z.literal('conflict'), fields: z.array(z.string()) }),
  z.object({
    kind: z.literal('refused'),
    code: z.string(),
    text: Text,
    problems: z.array(z.object({ field: z.string(), text: Text })),
  }),
  /** Not judged: an earlier write about the same record waits for a person. */
  z.object({ kind: z.literal('behind') }),
])
export type Verdict = z.infer<typeof Verdict>

/** What is written on the same record after it waits with it. */
export const needsPerson = ({ kind }: Verdict): boolean => kind === 'conflict' || kind === 'refused'

/** A record as it is carried; the mark tells one state of it, person included, from another. */
export const CarriedRow = z.object({ mark: z.string(), record: RecordRow })
export type CarriedRow = z.infer<typeof CarriedRow>

/** Which life of the server it is: after a restore it is another, which has nothing of what was answered since a moment. */
export const Line = z.object({
  id: Id,
  /** By the clock of the server; null: nothing at all is known here of what was sent. */
  since: z.string().nullable(),
  /** The moment to which the restore went back, to be told; null: never restored. */
  restoredTo: z.string().nullable(),
})
export type Line = z.infer<typeof Line>

export const markOf = (version: number, subjectVersion: number): string => `${version}.${subjectVersion}`

/** True where one of two states was there before the other; states of one record never differ in both directions. */
export const isOlder = (mark: string, than: string): boolean => {
  const [version = 0, subject = 0] = mark.split('.').map(Number)
  const [otherVersion = 0, otherSubject = 0] = than.split('.').map(Number)
  return version < otherVersion || (version === otherVersion && subject < otherSubject)
}
