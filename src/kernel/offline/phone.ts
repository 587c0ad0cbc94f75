// What a phone keeps and does, whatever it runs on: kept before it counts, sent until it is heard, the same as the server's in the end.
import {
  answeredFile,
  bytesLost,
  type FileVerdict,
  type NewFile,
  nextFile,
  triedFile,
  type WaitingFile,
  withNew,
} from './files.ts'
import type { Ground } from './phone-ground.ts'
import { followLine, keptOf, nothingSent, withLost } from './line.ts'
import { ANSWERED, BYTES, type Kept, marksOf, type PhoneState, ROW, stateOf } from './phone-state.ts'
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
import { type FieldWrite, isOlder, type Line } from './write.ts'

export type Act = Pick<FieldWrite, 'register' | 'recordId' | 'act' | 'values'> &
  Partial<Pick<FieldWrite, 'homeUnit' | 'subjectId' | 'base' | 'why'>>

export type Phone = {
  readonly state: () => PhoneState
  readonly subscribe: (heard: () => void) => () => void
  /** Kept on the phone when it resolves, the photographs with it or not at all. */
  enter(act: Act, photographs?: readonly NewFile[]): Promise<void>
  /** Photographs of a record that stands. */
  attach(of: Pick<WaitingFile, 'register' | 'recordId'>, photographs: readonly NewFile[]): Promise<void>
  /** The bytes of a file that waits. */
  bytesOf(file: string): Promise<string | null>
  againFile(id: string): Promise<void>
  dropFile(id: string): Promise<void>
  resolve(id: string, choices: Choices): Promise<void>
  again(id: string): Promise<void>
  drop(id: string): Promise<void>
  /** A person has seen what a restore came to. */
  seenRestored(): Promise<void>
  /** Sends all that was written, hears all that has changed, then sends what takes long. */
  synchronise(): Promise<void>
}

