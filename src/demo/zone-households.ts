// The households inside the zones of the demo: of one village, those with cases first, until its people are those of the decision, which names it.
import { addDays } from '../kernel/day/day.ts'
import type { DemoDistrict, DemoRecord, NewId } from './record.ts'

const BACK_DAYS = 14

type Choice = { readonly village: string; readonly households: readonly DemoRecord[] }

/** Filled as far as whole households go; the village with the most cases in the days before. */
const chosenFor = (
  zone: DemoRecord,
  households: readonly DemoRecord[],
  casesIn: ReadonlyMap<string, number>,
): Choice => {
  const cases = ({ id }: DemoRecord) => casesIn.get(id) ?? 0
  const villages = Map.groupBy(
    households.filter(({ homeUnit }) => homeUnit === zone.homeUnit),
    ({ values }) => String(values.village),
  )
  const sum = (of: readonly DemoRecord[]) => of.reduce((total, one) => total + cases(one), 0)
  const [village, all] = [...villages].toSorted(([, one], [, other]) => sum(other) - sum(one))[0] ?? ['', []]
  let left = Number(zone.values.people)
  const inside = all
    .toSorted((one, other) => cases(other) - cases(one))
    .filter(({ values }) => {
      const members = Number(values.members ?? 0)
      if (members === 0 || members > left) return false
      left -= members
      return true
    })
  return { village, households: inside }
}

const insideOf = (newId: NewId, zone: DemoRecord, households: readonly DemoRecord[]): DemoRecord[] => {
  const day = String(zone.values.effectiveDay)
  return households.map(({ id: household, values }) => ({
    id: newId(day),
    homeUnit: zone.homeUnit,
    knownOn: day,
    subjectId: null,
    values: {
      zone: zone.id,
      household,
      people: values.members ?? null,
      fromDay: day,
      untilDay: zone.values.endedDay ?? null,
    },
  }))
}

const checkpointOf = (newId: NewId, { id, homeUnit, values }: DemoRecord, village: string): DemoRecord => {
  const openedDay = String(values.effectiveDay)
  return {
    id: newId(openedDay),
    homeUnit,
    knownOn: openedDay,
    subjectId: null,
    values: {
      name: `Chốt vùng khoanh ${village}`,
      kind: 'zone',
      village,
      openedDay,
      closedDay: values.endedDay ?? null,
      decision: values.decisionNumber ?? null,
      roundTheClock: true,
      zone: id,
    },
  }
}

export const zoned = (newId: NewId, district: DemoDistrict): DemoDistrict => {
  const { zonings = [], checkpoints = [], households = [], persons = [], cases = [] } = district.records
  const homeOf = new Map(persons.map(({ id, values }) => [id, String(values.household)]))
  const chosen = zonings.map((zone) => {
    const day = String(zone.values.effectiveDay)
    const casesIn = new Map<string, number>()
    for (const { subjectId, values } of cases) {
      const home = subjectId === null ? undefined : homeOf.get(subjectId)
      const reported = String(values.reportDay)
      if (home && reported <= day && reported >= addDays(day, -BACK_DAYS))
        casesIn.set(home, (casesIn.get(home) ?? 0) + 1)
    }
    return { zone, ...chosenFor(zone, households, casesIn) }
  })
  return {
    ...district,
    records: {
      ...district.records,
      zonings: chosen.map(({ zone, village, households: { length } }) => ({
        ...zone,
        values: { ...zone.values, place: `${village}, ${length} hộ` },
      })),
      'zone-households': chosen.flatMap(({ zone, households: inside }) => insideOf(newId, zone, inside)),
      checkpoints: [...checkpoints, ...chosen.map(({ zone, village }) => checkpointOf(newId, zone, village))],
    },
  }
}
