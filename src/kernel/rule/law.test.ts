// Dated law: in force on a day, values of the text and those given, what an office may write as a value.
import { expect, test } from 'vitest'
import { textOf } from '../text/text.ts'
import { inForce, valuesOf } from './law.ts'
import { addHours, localMoment, momentOfLocal, timeOfDay } from './local-moment.ts'
import { choice, number, readValue, sayValue } from './parameter.ts'

const ground = { clause: 'Điều 1', verified: true }
const cut = number(textOf('Ngưỡng', 'Cut'), 20, ground, { max: 100 })
const way = choice(
  textOf('Cách', 'Way'),
  { up: textOf('lên', 'up'), down: textOf('xuống', 'down') },
  'up',
  ground,
)

test('an old day gets the old law; the special law stands before the general', () => {
  const laws = [
    { name: 'special', from: '2021-10-12', to: '2022-01-26' },
    { name: 'general', from: '2016-03-15', to: null },
  ]
  const names = ['2016-03-14', '2021-10-11', '2021-10-12', '2022-01-26', '2022-01-27'].map(
    (day) => inForce(laws, day)?.name,
  )
  expect(names).toEqual([undefined, 'general', 'special', 'special', 'general'])
})

test('given values stand over those of the law; what the law does not know is nothing to it', () => {
  const law = { parameters: { cut, way } }
  expect(valuesOf(law)).toEqual({ cut: 20, way: 'up' })
  expect(valuesOf(law, { cut: null, other: 3 })).toEqual({ cut: null, way: 'up' })
})

test.each([
  ['30', 30],
  [' 0 ', 0],
  ['–', null],
  ['101', undefined],
  ['-3', undefined],
  ['1.5', undefined],
  ['nhiều', undefined],
])('%j as a number is %j', (text, value) => expect(readValue(cut, text)).toBe(value))

test('a choice takes its own words only', () => {
  expect([readValue(way, 'down'), readValue(way, 'sideways')]).toEqual(['down', undefined])
  expect([sayValue(way, 'down').vi, sayValue(cut, null).vi, sayValue(cut, 7).en]).toEqual([
    'xuống',
    'chưa có nguồn',
    '7',
  ])
})

test('hours run over midnight on a Vietnamese clock', () => {
  expect(addHours('2026-08-02T08:00', -6)).toBe('2026-08-02T02:00')
  expect(addHours('2026-12-31T23:30', 24)).toBe('2027-01-01T23:30')
  expect(localMoment(momentOfLocal('2026-08-02T03:15'))).toBe('2026-08-02T03:15')
  expect(['7:05', '07h05', '24:00', '7', null].map(timeOfDay)).toEqual(['07:05', '07:05', null, null, null])
})
