// How long contacts were isolated, with the worked examples of the guidance.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../kernel/day/day.ts'
import { monthsBefore } from './protected.ts'
import { stayOf } from './stay.ts'

const vaccinated = { doses: 2, lastDose: '2021-11-20', recovered: null }
const not = { doses: 0, lastDose: null, recovered: null }

test.each([
  [
    '762, vaccinated',
    { ...vaccinated, lastExposure: '2022-03-01' },
    '2022-03-01',
    '2022-03-06',
    '2022-03-11',
  ],
  ['762, not vaccinated', { ...not, lastExposure: '2022-03-01' }, '2022-03-01', '2022-03-08', '2022-03-11'],
  [
    '762, last dose nine days before the exposure',
    { doses: 2, lastDose: '2022-02-20', recovered: null, lastExposure: '2022-03-01' },
    '2022-03-01',
    '2022-03-08',
    '2022-03-11',
  ],
  [
    '762, recovered two months ago',
    { ...not, recovered: '2022-01-05', lastExposure: '2022-03-01' },
    '2022-03-01',
    '2022-03-06',
    '2022-03-11',
  ],
  [
    '10696, vaccinated',
    { ...vaccinated, lastExposure: '2021-12-20' },
    '2021-12-20',
    '2021-12-27',
    '2022-01-03',
  ],
  [
    '10696, not vaccinated: as before',
    { ...not, lastExposure: '2021-12-20' },
    '2021-12-20',
    '2022-01-03',
    '2022-01-17',
  ],
  [
    '10696, judged anew under 762',
    { ...vaccinated, lastExposure: '2022-02-20' },
    '2022-02-21',
    '2022-02-25',
    '2022-03-02',
  ],
  [
    '21 days in a central site',
    { ...not, lastExposure: '2021-05-01' },
    '2021-05-01',
    '2021-05-22',
    '2021-06-05',
  ],
  [
    '14 days in a central site',
    { ...not, lastExposure: '2021-09-01' },
    '2021-09-01',
    '2021-09-15',
    '2021-09-29',
  ],
  ['1909: none', { ...vaccinated, lastExposure: '2022-05-01' }, '2022-05-01', null, '2022-05-11'],
] as const)('%s', (_what, facts, judgedOn, release, monitorUntil) => {
  expect(stayOf(facts, judgedOn)).toMatchObject({ release, monitorUntil })
})

test('where a new rule does not touch open episodes, the day of exposure decides', () => {
  const facts = { ...vaccinated, lastExposure: '2022-02-20' }
  expect(stayOf(facts, '2022-02-21', false)).toMatchObject({
    source: 'CV 10696/BYT-MT',
    release: '2022-02-27',
  })
})

test('an exposure in the home again starts the clock anew', () => {
  expect(stayOf({ ...vaccinated, lastExposure: '2022-03-04' }, '2022-03-04')?.release).toBe('2022-03-09')
})

test('tests fall on the days of the guidance; what is from memory says so', () => {
  expect(stayOf({ ...vaccinated, lastExposure: '2021-12-20' }, '2021-12-20')?.testDays).toEqual([
    '2021-12-21',
    '2021-12-27',
  ])
  expect(stayOf({ ...not, lastExposure: '2022-05-01' }, '2022-05-01')?.because.verified).toBe(false)
  expect(stayOf({ ...not, lastExposure: '2026-07-01' }, '2026-07-01')).toBeNull()
})

test('six months before a 31st is the end of the shorter month', () => {
  expect([
    monthsBefore('2022-08-31', 6),
    monthsBefore('2022-01-15', 3),
    monthsBefore('2024-03-31', 1),
  ]).toEqual(['2022-02-28', '2021-10-15', '2024-02-29'])
})

test('a release moves with the exposure day by day within one rule', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 }), (first, more) => {
      const day = addDays('2022-02-21', first)
      const facts = { ...not, lastExposure: day }
      const later = { ...facts, lastExposure: addDays(day, more) }
      expect(stayOf(later, '2022-03-01')?.release).toBe(
        addDays(stayOf(facts, '2022-03-01')?.release ?? '', more),
      )
    }),
  )
})
