// Community teams with their members, and care teams: document 000 counts 167 with 543 members, and 160.
import type { Day } from '../kernel/day/day.ts'
import { apportion } from './apportion.ts'
import { dayAt, numberOf } from './calendar.ts'
import { communeAt } from './communes.ts'
import type { Household } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'
import type { Village } from './villages.ts'

export type Team = {
  readonly id: string
  readonly formedDay: Day
  readonly village: Village
  readonly name: string
}

const COMMUNITY_TEAMS = 167
const MEMBERS = 543
/** Care teams follow Decision 4349/QĐ-BYT of 09/2021. */
const communityFrom = numberOf('2021-05-10')
const careFrom = numberOf('2021-09-20')

/** `Thôn Nà Còi` stands as `thôn Nà Còi` inside a name. */
const inside = (name: string) => name.slice(0, 1).toLowerCase() + name.slice(1)

const teamRecord = ({ id, formedDay, village, name }: Team, kind: 'community' | 'care'): DemoRecord => ({
  id,
  homeUnit: communeAt(village.commune).key,
  knownOn: formedDay,
  subjectId: null,
  values: { kind, name, village: village.name, formedDay },
})

export const makeTeams = (random: Random, newId: NewId, villages: readonly Village[]) => {
  const newTeam = (village: Village, name: string, from: number): Team => {
    const formedDay = dayAt(from + village.commune + random.between(0, 25))
    return { id: newId(formedDay), formedDay, village, name }
  }
  const largest = villages.toSorted((a, b) => b.weight - a.weight)
  const doubled = new Set(largest.slice(0, COMMUNITY_TEAMS - villages.length))
  const community = villages.flatMap((village) => {
    const name = `Tổ COVID cộng đồng ${inside(village.name)}`
    return doubled.has(village)
      ? [1, 2].map((number) => newTeam(village, `${name} (số ${number})`, communityFrom))
      : [newTeam(village, name, communityFrom)]
  })
  const care = villages.map((village) =>
    newTeam(village, `Tổ chăm sóc người nhiễm COVID-19 ${inside(village.name)}`, careFrom),
  )
  const teamsOf = new Map(
    villages.map((village) => [village.index, community.filter((team) => team.village === village)] as const),
  )
  const records = [
    ...community.map((team) => teamRecord(team, 'community')),
    ...care.map((team) => teamRecord(team, 'care')),
  ]
  return { community, care, teamsOf, records }
}

/** Three or four people of the village to a team, the first of them its leader. */
export const memberRecords = (
  random: Random,
  newId: NewId,
  community: readonly Team[],
  households: readonly Household[],
): DemoRecord[] => {
  const sizes = random.shuffled(
    apportion(
      MEMBERS,
      community.map(() => 1),
    ),
  )
  const perVillage = Map.groupBy(households, ({ village }) => village.index)
  const waiting = new Map(
    [...perVillage].map(([village, here]) => {
      const able = here.flatMap(({ members }) =>
        members.filter(({ birth, phone }) => phone && birth > '1956' && birth < '1997').slice(0, 1),
      )
      return [village, random.shuffled(able)] as const
    }),
  )
  return community.flatMap((team, index) =>
    (waiting.get(team.village.index) ?? []).splice(0, sizes[index]).map(({ fullName, phone }, place) => ({
      id: newId(team.formedDay),
      homeUnit: communeAt(team.village.commune).key,
      knownOn: team.formedDay,
      subjectId: null,
      values: {
        fullName,
        role: place === 0 ? 'leader' : 'member',
        phone,
        team: team.id,
        teamKind: 'community',
        joinedDay: team.formedDay,
      },
    })),
  )
}

/** So many of a village's community team look after those who are ill at home too. */
const CARERS = 2

/** Care teams were made of those who stand in the village already: nobody is counted twice. */
export const alsoCaring = (
  members: readonly DemoRecord[],
  community: readonly Team[],
  care: readonly Team[],
): DemoRecord[] => {
  const villageOf = new Map(community.map(({ id, village }) => [id, village.index]))
  const careIn = new Map(care.map((team) => [team.village.index, team]))
  const found = new Map<string, number>()
  return members.map((member) => {
    const team = careIn.get(villageOf.get(String(member.values.team)) ?? -1)
    const before = team ? (found.get(team.id) ?? 0) : CARERS
    if (!team || before === CARERS || member.values.role === 'leader') return member
    found.set(team.id, before + 1)
    return { ...member, values: { ...member.values, alsoIn: team.id } }
  })
}
