// What is kept of lists that were read: not more than the memory has room for, and not for ever.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readPaste } from '../kernel/sheet/csv.ts'
import { forgetWorkbook, keptWorkbook } from './kept-workbooks.ts'

const ids = ['one', 'other', 'third']
let reads: string[] = []

const wide = `${'x\t'.repeat(1000)}x\n`
/** A list of so many thousand cells and one. */
const ask = (id: string, rows: number) =>
  keptWorkbook(id, () => {
    reads.push(id)
    return Promise.resolve(readPaste(wide.repeat(rows)))
  })

beforeEach(() => {
  vi.useFakeTimers()
  reads = []
})
afterEach(() => {
  ids.forEach(forgetWorkbook)
  vi.useRealTimers()
})

test('a list that is corrected is read once, until nobody has asked for it for ten minutes', async () => {
  await ask('one', 1)
  vi.advanceTimersByTime(9 * 60_000)
  await ask('one', 1)
  vi.advanceTimersByTime(9 * 60_000)
  await ask('one', 1)
  expect(reads).toEqual(['one'])
  vi.advanceTimersByTime(11 * 60_000)
  await ask('one', 1)
  expect(reads).toEqual(['one', 'one'])
})

test('of long lists only the newest is kept, whatever it holds; short ones stay beside each other', async () => {
  await ask('one', 1)
  await ask('other', 1)
  await ask('one', 1)
  expect(reads).toEqual(['one', 'other'])
  await ask('third', 1200)
  await ask('third', 1200)
  expect(reads).toEqual(['one', 'other', 'third'])
  await ask('one', 1)
  expect(reads).toEqual(['one', 'other', 'third', 'one'])
})

test('what could not be read is read again', async () => {
  await expect(keptWorkbook('one', () => Promise.reject(new Error('half')))).rejects.toThrow('half')
  await ask('one', 1)
  expect(reads).toEqual(['one'])
})
