// How often one may ask: counted within a minute, told when to come back, and no memory grows by it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeRate, type Rate } from './rate.ts'
import { Refusal } from './refusal.ts'

const start = Date.parse('2022-03-01T00:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  vi.useRealTimers()
})

const refusedFor = (rate: Rate, key: string): number | null => {
  try {
    rate(key)
    return null
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'tooMany') throw error
    return (error.details as { readonly seconds: number }).seconds
  }
}

test('as often as is allowed within a minute, then not until it is over, and it says how long that is', () => {
  const rate = makeRate(2)
  expect(refusedFor(rate, 'a')).toBeNull()
  vi.setSystemTime(start + 20_000)
  expect(refusedFor(rate, 'a')).toBeNull()
  expect(refusedFor(rate, 'a')).toBe(40)
  vi.setSystemTime(start + 59_999)
  expect(refusedFor(rate, 'a')).toBe(1)
  vi.setSystemTime(start + 60_000)
  expect(refusedFor(rate, 'a')).toBeNull()
})

test('one who asks too much keeps nobody else out', () => {
  const rate = makeRate(1)
  rate('a')
  expect(refusedFor(rate, 'a')).toBe(60)
  expect(refusedFor(rate, 'b')).toBeNull()
})

test('of more keys than are remembered the oldest are forgotten, and the newest still count', () => {
  const rate = makeRate(1)
  rate('the oldest')
  for (let turn = 0; turn < 50_000; turn += 1) rate(`key ${turn}`)
  expect(refusedFor(rate, 'key 49999')).toBe(60)
  expect(refusedFor(rate, 'the oldest')).toBeNull()
})
