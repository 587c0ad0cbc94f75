// The doses and the targets over which their coverage is taken, exactly as document 000 counts them, shared out by commune.
import { apportion } from './apportion.ts'
import type { Group } from './births.ts'
import { CUT_OFF, dayAt } from './calendar.ts'
import { communeAt, communes } from './communes.ts'
import type { Course } from './courses.ts'
import { planDoses, type Planned, type Product } from './dose-plan.ts'
import { healthCentre, vaccinationPoint } from './facilities.ts'
import type { Resident } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'

type Campaign = {
  readonly group: Exclude<Group, 'under5'>
  /** For each dose: how many given, how many due. The 2,170 due for a third dose of 12–17 stand as printed (A17). */
  readonly doses: readonly (readonly [given: number, due: number])[]
}

const campaigns: readonly Campaign[] = [
  {
    group: 'adults',
    doses: [
      [22_714, 22_809],
      [22_639, 22_809],
      [20_565, 21_837],
      [5_757, 5_844],
    ],
  },
  {
    group: 'age12to17',
    doses: [
      [2_164, 2_170],
      [2_135, 2_170],
      [1_832, 2_170],
    ],
  },
  {
    group: 'age5to11',
    doses: [
      [3_542, 3_661],
      [3_178, 3_661],
    ],
  },
]

/** Before the first dose, so that a target counts in every later period. */
const AS_OF = '2021-06-30'

type Person = { readonly resident: Resident; readonly plan: Planned[] }

const byCommune = <T>(list: readonly T[], communeOf: (item: T) => number): T[][] => {
  const groups = Map.groupBy(list, communeOf)
  return communes.map((_, index) => groups.get(index) ?? [])
}

const dueBy = (residents: readonly Resident[], group: Group, due: number): number[] =>
  apportion(
    due,
    byCommune(
      residents.filter((one) => one.group === group),
      ({ commune }) => commune,
    ).map(({ length }) => length),
  )

export const targetRecords = (newId: NewId, residents: readonly Resident[]): DemoRecord[] =>
  campaigns.flatMap(({ group, doses }) =>
    doses.flatMap(([, due], at) =>
      dueBy(residents, group, due).map((people, commune) => ({
        id: newId(AS_OF),
        homeUnit: communeAt(commune).key,
        knownOn: AS_OF,
        subjectId: null,
        values: {
          targetGroup: group,
          doseNumber: at + 1,
          people,
          asOfDay: AS_OF,
          source: 'Rà soát của trạm y tế xã',
        },
      })),
    ),
  )

/** The fourth dose goes to the old first. */
const eagerness = (doseNumber: number, { birth }: Resident): number =>
  doseNumber < 4 ? 1 : birth < '1957' ? 12 : birth < '1972' ? 5 : 1

const lotOf = (product: Product, day: number): string => {
  const letters = { astraZeneca: 'AZ', pfizer: 'PF', moderna: 'MO', veroCell: 'VC' }[product]
  return `${letters}${dayAt(day).slice(2, 4)}${String(Math.floor(day / 21) % 100).padStart(2, '0')}${(day * 7) % 3 === 0 ? 'A' : 'B'}`
}

const doseRecord = (
  random: Random,
  newId: NewId,
  { resident, plan }: Person,
  group: Group,
  doseNumber: number,
): DemoRecord[] => {
  const planned = plan[doseNumber - 1]
  if (!planned) return []
  const { day, product } = planned
  const knownOn = dayAt(
    Math.min(
      CUT_OFF,
      day +
        random.draw([
          [0, 70],
          [1, 22],
          [2, 8],
        ] as const),
    ),
  )
  const commune = communeAt(resident.commune)
  return [
    {
      id: newId(knownOn),
      homeUnit: commune.key,
      knownOn,
      subjectId: resident.id,
      values: {
        targetGroup: group,
        doseNumber,
        product,
        lot: lotOf(product, day),
        doseDay: dayAt(day),
        site: random.chance(0.12) ? healthCentre : vaccinationPoint(commune, dayAt(day)),
        reaction: random.draw([
          ['none', 82],
          ['mild', 15],
          [null, 3],
        ] as const),
      },
    },
  ]
}

export const makeDoses = (
  random: Random,
  newId: NewId,
  residents: readonly Resident[],
  courses: readonly Course[],
): DemoRecord[] => {
  const courseOf = new Map(courses.map((course) => [course.resident, course]))
  const records: DemoRecord[] = []
  for (const { group, doses } of campaigns) {
    let had: Person[] = residents
      .filter((one) => one.group === group)
      .map((resident) => ({ resident, plan: planDoses(random, resident, courseOf.get(resident)) }))
    doses.forEach(([given, due], at) => {
      const able = byCommune(
        had.filter(({ plan }) => plan.length > at),
        ({ resident }) => resident.commune,
      )
      const dueHere = dueBy(residents, group, due)
      const caps = able.map((here, commune) => Math.min(here.length, dueHere[commune] ?? 0))
      // The share not reached differs between communes, never the sum.
      const missed = apportion(
        due - given,
        dueHere.map((count) => count * (0.4 + 1.2 * random.next())),
      )
      const wanted = dueHere.map((count, commune) => Math.max(1, count - (missed[commune] ?? 0)))
      const quotas = apportion(given, wanted, caps)
      had = able.flatMap((here, commune) =>
        random.ordered(here, ({ resident }) => eagerness(at + 1, resident)).slice(0, quotas[commune]),
      )
      for (const person of had) records.push(...doseRecord(random, newId, person, group, at + 1))
    })
  }
  return records
}
