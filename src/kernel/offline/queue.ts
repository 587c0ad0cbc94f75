// Pure: what was written on a phone and waits. Acts on one record that were never sent become one; a person decides what is stuck.
import type { RecordRow } from '../register/contract.ts'
import type { Value, Values } from '../register/field.ts'
import { type CarriedRow, type FieldWrite, MOST_WRITES, type Verdict } from './write.ts'

export type Stuck = Extract<Verdict, { kind: 'conflict' | 'refused' }>

export type Queued = {
  readonly write: FieldWrite
  /** It may have reached the server: from here on it is never altered under this id. */
  readonly sent: boolean
  /** Waits for a person. */
  readonly stuck: Stuck | null
  /** The record as the server has it, where both changed it. */
  readonly theirs: RecordRow | null
}

export type Queue = readonly Queued[]

const waiting = (write: FieldWrite): Queued => ({ write, sent: false, stuck: null, theirs: null })

const differs = (write: FieldWrite): boolean =>
  write.act !== 'change' ||
  Object.entries(write.values).some(([field, value]) => (write.base[field] ?? null) !== value)

/** The later act on top of the earlier, under the id of the later; undefined where nothing is left to do. */
const folded = (earlier: FieldWrite, later: FieldWrite): FieldWrite | undefined => {
  if (earlier.act === 'create' && later.act === 'delete') return undefined
  const write: FieldWrite = {
    ...later,
    act: later.act === 'change' ? earlier.act : later.act,
    homeUnit: earlier.homeUnit ?? later.homeUnit,
    subjectId: earlier.subjectId ?? later.subjectId,
    values: later.act === 'delete' ? {} : { ...earlier.values, ...later.values },
    // What stood there when the field was first touched.
    base: earlier.act === 'create' ? {} : { ...later.base, ...earlier.base },
    why: later.why ?? earlier.why,
  }
  return differs(write) ? write : undefined
}

/** A further act; `write` has an id of its own. */
export const addWrite = (queue: Queue, write: FieldWrite): Queue => {
  const at = queue.findLastIndex((one) => one.write.recordId === write.recordId)
  const last = queue[at]
  if (!last || (last.sent && !last.stuck)) return differs(write) ? [...queue, waiting(write)] : queue
  const next = folded(last.write, write)
  if (!next) return queue.toSpliced(at, 1)
  const conflict = last.stuck?.kind === 'conflict' && write.act === 'change'
  return queue.toSpliced(at, 1, conflict ? { ...last, write: next } : waiting(next))
}

/** The next to be sent, in their order; what follows something stuck on the same record waits with it. */
export const nextToSend = (queue: Queue): Queued[] => {
  const stuck = new Set(queue.flatMap(({ stuck: verdict, write }) => (verdict ? [write.recordId] : [])))
  return queue.filter(({ write }) => !stuck.has(write.recordId)).slice(0, MOST_WRITES)
}

export const markSent = (queue: Queue, ids: ReadonlySet<string>): Queue =>
  queue.map((one) => (ids.has(one.write.id) ? { ...one, sent: true } : one))

type Answer = { readonly id: string; readonly verdict: Verdict; readonly row: CarriedRow | null }

/** What is done goes; what a person must decide stays, and takes along what was written on the same record since. */
export const applyAnswers = (queue: Queue, answers: readonly Answer[]): Queue => {
  const said = new Map(answers.map((answer) => [answer.id, answer]))
  const next: Queued[] = []
  for (const one of queue) {
    const answer = said.get(one.write.id)
    if (answer?.verdict.kind === 'done') continue
    const at = next.findIndex(({ write, stuck }) => stuck && write.recordId === one.write.recordId)
    const before = next[at]
    if (before) {
      const write = folded(before.write, one.write)
      if (write) next[at] = { ...before, write }
      else next.splice(at, 1)
    } else if (answer && (answer.verdict.kind === 'conflict' || answer.verdict.kind === 'refused'))
      next.push({ ...one, stuck: answer.verdict, theirs: answer.row?.record ?? null })
    else next.push(one)
  }
  return next
}

/** For each field that both changed: what was written here, or what the server has. */
export type Choices = { readonly [field: string]: 'mine' | 'theirs' }

/** A person has decided: what is kept goes again under a new id, against what the server was seen to have. */
export const resolved = (queue: Queue, id: string, choices: Choices, newId: string): Queue => {
  const at = queue.findIndex(({ write }) => write.id === id)
  const one = queue[at]
  if (one?.stuck?.kind !== 'conflict') return queue
  const seen: Values = one.theirs?.values ?? {}
  const { write, stuck } = one
  if (write.act === 'delete') {
    const keep = stuck.fields.every((field) => choices[field] === 'mine')
    if (!keep) return queue.toSpliced(at, 1)
    const base = Object.fromEntries(Object.keys(write.base).map((field) => [field, seen[field] ?? null]))
    return queue.toSpliced(at, 1, waiting({ ...write, id: newId, base }))
  }
  const values: Record<string, Value> = {}
  const base: Record<string, Value> = {}
  for (const [field, value] of Object.entries(write.values)) {
    const both = stuck.fields.includes(field)
    if (both && choices[field] !== 'mine') continue
    values[field] = value
    base[field] = (both ? seen[field] : write.base[field]) ?? null
  }
  const next = { ...write, id: newId, values, base }
  return differs(next) ? queue.toSpliced(at, 1, waiting(next)) : queue.toSpliced(at, 1)
}

/** What was refused is tried again as it is, after somebody gave the duty or restored the record. */
export const tried = (queue: Queue, id: string, newId: string): Queue =>
  queue.map((one) => (one.write.id === id && one.stuck ? waiting({ ...one.write, id: newId }) : one))

export const dropped = (queue: Queue, id: string): Queue => queue.filter(({ write }) => write.id !== id)
