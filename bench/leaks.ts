// 100,000 attempts to be told or to change what is another's, over every route, duty and unit; the goal is none that succeeds.
// LEAK_ATTEMPTS sets another number, LEAK_SEED another run.
import { textOf } from '../src/kernel/text/text.ts'
import { attemptLeaks, type Leak, makeActors } from '../src/server/attack/attempts.ts'
import { plantWorld } from '../src/server/attack/world.ts'
import { endpoints } from '../src/server/endpoints.ts'
import type { BenchContext, Measured } from './bench.ts'
import { withMemoryApp } from './memory-app.ts'

/** Attempts on one world: those that may delete do, so that it must be planted again. */
const ROUND = 5000

export const measureLeaks = ({ progress }: BenchContext): Promise<Measured[]> =>
  withMemoryApp(async (app) => {
    const wanted = Number(process.env['LEAK_ATTEMPTS'] ?? 100_000)
    const seed = Number(process.env['LEAK_SEED'] ?? 1)
    const leaks: Leak[] = []
    let attempts = 0
    let served = 0
    let files = 0
    for (let round = 0; attempts < wanted; round += 1) {
      const world = await plantWorld(app)
      const actors = await makeActors(app, world)
      const done = await attemptLeaks(
        app,
        world,
        actors,
        Math.min(ROUND, wanted - attempts),
        seed * 1000 + round,
      )
      attempts += done.attempts
      served += done.served
      files += done.files
      leaks.push(...done.leaks)
      const line = `${attempts} attempts, ${leaks.length} leaks`
      progress(textOf(line, line))
      for (const leak of done.leaks.slice(0, 5)) progress(textOf(JSON.stringify(leak), JSON.stringify(leak)))
    }
    return [
      { what: 'routes', value: endpoints.length, unit: 'rows' },
      { what: 'attempts', value: attempts, unit: 'rows' },
      { what: 'of them past the first door', value: Math.round((served / attempts) * 100), unit: '%' },
      { what: 'files of long lists, opened', value: files, unit: 'rows' },
      { what: 'leaks', value: leaks.length, unit: 'rows', goal: { of: 'value', atMost: 0 } },
    ]
  })
