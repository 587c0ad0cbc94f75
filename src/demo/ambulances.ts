// Vehicles of the district's health centre and one lent for the wave; who was fetched by an ambulance was fetched by one of these.
import { DISTRICT } from './bodies.ts'
import { infectiousWard, treatmentArea } from './facilities.ts'
import type { DemoDistrict, DemoRecord, NewId } from './record.ts'

const vehicles = [
  ['97A-001.15', 'intensive', infectiousWard, '0209 385 0115', '2021-05-20', null],
  ['97A-002.08', 'ambulance', infectiousWard, '0209 385 0116', '2021-05-20', null],
  ['97C-014.62', 'other', treatmentArea, '0209 385 0117', '2021-12-15', '2022-05-01'],
] as const

export const withVehicles = (newId: NewId, district: DemoDistrict): DemoDistrict => {
  const { facilities = [], transfers = [] } = district.records
  const siteOf = new Map(facilities.map(({ id, values }) => [values.name, id]))
  const ambulances = vehicles.map(([plate, kind, site, phone, inDay, outDay]): DemoRecord => ({
    id: newId(inDay),
    homeUnit: DISTRICT,
    knownOn: inDay,
    subjectId: null,
    values: {
      plate,
      kind,
      facility: siteOf.get(site) ?? null,
      phone,
      inDay,
      outDay,
      outReason: outDay === null ? null : 'Trả nơi huy động',
    },
  }))
  const [intensive, ordinary] = ambulances
  const carried = transfers.map((transfer): DemoRecord => {
    const { values } = transfer
    if (values.transport !== 'ambulance') return transfer
    const by = values.ward === 'icu' || values.reason === 'worsening' ? intensive : ordinary
    return {
      ...transfer,
      values: { ...values, ambulance: by?.id ?? null, ambulanceUnit: DISTRICT },
    }
  })
  return { ...district, records: { ...district.records, ambulances, transfers: carried } }
}
