// Pure: which life of the server a phone follows. After a restore it is another: what was sent since may be lost there and goes again.
import type { Kept, PhoneState } from './phone-state.ts'
import type { Queued } from './queue.ts'
import type { FieldWrite, Line, Verdict } from './write.ts'

/** A write that was done, kept for as long as a restore may lose it. */
export type Answered = {
  readonly write: FieldWrite
  /** By the clock of the server; what was answered at once keeps its order. */
  readonly at: string
  readonly nth: number
}

/** What a restore came to on this phone, until a person has seen it. */
export type Restored = {
  /** The moment to which the server went back. */
  readonly to: string | null
  /** So many writes go again. */
  readonly again: number
  /** Records of others that were here and that the server does not have. */
  readonly lost: readonly Kept[]
}

const DAYS_KEPT = 14
/** No state of the line that is followed: whatever the server has is newer. */
const ANOTHER = '0.0'

const isOfAnother = ({ row }: Kept): boolean => row.mark === ANOTHER

type Sent = { readonly come: readonly Answered[]; readonly gone: readonly string[] }
export const nothingSent: Sent = { come: [], gone: [] }

type Answer = { readonly id: string; readonly verdict: Verdict }

/** What is kept of an answer, and which of those kept before are old enough to go. */
export const keptOf = (
  held: ReadonlyMap<string, Answered>,
  writes: readonly FieldWrite[],
  answers: readonly Answer[],
  at: string,
): Sent => {
  const done = new Set(answers.flatMap(({ id, verdict }) => (verdict.kind === 'done' ? [id] : [])))
  const end = new Date(Date.parse(at) - DAYS_KEPT * 86_400_000).toISOString()
  return {
    come: writes.flatMap((write, nth) => (done.has(write.id) ? [{ write, at, nth }] : [])),
    gone: [...held].flatMap(([id, kept]) => (kept.at < end ? [id] : [])),
  }
}

/**
 * First what was sent before, in its order and under its ids, so that the server does once what it has and anew what it lacks;
 * then what waits. What lies here is of another line, until the server has said what it has.
 */
export const followLine = (
  { queue, answered, rows, restored }: PhoneState,
  { id, since, restoredTo }: Line,
): {
  readonly state: Pick<PhoneState, 'queue' | 'cursors' | 'line' | 'restored'>
  readonly rows: readonly Kept[]
  readonly sent: Sent
} => {
  const waiting = new Set(queue.map(({ write }) => write.id))
  const again = [...answered.values()]
    .filter(({ write, at }) => !waiting.has(write.id) && (since === null || at > since))
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.nth - other.nth))
    .map(({ write }): Queued => ({ write, sent: true, stuck: null, theirs: null }))
  return {
    state: {
      queue: [...again, ...queue],
      cursors: {},
      line: id,
      restored: { to: restoredTo, again: again.length, lost: restored?.lost ?? [] },
    },
    // Judged anew: what it comes to now is what counts.
    sent: { come: [], gone: again.map(({ write }) => write.id) },
    rows: [...rows.values()].map((kept) => ({ ...kept, row: { ...kept.row, mark: ANOTHER } })),
  }
}

/** Of what is not there any more, what the line before had: kept to be offered. */
export const withLost = (
  { rows, queue, restored }: PhoneState,
  gone: readonly string[],
): Pick<PhoneState, 'restored'> => {
  const queued = new Set(queue.map(({ write }) => write.recordId))
  const lost = gone.flatMap((id) => {
    const kept = rows.get(id)
    return kept && isOfAnother(kept) && !queued.has(id) ? [kept] : []
  })
  return { restored: restored && { ...restored, lost: [...restored.lost, ...lost] } }
}
