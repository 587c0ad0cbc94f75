// Puts what was watched into the demo: signals, events, clusters with their cases, waves. It draws ids of its own, so that all others stay.
import { makeClusters, waveRecords } from './clusters.ts'
import type { DemoDistrict, NewId } from './record.ts'
import { makeSignals } from './signals.ts'

export const watched = (newId: NewId, district: DemoDistrict): DemoDistrict => {
  const { cases = [], persons = [] } = district.records
  return {
    ...district,
    records: {
      ...district.records,
      ...makeSignals(newId),
      ...makeClusters(newId, cases, persons),
      waves: waveRecords(newId),
    },
  }
}
