// Chains made by hand and at random: generations, circles, odd links, dispersion.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainOf, groupsOf, reachedFrom } from './chain.ts'
import { circlesOf } from './circles.ts'
import { countOf, distancesOf, generationsOf } from './generations.ts'
import { odditiesOf } from './oddities.ts'
import { offspringOf, secondaryCasesOf, serialIntervalOf, superspreadingFrom } from './spread.ts'

const people = (...ids: string[]) =>
  ids.map((id, index) => ({ id, day: `2022-03-${String(index + 1).padStart(2, '0')}` }))
const link = (pair: string) => ({ from: pair.charAt(0), to: pair.charAt(1) })
const links = (...pairs: string[]) => pairs.map(link)

test('a chain with every kind of odd link names each and hangs on none', () => {
  const chain = chainOf(people(...'ABCDEF'), links('AB', 'BC', 'CD', 'DC', 'AA', 'AB', 'XA', 'DY', 'FE'))
  const odd = odditiesOf(chain, 1)
  expect(odd.circles.map((circle) => circle.toSorted())).toEqual([['C', 'D']])
  expect(odd.selfLinks).toEqual(links('AA'))
  expect(odd.repeated).toEqual(links('AB'))
  expect(odd.absent).toEqual([
    { ...link('XA'), infector: true, infectee: false },
    { ...link('DY'), infector: false, infectee: true },
  ])
  expect(odd.impossible.map(({ from, to, days }) => [from, to, days])).toEqual([
    ['D', 'C', -1],
    ['F', 'E', -1],
  ])
  expect(odd.several).toEqual([{ to: 'C', from: ['B', 'D'] }])
  expect(Object.fromEntries(generationsOf(chain))).toEqual({ A: 0, B: 1, C: 2, D: 2, F: 0, E: 1 })
  expect(groupsOf(chain).map((group) => group.length)).toEqual([4, 2])
  expect(reachedFrom(chain, 'C')).toEqual(new Set(['C', 'D']))
})

test('an interval longer than asked is listed', () => {
  const chain = chainOf(people(...'ABCDEF'), links('AB', 'AF'))
  expect(odditiesOf(chain, 4).long).toEqual([{ ...link('AF'), days: 5 }])
  expect(serialIntervalOf(chain)).toMatchObject({ pairs: 2, mean: 3, median: 3 })
})

test('the longest way and the shortest way differ where two infectors are named', () => {
  const chain = chainOf(people(...'ABC'), links('AB', 'BC', 'AC'))
  expect(countOf(generationsOf(chain))).toEqual([1, 1, 1])
  expect(countOf(distancesOf(chain))).toEqual([1, 2])
})

const id = fc.constantFrom(...'ABCDEFGH')
const anyChain = fc
  .array(fc.record({ from: id, to: id }), { maxLength: 30 })
  .map((given) => chainOf(people(...'ABCDEFGH'), given))

test('two people are in one circle exactly where each reaches the other', () => {
  fc.assert(
    fc.property(anyChain, id, id, (chain, one, other) => {
      fc.pre(one !== other)
      const together = circlesOf(chain).some((circle) => circle.includes(one) && circle.includes(other))
      expect(together).toBe(reachedFrom(chain, one).has(other) && reachedFrom(chain, other).has(one))
    }),
  )
})

test('everybody has a generation, above every infector outside the own circle', () => {
  fc.assert(
    fc.property(anyChain, (chain) => {
      const generations = generationsOf(chain)
      const circles = circlesOf(chain)
      expect(generations.size).toBe(8)
      for (const { from, to } of chain.links) {
        const same = circles.some((circle) => circle.includes(from) && circle.includes(to))
        const step = (generations.get(to) ?? 0) - (generations.get(from) ?? 0)
        if (same) expect(step).toBe(0)
        else expect(step).toBeGreaterThanOrEqual(1)
      }
      const total = [...secondaryCasesOf(chain).values()].reduce((sum, count) => sum + count, 0)
      expect(total).toBe(chain.links.length)
    }),
  )
})

test('a chain of a hundred thousand one after the other is walked without a deep stack', () => {
  const names = Array.from({ length: 100_000 }, (_, index) => ({ id: `p${index}`, day: null }))
  const chain = chainOf(
    names,
    names.slice(1).map(({ id: to }, index) => ({ from: `p${index}`, to })),
  )
  expect(generationsOf(chain).get('p99999')).toBe(99_999)
})

test('the dispersion of counts that are geometric is 1, and counts by chance have none', () => {
  const geometric = Array.from({ length: 12 }, (_, y) =>
    Array.from({ length: 2 ** (12 - y) }, () => y),
  ).flat()
  expect(offspringOf(geometric).dispersion).toBeCloseTo(1, 1)
  expect(offspringOf([1, 1, 1, 1]).dispersion).toBeNull()
  expect(offspringOf([])).toEqual({ people: 0, mean: 0, dispersion: null })
})

test('superspreading begins above the 99th percentile of Poisson', () => {
  expect(superspreadingFrom(0)).toBe(1)
  // P(X <= 4) = 0.9963 and P(X <= 3) = 0.981 for a mean of 1.
  expect(superspreadingFrom(1)).toBe(5)
})
