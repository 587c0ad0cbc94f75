// What a phone keeps and does, whatever it runs on: kept before it counts, sent until it is heard, the same as the server's in the end.
import {
  answeredFile,
  type FileVerdict,
  type NewFile,
  nextFile,
  triedFile,
  type WaitingFile,
  withNew,
} from './files.ts'
import type { Ground } from './phone-ground.ts'
import { BYTES, type Kept, type PhoneState, ROW, stateOf } from './phone-state.ts'
import { textOf } from '../text/text.ts'
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
import { type FieldWrite, isOlder } from './write.ts'

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
  /** Sends all that was written, hears all that has changed, then sends what takes long. */
  synchronise(): Promise<void>
}

const lost: FileVerdict = {
  kind: 'refused',
  code: 'notFound',
  text: textOf(
    'Ảnh không còn trên máy này: chụp lại nếu cần.',
    'The photograph is not on this device any more.',
  ),
  problems: [],
}

export const openPhone = async (ground: Ground): Promise<Phone> => {
  const { store, server, registers, newId, now, digest } = ground
  let state = stateOf(await store.load())
  const listeners = new Set<() => void>()

  /** One after the other: each starts from what the one before has kept. */
  let last: Promise<unknown> = Promise.resolve()
  const alter = <K extends 'queue' | 'files' | 'cursors' | 'whole' | 'narrowed' | 'heardAt' | 'today'>(
    change: (before: PhoneState) => Pick<PhoneState, K>,
    rows: readonly Kept[] = [],
    gone: readonly string[] = [],
    bytes: { readonly come?: readonly NewFile[]; readonly gone?: string } = {},
  ): Promise<void> => {
    const next = last.then(async () => {
      const changed = change(state)
      const fresh = rows.filter(({ row }) => {
        const known = state.rows.get(row.record.id)
        return !known || isOlder(known.row.mark, row.mark)
      })
      const puts = new Map<string, unknown>(Object.entries(changed))
      for (const kept of fresh) puts.set(ROW + kept.row.record.id, kept)
      for (const file of bytes.come ?? []) puts.set(BYTES + file.id, file.bytes)
      await store.commit(puts, [
        ...gone.map((id) => ROW + id),
        ...(bytes.gone === undefined ? [] : [BYTES + bytes.gone]),
      ])
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
      if (part.narrowed !== state.narrowed.includes(register))
        await alter(({ narrowed }) => ({
          narrowed: part.narrowed ? [...narrowed, register] : narrowed.filter((name) => name !== register),
        }))
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

  /** One after the other, and what was written meanwhile before the next: a word never waits for a picture. */
  const sendFiles = async (): Promise<void> => {
    for (;;) {
      await sendAll()
      const file = nextFile(state.files, state.queue)
      if (!file) return
      const bytes = await store.read(BYTES + file.id)
      const verdict: FileVerdict = typeof bytes === 'string' ? await server.attach(file, bytes) : lost
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
    synchronise: () => {
      running ??= work().finally(() => {
        running = null
      })
      return running
    },
  }
}
