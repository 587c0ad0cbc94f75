// Late arrivals by true day, and the seal: what was added or taken back adds up, and one changed digit breaks the seal.
import { array, assert, dictionary, integer, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/day/day.ts'
import { changedDays } from './late.ts'
import { canonicalJson, sealOf } from '../kernel/document/seal.ts'

const sums = (offset: number, values: readonly number[]) => ({ first: addDays('2022-02-01', offset), values })
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

test('late arrivals stand on the day they are about', () => {
  const then = sums(0, [3, 0, 2])
  const now = { first: '2022-01-31', values: [1, 3, 0, 1, 0, 4] }
  expect(changedDays(then, now)).toEqual([
    { day: '2022-01-31', change: 1 },
    { day: '2022-02-03', change: -1 },
    { day: '2022-02-05', change: 4 },
  ])
  expect(changedDays(then, { first: '', values: [] })).toEqual([
    { day: '2022-02-01', change: -3 },
    { day: '2022-02-03', change: -2 },
  ])
  expect(changedDays(then, then)).toEqual([])
})

test('the changes by day add up to the change of the whole', () => {
  const values = array(integer({ min: 0, max: 500 }), { maxLength: 30 })
  const offset = integer({ min: -20, max: 20 })
  assert(
    property(offset, values, offset, values, (from, before, since, after) => {
      const changes = changedDays(sums(from, before), sums(since, after)).map(({ change }) => change)
      expect(total(changes)).toBe(total(after) - total(before))
      expect(changes).not.toContain(0)
    }),
    { numRuns: 100 },
  )
})

test('the seal knows content, not the order in which it was written, and survives storage as JSON', () => {
  assert(
    property(dictionary(string(), integer()), (content) => {
      const turned = Object.fromEntries(Object.entries(content).toReversed())
      expect(canonicalJson(turned)).toBe(canonicalJson(content))
      expect(JSON.parse(canonicalJson(content))).toEqual(content)
    }),
    { numRuns: 60 },
  )
  const report = { figures: [{ id: 'cases', value: 9605 }], note: undefined }
  expect(sealOf(JSON.parse(JSON.stringify(report)))).toBe(sealOf(report))
  expect(sealOf({ figures: [{ id: 'cases', value: 9606 }] })).not.toBe(sealOf(report))
})
