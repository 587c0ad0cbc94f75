// Self-tests, sequences, a survey of antibodies and the sentinel site of the demo, all beside what the report counts.
import { addDays, type Day } from '../kernel/day/day.ts'
import { labelOfLineage } from '../laboratory/rules/variant-label.ts'
import type { DemoRecord, NewId } from './record.ts'

const DISTRICT = '063'
const SELF_TESTS = 36
const SEQUENCED_EVERY = 9
const FIRST_WEEK: Day = '2022-10-03'
const WEEKS = 17

const text = (record: DemoRecord, field: string): string => String(record.values[field] ?? '')

const record = (
  newId: NewId,
  homeUnit: string,
  knownOn: Day,
  values: DemoRecord['values'],
  subjectId: string | null = null,
): DemoRecord => ({ id: newId(knownOn), homeUnit, knownOn, subjectId, values })

/** What went round in those days. */
const lineageOn = (day: Day): string =>
  day < '2022-01-10'
    ? 'AY.57'
    : day < '2022-02-20'
      ? 'BA.1.1'
      : day < '2022-06-01'
        ? 'BA.2'
        : day < '2022-10-01'
          ? 'BA.5.2'
          : 'BQ.1.1'

const selfTestRecords = (
  newId: NewId,
  positives: readonly DemoRecord[],
  cases: readonly DemoRecord[],
): DemoRecord[] => {
  const caseOf = new Map(cases.map(({ id, subjectId }) => [subjectId, id]))
  const told = positives.filter(
    (one) =>
      text(one, 'method') === 'rapid' &&
      text(one, 'reason') === 'symptoms' &&
      text(one, 'specimenDay') >= '2022-03-01',
  )
  const step = Math.max(1, Math.floor(told.length / SELF_TESTS))
  return told
    .filter((_, at) => at % step === 0)
    .slice(0, SELF_TESTS)
    .map((one, at) => {
      const testDay = text(one, 'specimenDay')
      return record(
        newId,
        one.homeUnit,
        one.knownOn,
        {
          testDay,
          result: 'positive',
          channel: at % 3 === 0 ? 'message' : at % 3 === 1 ? 'phone' : 'team',
          kit: null,
          symptoms: true,
          contact: at % 2 === 0,
          positives: at % 2 === 0 ? 1 : 2,
          status: 'becameCase',
          verifiedDay: testDay,
          verifiedHow: at % 4 === 0 ? 'remote' : 'supervised',
          caseMade: caseOf.get(one.subjectId) ?? null,
          note: null,
        },
        one.subjectId,
      )
    })
}

/** One is told on the last day and waits: a specimen was ordered at once. */
const toldToday = (newId: NewId, ordered: DemoRecord): DemoRecord => {
  const testDay = text(ordered, 'specimenDay')
  const values = { testDay, result: 'positive', channel: 'phone', symptoms: true, status: 'reported' }
  return record(newId, ordered.homeUnit, testDay, values, ordered.subjectId)
}

const sequenceRecords = (newId: NewId, positives: readonly DemoRecord[]): DemoRecord[] =>
  positives
    .filter((one) => text(one, 'method') === 'pcr')
    .filter((_, at) => at % SEQUENCED_EVERY === 0)
    .map((one, at) => {
      const collectedDay = text(one, 'specimenDay')
      const wanted = addDays(collectedDay, 14)
      const resultDay = wanted > '2023-01-30' ? '2023-01-30' : wanted
      const lineage = lineageOn(collectedDay)
      return record(
        newId,
        one.homeUnit,
        resultDay,
        {
          lineage,
          label: labelOfLineage(lineage),
          accession: `BK-${collectedDay.slice(2, 4)}-${String(at + 1).padStart(3, '0')}`,
          collectedDay,
          resultDay,
          laboratory: 'Viện Vệ sinh dịch tễ Trung ương',
          specimen: one.id,
          note: null,
        },
        one.subjectId,
      )
    })

/** Visits rise in winter; each week two specimens are owed. */
const sentinelRecords = (newId: NewId): Record<string, DemoRecord[]> => {
  const site = record(newId, DISTRICT, FIRST_WEEK, {
    name: 'Khoa Khám bệnh, Trung tâm Y tế huyện Bạch Thông',
    syndrome: 'ili',
    facility: null,
    weekly: 2,
    fromDay: FIRST_WEEK,
    untilDay: null,
    note: null,
  })
  const reports = Array.from({ length: WEEKS }, (_, week) => {
    const weekStart = addDays(FIRST_WEEK, week * 7)
    const visits = 182 + ((week * 37) % 61)
    const patients = 11 + ((week * 5) % 9) + Math.floor(week / 3)
    return record(newId, DISTRICT, addDays(weekStart, 7), {
      site: site.id,
      weekStart,
      visits,
      patients,
      specimens: 2,
      positive: week % 5 === 2 ? 1 : 0,
      note: null,
    })
  })
  return { 'sentinel-sites': [site], 'sentinel-reports': reports }
}

export const virusRecords = (
  newId: NewId,
  specimens: readonly DemoRecord[],
  cases: readonly DemoRecord[],
): Record<string, DemoRecord[]> => {
  const positives = specimens.filter((one) => text(one, 'result') === 'positive')
  return {
    'self-tests': [
      ...selfTestRecords(newId, positives, cases),
      ...specimens
        .filter((one) => text(one, 'stage') === 'toTake')
        .slice(0, 1)
        .map((one) => toldToday(newId, one)),
    ],
    sequences: sequenceRecords(newId, positives),
    'sero-surveys': [
      record(newId, DISTRICT, '2022-06-20', {
        name: 'Điều tra kháng thể người dân huyện Bạch Thông',
        population: 'residents',
        fromDay: '2022-06-06',
        toDay: '2022-06-17',
        tested: 420,
        positive: 391,
        sensitivity: 985,
        specificity: 992,
        test: 'ELISA IgG kháng S',
        note: null,
      }),
    ],
    ...sentinelRecords(newId),
  }
}
