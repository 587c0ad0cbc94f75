// The limit of guesses as a rule: whatever the moments, never more than five in a minute, and never a wait without end.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessed, guessedRight, type GuessState, waitOf } from './guesses.ts'

const account = { most: 5, growing: true } as const
const address = { most: 5, growing: false } as const
const start = new Date('2023-01-30T07:30:00+07:00')
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000)
const fresh: GuessState = { wrong: 0, freeAt: null, recent: [], lastAt: start }

/** Seconds at which guesses are heard when somebody tries at these moments. */
const heard = (limit: typeof account | typeof address, moments: readonly number[]): number[] => {
  let state = fresh
  return moments.filter((moment) => {
    if (waitOf(state, limit, after(moment)) > 0) return false
    state = guessed(state, limit, after(moment))
    return true
  })
}

test.for([account, address])('no minute hears more than five guesses (growing: $growing)', (limit) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 300 }), (tried) => {
      const moments = heard(
        limit,
        tried.toSorted((one, other) => one - other),
      )
      for (const [index, moment] of moments.entries())
        expect(
          moments.filter((other) => other > moment - 60 && other <= moment).length,
          `${index}`,
        ).toBeLessThanOrEqual(5)
    }),
  )
})

test('one who tries every second is heard ever more rarely, but at least every quarter of an hour', () => {
  const moments = heard(
    account,
    Array.from({ length: 4 * 3600 }, (_, second) => second),
  )
  const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0))
  expect(moments.slice(0, 5)).toEqual([0, 1, 2, 3, 4])
  expect(gaps.slice(4, 9)).toEqual([60, 120, 240, 480, 900])
  expect(Math.max(...gaps)).toBe(900)
})

test('an address is heard five times every minute: an office behind it waits a minute and never longer', () => {
  const moments = heard(
    address,
    Array.from({ length: 600 }, (_, second) => second),
  )
  expect(moments.length).toBe(50)
})

test('the right password makes an account free at once, and gives an address only its own guess back', () => {
  let state = fresh
  for (let wrong = 0; wrong < 5; wrong += 1) state = guessed(state, account, after(wrong))
  expect(waitOf(state, account, after(5))).toBeGreaterThan(0)
  expect(waitOf(guessedRight(state, account, after(4)), account, after(5))).toBe(0)
  const given = guessedRight(state, address, after(4))
  expect(given.recent.length).toBe(4)
  expect(waitOf(given, address, after(5))).toBe(0)
  expect(waitOf(guessed(given, address, after(5)), address, after(6))).toBeGreaterThan(0)
})

test('an hour without guesses is forgotten', () => {
  let state = fresh
  for (let wrong = 0; wrong < 12; wrong += 1) state = guessed(state, account, after(wrong))
  expect(guessed(state, account, after(3700)).wrong).toBe(1)
})
