// The frame of the benches: names, the words beside a value, which earlier run a new one is held against, and what the page keeps.

import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changeText, limitText, type Measured, meetsGoal, valueText } from '../../bench/bench.ts'
import { benches } from '../../bench/benches.ts'
import { keepRun, lastRun, readRuns, runsToTell } from '../../bench/history.ts'
import { readTold, writePerformance } from '../../bench/performance-docs.ts'
import * as bench from './bench.ts'
import { inRepository } from './repository.ts'
import { nodeTool, runChild } from './run-child.ts'
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

test('of each bench the newest run at the greatest size is told', () => {
  const run = (name: string, share: number, at: string, machine = 'this') => ({
    at,
    machine,
    bench: name,
    share,
    measured: [],
  })
  const runs = [
    run('lists', 1, '2026-03', 'another'),
    run('lists', 1, '2026-02'),
    run('lists', 0.1, '2026-04'),
    run('start', 0.1, '2026-01'),
    run('gone', 1, '2026-01'),
  ]
  expect(runsToTell(runs, ['lists', 'start', 'never']).map(({ at }) => at)).toEqual(['2026-03', '2026-01'])
})

test('a page written where one bench was run keeps what it says of the others, and is the page of its file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-bench-'))
  const history = join(folder, 'bench.ndjson')
  const lines = async (file: string) => (await readFile(file, 'utf8')).trimEnd().split('\n')
  try {
    await copyFile(inRepository('docs', 'performance.json'), join(folder, 'performance.json'))
    const written = await writePerformance(folder, history)
    await runChild(nodeTool('oxfmt/bin/oxfmt', ...written))
    const before = await lines(join(folder, 'performance.md'))
    expect(before).toEqual(await lines(inRepository('docs', 'performance.md')))
    const told = await readTold(folder)
    const last = told.find(({ bench: name }) => name === 'start')
    expect(last).toBeDefined()
    await keepRun(history, {
      at: '2999-01-01T00:00:00.000Z',
      machine: 'a new machine',
      bench: 'start',
      share: last?.share ?? 1,
      measured: [question],
    })
    await writePerformance(folder, history)
    const after = await readTold(folder)
    expect(after.map(({ bench: name }) => name)).toEqual(told.map(({ bench: name }) => name))
    expect(after.filter(({ bench: name }) => name !== 'start')).toEqual(
      told.filter(({ bench: name }) => name !== 'start'),
    )
    const page = (await lines(join(folder, 'performance.md'))).join('\n')
    expect(page).toContain('2999-01-01, a new machine')
    expect(page).toContain('A million records linked')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
