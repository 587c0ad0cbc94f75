// Puts treatment into the demo: every case at home or in a facility (8,648 and 957 of document 000), with what follows from it; a dozen lay first and were sent home. Ids are of its own.
import { addDays } from '../kernel/day/day.ts'
import { triageOf } from '../treatment/rules/triage.ts'
import { watchGroupOf } from '../treatment/rules/watch-group.ts'
import { ageOn } from './calendar.ts'
import { communes } from './communes.ts'
import { infectiousWard } from './facilities.ts'
import type { Resident } from './people.ts'
import type { Random } from './random.ts'
import { type DemoDistrict, type DemoRecord, followingRecord, type NewId } from './record.ts'
import { capacityRecords } from './treatment-capacity.ts'
import { afterwardsOf } from './treatment-ends.ts'
import { arrivalsOf, movesOf } from './treatment-moves.ts'
import { signRecords } from './treatment-signs.ts'

/** The day before which nobody gave packages of medicine. */
const PACKAGES_FROM = '2022-01-18'
const LEAVE_AGE = { from: 18, to: 60 } as const

export type Care = {
  readonly newId: NewId
  readonly random: Random
  readonly birthOf: ReadonlyMap<string, string>
  readonly facilityOf: ReadonlyMap<string, string>
  readonly dosesOf: ReadonlyMap<string, readonly string[]>
}

const withinOf = new Map(communes.map(({ key, within }) => [key, within]))

const facts = ({ birthOf, dosesOf }: Care, person: string, on: string) => {
  const birth = birthOf.get(person)
  const doses = (dosesOf.get(person) ?? []).filter((day) => day <= on)
  return {
    age: birth === undefined ? null : ageOn(birth, on),
    doses: doses.length,
    lastDose: doses.at(-1) ?? null,
    otherIllness: false,
  }
}

