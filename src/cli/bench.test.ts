// The frame of the benches: names, the words beside a value, and which earlier run a new one is held against.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeText, limitText, type Measured, meetsGoal, valueText } from '../../bench/bench.ts'
import { benches } from '../../bench/benches.ts'
import { keepRun, lastRun, readRuns } from '../../bench/history.ts'
import * as bench from './bench.ts'
import { runCaptured } from './run-captured.ts'

const question: Measured = {
  what: 'a question',
  value: 12,
  p95: 90,
  unit: 'ms',
  limit: { what: 'a bare question', value: 4 },
}

test('every bench is named once and can be listed', async () => {
  const names = benches.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  const { value } = await runCaptured(bench, '--list')
  expect(value).toMatchObject(names.map((name) => ({ name })))
})

test.each([[['nothing-of-the-kind']], [['--share', '0']], [['--share', '1.5']], [['--nonsense']]])(
  '%j is a wrong call',
  async (args) => {
    expect((await runCaptured(bench, ...args)).code).toBe(2)
  },
)

test('a goal is held against the value, its slow end or its ratio to the raw limit', () => {
  const goal = (wanted: Measured['goal']) => meetsGoal({ ...question, goal: wanted })
  expect(goal(undefined)).toBeUndefined()
  expect(goal({ of: 'value', atMost: 12 })).toBe(true)
  expect(goal({ of: 'p95', atMost: 60 })).toBe(false)
  expect(goal({ of: 'ratio', atMost: 3 })).toBe(true)
  expect(goal({ of: 'ratio', atLeast: 3.1 })).toBe(false)
  expect(valueText(question)).toBe('12 (p95 90) ms')
  expect(limitText(question)).toBe('3 × a bare question (4 ms)')
  expect([changeText(12, 10), changeText(9, 10), changeText(10, 10)]).toEqual(['+20 %', '−10 %', '±0 %'])
})

test('a run is held against the last of the same bench, size and machine', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-bench-'))
  const file = join(folder, 'deep', 'bench.ndjson')
  const key = { bench: 'lists', share: 0.1, machine: 'this' }
  try {
    expect(await readRuns(file)).toEqual([])
    await keepRun(file, { at: '1', ...key, measured: [question] })
    await keepRun(file, { at: '2', ...key, measured: [] })
    await keepRun(file, { at: '3', ...key, share: 1, measured: [] })
    await keepRun(file, { at: '4', ...key, machine: 'another', measured: [] })
    expect(lastRun(await readRuns(file), key)?.at).toBe('2')
    expect(lastRun(await readRuns(file), { ...key, bench: 'others' })).toBeUndefined()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
