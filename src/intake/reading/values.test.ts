// Tables of what cells hold and what they are read as.
import { expect, test } from 'vitest'
import type { Cell } from '../../kernel/sheet/sheet.ts'
import { choice, integer, text, yesNo } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import { specimens } from '../../laboratory/specimens.ts'
import { cases } from '../../surveillance/cases.ts'
import { countDayOrders, decideDayOrder, readDay, readDayText } from './day-reading.ts'
import type { DayContext } from './day-reading.ts'
import { readValue } from './values.ts'

const context: DayContext = {
  today: '2022-03-31',
  order: 'dmy',
  mixed: false,
  reference: '2022-03-31',
  mayBeAhead: false,
}
const label = textOf('x', 'x')
const cell = (value: string | number | boolean): Cell => ({
  value,
  kind: typeof value === 'number' ? 'number' : 'text',
})

test.each([
  ['05/03/2022', '2022-03-05'],
  ['5/3/22', '2022-03-05'],
  ['05-03-2022', '2022-03-05'],
  ['05.03.2022', '2022-03-05'],
  ['2022-03-05', '2022-03-05'],
  ['2022/3/5', '2022-03-05'],
  ['ngày 5 tháng 3 năm 2022', '2022-03-05'],
  ['Ngày 05/03/2022', '2022-03-05'],
  ['5 tháng 3, 2022', '2022-03-05'],
  ['5/3', '2022-03-05'],
  ['25/12', '2021-12-25'],
  ['20220305', '2022-03-05'],
  ['05032022', '2022-03-05'],
  ['44625', '2022-03-05'],
  ['05/03/2022 08:30', '2022-03-05'],
  ['08:30 05/03/2022', '2022-03-05'],
  ['8h30 ngày 5/3/2022', '2022-03-05'],
  ['Thứ 7, 05/03/2022', '2022-03-05'],
  ['2022-03-05T20:00:00Z', '2022-03-06'],
  ['2022-03-05 20:00:00', '2022-03-05'],
  ['5 Mar 2022', '2022-03-05'],
  ['05-Mar-22', '2022-03-05'],
  ['March 5, 2022', '2022-03-05'],
  ['O5/O3/2022', '2022-03-05'],
  ['05//03/2022', '2022-03-05'],
  ['12/25/2021', '2021-12-25'],
  ['05 / 03 / 2022', '2022-03-05'],
  ['5/3/1999', '1999-03-05'],
])('the day %s', (typed, day) => expect(readDayText(typed, context).value).toBe(day))

test.each([
  ['31/02/2022', /Không có ngày 31\/2\/2022/],
  ['05/03/2023', /tương lai/],
  ['05/03/1889', /trước năm 1900/],
  ['05/03/20222', /Không đọc được/],
  ['tháng 3/2022', /chưa đủ/],
  ['2022', /chưa đủ/],
  ['hôm qua', /Không đọc được/],
  ['13/13/2022', /Không có ngày/],
])('the day %s is a problem', (typed, reason) => {
  const { value, problems } = readDayText(typed, context)
  expect(value).toBeNull()
  expect(problems[0]?.severity).toBe('error')
  expect(problems[0]?.text.vi).toMatch(reason)
})

test.each(['', '-', 'N/A', 'không rõ', '…', 'NA'])('“%s” says nothing and is no problem', (typed) =>
  expect(readDayText(typed, context)).toEqual({ value: null, problems: [] }),
)

test('date cells and serial numbers', () => {
  expect(readDay({ value: 44_625, kind: 'date', day: '2022-03-05' }, context).value).toBe('2022-03-05')
  expect(readDay({ value: 44_625.75, kind: 'number' }, context).value).toBe('2022-03-05')
})

test('a column of month first is one as a whole, and a mixed one asks', () => {
  const empty = { dayFirst: 0, monthFirst: 0, either: 0 }
  expect(decideDayOrder(countDayOrders(['03/14/2022', '03/02/2022']), empty)).toBe('mdy')
  expect(decideDayOrder(countDayOrders(['03/02/2022']), countDayOrders(['03/14/2022']))).toBe('mdy')
  expect(decideDayOrder(countDayOrders(['03/02/2022']), empty)).toBe('dmy')
  const few = countDayOrders([
    ...Array.from({ length: 12 }, (_, n) => `0${1 + (n % 9)}/03/2022`),
    '03/15/2022',
  ])
  expect(decideDayOrder(few, few)).toBe('dmy')
  expect(decideDayOrder(few, countDayOrders(['03/14/2022']))).toBe('mdy')
  expect(decideDayOrder(countDayOrders(['14/03/2022', '03/15/2022', '03/16/2022']), empty)).toBe('mdy')
  expect(readDayText('03/02/2022', { ...context, order: 'mdy' }).value).toBe('2022-03-02')
  expect(readDayText('03/02/2022', { ...context, mixed: true }).problems[0]?.severity).toBe('warning')
})

