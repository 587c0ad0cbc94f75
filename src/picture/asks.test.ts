// What the picture asks: every figure exists, periods lie next to each other, one question holds all.
import { expect, test } from 'vitest'
import { findFigure } from '../figures.ts'
import { daysBetween } from '../kernel/day/day.ts'
import { coverageAsks, everAsks, keyOfAsk, pictureAsks, standingAsks, tileAsks, type Looked } from './asks.ts'

const views: readonly Looked[] = [
  { unit: '063', from: null, to: '2022-03-10', known: '2022-03-11' },
  { unit: '063', from: '2022-03-01', to: '2022-03-10', known: null },
]

test.each(views)('every figure asked for exists and the question is small enough: %o', (view) => {
  const asks = pictureAsks(view, '2023-01-30')
  expect(asks.filter(({ figure }) => !findFigure(figure))).toEqual([])
  for (const { given, due } of coverageAsks(view)) {
    expect(findFigure(given.figure)).toBeDefined()
    expect(findFigure(due.figure)).toBeDefined()
  }
  expect(asks.length).toBeLessThanOrEqual(200)
  expect(new Set(asks.map(keyOfAsk)).size).toBe(asks.length)
  expect(asks.every(({ unit }) => unit === '063')).toBe(true)
  const ever = new Set(everAsks('063', '2023-01-30').map(keyOfAsk))
  for (const ask of [
    ...asks.filter((one) => !ever.has(keyOfAsk(one))),
    ...Object.values(standingAsks(view)),
  ]) {
    expect(ask.knownOn).toBe(view.known)
    expect(ask.to <= view.to).toBe(true)
  }
})

test('a change compares with the same number of days just before', () => {
  const compared = views.flatMap(tileAsks).filter(({ change }) => change.kind === 'before')
  expect(compared.length).toBeGreaterThan(6)
  for (const { ask, change } of compared) {
    expect(daysBetween(change.ask.to, ask.from ?? '')).toBe(1)
    expect(daysBetween(change.ask.from ?? '', change.ask.to)).toBe(daysBetween(ask.from ?? '', ask.to))
  }
})

test('from the beginning there is nothing before: the last seven days are said', () => {
  const [view] = views
  const deaths = view && tileAsks(view).find(({ ask }) => ask.figure === 'deaths')
  expect(deaths?.change).toMatchObject({ kind: 'flow', ask: { from: '2022-03-04', to: '2022-03-10' } })
})