export const openPhone = async (ground: Ground): Promise<Phone> => {
  const { store, server, registers, newId, now, digest } = ground
  let state = stateOf(await store.load())
  const listeners = new Set<() => void>()

  /** One after the other: each starts from what the one before has kept. */
  let last: Promise<unknown> = Promise.resolve()
  const alter = <K extends Exclude<keyof PhoneState, 'rows' | 'answered'>>(
    change: (before: PhoneState) => Pick<PhoneState, K>,
    rows: readonly Kept[] = [],
    gone: readonly string[] = [],
    bytes: { readonly come?: readonly NewFile[]; readonly gone?: string } = {},
    sent = nothingSent,
    anyMark = false,
  ): Promise<void> => {
    const next = last.then(async () => {
      const changed = change(state)
      const fresh = rows.filter(({ row }) => {
        const known = state.rows.get(row.record.id)
        return anyMark || !known || isOlder(known.row.mark, row.mark)
      })
      const puts = new Map<string, unknown>(Object.entries(changed))
      for (const kept of fresh) puts.set(ROW + kept.row.record.id, kept)
      for (const one of sent.come) puts.set(ANSWERED + one.write.id, one)
      for (const file of bytes.come ?? []) puts.set(BYTES + file.id, file.bytes)
      await store.commit(puts, [
        ...gone.map((id) => ROW + id),
        ...(bytes.gone === undefined ? [] : [BYTES + bytes.gone]),
        ...sent.gone.map((id) => ANSWERED + id),
      ])
      const held = fresh.length + gone.length === 0 ? state.rows : new Map(state.rows)
      if (held instanceof Map) {
        for (const kept of fresh) held.set(kept.row.record.id, kept)
        for (const id of gone) held.delete(id)
      }
      const answered = sent === nothingSent ? state.answered : new Map(state.answered)
      if (answered instanceof Map) {
        for (const id of sent.gone) answered.delete(id)
        for (const one of sent.come) answered.set(one.write.id, one)
      }
      state = { ...state, ...changed, rows: held, answered }
      for (const heard of listeners) heard()
    })
    last = next.catch(() => undefined)
    return next
  }
  const alterQueue = (change: (queue: Queue) => Queue) => alter(({ queue }) => ({ queue: change(queue) }))

  /** True where the server is of another line: it was restored since, and what it may have lost comes first. */
  const begins = async (line: Line): Promise<boolean> => {
    if (state.line === null || state.line === line.id) return false
    const { rows, sent } = followLine(state, line)
    await alter((before) => followLine(before, line).state, rows, [], {}, sent, true)
    return true
  }

  const sendAll = async (): Promise<void> => {
    for (;;) {
      const next = nextToSend(state.queue)
      if (next.length === 0) return
      const ids = new Set(next.map(({ write }) => write.id))
      // Kept as sent before it is: what may have been heard is never altered under its id.
      await alterQueue((queue) => markSent(queue, ids))
      const writes = state.queue.flatMap(({ write, sent }) => (sent && ids.has(write.id) ? [write] : []))
      const { line, at, answers } = await server.sync(writes, state.line)
      if (await begins(line)) continue
      const registerOf = new Map(writes.map(({ id, register }) => [id, register]))
      const rows = answers.flatMap(({ id, row }) =>
        row?.record.state === 'active' ? [{ register: registerOf.get(id) ?? '', row }] : [],
      )
      const gone = answers.flatMap(({ row }) => (row?.record.state === 'deleted' ? [row.record.id] : []))
      const sent = keptOf(state.answered, writes, answers, at)
      await alter(
        ({ queue }) => ({ queue: applyAnswers(queue, answers), line: line.id }),
        rows,
        gone,
        {},
        sent,
      )
    }
  }

  const hear = async (names: readonly string[]): Promise<void> => {
    const after = (name: string) => state.cursors[name] ?? null
    const answer = await server.pack(Object.fromEntries(names.map((name) => [name, { after: after(name) }])))
    if (await begins(answer.line)) {
      await sendAll()
      return hear(registers())
    }
    const further: string[] = []
    for (const [register, part] of Object.entries(answer.registers)) {
      const rows = part.rows.map((row) => ({ register, row }))
      await alter(
        ({ cursors }) => ({
          cursors: { ...cursors, [register]: part.after },
          today: answer.today,
          line: answer.line.id,
        }),
        rows,
      )
      if (part.more) {
        further.push(register)
        continue
      }
      if (part.digest !== (await digestOf(register))) await compare(register)
      if (part.narrowed !== state.narrowed.includes(register))
        await alter(({ narrowed }) => ({
          narrowed: part.narrowed ? [...narrowed, register] : narrowed.filter((name) => name !== register),
        }))
      if (!state.whole.includes(register)) await alter(({ whole }) => ({ whole: [...whole, register] }))
    }
    if (further.length > 0) await hear(further)
  }

  const digestOf = (register: string): Promise<string> =>
    digest(
      marksOf(state, register)
        .map(([id, mark]) => `${id}:${mark}`)
        .join(','),
    )

  /** The cursor alone does not tell what has left, nor what was committed late: state by state. */
  const compare = async (register: string): Promise<void> => {
    const { line, registers: parts } = await server.pack({ [register]: { ids: true } })
    // Restored between two questions: the next hearing begins with that.
    if (line.id !== state.line) return
    const part = parts[register]
    const there = new Map(part?.ids ?? [])
    const here = new Map(marksOf(state, register))
    const gone = [...here.keys()].filter((id) => !there.has(id))
    const missing = [...there].flatMap(([id, mark]) => (here.get(id) === mark ? [] : [id]))
    const rows: Kept[] = []
    for (let start = 0; start < missing.length; start += 500) {
      const wanted = missing.slice(start, start + 500)
      const found = (await server.pack({ [register]: { wanted } })).registers[register]
      rows.push(...(found?.rows ?? []).map((row) => ({ register, row })))
    }
    await alter((before) => withLost(before, gone), rows, gone)
  }

  /** One after the other, and what was written meanwhile before the next: a word never waits for a picture. */
  const sendFiles = async (): Promise<void> => {
    for (;;) {
      await sendAll()
      const file = nextFile(state.files, state.queue)
      if (!file) return
      const bytes = await store.read(BYTES + file.id)
      const verdict: FileVerdict = typeof bytes === 'string' ? await server.attach(file, bytes) : bytesLost
      const gone = verdict.kind === 'done' ? { gone: file.id } : {}
      await alter(({ files }) => ({ files: answeredFile(files, file.id, verdict) }), [], [], gone)
    }
  }

  /** What was written while all was heard goes at once, and not with the next round. */
  const work = async (): Promise<void> => {
    do {
      await sendAll()
      await hear(registers())
    } while (nextToSend(state.queue).length > 0)
    await alter(() => ({ heardAt: now() }))
    await sendFiles()
  }
  let running: Promise<void> | null = null

  return {
    state: () => state,
    subscribe: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    enter: ({ homeUnit = null, subjectId = null, base = {}, why = null, ...act }, photographs = []) => {
      const write = { ...act, id: newId(), madeAt: now(), homeUnit, subjectId, base, why }
      return alter(
        ({ queue, files }) => ({ queue: addWrite(queue, write), files: withNew(files, write, photographs) }),
        [],
        [],
        { come: photographs },
      )
    },
    attach: (of, photographs) =>
      alter(({ files }) => ({ files: withNew(files, { ...of, madeAt: now() }, photographs) }), [], [], {
        come: photographs,
      }),
    bytesOf: async (id) => {
      const bytes = await store.read(BYTES + id)
      return typeof bytes === 'string' ? bytes : null
    },
    againFile: (id) => alter(({ files }) => ({ files: triedFile(files, id) })),
    dropFile: (id) =>
      alter(({ files }) => ({ files: files.filter((file) => file.id !== id) }), [], [], { gone: id }),
    resolve: (id, choices) => alterQueue((queue) => resolved(queue, id, choices, newId())),
    again: (id) => alterQueue((queue) => tried(queue, id, newId())),
    drop: (id) => alterQueue((queue) => dropped(queue, id)),
    seenRestored: () => alter(() => ({ restored: null })),
    synchronise: () => {
      running ??= work().finally(() => {
        running = null
      })
      return running
    },
  }
}
