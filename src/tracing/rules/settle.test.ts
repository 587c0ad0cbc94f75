// What follows for contacts: situations, and books entered in any order that must come out as one settled at once.
import fc from 'fast-check'
import { addDays } from '../../kernel/day/day.ts'
import { describe, expect, test } from 'vitest'
import type { CaseFacts } from './illnesses.ts'
import { type ContactFacts, settle } from './settle.ts'

const TODAY = '2022-03-20'
const contact = (
  id: string,
  person: string,
  source: string | null,
  more: Partial<ContactFacts> = {},
): ContactFacts => ({
  id,
  person,
  source,
  atHome: false,
  firstDay: null,
  lastDay: '2022-03-01',
  foundDay: '2022-03-02',
  isolatedDay: null,
  proximity: 'within2m',
  minutes: 30,
  masks: 'notWorn',
  care: null,
  shielded: true,
  status: 'following',
  statedLevel: null,
  level: null,
  endDay: null,
  ...more,
})
const ill = (person: string, day: string): CaseFacts => ({
  person,
  onsetDay: addDays(day, -1),
  specimenDay: day,
  resultDay: day,
  reportDay: day,
  outcomeDay: addDays(day, 8),
})
const A = ill('A', '2022-03-01')

describe('B met A (F0), C met B', () => {
  const met = [
    contact('1', 'B', 'A'),
    contact('2', 'C', 'B', { lastDay: '2022-03-03', foundDay: '2022-03-03' }),
  ]

  test('B is F1 and C is F2, each followed from the own exposure', () => {
    const settled = settle(met, [], [A], TODAY)
    expect(settled.get('1')).toEqual({
      level: 'f1',
      status: 'following',
      endDay: '2022-03-11',
      daysToList: 1,
    })
    expect(settled.get('2')).toEqual({
      level: 'f2',
      status: 'following',
      endDay: '2022-03-13',
      daysToList: null,
    })
  })

  test('when B falls ill B is F0 and no longer followed, and C is F1', () => {
    const settled = settle(met, [], [A, ill('B', '2022-03-04')], TODAY)
    expect(settled.get('1')).toMatchObject({ level: 'f0', status: 'becameCase', endDay: '2022-03-04' })
    expect(settled.get('2')).toMatchObject({ level: 'f1', endDay: '2022-03-13' })
  })

  test('B met A again: the clock starts anew, and the first record is counted by the later one', () => {
    const again = contact('3', 'B', 'D', { lastDay: '2022-03-06', foundDay: '2022-03-06' })
    const settled = settle([...met, again], [], [A, ill('D', '2022-03-06')], TODAY)
    expect(settled.get('1')).toMatchObject({ status: 'renewed', level: 'f1' })
    expect(settled.get('3')).toMatchObject({ status: 'following', endDay: '2022-03-16', level: 'f1' })
  })

  test('exposed again long after the term is another episode', () => {
    const later = contact('3', 'B', 'D', { lastDay: '2022-04-10', foundDay: '2022-04-10' })
    const settled = settle([...met, later], [], [A, ill('D', '2022-04-10')], TODAY)
    expect(settled.get('1')).toMatchObject({ status: 'following', endDay: '2022-03-11' })
  })
})

test('who met somebody not known to be infectious is no contact; when that one falls ill, an F1', () => {
  const met = [contact('1', 'B', 'A')]
  expect(settle(met, [], [], TODAY).get('1')).toMatchObject({ level: 'none', endDay: null })
  expect(settle(met, [], [A], TODAY).get('1')).toMatchObject({ level: 'f1' })
})

test('a source that nobody knows leaves what stands on paper', () => {
  const of = (statedLevel: ContactFacts['statedLevel']) =>
    settle([contact('1', 'B', null, { statedLevel })], [], [], TODAY).get('1')?.level
  expect([of(null), of('f1'), of('f2')]).toEqual(['f1', 'f1', 'f2'])
})

test('an illness long over makes nobody an F0: the recovered who is exposed again is an F1', () => {
  const old = ill('B', '2021-08-01')
  const met = [contact('1', 'B', 'A'), contact('2', 'C', 'B', { lastDay: '2022-03-03' })]
  const settled = settle(met, [], [A, old], TODAY)
  expect([settled.get('1')?.level, settled.get('2')?.level]).toEqual(['f1', 'f2'])
})

