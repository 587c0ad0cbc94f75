// `kill -9` a thousand times each of server and database under load; goes on where an earlier run stopped (`.cache/kill`).
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inRepository } from '../../src/cli/repository.ts'
import { textOf } from '../../src/kernel/text/text.ts'
import type { Bench, Measured } from '../bench.ts'
import { codeOfNow } from '../code-of-now.ts'
import { keepLine, readLines } from '../kept-lines.ts'
import { type CycleResult, openBout, type Victim } from './cycles.ts'

const CYCLES = 1000
const DESKS = 60
/** All sums and the whole history are proved after so many cycles, and at the end. */
const CHECK_EVERY = 50

/** `code` is absent where an older run has killed. */
type Cycle = CycleResult & { readonly code?: string | null }
type Line = Cycle | { readonly victim: 'check'; readonly faults: readonly string[] }

const at = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const measuredOf = (lines: readonly Line[], code: string | null): Measured[] => {
  const none = { unit: 'rows', goal: { of: 'value', atMost: 0 } } as const
  const of = (victim: Victim): Measured[] => {
    const cycles = lines.filter((line): line is Cycle => line.victim === victim)
    const sum = (count: (cycle: CycleResult) => number) =>
      cycles.reduce((all, cycle) => all + count(cycle), 0)
    const ready = cycles.map(({ readyMs }) => readyMs / 1000)
    const name = `${victim} killed`
    return [
      { what: `${name}: cycles`, value: cycles.length, unit: 'rows' },
      {
        what: `${name}: of these on the source of this commit`,
        value: cycles.filter((cycle) => code !== null && cycle.code === code).length,
        unit: 'rows',
      },
      {
        what: `${name}: requests acknowledged`,
        value: sum(({ acknowledged }) => acknowledged),
        unit: 'rows',
      },
      {
        what: `${name}: most in flight`,
        value: Math.max(0, ...cycles.map(({ mostInFlight }) => mostInFlight)),
        unit: 'rows',
      },
      { what: `${name}: acknowledged and lost`, value: sum(({ lost }) => lost.length), ...none },
      { what: `${name}: there and never sent`, value: sum(({ phantom }) => phantom.length), ...none },
      { what: `${name}: half applied`, value: sum(({ half }) => half.length), ...none },
      { what: `${name}: answers that were bugs`, value: sum(({ unexpected }) => unexpected.length), ...none },
      { what: `${name}: ready again, middle`, value: at(ready, 0.5), p95: at(ready, 0.95), unit: 's' },
      {
        what: `${name}: ready again, p99`,
        value: at(ready, 0.99),
        unit: 's',
        goal: { of: 'value', atMost: 5 },
      },
    ]
  }
  const faults = lines.flatMap((line) => (line.victim === 'check' ? line.faults : []))
  return [
    ...of('server'),
    ...of('database'),
    { what: 'sums, lists and history that do not hold', value: faults.length, ...none },
  ]
}

export const measureKills: Awaited<ReturnType<Bench['load']>> = async ({ progress, share }) => {
  const folder = inRepository('.cache', 'kill')
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'cycles.ndjson')
  const lines = await readLines<Line>(file)
  const keep = async (line: Line): Promise<void> => {
    lines.push(line)
    await keepLine(file, line)
  }
  const wanted = Math.max(1, Math.round(CYCLES * share))
  const left = (victim: Victim) => wanted - lines.filter((line) => line.victim === victim).length
  const code = codeOfNow()
  if (left('server') <= 0 && left('database') <= 0) return measuredOf(lines, code)
  for (const victim of ['server', 'database'] as const) {
    if (left(victim) <= 0) continue
    const bout = await openBout(join(folder, victim), DESKS)
    try {
      for (let turn = 1; left(victim) > 0; turn += 1) {
        const result = await bout.cycle(victim)
        await keep({ ...result, code })
        const line = `${victim}: ${left(victim)} left, ready in ${Math.round(result.readyMs)} ms`
        progress(textOf(line, line))
        if (turn % CHECK_EVERY === 0) await keep({ victim: 'check', faults: await bout.check() })
      }
      await keep({ victim: 'check', faults: await bout.check() })
    } finally {
      await bout.close()
    }
  }
  return measuredOf(lines, code)
}
