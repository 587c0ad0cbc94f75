// Puts medicines and tests into the demo: what the district received and gave to its communes, what was used there, checks of price and origin,
// courses of a controlled medicine; sources of clusters, health records and specimens for a household. The report says nothing of them.
import { addDays, type Day } from '../kernel/day/day.ts'
import { CUT_OFF, dayAt } from './calendar.ts'
import { communes } from './communes.ts'
import { DISTRICT } from './bodies.ts'
import type { DemoDistrict, DemoRecord, NewId } from './record.ts'

type Make = (
  homeUnit: string,
  day: Day,
  values: DemoRecord['values'],
  subjectId?: string | null,
) => DemoRecord

const makeOf =
  (newId: NewId): Make =>
  (homeUnit, day, values, subjectId = null) => ({
    id: newId(day),
    homeUnit,
    knownOn: day,
    subjectId,
    values,
  })

const PROVINCE = 'Sở Y tế tỉnh Bắc Kạn cấp'
const TESTS = { day: '2022-02-14', each: 2500, used: 1258 } as const
const PACKAGES = { day: '2022-02-21', each: 618, used: 617, usedByFirst: 618 } as const

const moveRecords = (make: Make): DemoRecord[] => {
  const received = (good: string, quantity: number, moveDay: Day, more: object = {}) =>
    make(DISTRICT, moveDay, { good, kind: 'received', quantity, moveDay, origin: PROVINCE, ...more })
  const given = (good: string, quantity: number, moveDay: Day) =>
    communes.flatMap(({ key }) => {
      const basis = `Phân bổ của huyện ngày ${moveDay.split('-').toReversed().join('/')}`
      const allocation = make(DISTRICT, moveDay, {
        good,
        kind: 'allocated',
        quantity,
        moveDay,
        toUnit: key,
        basis,
      })
      const taken = addDays(moveDay, 1)
      return [
        allocation,
        make(key, taken, {
          good,
          kind: 'received',
          quantity,
          moveDay: taken,
          fromMove: allocation.id,
          origin: PROVINCE,
          basis,
        }),
      ]
    })
  const used = (unit: string, good: string, quantity: number, moveDay: Day) =>
    make(unit, moveDay, { good, kind: 'used', quantity, moveDay })
  const onItsWay = addDays(dayAt(CUT_OFF), -2)
  const [first] = communes
  return [
    received('pcrTest', 6000, '2021-06-01'),
    used(DISTRICT, 'pcrTest', 5201, '2022-12-31'),
    received('rapidTest', 60_000, '2022-02-10', { lot: 'AG-0222', expiryDay: '2023-08-31' }),
    ...given('rapidTest', TESTS.each, TESTS.day),
    ...communes.map(({ key }) => used(key, 'rapidTest', TESTS.used, '2022-12-31')),
    received('homePackage', 9000, '2022-02-18'),
    ...given('homePackage', PACKAGES.each, PACKAGES.day),
    ...communes.map(({ key }, at) =>
      used(key, 'homePackage', at === 0 ? PACKAGES.usedByFirst : PACKAGES.used, '2022-12-31'),
    ),
    received('molnupiravir', 2000, '2022-03-04', { lot: 'MOL-01', expiryDay: '2023-12-31' }),
    used(DISTRICT, 'molnupiravir', 960, '2022-04-30'),
    make(DISTRICT, '2022-12-31', { good: 'rapidTest', kind: 'lost', quantity: 120, moveDay: '2022-12-31' }),
    make(DISTRICT, onItsWay, {
      good: 'rapidTest',
      kind: 'allocated',
      quantity: 300,
      moveDay: onItsWay,
      toUnit: first?.key ?? DISTRICT,
      lot: 'AG-0222',
      expiryDay: '2023-08-31',
      basis: 'Bổ sung trước Tết',
    }),
  ]
}

