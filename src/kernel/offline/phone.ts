// What a phone keeps and does, whatever it runs on: kept before it counts, sent until it is heard, the same as the server's in the end.
import type { Day } from '../day/day.ts'
import {
  addWrite,
  applyAnswers,
  type Choices,
  dropped,
  markSent,
  nextToSend,
  type Queue,
  resolved,
  tried,
} from './queue.ts'
import { type CarriedRow, type FieldWrite, isOlder, type Verdict } from './write.ts'

/** Entries under keys; what is put together in one commit is there wholly or not at all. */
export type Store = {
  load(): Promise<ReadonlyMap<string, unknown>>
  commit(puts: ReadonlyMap<string, unknown>, gone: readonly string[]): Promise<void>
}

type Asked = { after?: string | null; ids?: boolean; wanted?: string[] }
type Part = {
  readonly rows: readonly CarriedRow[]
  readonly after: string | null
  readonly more: boolean
  readonly digest: string
  readonly ids: readonly (readonly [id: string, mark: string])[] | null
}

export type Server = {
  sync(writes: readonly FieldWrite[]): Promise<{
    readonly answers: readonly { id: string; verdict: Verdict; row: CarriedRow | null }[]
  }>
  pack(registers: Readonly<Record<string, Asked>>): Promise<{
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

type Kept = { readonly register: string; readonly row: CarriedRow }

export type PhoneState = {
  readonly rows: ReadonlyMap<string, Kept>
  readonly queue: Queue
  readonly cursors: Readonly<Record<string, string | null>>
  /** Registers that were heard to their end once at least: of others something is still on its way. */
  readonly whole: readonly string[]
  /** When all was last heard from the server, and the day it then had. */
  readonly heardAt: string | null
  readonly today: Day | null
}

export type Act = Pick<FieldWrite, 'register' | 'recordId' | 'act' | 'values'> &
  Partial<Pick<FieldWrite, 'homeUnit' | 'subjectId' | 'base' | 'why'>>

export type Phone = {
  readonly state: () => PhoneState
  readonly subscribe: (heard: () => void) => () => void
  /** Kept on the phone when it resolves. */
  enter(act: Act): Promise<void>
  resolve(id: string, choices: Choices): Promise<void>
  again(id: string): Promise<void>
  drop(id: string): Promise<void>
  /** Sends all that waits, then hears all that has changed. */
  synchronise(): Promise<void>
}

const ROW = 'row:'

/** A device from before `whole` was kept, that had heard all, has all. */
const wholeOf = (entries: ReadonlyMap<string, unknown>): readonly string[] =>
  (entries.get('whole') ??
    (entries.get('heardAt') ? Object.keys(entries.get('cursors') ?? {}) : [])) as readonly string[]

const stateOf = (entries: ReadonlyMap<string, unknown>): PhoneState => ({
  rows: new Map(
    [...entries].flatMap(([key, value]) =>
      key.startsWith(ROW) ? [[key.slice(ROW.length), value as Kept]] : [],
    ),
  ),
  queue: (entries.get('queue') ?? []) as Queue,
  cursors: (entries.get('cursors') ?? {}) as PhoneState['cursors'],
  whole: wholeOf(entries),
  heardAt: (entries.get('heardAt') ?? null) as string | null,
  today: (entries.get('today') ?? null) as Day | null,
})

export const openPhone = async (ground: Ground): Promise<Phone> => {
  const { store, server, registers, newId, now, digest } = ground
  let state = stateOf(await store.load())
  const listeners = new Set<() => void>()

  /** One after the other: each starts from what the one before has kept. */
  let last: Promise<unknown> = Promise.resolve()
  const alter = <K extends 'queue' | 'cursors' | 'whole' | 'heardAt' | 'today'>(
    change: (before: PhoneState) => Pick<PhoneState, K>,
    rows: readonly Kept[] = [],
    gone: readonly string[] = [],
  ): Promise<void> => {
    const next = last.then(async () => {
      const changed = change(state)
      const fresh = rows.filter(({ row }) => {
        const known = state.rows.get(row.record.id)
        return !known || isOlder(known.row.mark, row.mark)
      })
      const puts = new Map<string, unknown>(Object.entries(changed))
      for (const kept of fresh) puts.set(ROW + kept.row.record.id, kept)
      await store.commit(
        puts,
        gone.map((id) => ROW + id),
      )
      const held = fresh.length + gone.length === 0 ? state.rows : new Map(state.rows)
      if (held instanceof Map) {
        for (const kept of fresh) held.set(kept.row.record.id, kept)
        for (const id of gone) held.delete(id)
      }
      state = { ...state, ...changed, rows: held }
      for (const heard of listeners) heard()
    })
    last = next.catch(() => undefined)
    return next
  }
  const alterQueue = (change: (queue: Queue) => Queue) => alter(({ queue }) => ({ queue: change(queue) }))

  const sendAll = async (): Promise<void> => {
    for (;;) {
      const next = nextToSend(state.queue)
      if (next.length === 0) return
      const ids = new Set(next.map(({ write }) => write.id))
      // Kept as sent before it is: what may have been heard is never altered under its id.
      await alterQueue((queue) => markSent(queue, ids))
      const writes = state.queue.flatMap(({ write, sent }) => (sent && ids.has(write.id) ? [write] : []))
      const { answers } = await server.sync(writes)
      const registerOf = new Map(writes.map(({ id, register }) => [id, register]))
      const rows = answers.flatMap(({ id, row }) =>
        row?.record.state === 'active' ? [{ register: registerOf.get(id) ?? '', row }] : [],
      )
      const gone = answers.flatMap(({ row }) => (row?.record.state === 'deleted' ? [row.record.id] : []))
      await alter(({ queue }) => ({ queue: applyAnswers(queue, answers) }), rows, gone)
    }
  }

  const hear = async (names: readonly string[]): Promise<void> => {
    const after = (name: string) => state.cursors[name] ?? null
    const answer = await server.pack(Object.fromEntries(names.map((name) => [name, { after: after(name) }])))
    const further: string[] = []
    for (const [register, part] of Object.entries(answer.registers)) {
      const rows = part.rows.map((row) => ({ register, row }))
      await alter(
        ({ cursors }) => ({ cursors: { ...cursors, [register]: part.after }, today: answer.today }),
        rows,
      )
      if (part.more) {
        further.push(register)
        continue
      }
      if (part.digest !== (await digestOf(register))) await compare(register)
      if (!state.whole.includes(register)) await alter(({ whole }) => ({ whole: [...whole, register] }))
    }
    if (further.length > 0) await hear(further)
  }

  const marksOf = (register: string): [id: string, mark: string][] =>
    [...state.rows]
      .flatMap(([id, kept]): [string, string][] => (kept.register === register ? [[id, kept.row.mark]] : []))
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
  const digestOf = (register: string): Promise<string> =>
    digest(
      marksOf(register)
        .map(([id, mark]) => `${id}:${mark}`)
        .join(','),
    )

  /** The cursor alone does not tell what has left, nor what was committed late: state by state. */
  const compare = async (register: string): Promise<void> => {
    const part = (await server.pack({ [register]: { ids: true } })).registers[register]
    const there = new Map(part?.ids ?? [])
    const here = new Map(marksOf(register))
    const gone = [...here.keys()].filter((id) => !there.has(id))
    const missing = [...there].flatMap(([id, mark]) => (here.get(id) === mark ? [] : [id]))
    const rows: Kept[] = []
    for (let start = 0; start < missing.length; start += 500) {
      const wanted = missing.slice(start, start + 500)
      const found = (await server.pack({ [register]: { wanted } })).registers[register]
      rows.push(...(found?.rows ?? []).map((row) => ({ register, row })))
    }
    await alter(() => ({}), rows, gone)
  }

  /** What was written while all was heard goes at once, and not with the next round. */
  const work = async (): Promise<void> => {
    do {
      await sendAll()
      await hear(registers())
    } while (nextToSend(state.queue).length > 0)
    await alter(() => ({ heardAt: now() }))
  }
  let running: Promise<void> | null = null

  return {
    state: () => state,
    subscribe: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    enter: ({ homeUnit = null, subjectId = null, base = {}, why = null, ...act }) => {
      const write = { ...act, id: newId(), madeAt: now(), homeUnit, subjectId, base, why }
      return alterQueue((queue) => addWrite(queue, write))
    },
    resolve: (id, choices) => alterQueue((queue) => resolved(queue, id, choices, newId())),
    again: (id) => alterQueue((queue) => tried(queue, id, newId())),
    drop: (id) => alterQueue((queue) => dropped(queue, id)),
    synchronise: () => {
      running ??= work().finally(() => {
        running = null
      })
      return running
    },
  }
}
