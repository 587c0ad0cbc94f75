// Marks on the page: "+12 sau khi chốt" stands by the numbers whose days it falls into, and nowhere else.
import { expect, test } from 'vitest'
import type { Report } from '../contract.ts'
import { lateBySlot, markedHtml } from './marks.ts'

const label = { vi: 'Ca mắc', en: 'Cases' }
const figure = (id: string, from: string | null, to: string, unit = '063', name = 'cases') => ({
  id,
  figure: name,
  unit,
  from,
  to,
  value: 1,
  shown: '01',
  label,
})
const report = {
  head: { unit: '063' },
  html: '<button data-figure="cases">01</button><button data-figure="day.cases">01</button><b data-figure="deaths">0</b>',
  figures: [
    figure('cases', null, '2022-03-10'),
    figure('day.cases', '2022-03-10', '2022-03-10'),
    figure('day-change.cases', '2022-03-10', '2022-03-10'),
    figure('at.02011.cases', null, '2022-03-10', '02011'),
    figure('deaths', null, '2022-03-10', '063', 'deaths'),
  ],
  late: [
    { figure: 'cases', label, day: '2022-03-10', change: 2 },
    { figure: 'cases', label, day: '2022-02-01', change: 10 },
  ],
  checks: [
    { id: 'x', verdict: 'conflict', title: label, arithmetic: '', figures: ['deaths'], answer: null },
    { id: 'y', verdict: 'conflict', title: label, arithmetic: '', figures: ['cases'], answer: 'Có lý do' },
  ],
} as unknown as Report

test('late arrivals count for the numbers whose days hold them', () => {
  expect([...lateBySlot(report)]).toEqual([
    ['cases', 12],
    ['day.cases', 2],
  ])
})

test('the page bears the marks', () => {
  expect(markedHtml(report, 'sau khi chốt')).toBe(
    '<button data-figure="cases" data-late="+12 sau khi chốt">01</button><button data-figure="day.cases" data-late="+2 sau khi chốt">01</button><b data-figure="deaths" data-open="">0</b>',
  )
})