describe('a person may fall ill twice', () => {
  const second = ill('A', '2022-10-01')
  const met = [
    contact('1', 'B', 'A'),
    contact('2', 'C', 'B', { lastDay: '2022-03-03', foundDay: '2022-03-03' }),
  ]

  test('the contacts of the first illness stay what they were when the second comes', () => {
    const before = settle(met, [], [A], TODAY)
    expect(before.get('1')).toMatchObject({ level: 'f1', daysToList: 1, endDay: '2022-03-11' })
    expect(settle(met, [], [second, A], TODAY)).toEqual(before)
  })

  test('who became a case stays one when ill again, exposed again or not', () => {
    const first = ill('B', '2022-03-05')
    const before = settle(met, [], [A, first], TODAY)
    expect(before.get('1')).toMatchObject({ level: 'f0', status: 'becameCase', endDay: '2022-03-05' })
    expect(before.get('2')).toMatchObject({ level: 'f1' })
    const again = contact('3', 'B', 'A', { lastDay: '2022-10-01', foundDay: '2022-10-02' })
    const settled = settle([...met, again], [], [A, first, second, ill('B', '2022-10-06')], TODAY)
    expect([settled.get('1'), settled.get('2')]).toEqual([before.get('1'), before.get('2')])
    expect(settled.get('3')).toMatchObject({ status: 'becameCase', endDay: '2022-10-06', daysToList: 1 })
    const recovered = settle([...met, again], [], [A, first, second], TODAY)
    expect([recovered.get('1'), recovered.get('2')]).toEqual([before.get('1'), before.get('2')])
    expect(recovered.get('3')).toMatchObject({ status: 'following', level: 'f1' })
  })

  test.each([
    ['of the first', '2022-03-01', 'f1'],
    ['after the first was reported', '2022-03-03', 'none'],
    ['before the second', '2022-04-25', 'none'],
    ['of the second, though isolated in the first', '2022-04-28', 'f1'],
  ])('two illnesses two months apart, a meeting %s', (_when, lastDay, level) => {
    const isolated = contact('0', 'A', null, { lastDay: '2022-02-25', isolatedDay: '2022-02-28' })
    const one = contact('1', 'B', 'A', { firstDay: lastDay === '2022-03-01' ? '2022-02-27' : null, lastDay })
    const settled = settle([isolated, one], [], [A, ill('A', '2022-05-01')], TODAY)
    expect(settled.get('1')?.level).toBe(level)
  })

  test('at home an illness whose end nobody wrote does not last for ever, and the nearer one says how soon', () => {
    const endless = { ...A, outcomeDay: null }
    const home = (lastDay: string) => contact('1', 'B', 'A', { atHome: true, lastDay, foundDay: lastDay })
    const of = (lastDay: string) => settle([home(lastDay)], [], [endless, second], TODAY).get('1')
    expect(of('2022-04-01')).toMatchObject({ level: 'f1', daysToList: 31 })
    expect(of('2022-09-01')).toMatchObject({ level: 'none' })
    expect(of('2022-10-02')).toMatchObject({ level: 'f1', daysToList: 1 })
  })
})

test('what somebody was exposed to long before, or only later, says nothing of a meeting', () => {
  const met = [contact('1', 'B', 'A'), contact('2', 'B', 'D', { lastDay: '2022-09-01' })]
  const levelOn = (lastDay: string) =>
    settle([...met, contact('3', 'C', 'B', { lastDay })], [], [A, ill('D', '2022-09-01')], TODAY).get('3')
      ?.level
  expect(['2022-02-27', '2022-03-03', '2022-08-01', '2022-09-02'].map(levelOn)).toEqual([
    'none',
    'f2',
    'none',
    'f2',
  ])
})

test('who is lost is followed no longer than today', () => {
  const lost = settle([contact('1', 'B', 'A', { status: 'lost' })], [], [A], '2022-03-05').get('1')
  expect(lost).toMatchObject({ status: 'lost', endDay: '2022-03-05' })
})

const people = [...'ABCDEFG']
const someone = fc.constantFrom(...people)
const day = fc.integer({ min: 0, max: 25 }).map((after) => addDays('2022-02-20', after))
const book = fc.record({
  met: fc.array(
    fc.record({
      person: someone,
      source: fc.option(someone),
      lastDay: day,
      masks: fc.constantFrom('worn', 'notWorn', null),
      minutes: fc.constantFrom(5, 20, null),
    }),
    { maxLength: 14 },
  ),
  ills: fc.array(fc.record({ person: someone, day }), { maxLength: 5 }),
})
type Made = typeof book extends fc.Arbitrary<infer B> ? B : never

/** The book so many days later. */
const factsOf = ({ met, ills }: Made, after = 0) => ({
  contacts: met.map(({ person, source, ...more }, index) => {
    const lastDay = addDays(more.lastDay, after)
    const id = `${after} ${String(index).padStart(2, '0')}`
    return contact(id, person, source, { ...more, lastDay, foundDay: lastDay })
  }),
  illnesses: ills.map((one) => ill(one.person, addDays(one.day, after))),
})
const inOrder = (settled: ReturnType<typeof settle>) =>
  [...settled].toSorted(([one], [other]) => one.localeCompare(other))

test('settling again changes nothing, and no order of the records matters', () => {
  fc.assert(
    fc.property(book, fc.integer({ min: 0, max: 13 }), (made, turn) => {
      const { contacts, illnesses } = factsOf(made)
      const once = settle(contacts, [], illnesses, TODAY)
      const stands = contacts.map((one) => ({ ...one, ...once.get(one.id) }))
      expect(inOrder(settle(stands, [], illnesses, TODAY))).toEqual(inOrder(once))
      const turned = [...contacts.slice(turn), ...contacts.slice(0, turn)]
      expect(inOrder(settle(turned, [], illnesses.toReversed(), TODAY))).toEqual(inOrder(once))
    }),
  )
})

test('a few settled anew among all others as they stand come out as with all of them', () => {
  fc.assert(
    fc.property(book, fc.uniqueArray(someone), (made, few) => {
      const { contacts, illnesses } = factsOf(made)
      const once = settle(contacts, [], illnesses, TODAY)
      const [anew, others] = [true, false].map((wanted) =>
        contacts
          .filter(({ person }) => few.includes(person) === wanted)
          .map((one) => ({ ...one, ...once.get(one.id) })),
      )
      for (const [id, settled] of settle(anew ?? [], others ?? [], illnesses, TODAY))
        expect(settled).toEqual(once.get(id))
    }),
  )
})

test('what happens to the same people half a year later changes nothing of before, nor the other way round', () => {
  fc.assert(
    fc.property(book, book, (spring, autumn) => {
      const [before, after] = [factsOf(spring), factsOf(autumn, 200)]
      const together = settle(
        [...before.contacts, ...after.contacts],
        [],
        [...before.illnesses, ...after.illnesses],
        TODAY,
      )
      const apart = [before, after].flatMap(({ contacts, illnesses }) => [
        ...settle(contacts, [], illnesses, TODAY),
      ])
      expect(inOrder(together)).toEqual(inOrder(new Map(apart)))
    }),
  )
})
