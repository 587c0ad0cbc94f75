// Terms of care: signs due, alarms that grow, release on day 7, 10 or 14, the named hospital, follow-up for twelve months.
import { expect, test } from 'vitest'
import { valuesOf } from '../../kernel/rule/law.ts'
import { standingLaw, standingOf } from './alarm-standing.ts'
import { hospitalFor, type HospitalRule } from './named-hospital.ts'
import { monthsAfter, recoveryDue } from './recovery-due.ts'
import { releaseLaw, releaseOf } from './release.ts'
import { newestFirst, signsDue } from './signs-due.ts'

const care = { startDay: '2022-03-01', endDay: null }

test('signs are due twice a day; those of the morning stay due in the afternoon, late', () => {
  expect(signsDue(care, [], '2022-03-02T08:00')).toEqual([{ half: 'morning', late: false }])
  expect(signsDue(care, [], '2022-03-02T15:00')).toEqual([
    { half: 'morning', late: true },
    { half: 'evening', late: false },
  ])
  const taken = [{ day: '2022-03-02', half: 'morning' } as const]
  expect(signsDue(care, taken, '2022-03-02T11:59')).toEqual([])
  expect(signsDue(care, taken, '2022-03-02T12:00')).toEqual([{ half: 'evening', late: false }])
  // Of yesterday's signs nothing is asked any more.
  expect(signsDue(care, taken, '2022-03-03T08:00')).toEqual([{ half: 'morning', late: false }])
})

test('the state of now is the last sign taken, not the last one entered', () => {
  const morning = { day: '2022-03-02', half: 'morning', time: '07:30' } as const
  const noon = { day: '2022-03-02', half: 'evening' } as const
  const evening = { day: '2022-03-02', half: 'evening', time: '17:05' } as const
  const before = { day: '2022-03-01', half: 'evening', time: '21:00' } as const
  expect([before, morning, evening, noon].toSorted(newestFirst)).toEqual([evening, noon, morning, before])
})

test('nothing is due before the care begins or after it ends', () => {
  expect(signsDue(care, [], '2022-02-28T15:00')).toEqual([])
  expect(signsDue({ ...care, endDay: '2022-03-08' }, [], '2022-03-09T08:00')).toEqual([])
  expect(signsDue({ ...care, endDay: '2022-03-08' }, [], '2022-03-08T08:00')).toHaveLength(1)
})

const alarm = (grade: 'watch' | 'danger', now: string, seen = false) =>
  standingOf({ grade, raised: '2022-03-02T23:50', seen }, valuesOf(standingLaw), now)

test('an alarm that nobody takes reaches further: doctor, station, district', () => {
  expect(alarm('danger', '2022-03-03T00:05')).toEqual({
    due: '2022-03-03T00:05',
    late: false,
    reach: 'doctor',
  })
  expect(alarm('danger', '2022-03-03T00:06')).toMatchObject({ late: true, reach: 'station' })
  expect(alarm('danger', '2022-03-03T00:36')).toMatchObject({ late: true, reach: 'district' })
  expect(alarm('watch', '2022-03-03T00:36')).toMatchObject({ late: false, reach: 'doctor' })
  expect(alarm('danger', '2022-03-03T09:00', true)).toMatchObject({ late: false, reach: 'doctor' })
})

const release = (negativeDay: string | null, fullyVaccinated: boolean) =>
  releaseOf({ positiveDay: '2022-03-01', negativeDay, fullyVaccinated }, valuesOf(releaseLaw))?.day

test('release: negative on day 7; else day 10 of the vaccinated, day 14 of others', () => {
  expect(release('2022-03-08', false)).toBe('2022-03-08')
  expect(release('2022-03-07', true)).toBe('2022-03-11')
  expect(release(null, true)).toBe('2022-03-11')
  expect(release(null, false)).toBe('2022-03-15')
  expect(release('2022-03-13', true)).toBe('2022-03-11')
})

const rule = (id: string, more: Partial<HospitalRule>): HospitalRule => ({
  id,
  hospital: id,
  facility: null,
  severityFrom: 'moderate',
  phone: null,
  fromDay: '2021-11-15',
  toDay: null,
  basis: 'TB',
  ...more,
})

test('the worsening go to the hospital that the rule of the day names, the gravest to theirs', () => {
  const rules = [
    rule('old', { fromDay: '2021-09-01', toDay: '2021-11-14' }),
    rule('number one', {}),
    rule('province', { severityFrom: 'critical' }),
  ]
  const named = (severity: 'mild' | 'moderate' | 'severe' | 'critical', on: string) =>
    hospitalFor(rules, severity, on)?.id
  expect(named('mild', '2021-11-20')).toBeUndefined()
  expect(named('moderate', '2021-11-14')).toBe('old')
  expect(named('severe', '2021-11-20')).toBe('number one')
  expect(named('critical', '2021-11-20')).toBe('province')
  expect(named('critical', '2021-08-31')).toBeUndefined()
})

test('follow-up after recovery: months 1, 3, 6, 12, and then no more', () => {
  expect(monthsAfter('2022-01-31', 1)).toBe('2022-02-28')
  expect(monthsAfter('2021-12-15', 12)).toBe('2022-12-15')
  expect(recoveryDue('2022-01-31', [], '2022-02-27')).toBeNull()
  expect(recoveryDue('2022-01-31', [], '2022-02-28')).toBe(1)
  expect(recoveryDue('2022-01-31', [1], '2022-04-30')).toBe(3)
  expect(recoveryDue('2022-01-31', [3], '2022-05-30')).toBeNull()
  expect(recoveryDue('2022-01-31', [], '2023-01-31')).toBe(12)
  expect(recoveryDue('2022-01-31', [], '2023-03-03')).toBeNull()
})
