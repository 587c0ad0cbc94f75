// The round as a rule: who is due and why, what a tap settles, the order of the way, red flags; and that order and repetition of records change nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Values } from '../../kernel/register/field.ts'
import { type Carried, type Records, wordOf } from './due.ts'
import { redFlagsIn, signNames, signsOfWords, wordsOfSigns } from './red-flags.ts'
import { todayList } from './today-list.ts'

const ON = '2022-03-06'
const NOON = '2023-01-01T12:00'

const row = (id: string, values: Values, subjectId: string | null = null): Carried => ({
  id,
  homeUnit: '02011',
  version: 1,
  subjectId,
  values,
})
const home = (id: string, code: string, village: string) => row(id, { code, village })
const person = (id: string, household: string | null, birthYear = 1980) =>
  row(id, { fullName: `Người ${id}`, birthYear, household })

const contact = (id: string, subject: string, values: Values = {}) =>
  row(
    id,
    {
      status: 'following',
      level: 'f1',
      lastDay: '2022-03-01',
      foundDay: '2022-03-01',
      endDay: '2022-03-11',
      shielded: true,
      ...values,
    },
    subject,
  )
const visit = (id: string, subject: string, day: string, result: string, values: Values = {}) =>
  row(id, { visitDay: day, result, signs: null, ...values }, subject)
const vulnerable = (subject: string, values: Values = {}) =>
  row(
    `v${subject}`,
    { elderly: true, callEveryDays: 7, listedDay: '2022-01-01', endedDay: null, ...values },
    subject,
  )

const base: Records = {
  households: [
    home('h2', 'MT-0010', 'Nà Còi'),
    home('h1', 'MT-0002', 'Nà Còi'),
    home('h3', 'MT-0001', 'Bản Đán'),
  ],
  persons: [person('a', 'h1'), person('b', 'h2'), person('c', null)],
}

const duesOf = (records: Records, on = ON) =>
  todayList({ ...base, ...records }, on, NOON).flatMap(({ persons }) =>
    persons.flatMap(({ dues }) => dues.map(({ kind, person: who }) => `${who} ${kind}`)),
  )

test('villages one after the other, households by the number in their code, people without a household last', () => {
  const list = todayList({ ...base, contacts: [contact('k', 'c')] }, ON, NOON)
  expect(list.map(({ code }) => code)).toEqual(['MT-0001', 'MT-0002', 'MT-0010', ''])
  expect(list.at(-1)?.persons.map(({ name }) => name)).toEqual(['Người c'])
})

test.for([
  ['on the day listed', '2022-03-01', true],
  ['on the last day of the term', '2022-03-11', true],
  ['the day after', '2022-03-12', false],
  ['before the list', '2022-02-28', false],
] as const)('a contact is seen daily: %s', ([, on, due]) => {
  expect(duesOf({ contacts: [contact('k', 'a')] }, on).includes('a contact')).toBe(due)
})

test('CV 762: who is vaccinated is tested on day five of the isolation, and not again once a specimen is there', () => {
  const contacts = [contact('k', 'a')]
  expect(duesOf({ contacts }, '2022-03-05')).toEqual(['a contact'])
  expect(duesOf({ contacts }, '2022-03-06')).toEqual(['a contact', 'a sample'])
  const specimens = [row('s', { specimenDay: '2022-03-06' }, 'a')]
  expect(duesOf({ contacts, specimens }, '2022-03-07')).toEqual(['a contact'])
})

test('CV 1909: from 15/04/2022 nobody is isolated, so nobody is tested at its end', () => {
  const late = { lastDay: '2022-04-20', foundDay: '2022-04-20', endDay: '2022-04-30' }
  expect(duesOf({ contacts: [contact('k', 'a', late)] }, '2022-04-30')).toEqual(['a contact'])
})

test('a guidance that was applied to an open contact is the one the round names and tests by', () => {
  const listed = { lastDay: '2022-04-10', foundDay: '2022-04-10', endDay: '2022-04-20' }
  const at = (values: Values) => duesOf({ contacts: [contact('k', 'a', values)] }, '2022-04-16')
  expect(at(listed)).toEqual(['a contact', 'a sample'])
  expect(at({ ...listed, ruledOn: '2022-04-15' })).toEqual(['a contact'])
})

test.for([
  ['never called on: due at once', [], true],
  ['met six days ago', [visit('1', 'a', '2022-02-28', 'well')], false],
  ['met seven days ago', [visit('1', 'a', '2022-02-27', 'well')], true],
  [
    'not met yesterday: still due',
    [visit('1', 'a', '2022-02-20', 'well'), visit('2', 'a', '2022-03-05', 'missed')],
    true,
  ],
] as const)('a vulnerable person called on every seven days: %s', ([, visits, due]) => {
  const records = { 'vulnerable-persons': [vulnerable('a')], 'vulnerable-visits': visits }
  expect(duesOf(records).includes('a vulnerable')).toBe(due)
})

test('a tap settles the person, and a household is open while anybody in it waits', () => {
  const persons = [person('a', 'h1'), person('b', 'h1')]
  const contacts = [contact('k', 'a'), contact('l', 'b')]
  const after = (...visits: Carried[]) => {
    const list = todayList({ ...base, persons, contacts, 'contact-visits': visits }, '2022-03-05', NOON)
    return list.find(({ id }) => id === 'h1')
  }
  const one = visit('1', 'a', '2022-03-05', 'well', { contact: 'k' })
  const other = visit('2', 'b', '2022-03-05', 'symptoms', { contact: 'l', signs: 'Sốt; Ho' })
  expect(after(one)?.open).toBe(true)
  expect(after(one, other)?.open).toBe(false)
  expect(after(one, other)?.persons.map(({ red }) => red)).toEqual([false, true])
})

