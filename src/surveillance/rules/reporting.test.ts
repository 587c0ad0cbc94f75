// Situations of TT 54/2015 and TT 15/2026: what is due when, on both sides of the day on which one took the place of the other.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../kernel/day/day.ts'
import { groupOf } from './disease-group.ts'
import { caseTerms, periodicClock, periodOf, reportingClock, reportingLawOf } from './reporting-law.ts'

test('group A until 19/10/2023, B from 20/10/2023; TT 54 until 30/06/2026, TT 15 from 01/07/2026', () => {
  expect(groupOf('covid19', '2023-10-19')?.group).toBe('A')
  expect(groupOf('covid19', '2023-10-20')?.group).toBe('B')
  expect(groupOf('covid19', '2019-12-31')).toBeNull()
  expect(reportingLawOf('2026-06-30')?.source).toBe('TT 54/2015/TT-BYT')
  expect(reportingLawOf('2026-07-01')?.source).toBe('TT 15/2026/TT-BYT')
  expect(reportingLawOf('2016-06-30')).toBeNull()
})

describe('what an act starts', () => {
  test.each([
    ['case', '2021-11-15T09:30', '2021-11-16T09:30', 'diagnosed, a 24-hour disease (group A)'],
    ['case', '2023-10-19T08:00', '2023-10-20T08:00', 'the last day of group A: 24 hours'],
    ['case', '2023-10-20T08:00', '2023-10-22T08:00', 'the first day of group B: 48 hours'],
    ['case', '2026-07-01T08:00', '2026-07-03T08:00', 'under TT 15/2026: 48 hours'],
    ['caseForwarded', '2021-11-16T08:00', '2021-11-17T08:00', 'received by the district'],
    ['caseUpdate', '2021-11-20T16:00', '2021-11-21T16:00', 'discharged'],
    ['investigation', '2021-11-15T10:00', '2021-11-16T10:00', 'the preventive unit comes'],
    ['outbreakFound', '2021-11-15T14:00', '2021-11-16T14:00', 'an outbreak found'],
    ['outbreakDay', '2021-11-16T00:00', '2021-11-17T10:00', 'the day of an outbreak: before ten the next'],
    ['outbreakEnded', '2021-11-30T00:00', '2021-12-02T00:00', 'ended 30/11: final by 02/12'],
    ['suspected', '2026-08-01T08:00', '2026-08-02T08:00', 'somebody suspected: the station within a day'],
    ['facilityDeath', '2026-08-01T22:00', '2026-08-02T22:00', 'a death in hospital'],
    ['communityDeath', '2026-08-03T09:00', '2026-08-04T09:00', 'a death in the community, verified'],
  ] as const)('%s at %s is due %s: %s', (act, moment, due, _what) => {
    expect(reportingClock(act, moment, 'covid19')?.due).toBe(due)
  })

  test('what TT 15 leaves open has no clock; before any law there is none', () => {
    expect(reportingClock('caseUpdate', '2026-08-01T08:00', 'covid19')).toBeNull()
    expect(reportingClock('case', '2016-06-30T08:00', 'covid19')).toBeNull()
  })

  test('what was read says so, what was not says so too', () => {
    const verified = (act: 'case' | 'facilityDeath' | 'outbreakDay', moment: string) =>
      reportingClock(act, moment, 'covid19')?.because.verified
    expect(verified('facilityDeath', '2026-08-01T22:00')).toBe(true)
    expect(verified('outbreakDay', '2021-11-16T00:00')).toBe(true)
    expect(verified('case', '2026-08-01T22:00')).toBe(false)
    expect(verified('outbreakDay', '2026-08-01T22:00')).toBe(false)
  })
})

test('the hours of a case report of COVID-19 over the years', () => {
  expect(caseTerms('covid19')).toEqual([
    { from: '2026-07-01', hours: 48 },
    { from: '2023-10-20', hours: 48 },
    { from: '2020-01-29', hours: 24 },
    { from: '2016-07-01', hours: 48 },
  ])
})

describe('what a period asks', () => {
  test.each([
    ['weekly', 'commune', '2021-11-21', '2021-11-23T14:00'],
    ['weekly', 'district', '2021-11-21', '2021-11-24T14:00'],
    ['weekly', 'province', '2021-11-21', '2021-11-24T14:00'],
    ['monthly', 'commune', '2021-11-30', '2021-12-05T00:00'],
    ['monthly', 'district', '2021-11-30', '2021-12-10T00:00'],
    ['monthly', 'commune', '2021-12-31', '2022-01-05T00:00'],
    ['yearly', 'district', '2021-12-31', '2022-01-11T00:00'],
    ['yearly', 'province', '2021-12-31', '2022-01-16T00:00'],
    ['weekly', 'commune', '2026-06-28', '2026-06-30T14:00'],
    ['weekly', 'commune', '2026-07-05', '2026-07-08T00:00'],
  ] as const)('%s report of a %s for the period to %s is due %s', (kind, level, end, due) => {
    expect(periodicClock(kind, level, end)?.due).toBe(due)
  })

  test('a district has no duty under two levels, and what our copies do not say is not asked', () => {
    expect(periodicClock('weekly', 'district', '2026-07-05')).toBeNull()
    expect(periodicClock('monthly', 'commune', '2026-07-31')).toBeNull()
    expect(periodicClock('yearly', 'commune', '2021-12-31')).toBeNull()
  })
})

test('onset on Sunday 21/11 counts in the week of 15–21/11, whenever it was diagnosed', () => {
  expect(periodOf('weekly', '2021-11-21')).toEqual({ kind: 'weekly', start: '2021-11-15', end: '2021-11-21' })
  expect(periodOf('weekly', '2021-11-22').start).toBe('2021-11-22')
  expect(periodOf('monthly', '2024-02-10').end).toBe('2024-02-29')
})

const someDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2017-01-01', days))

test('every day lies in exactly one period of each kind, and a report is never due before its period ends', () => {
  fc.assert(
    fc.property(
      someDay,
      fc.constantFrom('weekly' as const, 'monthly' as const, 'yearly' as const),
      fc.constantFrom('commune' as const, 'district' as const, 'province' as const),
      (day, kind, level) => {
        const period = periodOf(kind, day)
        const due = periodicClock(kind, level, period.end)?.due
        expect(period.start <= day && day <= period.end).toBe(true)
        expect(periodOf(kind, addDays(period.end, 1)).start).toBe(addDays(period.end, 1))
        expect(due === undefined || due > `${period.end}T23:59`).toBe(true)
      },
    ),
  )
})
