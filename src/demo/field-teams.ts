// The work of teams in the demo: self-management teams and patrols, volunteers, vulnerable people with calls on them, visits of households.
import { makeCitizenReports } from './citizen-reports.ts'
import { CUT_OFF, dayAt, numberOf } from './calendar.ts'
import { communes } from './communes.ts'
import { foundByPeople } from './found-by-people.ts'
import type { Random } from './random.ts'
import type { DemoDistrict, DemoRecord, NewId } from './record.ts'

type Values = DemoRecord['values']

/** The village team with whose leader's account the demonstration signs in lies here. */
const SEAT = '02011'
const ACCOUNT = 'tocovid'

const record = (newId: NewId, homeUnit: string, knownOn: string, values: Values): DemoRecord => ({
  id: newId(knownOn),
  homeUnit,
  knownOn,
  subjectId: null,
  values,
})

const selfManaged = (newId: NewId): DemoRecord[] =>
  communes.flatMap(({ key, within }, index) => {
    const formedDay = dayAt(numberOf('2021-06-01') + index)
    const decision = `${40 + index}/QĐ-UBND`
    const base = { village: null, formedDay, decision, endedDay: null }
    return [
      record(newId, key, formedDay, { ...base, kind: 'selfManaged', name: `Tổ tự quản ${within}` }),
      ...(index % 3 === 0
        ? [record(newId, key, formedDay, { ...base, kind: 'patrol', name: `Tổ tuần tra ${within}` })]
        : []),
    ]
  })

const patrolsOf = (
  random: Random,
  newId: NewId,
  teams: readonly DemoRecord[],
  members: readonly DemoRecord[],
) => {
  const ofUnit = Map.groupBy(members, ({ homeUnit }) => homeUnit)
  return teams.flatMap(({ id, homeUnit }) =>
    [numberOf('2022-01-29'), numberOf('2022-02-12'), CUT_OFF - 9, CUT_OFF - 1].map((at) => {
      const patrolDay = dayAt(at)
      const people = (ofUnit.get(homeUnit) ?? []).slice(0, 3).map((member) => member.id)
      return record(newId, homeUnit, patrolDay, {
        team: id,
        patrolDay,
        fromTime: '19:00',
        toTime: '22:30',
        area: 'Trục đường chính, nhà văn hóa, quán ăn',
        members: people.length > 0 ? people.join(' ') : null,
        reminded: random.between(0, 6),
        dispersed: random.chance(0.2) ? 1 : 0,
        violations: 0,
        note: null,
      })
    }),
  )
}

const volunteersOf = (
  random: Random,
  newId: NewId,
  persons: readonly DemoRecord[],
  teams: readonly DemoRecord[],
) => {
  const teamOf = new Map(teams.map(({ homeUnit, id }) => [homeUnit, id]))
  const young = persons.filter(
    ({ values }) =>
      values.phone !== null && Number(values.birthYear) > 1990 && Number(values.birthYear) < 2004,
  )
  return random
    .shuffled(young)
    .slice(0, 48)
    .map(({ homeUnit, values }, index) => {
      const from = numberOf('2021-07-01') + index * 4
      const serving = index % 4 === 0
      return record(newId, homeUnit, dayAt(from), {
        fullName: values.fullName ?? null,
        birthYear: values.birthYear ?? null,
        phone: values.phone ?? null,
        organisation: random.pick(['youth', 'women', 'redCross', 'school', 'free']),
        work: random.pick(['health', 'entry', 'checkpoint', 'supply', 'inform']),
        team: teamOf.get(homeUnit) ?? null,
        registeredDay: dayAt(from),
        standing: serving ? 'serving' : 'ended',
        fromDay: dayAt(from + 2),
        toDay: serving ? null : dayAt(from + 120),
        note: null,
      })
    })
}

const conditions = ['Tăng huyết áp', 'Đái tháo đường', 'Bệnh phổi mạn tính', 'Suy thận mạn'] as const

/** Everybody over eighty, and some of the others; who is ill or alone is called on every week. */
const vulnerableOf = (random: Random, newId: NewId, persons: readonly DemoRecord[]): DemoRecord[] =>
  persons.flatMap(({ id, homeUnit, values }) => {
    const birthYear = Number(values.birthYear)
    const elderly = birthYear < 1942
    const pregnant = values.sex === 'female' && birthYear > 1988 && birthYear < 2003 && random.chance(0.01)
    const disabled = random.chance(0.004)
    if (!elderly && !pregnant && !disabled) return []
    const chronic = elderly && random.chance(0.45)
    const alone = elderly && random.chance(0.06)
    const listedDay = dayAt(numberOf('2022-08-01') + random.between(0, 40))
    return [
      {
        ...record(newId, homeUnit, listedDay, {
          elderly,
          chronic,
          disabled,
          pregnant,
          alone,
          orphan: false,
          minority: values.ethnicity !== 'Kinh',
          migrant: pregnant && birthYear % 6 === 0,
          conditions: chronic ? random.pick(conditions) : null,
          carer: null,
          carerPhone: null,
          callEveryDays: chronic || alone || pregnant ? 7 : 14,
          listedDay,
          endedDay: null,
          note: null,
        }),
        subjectId: id,
      },
    ]
  })