test('two phones wrote a visit each: both show the same one', () => {
  const first = visit('01', 'a', ON, 'well', { contact: 'k' })
  const second = visit('02', 'a', ON, 'missed', { contact: 'k' })
  const shown = (visits: Carried[]) =>
    todayList({ ...base, contacts: [contact('k', 'a')], 'contact-visits': visits }, ON, NOON)
      .flatMap(({ persons }) => persons)
      .flatMap(({ dues }) => dues.map(({ written }) => written?.result))
  expect(shown([first, second])).toEqual(shown([second, first]))
})

test('an old suspected case is the office’s; a dose that may be given opens no household', () => {
  const suspected = (reportDay: string) => [row('x', { classification: 'suspected', reportDay }, 'a')]
  expect(duesOf({ cases: suspected('2022-03-05') })).toEqual(['a verify'])
  expect(duesOf({ cases: suspected('2022-01-05') })).toEqual([])
  const doses = [row('d', { targetGroup: 'adults', doseNumber: 2, doseDay: '2021-10-01' }, 'a')]
  expect(duesOf({ doses })).toEqual(['a dose'])
  expect(todayList({ ...base, doses }, ON, NOON).some(({ open }) => open)).toBe(false)
})

test.for([
  ['Sốt 38,2', ['fever']],
  ['sot cao, kho tho', ['fever', 'breath']],
  ['Ho, đau họng', []],
  ['hết sốt, còn ho', []],
  ['không sốt', []],
  ['Li bì, tím tái', ['breath', 'drowsy']],
  [null, []],
] as const)('red flags in “%s”', ([signs, flags]) => {
  expect(redFlagsIn(signs)).toEqual(flags)
})

test('signs that were tapped are read back from their words', () => {
  fc.assert(
    fc.property(fc.subarray(signNames), (chosen) => {
      expect(signsOfWords(wordsOfSigns(chosen))).toEqual(chosen)
    }),
  )
})

test('the order in which records come changes nothing', () => {
  const records: Records = {
    ...base,
    contacts: [contact('k', 'a'), contact('l', 'b'), contact('m', 'c')],
    'vulnerable-persons': [vulnerable('a'), vulnerable('b')],
    'vulnerable-visits': [visit('1', 'a', ON, 'missed'), visit('2', 'b', '2022-03-01', 'well')],
  }
  const expected = todayList(records, ON, NOON)
  const all = Object.entries(records).flatMap(([name, rows]) => rows.map((one) => [name, one] as const))
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      const again: { [register: string]: Carried[] } = {}
      for (const [name, one] of shuffled) (again[name] ??= []).push(one)
      expect(todayList(again, ON, NOON)).toEqual(expected)
    }),
  )
})

test('signs of care at home are due by half of the day; what was measured stands as done', () => {
  const care = [row('h', { status: 'open', startDay: '2022-03-05', endDay: null }, 'a')]
  const at = (time: string, signs: Carried[] = []) =>
    todayList({ ...base, 'home-care': care, 'care-signs': signs }, ON, `${ON}T${time}`)
      .flatMap(({ persons }) => persons)
      .flatMap(({ dues, open }) => [
        ...dues.map(
          ({ measure, done, why }) =>
            `${measure}${done ? ' done' : ''}${why.vi.includes('trễ') ? ' late' : ''}`,
        ),
        open ? 'open' : 'closed',
      ])
  expect(at('08:00')).toEqual(['morning', 'open'])
  expect(at('14:00')).toEqual(['morning late', 'evening', 'open'])
  const morning = row('s', { signDay: ON, half: 'morning', temperature: '37,5', spo2: 97 }, 'a')
  expect(at('08:00', [morning])).toEqual(['morning done', 'closed'])
  expect(at('14:00', [morning])).toEqual(['morning done', 'evening', 'open'])
})

test('what the laboratory ordered is due until it is taken', () => {
  const ordered = (stage: string) => [row('s', { stage, specimenDay: ON }, 'a')]
  expect(duesOf({ specimens: ordered('toTake') })).toEqual(['a sample'])
  expect(duesOf({ specimens: ordered('taken') })).toEqual([])
})

test('F057: somebody isolated at home is visited daily; who was not there is written as absent, and who comes back from elsewhere is watched', () => {
  const order = (values: Values = {}) => [
    row('o', { form: 'home', status: 'open', fromDay: '2022-03-03', dueDay: '2022-03-08', ...values }, 'a'),
  ]
  expect(duesOf({ 'isolation-orders': order() })).toEqual(['a isolation'])
  expect(duesOf({ 'isolation-orders': order({ form: 'centralised' }) })).toEqual([])
  expect(duesOf({ 'isolation-orders': order({ dueDay: '2022-03-05' }) })).toEqual([])
  const away = visit('1', 'a', ON, wordOf('home-visits', 'missed'), { isolation: 'o' })
  expect(away.values.result).toBe('absent')
  const [home] = todayList({ ...base, 'isolation-orders': order(), 'home-visits': [away] }, ON, NOON).filter(
    ({ id }) => id === 'h1',
  )
  expect(home).toMatchObject({ open: false, persons: [{ dues: [{ written: { result: 'missed' } }] }] })
  const watch = [row('w', { status: 'watching', arrivedDay: '2022-03-04', untilDay: '2022-03-10' }, 'b')]
  expect(duesOf({ 'returned-watches': watch })).toEqual(['b isolation'])
})
