// Puts what was watched into the demo: signals, events, clusters with their cases, waves, the reports that were owed. It draws ids of its own, so that all others stay.
import { makeClusters, waveRecords } from './clusters.ts'
import { withOtherDiseases } from './other-diseases.ts'
import type { DemoDistrict, NewId } from './record.ts'
import { makeSignals } from './signals.ts'
import { periodicReportRecords } from './weekly-reports.ts'

export const watched = (newId: NewId, newOtherId: NewId, district: DemoDistrict): DemoDistrict => {
  const { cases = [], persons = [] } = district.records
  const watching = withOtherDiseases(newOtherId, {
    ...district,
    records: {
      ...district.records,
      ...makeSignals(newId),
      ...makeClusters(newId, cases, persons),
      waves: waveRecords(newId),
    },
  })
  const reports = periodicReportRecords(newId, watching)
  return { ...watching, records: { ...watching.records, 'periodic-reports': reports } }
}
