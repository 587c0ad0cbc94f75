// Pools: situations of the way to and fro, and properties over any story of one pool.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeKey } from './code-key.ts'
import { fillPools, tubeCodes } from './fill-pools.ts'
import { asksForRetests, type Member, type PoolFacts, type Retest, settlePool } from './settle-pool.ts'

const facts = (change: Partial<PoolFacts>): PoolFacts => ({
  id: 'p',
  code: 'P',
  stage: 'open',
  result: 'pending',
  resultDay: null,
  sentDay: null,
  receivedDay: null,
  laboratory: null,
  ...change,
})
const people = (count: number): Member[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `m${at}`,
    person: `n${at}`,
    result: 'pending',
    resultDay: null,
    stage: 'taken',
    sentDay: null,
    receivedDay: null,
    laboratory: null,
  }))

/** What the database holds after the rule was applied. */
const apply = (
  pool: PoolFacts,
  members: Member[],
  retests: Retest[],
): { members: Member[]; retests: Retest[] } => {
  const settled = settlePool(pool, members, retests)
  return {
    members: members.map((member) => ({ ...member, ...settled.members.get(member.id) })),
    retests: [
      ...retests.map((one) => ({ ...one, stage: settled.retests.get(one.id) ?? one.stage })),
      ...settled.order.map(({ member }) => ({
        id: `r-${member}`,
        person: members.find(({ id }) => id === member)?.person ?? '',
        stage: 'toTake',
        result: 'pending',
      })),
    ],
  }
}

const step = fc.record({
  stage: fc.constantFrom('open', 'sealed', 'sent', 'received', 'done', 'rejected'),
  result: fc.constantFrom('pending', 'positive', 'negative', 'inconclusive'),
  takes: fc.nat(12),
})

test('whatever is said of a pool one after the other, its people stand as the last word says, and nothing taken is lost', () => {
  fc.assert(
    fc.property(fc.nat(10), fc.array(step, { minLength: 1, maxLength: 8 }), (count, steps) => {
      let now = { members: people(count), retests: [] as Retest[] }
      for (const { stage, result, takes } of steps) {
        const pool = facts({ stage, result })
        const before = now.retests
        now = apply(pool, now.members, now.retests)
        const asked = asksForRetests(pool)
        expect(
          now.members.every(
            (one) => (result === 'negative' && stage !== 'rejected') === (one.result === 'negative'),
          ),
        ).toBe(true)
        // Nobody is called positive by a pool.
        expect(now.members.some((one) => one.result === 'positive')).toBe(false)
        // Everybody has one specimen of his own where one is asked for, and none is left to take where not.
        expect(now.retests.filter(({ stage: at }) => at === 'toTake').length === 0 || asked).toBe(true)
        if (asked)
          expect(
            new Set(now.retests.filter(({ stage: at }) => at !== 'cancelled').map(({ person }) => person))
              .size,
          ).toBe(count)
        expect(now.retests.length).toBeLessThanOrEqual(count)
        for (const one of before)
          if (one.stage === 'taken') expect(now.retests.find(({ id }) => id === one.id)?.stage).toBe('taken')
        // Settled once is settled.
        expect(apply(pool, now.members, now.retests)).toEqual(now)
        now = {
          ...now,
          retests: now.retests.map((one, at) =>
            at === takes && one.stage === 'toTake' ? { ...one, stage: 'taken' } : one,
          ),
        }
      }
    }),
  )
})

test('people go into tubes in their order, the open ones first, and no tube holds more than its size', () => {
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.integer({ min: 2, max: 10 }),
      fc.array(fc.nat(9), { maxLength: 4 }),
      (count, size, free) => {
        const open = free.map((left, at) => ({ id: `t${at}`, free: Math.min(left, size) }))
        const { places, fresh } = fillPools(count, size, open)
        expect(places).toHaveLength(count)
        const held = new Map<string, number>()
        for (const place of places) {
          const name = 'tube' in place ? place.tube : `new ${place.fresh}`
          held.set(name, (held.get(name) ?? 0) + 1)
        }
        for (const { id, free: left } of open) expect(held.get(id) ?? 0).toBeLessThanOrEqual(left)
        for (let at = 0; at < fresh; at += 1) {
          const of = held.get(`new ${at}`) ?? 0
          expect(of > 0 && of <= size && (of === size || at === fresh - 1)).toBe(true)
        }
        if (fresh > 0) for (const { id, free: left } of open) expect(held.get(id) ?? 0).toBe(left)
      },
    ),
  )
})

test('codes of tubes go on from the last one of the session', () => {
  expect(tubeCodes('MT0312', [], 2)).toEqual(['MT0312-01', 'MT0312-02'])
  expect(tubeCodes('MT0312', ['MT0312-09', 'KHAC-77', 'MT0312-x'], 1)).toEqual(['MT0312-10'])
})

test('whoever is to be taken again has a code that reads as no tube of the session', () => {
  const tubes = tubeCodes('MT0312', [], 300)
  const again = tubes.flatMap((code) =>
    settlePool(
      facts({ code, stage: 'done', result: 'positive', resultDay: '2022-03-02' }),
      people(10),
      [],
    ).order.map((order) => order.code),
  )
  expect(again).toHaveLength(3000)
  expect(new Set([...tubes, ...again].map(codeKey)).size).toBe(3300)
})
