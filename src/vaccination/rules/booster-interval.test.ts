// Intervals of doses: the worked days of the rules, the end of a short month, and who is asked for no further dose.
import { expect, test } from 'vitest'
import { nextDose } from './booster-interval.ts'

test.for([
  ['adult, second dose', 'adults', 2, '2022-01-15', 30, 3, '2022-04-15'],
  ['adult over fifty, third dose', 'adults', 3, '2022-04-15', 55, 4, '2022-08-15'],
  ['fourteen years, second dose', 'age12to17', 2, '2022-02-10', 14, 3, '2022-07-10'],
  [
    'three months from the 30th of November end with February',
    'adults',
    2,
    '2021-11-30',
    40,
    3,
    '2022-02-28',
  ],
  ['child of eight, first dose', 'age5to11', 1, '2022-04-20', 8, 2, '2022-05-18'],
] as const)('%s', ([, group, number, day, age, next, from]) => {
  expect(nextDose({ group, number, day }, age)).toMatchObject({ number: next, from })
})

test.for([
  ['third dose below fifty', 'adults', 3, 49],
  ['third dose, age not known', 'adults', 3, null],
  ['fourth dose', 'adults', 4, 70],
  ['second dose of a child', 'age5to11', 2, 9],
  ['third dose at fourteen', 'age12to17', 3, 14],
] as const)('%s: nothing further', ([, group, number, age]) => {
  expect(nextDose({ group, number, day: '2022-04-15' }, age)).toBeNull()
})
