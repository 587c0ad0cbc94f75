// Where we stand, in words.
import { expect, test } from 'vitest'
import { standingOf } from './standing.ts'

const quiet = { day: 0, week: 0, weekBefore: 0, active: 0, cases: 9605, deaths: 2, lastWeek: '2023-01-02' }

test('after the epidemic the line still says something', () => {
  expect(standingOf(quiet).vi).toBe(
    'COVID-19: 7 ngày qua không có ca mới. Không còn ca đang điều trị. Ca gần nhất trong tuần từ 02/01/2023. Từ đầu dịch: 9.605 ca, 2 ca tử vong.',
  )
})

test('in the wave it says the change and its share', () => {
  const wave = { ...quiet, day: 211, week: 1909, weekBefore: 1442, active: 2450 }
  expect(standingOf(wave).vi).toContain(
    '24 giờ qua 211 ca mới; 7 ngày qua 1.909 ca, tăng 467 (32 %) so với 7 ngày trước. Còn 2.450 ca đang điều trị.',
  )
  expect(standingOf(wave).en).toContain('1,909 in 7 days, up 467 (32%) on the 7 days before')
  expect(standingOf(wave).vi).not.toContain('gần nhất')
})

test('before the first case it says so', () => {
  expect(standingOf({ ...quiet, cases: 0, lastWeek: undefined }).vi).toBe(
    'Chưa có ca COVID-19 nào tính đến ngày này.',
  )
})

test('a handful has no share', () => {
  expect(standingOf({ ...quiet, day: 0, week: 3, weekBefore: 1 }).vi).toContain(
    '24 giờ qua không có ca mới; 7 ngày qua 3 ca, tăng 2 so với 7 ngày trước.',
  )
  expect(standingOf({ ...quiet, week: 2, weekBefore: 2 }).vi).toContain('bằng 7 ngày trước')
  expect(standingOf({ ...quiet, weekBefore: 4, deaths: 0 }).vi).toContain('(7 ngày trước: 4)')
})
