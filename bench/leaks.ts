// 100,000 attempts to be told or to change what is another's, over every route, duty and unit; the goal is none that succeeds.
// Goes on where an earlier run stopped (`.cache/leaks`, by seed). LEAK_ATTEMPTS sets another number, LEAK_SEED another run.
import { inRepository } from '../src/cli/repository.ts'
import { textOf } from '../src/kernel/text/text.ts'
import { type Attempted, attemptLeaks, makeActors } from '../src/server/attack/attempts.ts'
import { plantWorld } from '../src/server/attack/world.ts'
import { endpoints } from '../src/server/endpoints.ts'
import { holdToContract } from '../src/server/hold-to-contract.ts'
import type { BenchContext, Measured } from './bench.ts'
import { keepLine, readLines } from './kept-lines.ts'
import { withMemoryApp } from './memory-app.ts'

/** Attempts on one world: those that may delete do, so that it must be planted again. */
const ROUND = 5000

const measuredOf = (rounds: readonly Attempted[]): Measured[] => {
  const sum = (count: (round: Attempted) => number) => rounds.reduce((all, round) => all + count(round), 0)
  const attempts = sum((round) => round.attempts)
  const served = sum((round) => round.served)
  const leaks = sum((round) => round.leaks.length)
  return [
    { what: 'routes', value: endpoints.length, unit: 'rows' },
    { what: 'attempts', value: attempts, unit: 'rows' },
    { what: 'of them past the first door', value: Math.round((served / attempts) * 100), unit: '%' },
    { what: 'files of long lists, opened', value: sum(({ files }) => files), unit: 'rows' },
    { what: 'leaks', value: leaks, unit: 'rows', goal: { of: 'value', atMost: 0 } },
  ]
}

export const measureLeaks = async ({ progress }: BenchContext): Promise<Measured[]> => {
  const wanted = Number(process.env['LEAK_ATTEMPTS'] ?? 100_000)
  const seed = Number(process.env['LEAK_SEED'] ?? 1)
  const file = inRepository('.cache', 'leaks', `seed-${seed}.ndjson`)
  const rounds = await readLines<Attempted>(file)
  const left = () => wanted - rounds.reduce((sum, { attempts }) => sum + attempts, 0)
  if (left() <= 0) return measuredOf(rounds)
  return withMemoryApp(
    async (app) => {
      while (left() > 0) {
        const world = await plantWorld(app)
        const actors = await makeActors(app, world)
        const number = seed * 1000 + rounds.length
        const round = await attemptLeaks(app, world, actors, Math.min(ROUND, left()), number)
        rounds.push(round)
        await keepLine(file, round)
        const line = `${left()} left, ${round.leaks.length} leaks`
        progress(textOf(line, line))
        for (const leak of round.leaks.slice(0, 5))
          progress(textOf(JSON.stringify(leak), JSON.stringify(leak)))
      }
      return measuredOf(rounds)
    },
    {},
    holdToContract,
  )
}
