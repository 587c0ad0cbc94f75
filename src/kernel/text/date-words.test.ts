// Days and moments in the words of documents.
import { expect, test } from 'vitest'
import { dateInWords, formatMoment } from './date-words.ts'

test.each([
  ['2023-03-02', 'ngày 02 tháng 3 năm 2023'],
  ['2023-02-15', 'ngày 15 tháng 02 năm 2023'],
  ['2021-01-09', 'ngày 09 tháng 01 năm 2021'],
  ['2021-11-02', 'ngày 02 tháng 11 năm 2021'],
])('%s → %s', (day, words) => expect(dateInWords(day)).toBe(words))

test('in English', () => expect(dateInWords('2023-03-02', 'en')).toBe('2 March 2023'))

test('a moment is told in the time of Việt Nam', () => {
  expect(formatMoment('2021-11-01T17:30:00Z')).toBe('00:30 ngày 02/11/2021')
  expect(formatMoment(new Date('2021-11-02T10:05:00Z'), 'en')).toBe('17:05, 2 November 2021')
})
