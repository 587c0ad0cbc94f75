// Pure: records as they stand on the phone: what the server has, with what was written here laid over it.
import { completeValues } from '../register/columns.ts'
import type { RecordRow } from '../register/contract.ts'
import type { Register } from '../register/register.ts'
import type { Queue, Queued } from './queue.ts'
import type { CarriedRow } from './write.ts'

export type FieldRecord = RecordRow & {
  /** Whether the server has all of it. */
  readonly waits: 'no' | 'waiting' | 'conflict' | 'refused'
}

const waitsOf = ({ stuck }: Queued): FieldRecord['waits'] => stuck?.kind ?? 'waiting'

const born = (register: Register, { write }: Queued): RecordRow => ({
  id: write.recordId,
  homeUnit: write.homeUnit ?? '',
  state: 'active',
  version: 0,
  knownAt: write.madeAt,
  changedAt: write.madeAt,
  importId: null,
  subjectId: write.subjectId,
  values: completeValues(register, write.values),
  subject: null,
  linked: {},
})

/** `subjects`: people carried along, for records that were born here. */
export const laidOver = (
  register: Register,
  rows: Iterable<CarriedRow>,
  queue: Queue,
  subjects: ReadonlyMap<string, CarriedRow>,
): FieldRecord[] => {
  const records = new Map<string, FieldRecord>()
  for (const { record } of rows) records.set(record.id, { ...record, waits: 'no' })
  for (const one of queue) {
    const { write } = one
    if (write.register !== register.name) continue
    const known = records.get(write.recordId)
    if (write.act === 'delete') {
      records.delete(write.recordId)
      continue
    }
    const base = known ?? (write.act === 'create' ? born(register, one) : undefined)
    if (!base) continue
    const subject =
      base.subject ?? (base.subjectId ? (subjects.get(base.subjectId)?.record.values ?? null) : null)
    records.set(write.recordId, {
      ...base,
      subject,
      values: { ...base.values, ...write.values },
      waits: waitsOf(one),
    })
  }
  return [...records.values()]
}
