// The parts of the engine: letters, names, blocks, groups, and weights learned from nothing but the records.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaroWinkler, withinOneSlip } from '../../kernel/text/string-distance.ts'
import { markedNameKey, nameKey, splitName } from '../rules/name.ts'
import { blocksOf, countPairs, visitPairs } from './blocks.ts'
import { groupPairs, LARGEST_GROUP } from './clusters.ts'
import { packRecords } from './columns.ts'
import { learnWeights } from './estimate.ts'
import { findPairs, stretchesOf } from './find-pairs.ts'
import { jaroWinklerOf, withinOneSlipOf } from './letters.ts'
import { linkRegister } from './link-register.ts'
import { nameKeysReader } from './names.ts'
import { PERSON_LINKAGE } from './person-linkage.ts'
import { scorerOf, sharesOfAll } from './score.ts'
import { textCodes, textsBuilder } from './texts.ts'
import { chanceOf, priorBits } from './weights.ts'

test('distinct texts are numbered as they come, thousands of them and in any letters', () => {
  const text = fc.oneof(fc.stringMatching(/^[0-2]{0,6}$/u), fc.string({ unit: 'grapheme', maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(text, { minLength: 300, maxLength: 700 }), (texts) => {
      const codes = textCodes()
      const expected = new Map<string, number>()
      for (const one of texts) {
        if (!expected.has(one)) expected.set(one, expected.size)
        expect(codes.codeOf(one)).toBe(expected.get(one))
      }
      expect(codes.size()).toBe(expected.size)
    }),
    { numRuns: 10 },
  )
})

test('letters in bytes are measured as letters in texts', () => {
  const word = fc.stringMatching(/^[abc ]{0,8}$/u)
  fc.assert(
    fc.property(word, word, (one, other) => {
      const builder = textsBuilder()
      const [a, b] = [builder.codeOf(one), builder.codeOf(other)]
      const texts = builder.finish()
      expect(withinOneSlipOf(texts, a, b)).toBe(withinOneSlip(one, other))
      if (a !== b) expect(jaroWinklerOf(texts, a, b)).toBeCloseTo(jaroWinkler(one, other), 12)
    }),
  )
})

test('names read word by word have the keys of names read whole', () => {
  const word = fc.constantFrom(
    'Nguyễn',
    'THỊ',
    'thường',
    'Tôn',
    'thất',
    'Y',
    "H'Len",
    'Ðức',
    'Hoà',
    'hòa',
    'An-na',
    'Ó',
    '',
  )
  const keysOf = nameKeysReader()
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.boolean(), (words, decomposed) => {
      const name = decomposed ? words.join(' ').normalize('NFD') : words.join(' ')
      const { family, given } = splitName(name)
      expect(keysOf(name)).toEqual({
        marked: markedNameKey(name),
        plain: nameKey(name),
        family: nameKey(family),
        given: nameKey(given),
      })
    }),
  )
})

const people = fc.array(
  fc.record({
    name: fc.constantFrom('Lò Thị Ó', 'Lo Thi O', 'Vi Văn Hải', 'Ma Thị Hải', ''),
    birth: fc.constantFrom('1989-05-12', '1989', '1990-01-01', undefined),
    phone: fc.constantFrom('0912345678', '0987654321', undefined),
    nationalId: fc.constantFrom('022189001234', undefined),
  }),
  { maxLength: 30 },
)

test('every pair that shares a key is met once, and no other', () => {
  fc.assert(
    fc.property(people, (records) => {
      const columns = packRecords(PERSON_LINKAGE.fields, records)
      const all = PERSON_LINKAGE.blocks.map((key) => blocksOf(columns, key, 200))
      const met: string[] = []
      all.forEach(({ starts }, which) =>
        visitPairs(all, which, 0, starts.length - 1, (i, j) => met.push(`${i} ${j}`)),
      )
      expect(new Set(met).size).toBe(met.length)
      const keysOf = (record: (typeof records)[number]) => {
        const plain = nameKey(record.name)
        const sorted = plain.split(' ').toSorted().join(' ')
        const { family, given } = splitName(record.name)
        const named = plain !== ''
        const day = record.birth?.length === 10 ? record.birth : undefined
        return [
          record.nationalId && `id ${record.nationalId}`,
          record.phone && `phone ${record.phone}`,
          day && named && `given ${day} ${nameKey(given)}`,
          day && named && `family ${day} ${nameKey(family)}`,
          record.birth && named && `year ${record.birth.slice(0, 4)} ${sorted}`,
        ].filter(Boolean)
      }
      const expected = records.flatMap((one, i) =>
        records
          .slice(i + 1)
          .flatMap((other, offset) =>
            keysOf(one).some((key) => keysOf(other).includes(key)) ? [`${i} ${i + 1 + offset}`] : [],
          ),
      )
      expect(met.toSorted()).toEqual(expected.toSorted())
      expect(countPairs(all)).toBe(expected.length)
    }),
  )
})

