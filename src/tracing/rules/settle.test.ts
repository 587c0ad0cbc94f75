// What follows for contacts: situations, and books entered in any order that must come out as one settled at once.
import fc from 'fast-check'
import { addDays } from '../../kernel/day/day.ts'
import { describe, expect, test } from 'vitest'
import { type CaseFacts, type ContactFacts, settle } from './settle.ts'

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
  ills: fc.uniqueArray(fc.record({ person: someone, day }), {
    maxLength: 4,
    selector: ({ person }) => person,
  }),
})

test('settling again changes nothing, and no order of the records matters', () => {
  fc.assert(
    fc.property(book, fc.integer({ min: 0, max: 13 }), ({ met, ills }, turn) => {
      const contacts = met.map(({ person, source, ...more }, index) =>
        contact(String(index).padStart(2, '0'), person, source, {
          ...more,
          foundDay: more.lastDay,
        } as Partial<ContactFacts>),
      )
      const illnesses = ills.map((one) => ill(one.person, one.day))
      const once = settle(contacts, [], illnesses, TODAY)
      const stands = contacts.map((one) => ({ ...one, ...once.get(one.id) }))
      const sorted = (settled: typeof once) =>
        [...settled].toSorted(([one], [other]) => one.localeCompare(other))
      expect(sorted(settle(stands, [], illnesses, TODAY))).toEqual(sorted(once))
      const turned = [...contacts.slice(turn), ...contacts.slice(0, turn)]
      expect(sorted(settle(turned, [], illnesses.toReversed(), TODAY))).toEqual(sorted(once))
    }),
  )
})
