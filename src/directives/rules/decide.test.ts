// Situations of answers and decisions: results in time and late, extensions, explanations, tasks that return; and the bands of scores.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../kernel/day/day.ts'
import { bandOf, firstScoreRule, scoreRuleOn } from './body-score.ts'
import { type AnswerFacts, decide } from './decide.ts'
import { occurrencesOf, unanswered } from './occurrences.ts'
import type { TaskFacts } from './standing.ts'

const task: TaskFacts = {
  status: 'doing',
  assignedDay: '2021-11-02',
  startDay: '2021-11-03',
  deadlineDay: '2021-11-30',
  deadlineTime: null,
  recurrence: 'once',
  doneDay: null,
}
const answer: AnswerFacts = {
  kind: 'result',
  answeredDay: '2021-11-29',
  forDay: null,
  askedDay: null,
  words: 'Đã xong.',
}
const accepted = { verdict: 'accepted', newDeadlineDay: null } as const
const extension = { ...answer, kind: 'extension', askedDay: '2021-12-15' } as const

test.each([
  ['a result in time', answer, accepted, { status: 'doneOnTime', doneDay: '2021-11-29', result: 'Đã xong.' }],
  [
    'a result late counts by the day of the answer, not of the decision',
    { ...answer, answeredDay: '2021-12-02' },
    accepted,
    { status: 'doneLate', doneDay: '2021-12-02', result: 'Đã xong.' },
  ],
  ['a result sent back leaves it under way', answer, { ...accepted, verdict: 'returned' }, {}],
  ['one time of a task that returns', { ...answer, forDay: '2021-11-29' }, accepted, {}],
  ['an extension as asked', extension, accepted, { deadlineDay: '2021-12-15' }],
  [
    'an extension, shorter than asked',
    extension,
    { ...accepted, newDeadlineDay: '2021-12-05' },
    { deadlineDay: '2021-12-05' },
  ],
  ['an extension refused', extension, { ...accepted, verdict: 'refused' }, {}],
  ['an explanation is kept', { ...answer, kind: 'explanation' }, accepted, { explanation: 'Đã xong.' }],
  ['what is beyond the authority is answered in words', { ...answer, kind: 'beyond' }, accepted, {}],
] as const)('%s', (_, given, decided, change) => {
  expect(decide(task, given, decided)).toEqual({ kind: 'change', change })
})

test.each([
  ['an extension to before the deadline', task, { ...extension, askedDay: '2021-11-30' }],
  ['an extension without a day', task, { ...extension, askedDay: null }],
  ['a result of what is closed', { ...task, status: 'notDone' }, answer],
] as const)('%s is refused in words', (_, facts, given) => {
  expect(decide(facts, given, accepted).kind).toBe('refused')
})

test.each([
  ['daily', '2021-11-06', ['2021-11-03', '2021-11-04', '2021-11-05', '2021-11-06']],
  ['weekly', '2021-11-20', ['2021-11-03', '2021-11-10', '2021-11-17']],
  ['once', '2021-11-20', []],
  ['daily', '2021-11-01', []],
] as const)('%s until %s', (recurrence, until, days) => {
  expect(occurrencesOf({ ...task, recurrence }, until)).toEqual(days)
})

test('a month without the day ends earlier, and the next has it again', () => {
  const monthly = { ...task, startDay: '2022-01-31', deadlineDay: null, recurrence: 'monthly' } as const
  expect(occurrencesOf(monthly, '2022-05-30')).toEqual([
    '2022-01-31',
    '2022-02-28',
    '2022-03-31',
    '2022-04-30',
  ])
})

test('every occurrence is answered once or missing, and none lies outside the term', () => {
  const recurrences = fc.constantFrom('daily', 'weekly', 'monthly', 'shift')
  fc.assert(
    fc.property(
      recurrences,
      fc.integer({ min: 0, max: 400 }),
      fc.func(fc.boolean()),
      (recurrence, days, said) => {
        const until = addDays('2021-11-03', days)
        const all = occurrencesOf({ ...task, deadlineDay: null, recurrence }, until)
        const answered = new Set(all.filter((day) => said(day)))
        expect(unanswered(all, answered).length).toBe(all.length - answered.size)
        expect(all.every((day) => day >= '2021-11-03' && day <= until)).toBe(true)
        expect(new Set(all).size).toBe(all.length)
      },
    ),
  )
})

test('bands by the rule of the day; where nothing was due there is none', () => {
  const stricter = { ...firstScoreRule, fromDay: '2022-01-01', goodFrom: 95 }
  expect(scoreRuleOn([stricter, firstScoreRule], '2021-12-31').goodFrom).toBe(90)
  expect(scoreRuleOn([stricter, firstScoreRule], '2022-01-01').goodFrom).toBe(95)
  expect([100, 90, 89.9, 70, 69.9, null].map((share) => bandOf(share, firstScoreRule))).toEqual([
    'good',
    'good',
    'fair',
    'fair',
    'poor',
    'none',
  ])
})