const judged = (care: Care, person: string, on: string) => {
  const known = facts(care, person, on)
  const { risk } = triageOf({
    on,
    ...known,
    breath: null,
    spo2: null,
    symptoms: null,
    organFailure: false,
    unstableIllness: null,
  })
  return { risk: risk?.outcome ?? null, watchGroup: watchGroupOf(known), age: known.age }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const later = (one: string, other: string): string => (one > other ? one : other)

/** Papers of a commune and a year are numbered one after another. */
const numbering = (ending: string) => {
  const given = new Map<string, number>()
  return (unit: string, day: string): string => {
    const key = unit + day.slice(0, 4)
    const number = (given.get(key) ?? 0) + 1
    given.set(key, number)
    return `${number}/${ending}`
  }
}

/** From this day who was better and not recovered yet was sent home where beds were needed; every so many of them. */
const STEP_DOWN = { from: '2022-02-21', every: 6, days: 5, staysOver: 8 } as const

/** By case: on which day it was sent home from its site. */
const sentHome = (cases: readonly DemoRecord[]): ReadonlyMap<string, string> =>
  new Map(
    cases
      .filter(
        ({ values }) =>
          values.treatmentPlace === 'facility' &&
          values.severity === 'moderate' &&
          values.outcome === 'recovered' &&
          text(values.reportDay) >= STEP_DOWN.from &&
          text(values.outcomeDay) >= addDays(text(values.reportDay), STEP_DOWN.staysOver),
      )
      .filter((_, at) => at % STEP_DOWN.every === 2)
      .map(({ id, values }) => [id, addDays(text(values.reportDay), STEP_DOWN.days)]),
  )

const homeRecords = (
  care: Care,
  cases: readonly DemoRecord[],
  home: ReadonlyMap<string, string>,
): DemoRecord[] => {
  const certificate = numbering('GXN-TYT')
  const leave = numbering('GNO-TYT')
  return cases
    .filter(({ id, values }) => values.treatmentPlace === 'home' || home.has(id))
    .map((record) => {
      const { id, homeUnit, subjectId, values } = record
      const startDay = home.get(id) ?? text(values.reportDay)
      const endDay = later(startDay, text(values.outcomeDay))
      const { age, risk, watchGroup } = judged(care, subjectId ?? '', startDay)
      const works = age !== null && age >= LEAVE_AGE.from && age < LEAVE_AGE.to
      const onLeave = works && care.random.chance(0.3)
      return followingRecord(care.newId, record, home.get(id) ?? record.knownOn, {
        caseRecord: id,
        startDay,
        severity: home.has(id) ? 'mild' : (values.severity ?? null),
        risk,
        watchGroup,
        package: startDay >= PACKAGES_FROM ? (risk === 'veryHigh' ? 'ab' : 'a') : 'none',
        packageDay: startDay >= PACKAGES_FROM ? startDay : null,
        doctor: `Trạm trưởng Trạm Y tế ${withinOf.get(homeUnit) ?? ''}`,
        accompanied: true,
        status: 'recovered',
        endDay,
        certificateNumber: certificate(homeUnit, endDay),
        certificateDay: endDay,
        ...(onLeave
          ? {
              leaveNumber: leave(homeUnit, startDay),
              leaveDay: startDay,
              leaveFrom: startDay,
              leaveTo: endDay,
            }
          : {}),
      })
    })
}

const ends: Readonly<Record<string, string>> = {
  recovered: 'discharged',
  died: 'died',
  transferred: 'transferred',
}

const stayRecords = (
  care: Care,
  cases: readonly DemoRecord[],
  home: ReadonlyMap<string, string>,
): DemoRecord[] => {
  const paper = numbering('GRV-TTYT')
  return cases
    .filter(({ values }) => values.treatmentPlace === 'facility')
    .map((record) => {
      const { id, subjectId, values } = record
      const inDay = text(values.reportDay)
      const outDay = home.get(id) ?? later(inDay, text(values.outcomeDay))
      const status = home.has(id) ? 'stepDown' : (ends[text(values.outcome)] ?? 'staying')
      const { risk, watchGroup } = judged(care, subjectId ?? '', inDay)
      return followingRecord(care.newId, record, record.knownOn, {
        caseRecord: id,
        facility: care.facilityOf.get(text(values.facility) || infectiousWard) ?? null,
        ward: values.severity === 'critical' ? 'icu' : values.severity === 'severe' ? 'oxygen' : 'normal',
        severity: values.severity ?? null,
        risk,
        watchGroup,
        arrival: values.detectionSetting === 'isolated' ? 'isolation' : 'home',
        inDay,
        status,
        outDay,
        ...(status === 'discharged'
          ? { certificateNumber: paper('district', outDay), certificateDay: outDay }
          : {}),
      })
    })
}

export const underCare = (
  random: Random,
  newId: NewId,
  residents: readonly Resident[],
  district: DemoDistrict,
): DemoDistrict => {
  const { cases = [], doses = [], facilities = [] } = district.records
  const capacity = capacityRecords(newId, facilities)
  const dosesOf = new Map(
    [...Map.groupBy(doses, ({ subjectId }) => subjectId ?? '')].map(([person, ofPerson]) => [
      person,
      ofPerson.map(({ values }) => text(values.doseDay)).toSorted(),
    ]),
  )
  const care: Care = {
    newId,
    random,
    birthOf: new Map(residents.map(({ id, birth }) => [id, birth])),
    facilityOf: new Map(capacity.facilities.map(({ id, values }) => [text(values.name), id])),
    dosesOf,
  }
  const home = sentHome(cases)
  const homes = homeRecords(care, cases, home)
  const stays = arrivalsOf(stayRecords(care, cases, home))
  const signs = signRecords(care, homes)
  const afterwards = afterwardsOf(care, cases, stays)
  const moves = movesOf(care, stays)
  return {
    ...district,
    records: {
      ...district.records,
      ...capacity,
      'home-care': homes,
      admissions: stays,
      ...signs,
      'care-calls': [...(signs['care-calls'] ?? []), ...moves['care-calls']],
      ...afterwards,
      transfers: [...moves.transfers, ...(afterwards.transfers ?? [])],
    },
  }
}
