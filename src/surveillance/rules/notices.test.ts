// Situations of the notices of deaths and changed cases in the words of TT 54/2015 and TT 15/2026.
import { describe, expect, test } from 'vitest'
import { type NoticeFacts, noticeOf } from './notices.ts'

const nothing = { day: null, time: null }
const death = (act: NoticeFacts['act'], day: string, time: string | null): NoticeFacts => ({
  act,
  disease: 'covid19',
  happened: { day, time },
  verified: nothing,
  told: nothing,
})
const told = (day: string, time: string | null) => ({ told: { day, time } })

describe('a death in a health facility is told within 24 hours', () => {
  const night = death('facilityDeath', '2026-08-01', '22:00')
  test.each([
    ['2026-08-02T09:00', {}, 'open'],
    ['2026-08-02T10:00', {}, 'soon'],
    ['2026-08-02T22:00', {}, 'soon'],
    ['2026-08-02T22:01', {}, 'missing'],
    ['2026-08-05T08:00', told('2026-08-02', '22:00'), 'inTime'],
    ['2026-08-05T08:00', told('2026-08-02', '22g01'), 'late'],
  ] as const)('at %s, %j: %s', (now, said, standing) => {
    const notice = noticeOf({ ...night, ...said }, now)
    expect(notice).toMatchObject({ due: '2026-08-02T22:00', standing })
    expect(notice?.because.clause).toBe('TT 15/2026/TT-BYT, Điều 10 khoản 2 điểm b')
  })

  test('without an hour the term runs from the end of the day', () => {
    expect(noticeOf(death('facilityDeath', '2026-08-01', null), '2026-08-02T08:00')?.due).toBe(
      '2026-08-03T00:00',
    )
  })
})

describe('a death in the community', () => {
  const home = death('communityDeath', '2026-08-02', '05:00')
  test('has no term before it is verified, and 24 hours after (TT 15/2026)', () => {
    expect(noticeOf(home, '2026-08-09T08:00')).toBeNull()
    const verified = { ...home, verified: { day: '2026-08-03', time: '09:00' } }
    expect(noticeOf(verified, '2026-08-03T10:00')?.due).toBe('2026-08-04T09:00')
  })

  test('under TT 54/2015 it is a change of the case: 24 hours from the death, verified or not', () => {
    const before = death('communityDeath', '2021-11-20', '16:00')
    expect(noticeOf(before, '2021-11-20T17:00')).toMatchObject({
      from: '2021-11-20T16:00',
      due: '2021-11-21T16:00',
    })
  })

  test('the law of the day of death holds: died 30/06/2026, verified on the first day of the new circular', () => {
    const between = {
      ...death('communityDeath', '2026-06-30', '20:00'),
      verified: { day: '2026-07-01', time: '09:00' },
    }
    expect(noticeOf(between, '2026-07-01T10:00')?.due).toBe('2026-07-01T20:00')
  })
})

describe('a changed case: discharged or transferred', () => {
  test('is updated within 24 hours (TT 54/2015, form 1)', () => {
    expect(noticeOf(death('caseUpdate', '2021-11-20', '16:00'), '2021-11-22T08:00')).toMatchObject({
      due: '2021-11-21T16:00',
      standing: 'missing',
    })
  })
  test('TT 15/2026 asks for it without a term: nobody is called late', () => {
    expect(noticeOf(death('caseUpdate', '2026-07-01', null), '2026-08-01T08:00')).toBeNull()
    expect(noticeOf(death('caseUpdate', '2026-06-30', null), '2026-08-01T08:00')?.due).toBe(
      '2026-07-02T00:00',
    )
  })
  test('influenza is only counted in weeks: it has no card to update', () => {
    expect(
      noticeOf({ ...death('caseUpdate', '2021-11-20', null), disease: 'influenzaA' }, '2021-11-22T08:00'),
    ).toBeNull()
  })
})
