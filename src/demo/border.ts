// Puts a border gate that does not exist, and what was told across it, into the demo: its numbers are its own, so that all others stay.
import { gateShifts, makeGate } from './border-gate.ts'
import { noticeRecords } from './border-notices.ts'
import { gateTraffic } from './border-traffic.ts'
import type { Random } from './random.ts'
import type { DemoDistrict, NewId } from './record.ts'

export const withBorder = (random: Random, newId: NewId, district: DemoDistrict): DemoDistrict => {
  const { records } = district
  const border = makeGate(newId)
  const made = {
    checkpoints: [border.gate],
    'qr-places': [border.place],
    'checkpoint-shifts': gateShifts(random, newId, border),
    ...gateTraffic(random, newId, border),
    'health-notices': noticeRecords(newId, border.gate, records.signals ?? []),
  }
  const added = Object.entries(made).map(([name, list]) => [name, [...(records[name] ?? []), ...list]])
  return { ...district, records: { ...records, ...Object.fromEntries(added) } }
}
