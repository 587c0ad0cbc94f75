// How figures and their changes read.
import { expect, test } from 'vitest'
import { shownChange, shownValue } from './figure-words.ts'

test('values in Vietnamese and English form', () => {
  expect(shownValue(1297, 'case', 'vi')).toBe('1.297')
  expect(shownValue(1297, 'case', 'en')).toBe('1,297')
  expect(shownValue(84.4, 'percent', 'vi')).toBe('84,4')
  expect(shownValue(80, 'percent', 'vi')).toBe('80,0')
  expect(shownValue(null, 'percent', 'vi')).toBe('–')
})

test('a change says its direction by a sign', () => {
  expect(shownChange(12, 5, 'case', 'vi')).toBe('+7')
  expect(shownChange(5, 1205, 'case', 'vi')).toBe('−1.200')
  expect(shownChange(5, 5, 'case', 'vi')).toBe('0')
  expect(shownChange(84.4, 84.1, 'percent', 'vi')).toBe('+0,3')
})

test('nothing is said where one side cannot be said', () => {
  expect(shownChange(null, 5, 'case', 'vi')).toBeNull()
  expect(shownChange(5, undefined, 'case', 'vi')).toBeNull()
})
