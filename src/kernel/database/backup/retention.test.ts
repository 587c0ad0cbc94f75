// Backups that stay and backups that are due, over months of nights.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfMoment } from '../../day/day.ts'
import { backupsToKeep, isBackupDue, isBackupOld, usualRetention } from './retention.ts'

const NIGHT_MS = 86_400_000
const first = new Date('2022-01-02T19:00:00Z').getTime() // two in the morning of 3 January in Việt Nam
const night = (n: number): Date => new Date(first + n * NIGHT_MS)

test('after a year of nights: seven days, four weeks, twelve months', () => {
  const made = Array.from({ length: 365 }, (_, n) => night(n))
  const kept = [...backupsToKeep(made, usualRetention)].toSorted((one, other) => one - other)
  const days = kept.map((moment) => dayOfMoment(new Date(moment)))
  expect(days.slice(-7)).toEqual(made.slice(-7).map(dayOfMoment))
  expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(12)
  expect(days.length).toBeLessThanOrEqual(7 + 4 + 12)
})

test('the last one stays whatever the rule; night after night never more than the rule says', () => {
  const retention = fc.record({ days: fc.nat(9), weeks: fc.nat(6), months: fc.nat(14) })
  fc.assert(
    fc.property(retention, fc.uniqueArray(fc.nat(900), { minLength: 1, maxLength: 120 }), (rule, nights) => {
      let kept: Date[] = []
      for (const n of nights.toSorted((one, other) => one - other)) {
        const made = [...kept, night(n)]
        const staying = backupsToKeep(made, rule)
        kept = made.filter((moment) => staying.has(moment.getTime()))
        expect(kept.at(-1)).toEqual(night(n))
        expect(kept.length).toBeLessThanOrEqual(1 + rule.days + rule.weeks + rule.months)
      }
    }),
  )
})

test.each([
  [null, '2022-03-05T12:00:00Z', true],
  ['2022-03-04T19:00:00Z', '2022-03-05T12:00:00Z', false], // made at two in the morning, asked in the evening
  ['2022-03-04T19:00:00Z', '2022-03-05T18:59:00Z', false],
  ['2022-03-04T19:00:00Z', '2022-03-05T19:00:00Z', true], // two in the morning of the next day
  ['2022-03-03T19:00:00Z', '2022-03-05T01:00:00Z', true], // the machine was off that night
  ['2023-03-05T19:00:00Z', '2022-03-05T12:00:00Z', true], // the clock was wrong when that one was made
] as const)('last %s, now %s: due %s', (last, now, due) => {
  expect(isBackupDue(last === null ? null : new Date(last), new Date(now), 2)).toBe(due)
})

test('old after two missed nights', () => {
  expect(isBackupOld(night(0), new Date(night(2).getTime()))).toBe(false)
  expect(isBackupOld(night(0), new Date(night(2).getTime() + 1))).toBe(true)
  expect(isBackupOld(null, night(0))).toBe(true)
  expect(isBackupOld(night(400), night(0))).toBe(true)
})
