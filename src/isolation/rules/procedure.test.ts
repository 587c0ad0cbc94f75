// The clocks of isolation by both decrees, with the worked situations of the texts.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addHours } from '../../kernel/rule/local-moment.ts'
import {
  longestUntil,
  type IsolationPlace,
  compelledUntil,
  extendedUntil,
  procedureLawOn,
  procedureLaws,
  procedureOf,
} from './procedure.ts'

const found = (day: string, place: IsolationPlace, emergency = false) => ({
  place,
  found: `${day}T10:00`,
  listed: null,
  decided: null,
  notified: null,
  emergency,
})
const OLD = '2022-02-10'
const NEW = '2026-08-01'

test.each([
  ['NĐ 165 home', NEW, 'home', ['12:00', '13:00', '16:00'], '13:00'],
  ['NĐ 165 hospital', NEW, 'medicalFacility', ['11:00', '12:00', '13:00'], '12:00'],
  ['NĐ 165 border, told at once', NEW, 'border', ['11:00', '12:00', '12:00'], '12:00'],
  ['NĐ 165 other place', NEW, 'otherPlace', ['13:00', '16:00', '19:00'], '16:00'],
  ['NĐ 101 home', OLD, 'home', ['13:00', '14:00', '17:00'], '13:00'],
  ['NĐ 101 hospital', OLD, 'medicalFacility', ['11:00', '12:00', '13:00'], '11:00'],
  ['NĐ 101 border', OLD, 'border', ['11:00', '12:00', '13:00'], '11:00'],
  ['NĐ 101 other place: a hold only', OLD, 'otherPlace', [], '16:00'],
] as const)('%s', (_what, day, place, dues, hold) => {
  const procedure = procedureOf(found(day, place), `${day}T10:00`)
  expect(procedure?.steps.map(({ due }) => due.slice(11))).toEqual(dues)
  expect(procedure?.hold).toMatchObject({ until: `${day}T${hold}`, state: 'holds' })
})

test.each([
  ['home', '16:00'],
  ['otherPlace', '22:00'],
  ['medicalFacility', '14:00'],
] as const)('in an overload a hold at %s may last once more: until %s', (place, until) => {
  const procedure = procedureOf(found(NEW, place, true), `${NEW}T10:00`)
  expect(procedure?.hold.until).toBe(`${NEW}T${until}`)
  expect(procedure?.hold.because.clause).toContain('Điều 19 khoản 5')
})

test('the old decree knew no longer hold', () => {
  expect(procedureOf(found(OLD, 'home', true), `${OLD}T10:00`)?.hold.until).toBe(`${OLD}T13:00`)
})

test.each([
  ['at the last minute', '13:00', null, 'holds'],
  ['a minute later, without a decision', '13:01', null, 'lapsed'],
  ['decided in time', '15:00', '12:30', 'decided'],
  ['decided after it had lapsed', '15:00', '14:00', 'lapsed'],
] as const)('the hold %s', (_what, now, decided, state) => {
  const facts = { ...found(NEW, 'home'), decided: decided && `${NEW}T${decided}` }
  expect(procedureOf(facts, `${NEW}T${now}`)?.hold.state).toBe(state)
})

test('a step runs from what really came before it; late is late even when done', () => {
  const facts = { ...found(NEW, 'home'), listed: `${NEW}T12:30`, decided: `${NEW}T13:15` }
  const steps = procedureOf(facts, `${NEW}T16:16`)?.steps
  expect(steps?.map(({ step, due, state }) => [step, due.slice(11), state])).toEqual([
    ['list', '12:00', 'doneLate'],
    ['decide', '13:30', 'done'],
    ['notify', '16:15', 'late'],
  ])
})

test('who decides changed with the decree', () => {
  expect(procedureOf(found('2026-06-30', 'home'), '2026-06-30T10:00')).toMatchObject({
    source: 'NĐ 101/2010/NĐ-CP',
    authority: { who: { vi: 'Trưởng Ban Chỉ đạo chống dịch' } },
  })
  expect(procedureOf(found('2026-07-01', 'home'), '2026-07-01T10:00')).toMatchObject({
    source: 'NĐ 165/2026/NĐ-CP',
    authority: { who: { vi: 'Chủ tịch Ủy ban nhân dân cấp xã' } },
  })
  expect(procedureOf(found('2010-11-14', 'home'), '2010-11-14T10:00')).toBeNull()
})

test.each([
  ['a border decision of the new decree', 'border', '2026-08-01T09:00', '2026-08-03T09:00'],
  ['at home, the old decree: 21 days', 'home', '2022-02-10T09:00', '2022-03-03T09:00'],
  ['at the border, the old decree: two days', 'border', '2022-02-10T09:00', '2022-02-12T09:00'],
  ['at home, the new decree: none', 'home', '2026-08-01T09:00', null],
] as const)('%s', (_what, place, decided, until) => {
  expect(longestUntil(place, decided)?.until ?? null).toBe(until)
})

test('an extension is ten days from its effect by the old decree, as proposed by the new one; coercion within 24 hours, now at once', () => {
  expect([extendedUntil('2022-02-10')?.until, extendedUntil('2026-06-30')?.until]).toEqual([
    '2022-02-20',
    '2026-07-10',
  ])
  expect([extendedUntil('2026-07-01'), extendedUntil('2010-11-14')]).toEqual([null, null])
  expect([compelledUntil(OLD)?.because.clause, compelledUntil(NEW)]).toEqual([
    'NĐ 101/2010, Điều 9 khoản 4 điểm a',
    null,
  ])
  const hours = (day: string, place: IsolationPlace) => procedureLawOn(day)?.places[place].compel.hours
  expect([hours(OLD, 'home'), hours(OLD, 'border'), hours(NEW, 'home')]).toEqual([24, 6, 0])
})

test('list and decision together never take longer than the hold of the new decree', () => {
  for (const { list, decide, hold } of Object.values(procedureLaws[0]?.places ?? {}))
    expect((list?.hours ?? 0) + (decide?.hours ?? 0)).toBeLessThanOrEqual(hold.hours)
})

test('a later moment never turns what is late into what is not, and a hold that lapsed stays so', () => {
  const places = fc.constantFrom<IsolationPlace>('home', 'medicalFacility', 'border', 'otherPlace')
  const hours = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(
      places,
      fc.constantFrom(OLD, NEW),
      hours,
      hours,
      fc.boolean(),
      (place, day, one, more, emergency) => {
        const facts = found(day, place, emergency)
        const early = procedureOf(facts, addHours(facts.found, one))
        const later = procedureOf(facts, addHours(facts.found, one + more))
        early?.steps.forEach(({ state }, index) => {
          if (state === 'late') expect(later?.steps[index]?.state).toBe('late')
        })
        if (early?.hold.state === 'lapsed') expect(later?.hold.state).toBe('lapsed')
      },
    ),
  )
})
