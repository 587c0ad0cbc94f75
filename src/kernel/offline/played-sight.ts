// For tests: what whoever holds a phone of a history sees on it.
import type { Phone } from './phone.ts'

export const knownOn = (phone: Phone, register: string): string[] => {
  const { rows, queue } = phone.state()
  const had = [...rows].flatMap(([id, kept]) => (kept.register === register ? [id] : []))
  const born = queue.flatMap(({ write }) =>
    write.act === 'create' && write.register === register ? [write.recordId] : [],
  )
  return [...new Set([...had, ...born])]
}

export const seenOn = (phone: Phone, record: string, field: string): unknown => {
  const { rows, queue } = phone.state()
  const mine = queue.findLast(({ write }) => write.recordId === record && field in write.values)
  return (mine ? mine.write.values[field] : rows.get(record)?.row.record.values[field]) ?? null
}

/** Whether this phone put that value itself, and the server took it. */
export const hasSent = (phone: Phone, record: string, field: string, value: unknown): boolean =>
  [...phone.state().answered.values()].some(
    ({ write }) => write.recordId === record && write.values[field] === value,
  )