const read = (path: 'outcome' | 'severity' | 'treatmentPlace' | 'detectionSetting', typed: string) =>
  readValue(cell(typed), cases.fields[path], { path, day: context })

test.each([
  ['outcome', 'Đang điều trị', 'underTreatment'],
  ['outcome', 'KHỎI', 'recovered'],
  ['outcome', 'tu vong', 'died'],
  ['outcome', 'Tử vog', 'died'],
  ['outcome', 'chuyển viện', 'transferred'],
  ['severity', 'ko triệu chứng', null],
  ['severity', 'Không triệu chứng', 'asymptomatic'],
  ['severity', 'symptomatic', null],
  ['severity', 'không nặng', null],
  ['treatmentPlace', 'Bệnh viện đa khoa tỉnh', 'facility'],
  ['treatmentPlace', 'HOME', 'home'],
  ['detectionSetting', 'CĐ', 'community'],
] as const)('%s: %s', (path, typed, value) => expect(read(path, typed).value).toBe(value))

test('an unknown word names the nearest choice', () => {
  const { problems, unknownWord } = read('severity', 'không nặng')
  expect(problems[0]?.text.vi).toMatch(/gần nhất: Nặng/)
  expect(unknownWord).toEqual({ word: 'không nặng', guess: 'severe' })
})

test.each([
  ['+', 'positive'],
  ['(-)', 'negative'],
  ['Âm tính', 'negative'],
  ['DUONG TINH', 'positive'],
  ['pos', 'positive'],
])('the result %s', (typed, value) =>
  expect(readValue(cell(typed), specimens.fields.result, { path: 'result', day: context }).value).toBe(value),
)

test.each([
  ['có', true],
  ['x', true],
  ['✓', true],
  ['1', true],
  ['không', false],
  ['0', false],
  ['', null],
  ['-', null],
  ['N/A', null],
] as const)('yes or no: “%s”', (typed, value) =>
  expect(readValue(cell(typed), yesNo(label), { path: 'p', day: context }).value).toBe(value),
)

test.each([
  ['1.297', 1297],
  ['1,297,000', 1_297_000],
  [3, 3],
  ['Mũi 2', 2],
  ['02', 2],
  ['25.284 mũi', 25_284],
  ['', null],
])('the integer %s', (typed, value) =>
  expect(readValue(cell(typed), integer(label), { path: 'p', day: context }).value).toBe(value),
)

test('numbers outside their bounds, halves and words are problems', () => {
  const field = integer(label, { min: 1, max: 9 })
  for (const typed of [0, 12, 1.5, 'nhiều'])
    expect(readValue(cell(typed), field, { path: 'p', day: context }).problems[0]?.severity).toBe('error')
})

test('names, telephones and personal numbers', () => {
  const name = text(label, { format: 'name' })
  const phone = text(label, { format: 'phone' })
  const id = text(label, { format: 'nationalId' })
  const value = (typed: string | number, field: typeof name) =>
    readValue(cell(typed), field, { path: 'p', day: context })
  expect(value('NGUYỄN  văn an', name).value).toBe('Nguyễn Văn An')
  expect(value(912_345_678, phone).value).toBe('0912345678')
  expect(value('0912.345.678 / 0987654321', phone).value).toBe('0912345678')
  expect(value('12345', phone).problems[0]?.severity).toBe('warning')
  expect(value(1_085_012_345, id).value).toBe('001085012345')
  expect(value('6.085E+09', id)).toMatchObject({ value: null, problems: [{ severity: 'warning' }] })
  expect(value('#REF!', text(label)).problems[0]?.severity).toBe('error')
})

test('a word taught for a field of its own', () => {
  const field = choice(label, { a: textOf('Một', 'One'), b: textOf('Hai', 'Two') })
  const learned = { headers: {}, values: { p: { 'so mot': 'a' } } }
  expect(readValue(cell('Số một'), field, { path: 'p', day: context, learned }).value).toBe('a')
})
