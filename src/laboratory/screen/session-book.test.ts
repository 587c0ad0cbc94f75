// The book of a session: whatever is done in whatever order, nobody is lost and no tube is filled over; and lists as offices paste them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deviceMark } from '../../kernel/offline/device-mark.ts'
import type { Sampled, Tube } from '../contract.ts'
import { codeKey } from '../rules/code-key.ts'
import { readList } from './read-list.ts'
import { type Act, after, type Book, currentTube, inTube, isIn, nextCode, sampledOf } from './session-book.ts'

const tube = (id: string, change: Partial<Tube> = {}): Tube => ({
  id,
  version: 1,
  homeUnit: '02011',
  code: `S-0${id}`,
  size: 5,
  stage: 'open',
  result: 'pending',
  specimenDay: '2022-03-01',
  sentDay: null,
  receivedDay: null,
  resultDay: null,
  laboratory: null,
  rejectReason: null,
  ...change,
})
const person = (id: string, pool: string | null, change: Partial<Sampled> = {}): Sampled => ({
  id,
  version: 1,
  person: `p${id}`,
  name: `Người ${id}`,
  birthYear: null,
  sex: null,
  phone: null,
  village: null,
  code: null,
  pool,
  retestOf: null,
  forHousehold: false,
  stage: 'taken',
  result: 'pending',
  resultDay: null,
  specimenDay: '2022-03-01',
  ...change,
})
const empty: Book = {
  session: {
    id: 's',
    version: 1,
    homeUnit: '02011',
    place: 'Chợ',
    code: 'S',
    day: '2022-03-01',
    method: 'pcr',
    reason: null,
    shift: null,
    stateOf: 'open',
    size: 5,
    expected: null,
    plan: null,
    team: null,
    laboratory: null,
  },
  tubes: [],
  people: [],
}

test('who is added one after the other fills tubes of five, whoever is taken out meanwhile', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(30)), { maxLength: 60 }), (steps) => {
      let book = empty
      const put = (act: Act) => {
        book = after(book, [act])
      }
      const there = new Set<string>()
      steps.forEach((gone, at) => {
        const [victim] = gone === null ? [] : [...there].slice(gone, gone + 1)
        if (victim !== undefined) {
          put({ kind: 'gone', id: victim })
          there.delete(victim)
          return
        }
        const open = currentTube(book, null) ?? tube(String(book.tubes.length + 1), { code: nextCode(book) })
        put({ kind: 'tube', tube: open })
        put({ kind: 'person', person: person(String(at), open.id) })
        there.add(String(at))
      })
      expect(new Set(sampledOf(book).map(({ id }) => id))).toEqual(there)
      for (const { id } of book.tubes) expect(inTube(book, id).length).toBeLessThanOrEqual(5)
      expect(new Set(book.tubes.map(({ code }) => code)).size).toBe(book.tubes.length)
    }),
  )
})

test('devices that never hear of each other never give one code twice, nor the one that the server gives', () => {
  const acts = fc.array(fc.record({ by: fc.nat(4), hears: fc.boolean() }), { maxLength: 60 })
  fc.assert(
    fc.property(acts, fc.nat(2000), (steps, first) => {
      // The screen that is on line counts without letters.
      const marks = ['', ...[1, 2, 3, 4].map((next) => deviceMark(first + next))]
      const books = marks.map(() => empty)
      const given: Tube[] = []
      steps.forEach(({ by, hears }, at) => {
        const held = books[by] ?? empty
        const heard = hears ? after(held, given.map((one): Act => ({ kind: 'tube', tube: one }))) : held // prettier-ignore
        const made = tube(String(at), { code: nextCode(heard, marks[by]) })
        given.push(made)
        books[by] = after(heard, [{ kind: 'tube', tube: made }])
      })
      expect(new Set(given.map(({ code }) => codeKey(code))).size).toBe(given.length)
    }),
  )
})

test('each device has letters of its own, whatever its number', () => {
  expect([1, 24, 25, 600, 601].map(deviceMark)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  const number = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(deviceMark(one) === deviceMark(other)).toBe(one === other)
    }),
  )
})

test('the chosen tube is used while it has room and is open; one taken again does not stand among those sampled', () => {
  const people = [1, 2, 3, 4, 5].map((at) => person(`a${at}`, '1'))
  const book = after(empty, [
    { kind: 'tube', tube: tube('1') },
    { kind: 'tube', tube: tube('2') },
    { kind: 'tube', tube: tube('3', { stage: 'sealed' }) },
    ...people.map((one): Act => ({ kind: 'person', person: one })),
    { kind: 'person', person: person('r', null, { retestOf: '1', person: 'pa1', stage: 'toTake' }) },
  ])
  expect(currentTube(book, '1')?.id).toBe('2')
  expect(currentTube(book, '3')?.id).toBe('2')
  expect(isIn(book, 'pa1')?.id).toBe('a1')
  expect(sampledOf(book)).toHaveLength(5)
})

test('a pasted list is read as offices write it', () => {
  const list = [
    '1\tHà Văn Một\t1970\t0912000111\tNà Còi',
    'Hà Thị Hai;05/03/1990;Nữ;006190000017',
    '006090000017||Hà Quang Ba|05031990|Nam|Mỹ Thanh|01052021',
    '',
  ].join('\n')
  expect(readList(list)).toEqual([
    { fullName: 'Hà Văn Một', birthYear: 1970, phone: '0912000111', village: 'Nà Còi' },
    { fullName: 'Hà Thị Hai', birthDay: '1990-03-05', sex: 'female', nationalId: '006190000017' },
    {
      fullName: 'Hà Quang Ba',
      nationalId: '006090000017',
      birthDay: '1990-03-05',
      sex: 'male',
      address: 'Mỹ Thanh',
    },
  ])
})
