// Norms of teams in the words of the guidance, and the dividing of households as a property: each once, nobody loses, as level as can be.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valuesOf } from '../../kernel/rule/law.ts'
import { divide } from './divide.ts'
import { findingsOf, teamNorms } from './team-norms.ts'

const norms = valuesOf(teamNorms)
const named = (kind: string, members: number, households: number) =>
  findingsOf({ kind, members, households }, norms).map(({ parameter }) => parameter)

test.for([
  ['51 households of one team (the mean of Bạch Thông is 51.5)', 'community', 3, 51, ['communityHouseholds']],
  ['50 households', 'community', 3, 50, []],
  ['one member alone', 'community', 1, 40, ['communityMembers']],
  ['one member with too much', 'community', 1, 60, ['communityMembers', 'communityHouseholds']],
  ['a care team of one', 'care', 1, 0, ['careMembers']],
  ['a patrol has no norm', 'patrol', 0, 0, []],
] as const)('%s', ([, kind, members, households, expected]) => {
  expect(named(kind, members, households)).toEqual(expected)
})

test('an office that sets its own norm is followed, and where it takes the norm away nothing is found', () => {
  const own = valuesOf(teamNorms, { communityHouseholds: 60, communityMembers: null })
  expect(findingsOf({ kind: 'community', members: 0, households: 55 }, own)).toEqual([])
})

const loads = fc
  .array(fc.nat(80), { minLength: 1, maxLength: 6 })
  .map((counts) => counts.map((households, index) => ({ id: `team ${index}`, households })))

test('every household goes to exactly one team', () => {
  fc.assert(
    fc.property(loads, fc.nat(200), (teams, count) => {
      const households = Array.from({ length: count }, (_, index) => index)
      expect([...divide(households, teams).values()].flat()).toEqual(households)
    }),
  )
})

test('no team that got something is ahead of another by more than one', () => {
  fc.assert(
    fc.property(loads, fc.nat(200), (teams, count) => {
      const parts = divide(
        Array.from({ length: count }, (_, index) => index),
        teams,
      )
      const after = teams.map(({ id, households }) => ({
        got: parts.get(id)?.length ?? 0,
        has: households + (parts.get(id)?.length ?? 0),
      }))
      const least = Math.min(...after.map(({ has }) => has))
      for (const { got, has } of after) if (got > 0) expect(has).toBeLessThanOrEqual(least + 1)
    }),
  )
})
