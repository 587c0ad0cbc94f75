// F-levels: the law's example, a search by hand, and cascades that must equal a recount from nothing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cascade, levelsOf, type Meet, NO_LEVEL } from './f-levels.ts'

const meet = (contact: string, source: string, counts = true): Meet => ({
  contact,
  source,
  countsIfCase: counts,
  countsIfContact: counts,
})
const row = [meet('B', 'A'), meet('C', 'B'), meet('D', 'C')]

describe('A (F0), B met A, C met B, D met C', () => {
  test('are F0, F1, F2, F3', () => {
    expect([...levelsOf({ cases: new Set(['A']), meets: row })]).toEqual([
      ['A', 0],
      ['B', 1],
      ['C', 2],
      ['D', 3],
    ])
  })

  test('when B becomes F0, C becomes F1 and D becomes F2', () => {
    const before = levelsOf({ cases: new Set(['A']), meets: row })
    const after = cascade({ cases: new Set(['A', 'B']), meets: row }, before, ['B'])
    expect(Object.fromEntries(after)).toEqual({ B: 0, C: 1, D: 2 })
  })

  test('when A turns out not to be a case, nobody is left with a level', () => {
    const before = levelsOf({ cases: new Set(['A']), meets: row })
    expect(new Set(cascade({ cases: new Set(), meets: row }, before, ['A']).values())).toEqual(
      new Set([NO_LEVEL]),
    )
  })
})

test('the least of several meetings decides, and one that does not count leads nowhere', () => {
  const meets = [meet('X', 'C'), meet('X', 'A', false), ...row]
  expect(levelsOf({ cases: new Set(['A']), meets }).get('X')).toBe(3)
  expect(levelsOf({ cases: new Set(['A']), meets: [...meets, meet('X', 'A')] }).get('X')).toBe(1)
})

test('a meeting may count with a case and not with a contact', () => {
  const meets = [meet('B', 'A'), { ...meet('C', 'B'), countsIfContact: false }]
  expect(levelsOf({ cases: new Set(['A']), meets }).get('C')).toBe(NO_LEVEL)
  expect(levelsOf({ cases: new Set(['A', 'B']), meets }).get('C')).toBe(1)
})

/** As one would by hand: again and again one more than the least of those met, until nothing changes. */
const byHand = (cases: ReadonlySet<string>, meets: readonly Meet[]): Map<string, number> => {
  const people = new Set([...cases, ...meets.flatMap(({ contact, source }) => [contact, source])])
  const levels = new Map([...people].map((one) => [one, cases.has(one) ? 0 : NO_LEVEL]))
  for (let round = 0; round <= people.size; round += 1)
    for (const { contact, source, countsIfCase, countsIfContact } of meets) {
      const level = levels.get(source) ?? NO_LEVEL
      const now = levels.get(contact) ?? NO_LEVEL
      if (level === NO_LEVEL || !(level === 0 ? countsIfCase : countsIfContact)) continue
      if (now === NO_LEVEL || now > level + 1) levels.set(contact, level + 1)
    }
  return levels
}

const person = fc.constantFrom(...'ABCDEFGHIJ')
const meets = fc.array(
  fc.record({ contact: person, source: person, countsIfCase: fc.boolean(), countsIfContact: fc.boolean() }),
  { maxLength: 25 },
)

test('levels equal a search by hand, with circles and links to oneself', () => {
  fc.assert(
    fc.property(fc.uniqueArray(person, { maxLength: 4 }), meets, (cases, links) => {
      const found = levelsOf({ cases: new Set(cases), meets: links })
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(byHand(new Set(cases), links)))
    }),
  )
})

type Illness = { kind: 'ill' | 'well'; who: string }
type Meeting = { kind: 'met' | 'mistaken'; link: Meet }
type Event = Illness | Meeting
const event = fc.oneof(
  fc.record({ kind: fc.constantFrom('ill' as const, 'well' as const), who: person }),
  fc.record({
    kind: fc.constantFrom('met' as const, 'mistaken' as const),
    link: fc.record({
      contact: person,
      source: person,
      countsIfCase: fc.boolean(),
      countsIfContact: fc.boolean(),
    }),
  }),
)

test('after any events in any order a cascade equals counting from nothing', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events: Event[]) => {
      const cases = new Set<string>()
      let links: Meet[] = []
      const settled = new Map<string, number>()
      for (const happened of events) {
        if ('who' in happened) {
          if (happened.kind === 'ill') cases.add(happened.who)
          else cases.delete(happened.who)
        } else if (happened.kind === 'met') links = [...links, happened.link]
        else
          links = links.filter(
            ({ contact, source }) => contact !== happened.link.contact || source !== happened.link.source,
          )
        const touched = 'who' in happened ? happened.who : happened.link.contact
        for (const [who, level] of cascade({ cases, meets: links }, settled, [touched]))
          settled.set(who, level)
      }
      const whole = levelsOf({ cases, meets: links })
      for (const [who, level] of whole) expect(settled.get(who) ?? NO_LEVEL).toBe(level)
    }),
  )
})

test('a circle and links to oneself are walked once', () => {
  const meets = [meet('B', 'A'), meet('A', 'B'), meet('A', 'A')]
  expect(Object.fromEntries(cascade({ cases: new Set(), meets }, new Map(), ['A']))).toEqual({
    A: NO_LEVEL,
    B: NO_LEVEL,
  })
})
