// Attempts to be told or to change what is another's: every route by every account of every duty and unit, then more by chance up to 100,000; the goal is none.
// Goes on where an earlier run stopped (`.cache/leaks`, by seed). LEAK_ATTEMPTS sets another number, LEAK_SEED another run.
import { inRepository } from '../src/cli/repository.ts'
import { textOf } from '../src/kernel/text/text.ts'
import { type Attempted, attemptLeaks, makeActors } from '../src/server/attack/attempts.ts'
import { everyTurn, someTurns, tried, type Turn } from '../src/server/attack/turns.ts'
import { plantWorld } from '../src/server/attack/world.ts'
import { holdToContract } from '../src/server/hold-to-contract.ts'
import type { BenchContext, Measured } from './bench.ts'
import { codeOfNow } from './code-of-now.ts'
import { keepLine, readLines } from './kept-lines.ts'
import { withMemoryApp } from './memory-app.ts'

/** Attempts on one world: those that may delete do, so that it must be planted again. */
const ROUND = 4000

/** One file in so many is waited for and opened. */
const OPENED = 3

/** What was tried of all turns, so far and by how many accounts; the order of the turns is that of the seed and of the commit. */
type Round = Attempted & { readonly code: string | null; readonly actors: number }

const measuredOf = (rounds: readonly Round[]): Measured[] => {
  const sum = (count: (round: Attempted) => number) => rounds.reduce((all, round) => all + count(round), 0)
  const attempts = sum((round) => round.attempts)
  const accounts = Math.max(0, ...rounds.map(({ actors }) => actors))
  const whole = tried.length * accounts
  const leaks = sum((round) => round.leaks.length)
  return [
    { what: 'routes', value: tried.length, unit: 'rows' },
    { what: 'accounts: every duty in five units, and some in two', value: accounts, unit: 'rows' },
    { what: 'attempts', value: attempts, unit: 'rows' },
    {
      what: 'pairs of route and account that were not tried',
      value: Math.max(0, whole - attempts),
      unit: 'rows',
      goal: { of: 'value', atMost: 0 },
    },
    {
      what: 'of the attempts by accounts whose duty opens the route',
      value: Math.round((sum((round) => round.served) / attempts) * 100),
      unit: '%',
    },
    {
      what: 'routes that gave somebody what was asked',
      value: new Set(rounds.flatMap(({ granted }) => granted)).size,
      unit: 'rows',
    },
    { what: 'files of long lists, opened', value: sum(({ files }) => files), unit: 'rows' },
    { what: 'leaks', value: leaks, unit: 'rows', goal: { of: 'value', atMost: 0 } },
  ]
}

export const measureLeaks = async ({ progress }: BenchContext): Promise<Measured[]> => {
  const wanted = Number(process.env['LEAK_ATTEMPTS'] ?? 100_000)
  const seed = Number(process.env['LEAK_SEED'] ?? 1)
  const file = inRepository('.cache', 'leaks', `seed-${seed}.ndjson`)
  const code = codeOfNow()
  // Another commit may have other routes: its turns are others.
  const rounds = (await readLines<Round>(file)).filter((round) => round.code === code)
  const done = () => rounds.reduce((sum, { attempts }) => sum + attempts, 0)
  if (done() >= wanted) return measuredOf(rounds)
  return withMemoryApp(
    async (app) => {
      let turns: readonly Turn[] = []
      while (done() < wanted) {
        const world = await plantWorld(app)
        const actors = await makeActors(app, world)
        if (turns.length === 0) {
          const whole = everyTurn(actors.length, seed)
          turns = [...whole, ...someTurns(actors.length, Math.max(0, wanted - whole.length), seed)]
        }
        const next = turns.slice(done(), Math.min(done() + ROUND, wanted))
        const made = await attemptLeaks(app, world, actors, next, seed * 1000 + rounds.length, OPENED)
        const round = { ...made, code, actors: actors.length }
        rounds.push(round)
        await keepLine(file, round)
        const line = `${wanted - done()} left, ${round.leaks.length} leaks`
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
