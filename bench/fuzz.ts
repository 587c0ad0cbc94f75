// Every route with 10,000 inputs, likely, hostile and bent: faults, hangs and growth of the heap are counted; the goal is none.
// FUZZ_TURNS sets another number for each route, FUZZ_SEED another run.
import { duties } from '../src/duties.ts'
import { textOf } from '../src/kernel/text/text.ts'
import { fuzz, type Fuzzed } from '../src/server/attack/fuzz.ts'
import { endpoints } from '../src/server/endpoints.ts'
import type { Measured } from './bench.ts'
import type { BenchContext } from './bench.ts'
import { heapInUse, withMemoryApp } from './memory-app.ts'

const all = Object.keys(duties) as (keyof typeof duties)[]

export const measureFuzz = ({ progress }: BenchContext): Promise<Measured[]> =>
  withMemoryApp(async (app) => {
    const turns = Number(process.env['FUZZ_TURNS'] ?? 10_000)
    const options = {
      seed: Number(process.env['FUZZ_SEED'] ?? 1),
      known: {
        units: ['063', '02011', '01981', '06'],
        ids: Array.from({ length: 20 }, () => crypto.randomUUID()),
        words: ['Nguyễn Văn An', 'a', '0912345678', '12'],
      },
      patience: 5000,
      sender: async () => (await app.signIn(...all.map((duty) => [duty, '063'] as const))).send,
    }
    // A first round fills what is kept for good: compiled shapes, connections, prepared words.
    await fuzz(endpoints, { ...options, turnsOf: () => 20 })
    const before = heapInUse()
    const rounds: Fuzzed[] = []
    for (const [index, endpoint] of endpoints.entries()) {
      // Passwords cost twenty milliseconds each by design.
      const isCostly = endpoint.path === '/api/session' && endpoint.method === 'POST'
      const round = await fuzz([endpoint], {
        ...options,
        seed: options.seed * 1000 + index,
        turnsOf: () => (isCostly ? turns / 10 : turns),
      })
      rounds.push(round)
      const line = `${index + 1}/${endpoints.length} ${endpoint.method} ${endpoint.path}: ${round.requests}, ${round.faults.length} faults`
      progress(textOf(line, line))
      for (const { what, request } of round.faults.slice(0, 3))
        progress(textOf(`${what} ${request}`, `${what} ${request}`))
    }
    const faults = rounds.flatMap((round) => round.faults)
    const requests = rounds.reduce((sum, round) => sum + round.requests, 0)
    return [
      { what: 'inputs sent to all routes', value: requests, unit: 'rows' },
      {
        what: 'answers of 500 and more, or without words',
        value: faults.filter(({ what }) => what !== 'hangs').length,
        unit: 'rows',
        goal: { of: 'value', atMost: 0 },
      },
      {
        what: 'requests that hung for 5 s',
        value: faults.filter(({ what }) => what === 'hangs').length,
        unit: 'rows',
        goal: { of: 'value', atMost: 0 },
      },
      {
        what: 'growth of the heap',
        value: Math.round(((heapInUse() - before) / before) * 100),
        unit: '%',
        goal: { of: 'value', atMost: 10 },
      },
    ]
  })
