// Target groups by the age on the day of the dose: birthdays, and years of birth that leave it open.
import { expect, test } from 'vitest'
import { agesOn, targetGroupOn } from './target-group.ts'

test.for([
  ['the day before the eighteenth birthday', { birthDay: '2004-06-15' }, '2022-06-14', 'age12to17'],
  ['on the eighteenth birthday', { birthDay: '2004-06-15' }, '2022-06-15', 'adults'],
  ['the day before the twelfth birthday', { birthDay: '2010-06-15' }, '2022-06-14', 'age5to11'],
  ['on the fifth birthday', { birthDay: '2017-06-15' }, '2022-06-15', 'age5to11'],
  ['below five', { birthDay: '2017-06-16' }, '2022-06-15', null],
  ['a year of birth far from any edge', { birthYear: 1960 }, '2022-06-15', 'adults'],
  ['a year of birth that leaves seventeen or eighteen', { birthYear: 2004 }, '2022-06-15', null],
  ['a year of birth that leaves sixteen or seventeen', { birthYear: 2005 }, '2022-06-15', 'age12to17'],
  ['a day where the year stands too', { birthDay: '2004-06-16', birthYear: 2004 }, '2022-06-15', 'age12to17'],
  ['nothing known', { birthDay: null, birthYear: null }, '2022-06-15', null],
] as const)('%s', ([, birth, day, group]) => {
  expect(targetGroupOn(birth, day)).toBe(group)
})

test('of a year of birth the two ages that it may be are told', () => {
  expect(agesOn({ birthYear: 1972 }, '2022-06-15')).toEqual({ least: 49, most: 50 })
  expect(agesOn({}, '2022-06-15')).toBeNull()
})
