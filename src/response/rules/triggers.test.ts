// Since when a level holds, and when a threshold is reached: what was published again is no change, and a gap begins anew.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../kernel/day/day.ts'
import { outcomes } from '../../levels/outcomes.ts'
import { scenarios } from '../../steering/scenarios.ts'
import { isReached, outcomeOf, runOn, type Stretch } from './triggers.ts'

const stretch = (
  outcome: Stretch['outcome'],
  since: string,
  until: string | null,
  number = since,
): Stretch => ({
  outcome,
  since,
  until,
  number,
})
const weeks = [
  stretch('level1', '2022-02-07', '2022-02-14'),
  stretch('level3', '2022-02-14', '2022-02-21'),
  stretch('level3', '2022-02-21', '2022-02-28'),
  stretch('level2', '2022-02-28', null),
]

test.each([
  ['before anything was published', '2022-02-06', null],
  ['from its first day', '2022-02-14', { outcome: 'level3', since: '2022-02-14', number: '2022-02-14' }],
  [
    'said again a week later it is the same',
    '2022-02-25',
    { outcome: 'level3', since: '2022-02-14', number: '2022-02-14' },
  ],
  [
    'the next day it is another',
    '2022-02-28',
    { outcome: 'level2', since: '2022-02-28', number: '2022-02-28' },
  ],
  [
    'and holds until somebody says otherwise',
    '2023-01-30',
    { outcome: 'level2', since: '2022-02-28', number: '2022-02-28' },
  ],
])('%s', (_, day, run) => {
  expect(runOn(weeks, day)).toEqual(run)
})

test('an end without a successor is an end, and the same level after a gap is a new run', () => {
  const gap = [stretch('level3', '2022-02-07', '2022-02-14'), stretch('level3', '2022-03-07', null)]
  expect(runOn(gap, '2022-02-20')).toBeNull()
  expect(runOn(gap, '2022-03-08')).toMatchObject({ since: '2022-03-07' })
})

test('over any row of weeks the run begins where the outcome last became what it is', () => {
  const names = ['level1', 'level2', 'level3'] as const
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 30 }), (list) => {
      const start = '2022-01-03'
      const row = list.map((outcome, n) =>
        stretch(outcome, addDays(start, 7 * n), n === list.length - 1 ? null : addDays(start, 7 * n + 7)),
      )
      const last = list.at(-1)
      const begins = list.findLastIndex((outcome) => outcome !== last) + 1
      expect(runOn(row, addDays(start, 7 * list.length))).toMatchObject({
        outcome: last,
        since: addDays(start, 7 * begins),
      })
    }),
  )
})

test('a threshold is reached by the number itself, and by nothing where none was set', () => {
  expect([isReached(9, 10), isReached(10, 10), isReached(11, 10)]).toEqual([false, true, true])
  expect([isReached(null, 10), isReached(10, null)]).toEqual([false, false])
})

test('every level that a scenario may name is an outcome of some law', () => {
  const { level } = scenarios.fields
  const named = level?.kind === 'choice' ? Object.keys(level.choices).filter((name) => name !== 'any') : []
  expect(
    named.map((name) => outcomeOf[name]).filter((outcome) => !outcome || !(outcome in outcomes)),
  ).toEqual([])
})
