// The demo district tells the story of document 000: when cases came, where, and that nobody was vaccinated out of order.
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../kernel/day/day.ts'
import { ageOn } from './calendar.ts'
import { communes } from './communes.ts'
import { makeDemo } from './make-demo.ts'
import type { DemoRecord } from './record.ts'

const { records } = makeDemo()
const of = (name: string): DemoRecord[] => records[name] ?? []
const text = (record: DemoRecord | undefined, field: string): string => String(record?.values[field] ?? '')
const persons = new Map(of('persons').map((person) => [person.id, person]))
/** The report speaks of COVID-19 alone. */
const cases = of('cases')
  .filter((one) => text(one, 'disease') === 'covid19')
  .toSorted((a, b) => (text(a, 'reportDay') < text(b, 'reportDay') ? -1 : 1))
const caseOf = new Map(cases.map((record) => [record.subjectId, record]))

/** A birth year alone counts as the middle of the year. */
const ageOfSubject = ({ subjectId }: DemoRecord, day: string): number => {
  const person = persons.get(subjectId ?? '')
  return ageOn(text(person, 'birthDay') || `${text(person, 'birthYear')}-07-01`, day)
}

const between = (from: string, to: string) =>
  cases.filter((one) => text(one, 'reportDay') >= from && text(one, 'reportDay') <= to).length

test('the first case is of Mỹ Thanh, infected in Bắc Giang, isolated, treated in a facility, and infects nobody', () => {
  const [first, second] = cases
  expect(first?.homeUnit).toBe('02011')
  expect(first?.values).toMatchObject({
    reportDay: '2021-06-14',
    infectionSource: 'Khu công nghiệp tại tỉnh Bắc Giang',
    detectionSetting: 'isolated',
    treatmentPlace: 'facility',
    outcome: 'recovered',
  })
  expect(text(second, 'reportDay') > '2021-06-30').toBe(true)
  expect(
    of('isolation-orders').find(({ subjectId }) => subjectId === first?.subjectId)?.values,
  ).toMatchObject({
    form: 'centralised',
    status: 'transferred',
    endedDay: '2021-06-14',
  })
})

test('few cases before December 2021, the wave in February and March 2022, a long thin tail', () => {
  expect(between('2021-06-14', '2021-11-30')).toBeLessThan(150)
  expect(between('2022-02-01', '2022-03-31') / 9605).toBeGreaterThan(0.6)
  const weeks = Array.from({ length: 60 }, (_, week) => addDays('2021-11-29', week * 7)).map((monday) => ({
    monday,
    count: between(monday, addDays(monday, 6)),
  }))
  const peak = weeks.toSorted((a, b) => b.count - a.count)[0]
  expect(peak?.monday).toMatch(/^2022-03-(07|14)$/)
  expect(
    weeks.filter(({ monday, count }) => monday > '2022-04-30' && monday < '2023-01-01' && count === 0),
  ).toEqual([])
  expect(between('2022-06-01', '2023-01-30')).toBeLessThan(600)
  expect(between('2023-01-16', '2023-01-30')).toBe(0)
})

test('somebody is under treatment from the first case on until the last, and nobody at the end', () => {
  const change = new Map<string, number>()
  for (const one of cases) {
    change.set(text(one, 'reportDay'), (change.get(text(one, 'reportDay')) ?? 0) + 1)
    change.set(text(one, 'outcomeDay'), (change.get(text(one, 'outcomeDay')) ?? 0) - 1)
  }
  let active = 0
  let most = 0
  for (const day of [...change.keys()].toSorted()) {
    active += change.get(day) ?? 0
    expect(active, day).toBeGreaterThanOrEqual(0)
    most = Math.max(most, active)
  }
  expect(active).toBe(0)
  expect(most).toBeGreaterThan(1000)
})

test('nobody is counted twice, and cases follow the people of the communes', () => {
  expect(caseOf.size).toBe(9605)
  const people = Map.groupBy(of('persons'), ({ homeUnit }) => homeUnit)
  const ill = Map.groupBy(cases, ({ homeUnit }) => homeUnit)
  for (const { key } of communes) {
    const rate = (ill.get(key)?.length ?? 0) / (people.get(key)?.length ?? 1)
    expect(rate, key).toBeGreaterThan(0.26)
    expect(rate, key).toBeLessThan(0.36)
  }
})

test('severe illness is treated in a facility, but for the two slips; days stand in order, but for a dozen', () => {
  const grave = cases.filter((one) => ['severe', 'critical'].includes(text(one, 'severity')))
  expect(grave.length).toBeGreaterThan(10)
  expect(grave.filter((one) => text(one, 'treatmentPlace') === 'home').length).toBe(2)
  const disordered = cases.filter((one) => {
    const days = ['onsetDay', 'specimenDay', 'resultDay', 'reportDay', 'outcomeDay'].map((day) =>
      text(one, day),
    )
    return days.filter(Boolean).some((day, at, all) => at > 0 && day < String(all[at - 1]))
  })
  expect(disordered.length).toBe(10)
  expect(
    cases.filter((one) => (text(one, 'severity') === 'asymptomatic') !== (text(one, 'onsetDay') === '')),
  ).toEqual([])
})

