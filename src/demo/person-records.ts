// The records of persons, and of households given to the team of their village.
import { numberOf, dayAt } from './calendar.ts'
import { communeAt } from './communes.ts'
import type { Household, Resident } from './people.ts'
import type { Random, Weighted } from './random.ts'
import type { DemoRecord } from './record.ts'
import type { Team } from './teams.ts'

const jobs: Weighted<string> = [
  ['Nông dân', 62],
  ['Lao động tự do', 9],
  ['Công nhân', 9],
  ['Buôn bán', 6],
  ['Công chức, viên chức', 5],
  ['Giáo viên', 3],
  ['Lái xe', 2],
  ['Nội trợ', 2],
  ['Nhân viên y tế', 1],
  ['Công an, bộ đội', 1],
]

const occupationOf = (random: Random, { birth, group }: Resident): string => {
  const year = Number(birth.slice(0, 4))
  if (year >= 2019) return 'Trẻ em'
  if (year >= 2016) return 'Trẻ mầm non'
  if (group !== 'adults') return 'Học sinh'
  if (year >= 2000 && random.chance(0.35)) return 'Học sinh, sinh viên'
  if (year < 1950) return 'Người cao tuổi'
  return year < 1962 && random.chance(0.3) ? 'Hưu trí' : random.draw(jobs)
}

/** Some of the old know only the year in which they were born. */
const knowsOnlyYear = (random: Random, year: number): boolean =>
  random.chance(year < 1945 ? 0.3 : year < 1965 ? 0.07 : year < 1985 ? 0.005 : 0)

export const personRecords = (random: Random, residents: readonly Resident[]): DemoRecord[] =>
  residents.map((resident) => {
    const birthYear = Number(resident.birth.slice(0, 4))
    const { village } = resident.household
    return {
      id: resident.id,
      homeUnit: communeAt(resident.commune).key,
      knownOn: resident.knownOn,
      subjectId: null,
      values: {
        fullName: resident.fullName,
        sex: resident.sex,
        birthDay: knowsOnlyYear(random, birthYear) ? null : resident.birth,
        birthYear,
        nationalId: resident.nationalId,
        phone: resident.phone,
        address: `${village.name}, ${communeAt(resident.commune).within}`,
        village: village.name,
        occupation: occupationOf(random, resident),
        ethnicity: resident.ethnicity,
        nationality: 'Việt Nam',
        household: resident.household.id,
      },
    }
  })

/** Households of a village with two teams are shared between them; each is given within a month of the team's first day. */
export const householdRecords = (
  random: Random,
  households: readonly Household[],
  teamsOf: ReadonlyMap<number, readonly Team[]>,
): DemoRecord[] =>
  households.map(({ id, code, village, members }) => {
    const team = random.pick(teamsOf.get(village.index) ?? [])
    const assignedDay = dayAt(numberOf(team.formedDay) + random.between(0, 30))
    const [head] = members
    return {
      id,
      homeUnit: communeAt(village.commune).key,
      knownOn: assignedDay,
      subjectId: null,
      values: {
        code,
        headName: head?.fullName ?? null,
        village: village.name,
        address: `${village.name}, ${communeAt(village.commune).within}`,
        phone: head?.phone ?? members.find(({ phone }) => phone)?.phone ?? null,
        members: members.length,
        team: team.id,
        assignedDay,
      },
    }
  })