const checkRecords = (make: Make): DemoRecord[] =>
  communes.slice(0, 12).map(({ key, name }, at) => {
    const overpriced = at === 3 || at === 8
    const noOrigin = at === 5
    const checkDay = addDays('2022-03-01', at * 3)
    return make(key, checkDay, {
      checkDay,
      place: `Quầy thuốc xã ${name}`,
      good: 'rapidTest',
      listedPrice: 70_000,
      soldPrice: overpriced ? 95_000 : 70_000,
      papers: !noOrigin,
      finding: overpriced ? 'overpriced' : noOrigin ? 'noOrigin' : 'none',
      action: overpriced || noOrigin ? 'Lập biên bản, yêu cầu khắc phục' : null,
    })
  })

const COURSES = 24

const courseRecords = (make: Make, cases: readonly DemoRecord[]): DemoRecord[] =>
  cases
    .filter(
      ({ values }) =>
        values.treatmentPlace === 'facility' &&
        values.outcome === 'recovered' &&
        String(values.reportDay) >= '2022-03-08',
    )
    .slice(0, COURSES)
    .map(({ id, homeUnit, subjectId, knownOn }, at) => {
      const stopped = at === 7
      return make(
        homeUnit,
        knownOn,
        {
          caseRecord: id,
          medicine: 'molnupiravir',
          programme: 'trial',
          consentDay: knownOn,
          startDay: knownOn,
          units: 40,
          lot: 'MOL-01',
          status: stopped ? 'stopped' : 'finished',
          endDay: addDays(knownOn, stopped ? 2 : 4),
          adverse: stopped ? 'mild' : 'none',
        },
        subjectId,
      )
    })

const findings: Readonly<Record<string, DemoRecord['values']>> = {
  'OD-01': {
    way: 'returnee',
    entry: 'Khu công nghiệp ngoài tỉnh',
    certainty: 'certain',
    closing: 'Người về từ vùng dịch khai báo và xét nghiệm ngay khi về xã',
  },
  'OD-02': { way: 'unknown', entry: null, certainty: 'possible', closing: 'Xét nghiệm tiểu thương định kỳ' },
  'OD-03': {
    way: 'school',
    entry: 'Học sinh trở lại trường sau Tết',
    certainty: 'likely',
    closing: 'Sàng lọc trước khi vào lớp',
  },
}

const sourceRecords = (make: Make, clusters: readonly DemoRecord[]): DemoRecord[] =>
  clusters.flatMap(({ id, homeUnit, values, knownOn }) => {
    const finding = findings[String(values.code)]
    const foundDay = addDays(knownOn, 5)
    return finding ? [make(homeUnit, foundDay, { ...finding, cluster: id, foundDay })] : []
  })

/** A change to a record that leaves its order and id alone. */
const every = (
  list: readonly DemoRecord[],
  nth: number,
  wanted: (record: DemoRecord) => boolean,
  values: (record: DemoRecord) => DemoRecord['values'],
): DemoRecord[] => {
  let count = 0
  return list.map((record) => {
    if (!wanted(record)) return record
    count += 1
    return count % nth === 0 ? { ...record, values: { ...record.values, ...values(record) } } : record
  })
}

export const supplied = (newId: NewId, district: DemoDistrict): DemoDistrict => {
  const { records } = district
  const make = makeOf(newId)
  return {
    ...district,
    records: {
      ...records,
      persons: every(
        records.persons ?? [],
        2,
        () => true,
        ({ knownOn }) => ({ healthRecordDay: knownOn }),
      ),
      specimens: every(
        records.specimens ?? [],
        4,
        ({ values }) => values.reason === 'screening',
        () => ({ forHousehold: true }),
      ),
      'screening-plans': every(
        records['screening-plans'] ?? [],
        1,
        () => true,
        () => ({ households: 12 }),
      ),
      'supply-moves': moveRecords(make),
      'price-checks': checkRecords(make),
      'drug-courses': courseRecords(make, records.cases ?? []),
      'cluster-sources': sourceRecords(make, records.clusters ?? []),
    },
  }
}
