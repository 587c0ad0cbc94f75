// What is late or missing, in words and in the right order.
import { expect, test } from 'vitest'
import { textOf } from '../kernel/text/text.ts'
import { type Heard, silentUnits } from '../quality/silence.ts'
import { noticesOf, type Waiting } from './notices.ts'

const to = '2022-03-10'
const heard = (name: string, last: string | null, reportedTo: string | null = null): Heard => ({
  key: name,
  name,
  last,
  reportedTo,
})
const nothing: Waiting = {
  heard: [],
  questions: [],
  doubts: 0,
  pending: 0,
  overdue: 0,
  unseen: 0,
  long: 0,
  drafts: 0,
  reports: { missing: 0, due: 0, toReceive: 0 },
  signals: 0,
  tasks: { overdue: 0, soon: 0 },
  missedTimes: 0,
  answers: 0,
  openings: 0,
  archiveFails: null,
}

test('a commune is silent from the seventh day, and only while another reports', () => {
  const reporting = heard('Mỹ Thanh', '2022-03-09')
  expect(silentUnits([reporting, heard('Cao Sơn', '2022-03-04')], to)).toEqual([])
  expect(silentUnits([reporting, heard('Cao Sơn', '2022-03-03')], to).map(({ name }) => name)).toEqual([
    'Cao Sơn',
  ])
  expect(silentUnits([heard('Mỹ Thanh', '2022-01-09'), heard('Cao Sơn', null)], to)).toEqual([])
})

test('a commune that sent its week owes nothing until the next is due, however few days are asked for beyond a week', () => {
  const busy = heard('Mỹ Thanh', '2022-03-15')
  // The week to Sunday 06/03, sent on Monday; the next is due on Tuesday 15/03.
  const zero = heard('Cao Sơn', '2022-03-07', '2022-03-06')
  const silentOn = (day: string, days?: number) =>
    silentUnits([busy, zero], day, days).map(({ name }) => name)
  expect(silentOn('2022-03-15')).toEqual([])
  expect(silentOn('2022-03-16')).toEqual(['Cao Sơn'])
  expect(silentOn('2022-03-15', 5)).toEqual(['Cao Sơn'])
})

test('who never reported is named first', () => {
  const all = [heard('A', '2022-03-10'), heard('B', '2022-02-20'), heard('C', null), heard('D', '2022-01-20')]
  expect(silentUnits(all, to).map(({ name }) => name)).toEqual(['C', 'D', 'B'])
})

test('nothing waits: nothing is said', () => {
  expect(noticesOf(nothing, '063', to)).toEqual([])
})

test('an archive that fails is said before all else, with the moment up to which all is safe', () => {
  const [first] = noticesOf(
    { ...nothing, overdue: 3, archiveFails: { since: '10:15, 27/11/2026' } },
    '063',
    to,
  )
  expect(first).toMatchObject({ kind: 'archive', severity: 'danger' })
  expect(first?.text.vi).toContain('từ 10:15, 27/11/2026')
})

test('many silent communes are one line, danger comes first, each line leads to its list', () => {
  const waiting: Waiting = {
    ...nothing,
    heard: [heard('A', to), ...['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((name) => heard(name, null))],
    questions: [{ register: 'cases', many: textOf('Ca bệnh', 'Cases'), count: 4 }],
    overdue: 2,
    drafts: 1,
    openings: 2,
    tasks: { overdue: 5, soon: 3 },
    missedTimes: 2,
    answers: 1,
  }
  const notices = noticesOf(waiting, '063', to)
  expect(notices.map(({ kind, count }) => [kind, count])).toEqual([
    ['overdueIsolation', 2],
    ['overdueTask', 5],
    ['silentUnit', 8],
    ['missedTimes', 2],
    ['taskAnswer', 1],
    ['question', 4],
    ['opening', 2],
    ['dueTask', 3],
    ['draftReport', 1],
  ])
  expect(notices[2]?.text.vi).toContain('và 2 xã khác')
  const list = new URLSearchParams(notices.find(({ kind }) => kind === 'question')?.href.split('?')[1])
  expect(Object.fromEntries(list)).toEqual({ unit: '063', from: '', check: 'cases-questions', on: to })
})

test('few silent communes stand by name with the day of their last word', () => {
  const [only] = noticesOf({ ...nothing, heard: [heard('A', to), heard('02011', '2022-02-20')] }, '063', to)
  expect(only?.text.vi).toContain('từ 20/02/2022 (18 ngày)')
  expect(only?.href).toBe('/?unit=02011')
})