/** Children who live with one of their parents and a grandparent: six of them have lost the other. */
const orphansOf = (newId: NewId, persons: readonly DemoRecord[]): DemoRecord[] => {
  const bornIn = ({ values }: DemoRecord) => Number(values.birthYear)
  const homes = Map.groupBy(persons, ({ values }) => String(values.household))
  return [...homes.values()]
    .filter((home) => home.filter((one) => bornIn(one) >= 1966 && bornIn(one) <= 2006).length === 1)
    .flatMap((home) => {
      const child = home.find((one) => bornIn(one) > 2006)
      const carer = home.find((one) => bornIn(one) < 1966)
      return child && carer ? [{ child, carer }] : []
    })
    .slice(0, 6)
    .map(({ child, carer }) => ({
      ...record(newId, child.homeUnit, '2022-09-05', {
        orphan: true,
        minority: child.values.ethnicity !== 'Kinh',
        carer: carer.values.fullName ?? null,
        carerPhone: carer.values.phone ?? null,
        callEveryDays: 14,
        listedDay: '2022-09-05',
        endedDay: null,
      }),
      subjectId: child.id,
    }))
}

const callsOf = (random: Random, newId: NewId, listed: readonly DemoRecord[]): DemoRecord[] =>
  listed.map(({ homeUnit, subjectId }, index) => {
    const visitDay = dayAt(CUT_OFF - (index % 12))
    const symptoms = random.chance(0.01)
    return {
      ...record(newId, homeUnit, visitDay, {
        visitDay,
        result: symptoms ? 'symptoms' : 'well',
        signs: symptoms ? 'Ho, mệt' : null,
        needs: random.chance(0.03) ? 'Thuốc huyết áp' : null,
        note: null,
      }),
      subjectId,
    }
  })

const visitsOf = (random: Random, newId: NewId, households: readonly DemoRecord[]): DemoRecord[] =>
  households
    .filter((_, index) => index % 9 === 4)
    .map(({ id, homeUnit, values }, index) => {
      const visitDay = dayAt(CUT_OFF - random.between(1, 12))
      const met = random.chance(0.9)
      const unwell = index % 71 === 12 ? 1 : 0
      return record(newId, homeUnit, visitDay, {
        household: id,
        team: values.team ?? null,
        visitDay,
        purpose: random.pick(['check', 'check', 'inform', 'returnees']),
        result: met ? 'met' : 'away',
        people: met ? Number(values.members) : null,
        unwell: met ? unwell : null,
        returnees: met && random.chance(0.04) ? 1 : 0,
        note: met && unwell > 0 ? 'Ho, sốt nhẹ; xét nghiệm nhanh âm tính' : null,
      })
    })

/** The leader of the team that has most to do on the last day holds the account of the demonstration. */
const withAccount = (members: readonly DemoRecord[], contacts: readonly DemoRecord[]): DemoRecord[] => {
  const waiting = contacts.filter(
    ({ homeUnit, values }) =>
      homeUnit === SEAT && values.status === 'following' && String(values.endDay) >= dayAt(CUT_OFF),
  )
  const loads = [...Map.groupBy(waiting, ({ values }) => values.team)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )
  const team = loads[0]?.[0]
  return members.map((member) => ({
    ...member,
    values: {
      ...member.values,
      account: team && member.values.team === team && member.values.role === 'leader' ? ACCOUNT : null,
    },
  }))
}

export const inTheField = (random: Random, newId: NewId, district: DemoDistrict): DemoDistrict => {
  const { teams = [], persons = [], households = [], contacts = [] } = district.records
  const members = withAccount(district.records['team-members'] ?? [], contacts)
  const keeping = selfManaged(newId)
  const listed = vulnerableOf(random, newId, persons)
  const patrols = patrolsOf(random, newId, keeping, members)
  const volunteers = volunteersOf(random, newId, persons, keeping)
  const visits = visitsOf(random, newId, households)
  const calls = callsOf(random, newId, listed)
  const { 'citizen-reports': told = [], ...hotline } = makeCitizenReports(newId, teams)
  const found = foundByPeople(newId, patrols, told)
  const orphans = orphansOf(newId, persons)
  return {
    ...district,
    records: {
      ...district.records,
      teams: [...teams, ...keeping],
      'team-members': members,
      patrols: found.patrols,
      volunteers,
      'household-visits': visits,
      'vulnerable-persons': [...listed, ...orphans],
      'vulnerable-visits': [...calls, ...callsOf(random, newId, orphans)],
      'citizen-reports': found.reports,
      ...hotline,
      violations: [...(district.records.violations ?? []), ...found.violations],
    },
  }
}
