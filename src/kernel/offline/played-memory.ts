// For tests: the server of a history without its database.
import { createHash } from 'node:crypto'
import type { Values } from '../register/field.ts'
import type { FileVerdict } from './files.ts'
import { mergeChange } from './merge-change.ts'
import { household } from './played-kinds.ts'
import type { Photograph, World } from './played-world.ts'
import { type CarriedRow, type FieldWrite, type Line, markOf, type Verdict } from './write.ts'

export const digest = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'))

export const gone = { vi: 'Đã xóa', en: 'Gone' }

/** The rule of the server without its database: judged once, merged field by field. */
export const memoryWorld = (kind = household): World => {
  type Held = {
    id: string
    register: string
    version: number
    values: Values
    order: number
    state: 'active' | 'deleted'
  }
  let records = new Map<string, Held>()
  let life: { record: string; field: string; value: unknown }[] = []
  let verdicts = new Map<string, Verdict>()
  let photographs: Photograph[] = []
  let [order, judged] = [0, '']
  let line: Line = { id: crypto.randomUUID(), since: null, restoredTo: null }
  let ticks = 0
  /** By the clock of this server each moment is another. */
  const clock = () => new Date((ticks += 1)).toISOString()
  const copied = () => ({
    records: new Map(records), life: [...life], verdicts: new Map(verdicts), photographs: [...photographs], order, judged, line,
  }) // prettier-ignore
  let kept = copied()
  const active = (register = kind.register) =>
    [...records.values()].filter((one) => one.state === 'active' && one.register === register)
  const put = (id: string, values: Values, state: Held['state'] = 'active', register = kind.register) => {
    const before = records.get(id)
    order += 1
    records.set(id, {
      id,
      register: before?.register ?? register,
      order,
      state,
      version: (before?.version ?? 0) + 1,
      values: { ...before?.values, ...values },
    })
    for (const [field, value] of Object.entries(values)) life.push({ record: id, field, value })
  }
  const rowOf = ({ id, version, values, state }: Held): CarriedRow => ({
    mark: markOf(version, 0),
    record: {
      id, version, values, homeUnit: '02011', state, knownAt: '', changedAt: '', importId: null, subjectId: null, subject: null, linked: {},
    }, // prettier-ignore
  })
  const judge = ({ act, register, recordId, values, base }: FieldWrite): Verdict => {
    if (act === 'create') {
      const { beside } = kind
      if (register === beside?.register && !records.has(String(values[beside.link])))
        return { kind: 'refused', code: 'notFound', text: gone, problems: [] }
      put(recordId, values, 'active', register)
      return { kind: 'done' }
    }
    const held = records.get(recordId)
    if (!held) return { kind: 'refused', code: 'notFound', text: gone, problems: [] }
    if (act === 'delete' && held.state === 'deleted') return { kind: 'done' }
    if (held.state === 'deleted') return { kind: 'refused', code: 'wrongState', text: gone, problems: [] }
    const { apply, conflicts } = mergeChange(base, act === 'delete' ? base : values, held.values)
    if (conflicts.length > 0) return { kind: 'conflict', fields: [...conflicts] }
    if (act === 'delete') {
      put(recordId, {}, 'deleted')
      return { kind: 'done' }
    }
    if (Object.keys(apply).length > 0) put(recordId, apply)
    return { kind: 'done' }
  }
  return {
    server: () => ({
      sync: (writes, followed) => {
        if (followed !== null && followed !== line.id)
          return Promise.resolve({ line, at: clock(), answers: [] })
        judged = clock()
        const stuck = new Set<string>()
        const answers = writes.map((write) => {
          const behind = stuck.has(write.recordId)
          const verdict: Verdict = behind ? { kind: 'behind' } : (verdicts.get(write.id) ?? judge(write))
          if (!behind) verdicts.set(write.id, verdict)
          if (verdict.kind === 'conflict' || verdict.kind === 'refused') stuck.add(write.recordId)
          const held = records.get(write.recordId)
          return { id: write.id, verdict, row: held ? rowOf(held) : null }
        })
        return Promise.resolve({ line, at: clock(), answers })
      },
      attach: ({ id, recordId }, bytes): Promise<FileVerdict> => {
        if (!records.has(recordId))
          return Promise.resolve({ kind: 'refused', code: 'notFound', text: gone, problems: [] })
        if (!photographs.some((one) => one.id === id)) photographs.push({ id, record: recordId, bytes })
        return Promise.resolve({ kind: 'done' })
      },
      pack: async (registers) => {
        const parts = Object.entries(registers).map(async ([name, { after, ids, wanted }]) => {
          const all = active(name).toSorted((one, other) => one.order - other.order)
          const states = all
            .map((held): [string, string] => [held.id, markOf(held.version, 0)])
            .toSorted(([one], [other]) => (one < other ? -1 : 1))
          const rows = all.filter(({ id, order: at }) =>
            wanted ? wanted.includes(id) : !ids && at > Number(after ?? 0),
          )
          const part = {
            rows: rows.map(rowOf),
            after: wanted || ids ? (after ?? null) : String(order),
            more: false,
            digest: await digest(states.map((state) => state.join(':')).join(',')),
            ids: ids ? states : null,
            narrowed: false,
          }
          return [name, part] as const
        })
        return { line, today: '2023-01-30', registers: Object.fromEntries(await Promise.all(parts)) }
      },
    }),
    desk: (record, field, value) => Promise.resolve(put(record, { [field]: value })),
    values: (record, field) =>
      Promise.resolve(
        life.filter((one) => one.record === record && one.field === field).map(({ value }) => value),
      ),
    records: () => Promise.resolve(active()),
    photographs: () => Promise.resolve(photographs),
    besides: () =>
      Promise.resolve(
        kind.beside
          ? active(kind.beside.register).map(({ id, values }) => ({
              id,
              of: values[kind.beside?.link ?? ''],
            }))
          : [],
      ),
    back: (restores) => {
      if (restores) {
        const { line: before } = kept
        ;({ records, life, verdicts, photographs, order, judged } = kept)
        const since = before.restoredTo !== null && (before.since ?? '') < judged ? before.since : judged
        line = { id: crypto.randomUUID(), since: since || null, restoredTo: clock() }
        kept = { ...copied(), line: before }
      } else kept = copied()
    },
    day: '2023-01-30',
    also: {},
    person: null,
  }
}
