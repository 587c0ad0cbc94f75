// The households inside the zones of the demo: of the village that the decision names, until its people are those of the decision.
import type { DemoDistrict, DemoRecord, NewId } from './record.ts'

/** `Thôn Bản Luông, 11 hộ` names the village. */
const villageOf = ({ values }: DemoRecord): string => String(values.place).replace(/^Thôn |^Phố |,.*$/g, '')

const insideOf = (newId: NewId, zone: DemoRecord, households: readonly DemoRecord[]): DemoRecord[] => {
  const { effectiveDay, endedDay, people } = zone.values
  const day = String(effectiveDay)
  const inUnit = households.filter(({ homeUnit }) => homeUnit === zone.homeUnit)
  const named = inUnit.filter(({ values }) => String(values.village).includes(villageOf(zone)))
  const records: DemoRecord[] = []
  let left = Number(people)
  for (const household of named.length > 0 ? named : inUnit) {
    const members = Number(household.values.members ?? 0)
    if (members === 0 || members > left) continue
    left -= members
    records.push({
      id: newId(day),
      homeUnit: zone.homeUnit,
      knownOn: day,
      subjectId: null,
      values: {
        zone: zone.id,
        household: household.id,
        people: members,
        fromDay: day,
        untilDay: endedDay ?? null,
      },
    })
    if (left === 0) break
  }
  return records
}

export const zoned = (newId: NewId, district: DemoDistrict): DemoDistrict => {
  const { zonings = [], households = [] } = district.records
  return {
    ...district,
    records: {
      ...district.records,
      'zone-households': zonings.flatMap((zone) => insideOf(newId, zone, households)),
    },
  }
}
