// Situations of the law about requests, breaches and impact assessments, and properties of terms.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween } from '../../kernel/day/day.ts'
import { addWorkingDays, isWorkingDay } from '../../kernel/day/working-day.ts'
import { isDayOff } from './days-off.ts'
import { assessmentClock, breachClock } from './luat-91-2025.ts'
import { requestClock, type RequestFacts, requestKinds } from './request-clock.ts'

const facts = (changes: Partial<RequestFacts>): RequestFacts => ({
  kind: 'access',
  receivedDay: '2026-09-18',
  thirdParty: false,
  extended: false,
  ...changes,
})

describe('requests under NĐ 356/2025', () => {
  test.each([
    ['Friday: two working days are Tuesday', '2026-09-18', '2026-09-22'],
    ['Wednesday: Friday', '2026-09-16', '2026-09-18'],
    ['Saturday: the term begins with Monday', '2026-09-19', '2026-09-22'],
    ['the eve of Tết: the first two days after it', '2026-02-13', '2026-02-24'],
    ['before 30/4 and 1/5', '2026-04-29', '2026-05-05'],
  ])('answer, received on %s', (_what, receivedDay, due) => {
    expect(requestClock(facts({ receivedDay }))?.replyDue).toBe(due)
  })

  test.each([
    ['to see', { kind: 'access' }, '2026-09-28'],
    ['to correct', { kind: 'correction' }, '2026-09-28'],
    ['withdrawal', { kind: 'withdrawal' }, '2026-10-03'],
    ['objection where a third party must stop too', { kind: 'objection', thirdParty: true }, '2026-10-08'],
    ['withdrawal, extended once', { kind: 'withdrawal', extended: true }, '2026-10-18'],
    ['deletion', { kind: 'deletion' }, '2026-10-08'],
    ['deletion with others', { kind: 'deletion', thirdParty: true }, '2026-10-18'],
  ] as const)('%s', (_what, changes, due) => {
    expect(requestClock(facts(changes))?.fulfilDue).toBe(due)
  })

  test('what is from memory says so', () => {
    const verified = (changes: Partial<RequestFacts>) =>
      requestClock(facts(changes))?.because.map((one) => one.verified)
    expect(verified({ kind: 'access' })).toEqual([true, true])
    expect(verified({ kind: 'access', extended: true })).toEqual([true, true, false])
    expect(verified({ kind: 'complaint' })).toEqual([true, false])
  })
})

test('the law of the day on which it came decides; before 01/07/2023 there was none', () => {
  expect(requestClock(facts({ receivedDay: '2025-12-31', kind: 'deletion' }))).toMatchObject({
    source: 'NĐ 13/2023/NĐ-CP',
    fulfilDue: '2026-01-03',
  })
  expect(requestClock(facts({ receivedDay: '2026-01-01', kind: 'deletion' }))).toMatchObject({
    source: 'NĐ 356/2025/NĐ-CP',
    fulfilDue: '2026-01-21',
  })
  expect(requestClock(facts({ receivedDay: '2023-06-30' }))).toBeNull()
})

test('a breach found at 10:00 on 01/08 is told by 10:00 on 04/08; without an hour the day counts whole', () => {
  expect(breachClock('2026-08-01', '10:00')?.due).toBe('2026-08-04T10:00')
  expect(breachClock('2026-08-01', null)?.due).toBe('2026-08-04T00:00')
  expect(breachClock('2026-12-30', '23:30')?.due).toBe('2027-01-02T23:30')
})

test('a breach under the decree of 2023 has its clause; an older one has no clock', () => {
  expect(breachClock('2025-05-01', '08:00')).toMatchObject({
    due: '2025-05-04T08:00',
    because: [{ clause: 'NĐ 13/2023/NĐ-CP, Điều 23' }],
  })
  expect(breachClock('2022-03-10', '16:30')).toBeNull()
})

describe('an impact assessment', () => {
  const begun = {
    startedDay: '2026-01-01',
    filedDay: null,
    reviewedDay: null,
    changedDay: null,
    changeFiledDay: null,
  }
  test.each([
    ['begun on 01/01/2026: filed by 02/03/2026', {}, 'file', '2026-03-02'],
    ['begun before the law: 60 days from its first day', { startedDay: '2021-06-14' }, 'file', '2026-03-02'],
    ['filed: reviewed six months later', { filedDay: '2026-02-28' }, 'review', '2026-08-28'],
    [
      'reviewed: six months from the review',
      { filedDay: '2026-02-01', reviewedDay: '2026-08-31' },
      'review',
      '2027-02-28',
    ],
    [
      'changed greatly: within ten days',
      { filedDay: '2026-02-01', changedDay: '2026-03-20' },
      'change',
      '2026-03-30',
    ],
    [
      'the change filed: six months from it',
      { filedDay: '2026-02-01', changedDay: '2026-03-20', changeFiledDay: '2026-03-25' },
      'review',
      '2026-09-25',
    ],
    [
      'changed again after that filing',
      { filedDay: '2026-02-01', changedDay: '2026-05-01', changeFiledDay: '2026-03-25' },
      'change',
      '2026-05-11',
    ],
  ] as const)('%s', (_what, changes, what, due) => {
    expect(assessmentClock({ ...begun, ...changes })).toMatchObject({ what, due })
  })
})

const someDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days))

describe('properties', () => {
  test('a term of working days ends on a working day and holds exactly so many', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const last = addWorkingDays(day, count, isDayOff)
        const held = Array.from({ length: daysBetween(day, last) }, (_, index) => addDays(day, index + 1))
        return (
          isWorkingDay(last, isDayOff) && held.filter((one) => isWorkingDay(one, isDayOff)).length === count
        )
      }),
    )
  })

  test('neither others nor an extension ever shorten a term, and the answer never comes after fulfilment', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...requestKinds), (receivedDay, kind) => {
        const due = (changes: Partial<RequestFacts>) =>
          requestClock(facts({ receivedDay, kind, ...changes })) ?? { replyDue: '', fulfilDue: '' }
        const plain = due({})
        return (
          plain.fulfilDue <= due({ thirdParty: true }).fulfilDue &&
          plain.fulfilDue < due({ extended: true }).fulfilDue &&
          plain.replyDue > receivedDay
        )
      }),
    )
  })

  test('months keep the day where the month has it, and never skip a month', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 24 }), (day, months) => {
        const later = addMonths(day, months)
        const [wasYear = 0, wasMonth = 0] = day.split('-').map(Number)
        const [year = 0, month = 0] = later.split('-').map(Number)
        return year * 12 + month - (wasYear * 12 + wasMonth) === months && later.slice(8) <= day.slice(8)
      }),
    )
  })
})
