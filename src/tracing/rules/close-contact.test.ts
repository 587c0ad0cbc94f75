// Situations of the law: who is an F1, who is an F2, who is isolated, how long somebody is followed.
import { describe, expect, test } from 'vitest'
import { definitionOn, metCase } from './close-contact.ts'
import { cv11042 } from './cv-11042-2021.ts'
import { followUpOf } from './follow-up-term.ts'
import { windowOf } from './infectious-window.ts'
import type { Meeting } from './meeting.ts'
import { metContact } from './qd-3638-2021.ts'

const meeting = (facts: Partial<Meeting>): Meeting => ({
  proximity: null,
  minutes: null,
  masks: null,
  care: null,
  ...facts,
})

describe('F1 by CV 762/BYT-DP', () => {
  test.each<[string, Partial<Meeting>, boolean]>([
    ['masked, 1.5 m, 10 minutes', { masks: 'worn', proximity: 'within2m', minutes: 10 }, false],
    ['masked, 1.5 m, 15 minutes', { masks: 'worn', proximity: 'within2m', minutes: 15 }, true],
    ['unmasked, 1.5 m, 5 minutes', { masks: 'notWorn', proximity: 'within2m', minutes: 5 }, true],
    [
      'masked, 3 m, the same closed room, 20 minutes',
      { masks: 'worn', proximity: 'closedRoom', minutes: 20 },
      true,
    ],
    ['a handshake', { proximity: 'touch', masks: 'worn', minutes: 1 }, true],
    ['a nurse in full protection', { care: 'fullPpe', proximity: 'touch', minutes: 60 }, false],
    ['a nurse without full protection', { care: 'partPpe' }, true],
    ['farther away in the open', { proximity: 'farther', masks: 'notWorn', minutes: 60 }, false],
  ])('%s', (_, facts, close) => {
    const judged = cv11042.judge(meeting(facts))
    expect(judged).toMatchObject({ close, certain: true })
    expect(judged.because[0]?.verified).toBe(true)
  })

  test.each<Partial<Meeting>>([
    {},
    { proximity: 'within2m' },
    { proximity: 'within2m', masks: 'worn' },
    { proximity: 'within2m', minutes: 5 },
  ])('what was not asked makes an F1 who is not certain: %o', (facts) => {
    expect(cv11042.judge(meeting(facts))).toMatchObject({ close: true, certain: false })
  })

  test('holds from 29/12/2021; before it distance alone decides', () => {
    expect(definitionOn('2021-12-28').source).toBe('QĐ 3638/QĐ-BYT')
    expect(definitionOn('2021-12-29')).toBe(cv11042)
    const short = meeting({ masks: 'worn', proximity: 'within2m', minutes: 10 })
    expect(definitionOn('2021-12-28').judge(short).close).toBe(true)
    expect(definitionOn('2021-12-28').judge(meeting({ proximity: 'farther' })).close).toBe(false)
  })
})

const none = { specimenDay: null, reportDay: null, isolatedDay: null, outcomeDay: null, onsetDay: null }

describe('the infectious period', () => {
  test('onset 10/03, lead 3 days: from 07/03', () => {
    expect(windowOf({ ...none, onsetDay: '2022-03-10' }, 3).from).toBe('2022-03-07')
  })
  test('without signs it counts from the specimen', () => {
    expect(windowOf({ ...none, specimenDay: '2022-03-10' }, 2).from).toBe('2022-03-08')
  })
  const window = windowOf({
    ...none,
    onsetDay: '2022-03-10',
    reportDay: '2022-03-12',
    outcomeDay: '2022-03-19',
  })
  test.each<[string, string, boolean, boolean]>([
    ['the day before it', '2022-03-06', false, false],
    ['its first day', '2022-03-07', false, true],
    ['the day of isolation', '2022-03-12', false, true],
    ['after isolation', '2022-03-13', false, false],
    ['after isolation under one roof', '2022-03-13', true, true],
    ['after the illness under one roof', '2022-03-20', true, false],
  ])('met on %s (%s)', (_, day, atHome, close) => {
    const judge = () => cv11042.judge(meeting({ masks: 'notWorn', proximity: 'within2m' }))
    expect(metCase(judge, { first: day, last: day }, window, atHome).close).toBe(close)
  })
})

describe('F2 by QĐ 3638/QĐ-BYT', () => {
  const source = { from: '2021-08-05', until: '2021-08-10' }
  const near = meeting({ proximity: 'within2m' })
  test.each([
    ['2021-08-04', false],
    ['2021-08-05', true],
    ['2021-08-10', true],
    ['2021-08-11', false],
  ])('met the F1 on %s, who could infect from 05/08 and was isolated on 10/08', (day, close) => {
    expect(metContact(near, { first: day, last: day }, source).close).toBe(close)
  })
  test('farther than two metres is no F2', () => {
    expect(
      metContact(meeting({ proximity: 'farther' }), { first: '2021-08-06', last: '2021-08-06' }, source)
        .close,
    ).toBe(false)
  })
})

test('an F1 found on 14/04/2022 is isolated, on 15/04/2022 and later not', () => {
  const isolatedUntil = (foundDay: string) =>
    followUpOf({ foundDay, lastDay: foundDay, shielded: true }).isolatedUntil
  expect(isolatedUntil('2022-04-14')).toBe('2022-04-19')
  expect([isolatedUntil('2022-04-15'), isolatedUntil('2022-04-16')]).toEqual([null, null])
})

describe('how long somebody is followed', () => {
  test.each<[string, string, string, boolean, string | null, string]>([
    ['762, vaccinated', '2022-03-01', '2022-03-01', true, '2022-03-06', '2022-03-11'],
    ['762, not vaccinated', '2022-03-01', '2022-03-01', false, '2022-03-08', '2022-03-11'],
    ['10696, vaccinated', '2021-12-20', '2021-12-20', true, '2021-12-27', '2022-01-03'],
    [
      'exposed under 10696, judged again under 762',
      '2022-02-21',
      '2022-02-20',
      true,
      '2022-02-25',
      '2022-03-02',
    ],
    [
      'exposed again at home: from the new last exposure',
      '2022-03-01',
      '2022-03-05',
      true,
      '2022-03-10',
      '2022-03-15',
    ],
    ['1909: no isolation', '2022-04-16', '2022-04-16', true, null, '2022-04-26'],
  ])('%s', (_, foundDay, lastDay, shielded, isolatedUntil, until) => {
    expect(followUpOf({ foundDay, lastDay, shielded })).toMatchObject({ isolatedUntil, until })
  })
  test('what is from memory says so', () => {
    const of = (foundDay: string) => followUpOf({ foundDay, lastDay: foundDay, shielded: true }).because
    expect(of('2022-03-01')).toMatchObject({ clause: 'CV 762/BYT-DP', verified: true })
    expect(of('2022-05-01')).toMatchObject({ clause: 'CV 1909/BYT-DP', verified: false })
  })
})
