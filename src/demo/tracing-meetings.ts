// The meetings behind the demo's contacts: a cluster of Mỹ Thanh in the winter of 2021–2022 with who infected whom, and a meeting at Tết 2023.
import { CUT_OFF, dayAt, numberOf } from './calendar.ts'
import { communeAt } from './communes.ts'
import type { Course } from './courses.ts'
import type { Resident } from './people.ts'
import type { Random, Weighted } from './random.ts'

const CLUSTER = { commune: 'Mỹ Thanh', from: '2022-01-03', to: '2022-02-20', cases: 48 } as const
/** A visitor from another province fell ill after a meeting at Tết; who met him is followed on the last day of the demo. */
export const TET = { day: '2023-01-23', household: 9 } as const
export const WEDDING = { from: '2022-01-15', to: '2022-01-18' } as const

/** How somebody was infected, as far as the demo tells. */
export type Infection = { readonly course: Course; readonly by: Course | null }

export type Sketch = {
  readonly resident: Resident
  /** A case, a contact, or somebody who is in the book of another province. */
  readonly source: Course | Resident | null
  readonly first: number
  readonly last: number
  readonly found: number
  readonly setting: string
  readonly event: 'wedding' | 'tet' | null
}

const communeOf = ({ resident }: Course): string => communeAt(resident.commune).name

/** Each case of the cluster with an earlier one that could have infected it: of the household, else of the same commune. */
export const infectionsOf = (random: Random, courses: readonly Course[]): Infection[] => {
  const cluster = courses
    .filter((course) => communeOf(course) === CLUSTER.commune)
    .filter(({ report }) => report >= numberOf(CLUSTER.from) && report <= numberOf(CLUSTER.to))
    .slice(0, CLUSTER.cases)
  return cluster.map((course, index) => {
    const earlier = cluster
      .slice(0, index)
      .filter(({ specimen }) => specimen <= course.specimen - 2 && specimen >= course.specimen - 9)
    const atHome = earlier.filter(({ resident }) => resident.household === course.resident.household)
    // Few infect many: of those who could have, the first of the day is taken most often.
    const by =
      atHome[0] ?? (earlier.length > 0 && random.chance(0.85) ? random.pick(earlier.slice(0, 3)) : null)
    return { course, by }
  })
}

const otherSettings: Weighted<string> = [
  ['neighbour', 5],
  ['work', 3],
  ['school', 3],
  ['market', 2],
]

/** Whole households who were at the meeting at Tết. */
const tetSketches = (
  random: Random,
  infections: readonly Infection[],
  residents: readonly Resident[],
  taken: ReadonlySet<Resident>,
): Sketch[] => {
  const village = infections[0]?.course.resident.household.village
  const households = [...new Set(residents.map(({ household }) => household))].filter(
    (one) => one.village === village,
  )
  const last = numberOf(TET.day)
  return households.slice(-TET.household).flatMap(({ members }) =>
    members
      .filter((member) => !taken.has(member) && member.knownOn <= TET.day)
      .map((resident): Sketch => ({
        resident,
        source: null,
        first: last,
        last,
        found: last + random.between(1, 3),
        setting: 'gathering',
        event: 'tet',
      })),
  )
}

export const sketchesOf = (
  random: Random,
  courses: readonly Course[],
  infections: readonly Infection[],
  residents: readonly Resident[],
): Sketch[] => {
  const sketches: Sketch[] = []
  const taken = new Set<Resident>()
  /** Since when contacts stay at home: after that they meet their household only. */
  const isolated = new Map<Resident, number>()
  const add = (resident: Resident, source: Course, last: number, found: number, setting: string) => {
    if (taken.has(resident)) return
    taken.add(resident)
    isolated.set(resident, found)
    const day = dayAt(last)
    const atWedding = setting === 'neighbour' && day >= WEDDING.from && day <= WEDDING.to
    const first = setting === 'household' ? Math.min(last, (source.onset ?? source.specimen) - 1) : last
    sketches.push({
      resident,
      source,
      first,
      last,
      found,
      setting: atWedding ? 'gathering' : setting,
      event: atWedding ? 'wedding' : null,
    })
  }
  for (const { course, by } of infections)
    if (by) {
      const atHome = by.resident.household === course.resident.household
      const outside = atHome ? by.report : (isolated.get(by.resident) ?? by.report)
      const last = Math.min(by.report, course.specimen - 2, outside)
      const found = Math.min(
        by.report +
          random.draw([
            [0, 6],
            [1, 3],
            [2, 1],
          ] as const),
        course.report,
      )
      add(course.resident, by, last, found, atHome ? 'household' : random.draw(otherSettings))
    }
  const neighbours = Map.groupBy(residents, ({ household }) => household.village)
  for (const { course: source } of infections) {
    const found = Math.min(
      CUT_OFF,
      source.report +
        random.draw([
          [0, 6],
          [1, 3],
          [3, 1],
        ] as const),
    )
    for (const member of source.resident.household.members)
      if (member !== source.resident && member.knownOn <= dayAt(found))
        add(member, source, source.report, found, 'household')
    const near = neighbours.get(source.resident.household.village) ?? []
    for (let met = random.between(0, 3); met > 0; met -= 1) {
      const other = random.pick(near)
      const last =
        Math.min(source.report, isolated.get(source.resident) ?? source.report) - random.between(0, 2)
      if (other.household !== source.resident.household && other.knownOn <= dayAt(found))
        add(other, source, last, found, random.draw(otherSettings))
    }
  }
  // Those who met somebody who was only a contact.
  for (const of of sketches.slice(0, 60).filter(() => random.chance(0.2))) {
    const other = random.pick(neighbours.get(of.resident.household.village) ?? [])
    if (taken.has(other) || other.knownOn > dayAt(of.found)) continue
    taken.add(other)
    sketches.push({
      ...of,
      resident: other,
      source: of.resident,
      first: of.last,
      last: of.last,
      found: of.found + 1,
      setting: 'neighbour',
      event: null,
    })
  }
  return [...sketches, ...tetSketches(random, infections, residents, taken)]
}
