// The round of a team and of a commune with a province in the database, at the height of a wave: every fortieth person followed, the old called on.
import { textOf } from '../src/kernel/text/text.ts'
import type { Bench, Goal, Measured } from './bench.ts'
import { largestTeams, withWave } from './field-ground.ts'
import { withProvince } from './installation.ts'
import { timeTurns } from './timing.ts'

type Answer = { households: { persons: unknown[] }[]; teams: { id: string }[] }

export const measureRounds: Awaited<ReturnType<Bench['load']>> = async (context) => {
  const measured: Measured[] = []
  await withProvince(context, async ({ get, owner, pool, today }) => {
    const bare = await timeTurns(100, () => pool.query('select 1'))
    const limit = { what: 'a bare question', value: bare.p50 }
    await withWave(owner, today, async () => {
      const teams = await largestTeams(owner)
      const commune = teams[0]?.unit ?? ''
      const ask = (unit: string, team?: string) =>
        get(`/api/today?unit=${encodeURIComponent(unit)}&on=${today}${team ? `&team=${team}` : ''}`)
      const tell = async (
        what: string,
        turns: number,
        work: (turn: number) => Promise<unknown>,
        goal?: Goal,
      ) => {
        const { p50, p95 } = await timeTurns(turns, work)
        measured.push({ what, value: p50, p95, unit: 'ms', limit, ...(goal ? { goal } : {}) })
      }
      await tell(
        'a team opens its round',
        60,
        (turn) => {
          const row = teams[turn % teams.length]
          return ask(row?.unit ?? commune, row?.team)
        },
        { of: 'p95', atMost: 50 },
      )
      await tell('a station opens all that is due in its commune', 20, () => ask(commune))
      const answer = (await ask(commune, teams[0]?.team)).json<Answer>()
      const people = answer.households.reduce((sum, { persons }) => sum + persons.length, 0)
      context.progress(
        textOf(
          `${answer.households.length} hộ, ${people} người có việc`,
          `${answer.households.length} households, ${people} people with something due`,
        ),
      )
    })
  })
  return measured
}
