// Stays that overlap: situations at a place, and what holds for any two stays.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap, stayOf } from './stay.ts'

test.for([
  ['hours that were said', '08:00', '09:15', 45, { from: 480, to: 555 }],
  ['no hour of leaving: the usual stay of the place', '08:00', null, 45, { from: 480, to: 525 }],
  ['nothing usual is known: an hour', '8g05', null, null, { from: 485, to: 545 }],
  ['left before coming cannot be: the usual stay', '08:00', '07:00', 30, { from: 480, to: 510 }],
  ['no hour at all: the whole day', null, 'trưa', 30, { from: 0, to: 1440 }],
  ['only when they left', null, '10:00', 30, { from: 0, to: 600 }],
  ['no stay goes into the next day', '23:50', null, 60, { from: 1430, to: 1440 }],
] as const)('%s', ([, at, left, usual, span]) => {
  expect(stayOf(at, left, usual)).toEqual(span)
})

const minute = fc.integer({ min: 0, max: 1440 })
const span = fc
  .tuple(minute, minute)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }))

test('an overlap is the same from both sides, never longer than either stay, and there for whoever was there', () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      const minutes = overlap(one, other)
      expect(overlap(other, one)).toBe(minutes)
      const apart = one.to < other.from || other.to < one.from
      expect(minutes === undefined).toBe(apart)
      if (minutes !== undefined)
        expect(minutes).toBeLessThanOrEqual(Math.max(1, Math.min(one.to - one.from, other.to - other.from)))
    }),
  )
})
