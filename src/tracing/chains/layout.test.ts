// Places in the picture: everybody once, time along x, trees without overlap, circles laid out like anything else.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainOf } from './chain.ts'
import { DAY_WIDTH, layOut, layouts, withMoved } from './layout.ts'
import { picturePage } from './picture-page.ts'

const ids = [...'ABCDEFGH']
const people = ids.map((id, index) => ({ id, day: index === 7 ? null : `2022-03-0${(index % 4) + 1}` }))
const anyChain = fc
  .array(fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }), { maxLength: 20 })
  .map((links) => chainOf(people, links))

test('everybody has one place in every layout, and no two share it', () => {
  fc.assert(
    fc.property(anyChain, fc.constantFrom(...layouts), (chain, name) => {
      const { spots, width, height } = layOut(chain, name)
      expect([...spots.keys()].toSorted()).toEqual(ids)
      const places = new Set([...spots.values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`))
      expect(places.size).toBe(ids.length)
      for (const { x, y } of spots.values()) {
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeLessThanOrEqual(height)
      }
    }),
    { numRuns: 1000 },
  )
})

test('by time, one day is one step to the right', () => {
  const chain = chainOf(people, [
    { from: 'A', to: 'B' },
    { from: 'A', to: 'D' },
  ])
  const { spots, firstDay } = layOut(chain, 'time')
  expect(firstDay).toBe('2022-03-01')
  expect((spots.get('D')?.x ?? 0) - (spots.get('A')?.x ?? 0)).toBe(3 * DAY_WIDTH)
  expect(spots.get('A')?.y).toBe(((spots.get('B')?.y ?? 0) + (spots.get('D')?.y ?? 0)) / 2)
})

test('as a tree, a step to the right is a generation', () => {
  const chain = chainOf(people, [
    { from: 'A', to: 'B' },
    { from: 'B', to: 'C' },
  ])
  const { spots } = layOut(chain, 'tree')
  const x = (id: string) => spots.get(id)?.x ?? 0
  expect([x('A'), x('B') - x('A'), x('C') - x('B')]).toEqual([0, x('B'), x('B')])
})

test('who was put elsewhere by hand stands there, on the day where x is time; the picture grows with it', () => {
  const chain = chainOf(people, [{ from: 'A', to: 'B' }])
  const hand = new Map([
    ['B', { x: 900, y: 700 }],
    ['nobody of this chain', { x: 1, y: 1 }],
  ])
  const tree = withMoved(layOut(chain, 'tree'), hand)
  expect(tree.spots.get('B')).toEqual({ id: 'B', x: 900, y: 700 })
  expect([tree.width, tree.height, tree.spots.size]).toEqual([900, 700, ids.length])
  const time = layOut(chain, 'time')
  expect(withMoved(time, hand).spots.get('B')).toEqual({ id: 'B', x: time.spots.get('B')?.x, y: 700 })
})

test('the picture as SVG holds every person and link, and its words cannot break out', () => {
  const chain = chainOf(people, [{ from: 'A', to: 'B' }])
  const svg = picturePage(chain, layOut(chain, 'time'), {
    title: 'Chuỗi lây <script>',
    labelOf: (id) => `BN&${id}`,
    generationOf: () => 0,
    generationWord: 'thế hệ',
    barOf: () => null,
  })
  expect(svg.match(/<circle /g)).toHaveLength(8 + 1)
  expect(svg.match(/<path class="link"/g)).toHaveLength(1)
  expect(svg).toContain('BN&amp;A')
  expect(svg).not.toContain('<script>')
  // A bar that goes on for a month is seen to its end.
  const bars = picturePage(chain, layOut(chain, 'bars'), {
    title: '',
    labelOf: (id) => id,
    generationOf: () => 0,
    generationWord: '',
    barOf: (id) => (id === 'D' ? '2022-04-04' : null),
  })
  const [, width] = /width="(\d+)"/.exec(bars) ?? []
  const [, left, long] = /<rect x="(\d+)" y="[\d.]+" width="(\d+)" height="8"/.exec(bars) ?? []
  expect(Number(left) + Number(long)).toBeLessThan(Number(width))
  expect(Number(long)).toBe(31 * DAY_WIDTH)
})

test('a picture of thousands is no thread: its rows are pressed together', () => {
  const crowd = Array.from({ length: 2000 }, (_, at) => ({ id: `${at}`, day: '2022-03-01' }))
  const chain = chainOf(crowd, [])
  const svg = picturePage(chain, layOut(chain, 'time'), {
    title: '',
    labelOf: (id) => id,
    generationOf: () => 0,
    generationWord: '',
    barOf: () => null,
  })
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  expect(Number(height)).toBeLessThan(3 * Number(width))
})