test('every case has a positive specimen of its day; early ones are PCR', () => {
  const positive = of('specimens').filter((one) => text(one, 'result') === 'positive')
  expect(positive.every(({ subjectId }) => caseOf.has(subjectId))).toBe(true)
  expect(new Set(positive.map(({ subjectId }) => subjectId)).size).toBe(9605)
  const early = positive.filter((one) => text(one, 'specimenDay') < '2021-12-31')
  expect(early.every((one) => text(one, 'method') === 'pcr')).toBe(true)
  expect(
    positive.every(
      (one) =>
        text(one, 'specimenDay') <= text(caseOf.get(one.subjectId), 'outcomeDay') ||
        text(caseOf.get(one.subjectId), 'outcomeDay') < text(caseOf.get(one.subjectId), 'reportDay'),
    ),
  ).toBe(true)
})

test('isolation lasts as long as the rule of the day asks, and ends at once for whoever fell ill', () => {
  for (const one of of('isolation-orders')) {
    const days = daysBetween(text(one, 'fromDay'), text(one, 'dueDay'))
    expect([5, 7, 14, 21]).toContain(days)
    if (text(one, 'fromDay') >= '2021-07-14') expect(days).toBeLessThan(21)
    if (text(one, 'status') === 'completed') expect(text(one, 'endedDay')).toBe(text(one, 'dueDay'))
    else expect(text(caseOf.get(one.subjectId), 'detectionSetting')).toBe('isolated')
    expect(text(one, 'endedDay') < '2022-04-15').toBe(true)
  }
})

const firstDay = (group: string, dose: number) =>
  of('doses')
    .filter((one) => text(one, 'targetGroup') === group && one.values.doseNumber === dose)
    .reduce((first, one) => (text(one, 'doseDay') < first ? text(one, 'doseDay') : first), '9999')

test('doses come in order, in time, at the age of their group, never while ill or after death', () => {
  const least = { adults: [21, 90, 120], age12to17: [21, 150], age5to11: [28] } as const
  const span = { adults: [18, 130], age12to17: [12, 17], age5to11: [5, 11] } as const
  for (const [subjectId, list] of Map.groupBy(of('doses'), (dose) => dose.subjectId)) {
    const inOrder = list.toSorted((a, b) => Number(a.values.doseNumber) - Number(b.values.doseNumber))
    const illness = caseOf.get(subjectId)
    inOrder.forEach((dose, at) => {
      const group = text(dose, 'targetGroup') as keyof typeof span
      const day = text(dose, 'doseDay')
      if (Number(dose.values.doseNumber) !== at + 1)
        throw new Error(`dose ${at + 1} of ${subjectId} is missing`)
      const previous = inOrder[at - 1]
      if (previous && daysBetween(text(previous, 'doseDay'), day) < Number(least[group][at - 1]))
        throw new Error(`dose ${at + 1} of ${subjectId} is too early`)
      const age = ageOfSubject(dose, day)
      if (age < span[group][0] || age > span[group][1]) throw new Error(`${subjectId} is ${age} in ${group}`)
      if (!illness) return
      const ill = day >= text(illness, 'specimenDay') && day < text(illness, 'outcomeDay')
      if (ill || (text(illness, 'outcome') === 'died' && day > text(illness, 'outcomeDay')))
        throw new Error(`${subjectId} vaccinated while ill`)
    })
  }
  expect(firstDay('adults', 3) >= '2022-01-01').toBe(true)
  expect(firstDay('adults', 4) >= '2022-07-01').toBe(true)
  expect(firstDay('age12to17', 1) >= '2021-11-01').toBe(true)
  expect(firstDay('age5to11', 1) >= '2022-05-01').toBe(true)
})

test('no commune gives more doses than are due there', () => {
  for (const target of of('vaccination-targets')) {
    const given = of('doses').filter(
      (dose) =>
        dose.homeUnit === target.homeUnit &&
        dose.values.targetGroup === target.values.targetGroup &&
        dose.values.doseNumber === target.values.doseNumber,
    ).length
    expect(given).toBeLessThanOrEqual(Number(target.values.people))
    expect(given / Number(target.values.people)).toBeGreaterThan(0.6)
  }
})

test('households hold one to ten people, among them a grown head', () => {
  for (const { values } of of('households')) {
    expect(Number(values.members)).toBeGreaterThanOrEqual(1)
    expect(Number(values.members)).toBeLessThanOrEqual(10)
  }
  const leaders = of('team-members').filter((one) => text(one, 'role') === 'leader')
  expect(leaders.length).toBe(167)
})