test('a block above the cap says nothing', () => {
  const columns = packRecords(
    PERSON_LINKAGE.fields,
    Array.from({ length: 5 }, () => ({ phone: '0900000000' })),
  )
  expect(countPairs([blocksOf(columns, [['phone', 'whole']], 5)])).toBe(10)
  expect(countPairs([blocksOf(columns, [['phone', 'whole']], 4)])).toBe(0)
})

test('who hangs on only by a neighbour is cut off; the order of the pairs does not matter', () => {
  // 0, 1 and 2 are one; 3 is like 2, and 4 like nobody but 3.
  const bits = new Map([
    ['0 1', 9],
    ['0 2', 9],
    ['1 2', 9],
    ['2 3', 7],
    ['3 4', 7],
  ])
  const score = (i: number, j: number) => bits.get(`${Math.min(i, j)} ${Math.max(i, j)}`) ?? -9
  const pairs = (order: readonly string[]) => ({
    records: Int32Array.from(order.flatMap((pair) => pair.split(' ').map(Number))),
    scores: Float64Array.from(order, (pair) => bits.get(pair) ?? 0),
    compared: 5,
  })
  const order = ['0 1', '1 2', '2 3', '3 4']
  for (const each of [order, order.toReversed()])
    expect([...groupPairs(6, pairs(each), score, 6).groupOf]).toEqual([0, 0, 0, 0, 4, 5])
  expect(groupPairs(6, pairs(['0 1', '1 2']), score, 6).sizes.get(0)).toBe(3)
  expect(LARGEST_GROUP).toBe(6)
})

test('the prior: twice the register is one bit against, and nothing is certain', () => {
  const weights = { bits: {}, agreeing: {}, pairsPerRecord: 0.25 }
  expect(priorBits(weights, 100_000) - priorBits(weights, 200_000)).toBeCloseTo(1, 4)
  expect(chanceOf(0)).toBe(0.5)
  expect(chanceOf(priorBits(weights, 2))).toBeLessThanOrEqual(0.5)
})

/** Made-up persons of whom every third stands twice, the second time with a slip. */
const madeUp = (size: number) =>
  Array.from({ length: size }, (_, n) => {
    const who = n - (n % 3 === 2 ? 1 : 0)
    const words = ['an', 'binh', 'chi', 'dung', 'giang', 'hai', 'khanh', 'lan', 'minh', 'nga', 'oanh', 'phuc']
    const word = (turn: number) => words[(who * 7 + turn * 5 + (who >> turn)) % words.length] ?? ''
    const slipped = n !== who && n % 2 === 0
    return {
      name: `nguyen ${word(1)} ${word(2)} ${word(3)}${slipped ? 'h' : ''}`,
      birth: `${1930 + ((who * 13) % 80)}-${String(1 + ((who * 5) % 12)).padStart(2, '0')}-${String(1 + ((who * 11) % 28)).padStart(2, '0')}`,
      nationalId: who % 2 === 0 ? String(22_000_000_000 + who * 37) : undefined,
      phone: who % 5 === 0 ? undefined : String(900_000_000 + who * 91),
      sex: who % 2 === 0 ? 'male' : 'female',
      commune: String(who % 40),
    }
  })

test('the same records always teach the same weights; threads find what one alone finds', async () => {
  const columns = packRecords(PERSON_LINKAGE.fields, madeUp(3000))
  const linked = await linkRegister(columns, PERSON_LINKAGE, { threshold: 0 })
  expect((await linkRegister(columns, PERSON_LINKAGE, { threshold: 0 })).learned).toEqual(linked.learned)
  const { seen } = learnWeights(columns, PERSON_LINKAGE, { seed: 1, randomPairs: 1000, sessionPairs: 1000 })
  expect(Math.min(...seen)).toBeGreaterThan(100)
  const scorer = scorerOf(columns, linked.weights, { size: columns.size, shares: sharesOfAll(columns) })
  const blocks = PERSON_LINKAGE.blocks.map((key) => blocksOf(columns, key, PERSON_LINKAGE.blockCap))
  const alone = findPairs(blocks, stretchesOf(blocks), scorer, 0)
  const asSet = ({ records, scores }: typeof alone) =>
    Array.from(scores, (bits, pair) => `${records[pair * 2]} ${records[pair * 2 + 1]} ${bits}`).toSorted()
  expect(asSet(linked.pairs)).toEqual(asSet(alone))
  expect(linked.pairs.compared).toBe(alone.compared)
  expect(alone.scores.length).toBeGreaterThan(900)
})

test('a stop ends the work early and nothing is lost but the rest', async () => {
  const columns = packRecords(PERSON_LINKAGE.fields, madeUp(600))
  const { pairs } = await linkRegister(columns, PERSON_LINKAGE, {
    threshold: 0,
    progress: () => Promise.resolve({ stop: true }),
  })
  expect(pairs.records.length).toBe(pairs.scores.length * 2)
})
