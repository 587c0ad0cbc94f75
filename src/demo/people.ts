// The people and households of the demo: who lives where with whom, under which made-up name.
import { addDays, type Day } from '../kernel/day/day.ts'
import { apportion } from './apportion.ts'
import { birthIn, type Group, groupSizes } from './births.ts'
import { communes } from './communes.ts'
import { type Family, makeFamilies, type Member, type Newcomer } from './families.ts'
import { type Ethnicity, ethnicities } from './name-tables.ts'
import { familyName, fullName, makeNationalIds, makePhones, type Sex } from './names.ts'
import type { Random } from './random.ts'
import type { NewId } from './record.ts'
import type { Village } from './villages.ts'

export type Resident = {
  readonly id: string
  readonly knownOn: Day
  readonly household: Household
  readonly commune: number
  readonly sex: Sex
  readonly birth: Day
  readonly group: Group
  readonly fullName: string
  readonly ethnicity: Ethnicity
  readonly phone: string | null
  readonly nationalId: string | null
}

export type Household = {
  readonly id: string
  readonly code: string
  readonly village: Village
  readonly members: Resident[]
}

/** The district's own lists of households were taken over as they stood then. */
const LISTED_ON = '2020-02-10'
export const HOUSEHOLDS = 8_597
const SHARE_WITH_PHONE = 0.5
const SHARE_WITH_CARD = 0.8

const newcomers = (random: Random): Newcomer[][] => {
  const weights = communes.map(({ weight }) => weight)
  const byCommune: Newcomer[][] = communes.map(() => [])
  for (const [group, size] of groupSizes)
    apportion(size, weights).forEach((count, commune) => {
      for (let made = 0; made < count; made += 1) {
        const birth = birthIn(random, group)
        const year = Number(birth.slice(0, 4))
        const male = group === 'adults' && year < 1955 ? 0.44 : 0.51
        byCommune[commune]?.push({ sex: random.chance(male) ? 'male' : 'female', birth, year, group })
      }
    })
  return byCommune
}

/** Children and the father's side bear the name of the household; whoever married in keeps their own. */
const bearsFamilyName = ({ relation, sex }: Member, head: Member): boolean =>
  relation === 'head'
    ? sex === 'male'
    : relation === 'spouse'
      ? head.sex === 'female'
      : relation === 'parent'
        ? sex === 'male'
        : true

export const makePeople = (
  random: Random,
  newId: NewId,
  villages: readonly Village[],
): { households: Household[]; residents: Resident[] } => {
  const newPhone = makePhones(random)
  const newNationalId = makeNationalIds(random)
  const households: Household[] = []

  const moveIn = (family: Family, village: Village, code: string): void => {
    const [head] = family
    if (!head) return
    const ethnicity = random.draw(ethnicities)
    const name = familyName(random, ethnicity)
    const shared = random.chance(0.75) ? newPhone() : null
    const household: Household = { id: newId(LISTED_ON), code, village, members: [] }
    for (const member of family) {
      const own = member.relation === 'spouse' && random.chance(0.25) ? random.draw(ethnicities) : ethnicity
      const bears = bearsFamilyName(member, head) || (member.relation === 'head' && family.length === 1)
      const adult = member.group === 'adults'
      const phone =
        adult && random.chance(SHARE_WITH_PHONE) ? (random.chance(0.35) ? shared : newPhone()) : null
      const knownOn = member.birth < LISTED_ON ? LISTED_ON : addDays(member.birth, random.between(1, 20))
      household.members.push({
        id: newId(knownOn),
        knownOn,
        household,
        commune: village.commune,
        sex: member.sex,
        birth: member.birth,
        group: member.group,
        fullName: fullName(random, bears ? name : familyName(random, own), member.sex, member.year),
        ethnicity: own,
        phone: member.relation === 'head' ? shared : phone,
        nationalId: adult && random.chance(SHARE_WITH_CARD) ? newNationalId(member.sex, member.birth) : null,
      })
    }
    households.push(household)
  }

  const counts = apportion(
    HOUSEHOLDS,
    communes.map(({ weight }) => weight),
  )
  newcomers(random).forEach((people, index) => {
    const count = counts[index] ?? 0
    const families = random.shuffled(makeFamilies(people, count, random))
    const here = villages.filter(({ commune }) => commune === index)
    let next = 0
    apportion(
      count,
      here.map(({ weight }) => weight),
    ).forEach((size, at) => {
      const village = here[at]
      for (const family of families.slice(next, next + size))
        if (village)
          moveIn(family, village, `${communes[index]?.letters}-${String((next += 1)).padStart(4, '0')}`)
    })
  })
  return { households, residents: households.flatMap(({ members }) => members) }
}
