// Every route with 10,000 inputs, likely, hostile and bent: faults, hangs and growth of the heap are counted; the goal is none.
// `--share 0.1` sends a tenth; more is added where an earlier run stopped (`.cache/fuzz`, by seed). FUZZ_SEED sets another run.
import { inRepository } from '../src/cli/repository.ts'
import { makeRandom } from '../src/demo/random.ts'
import { duties } from '../src/duties.ts'
import type { Endpoint } from '../src/kernel/contract/endpoint.ts'
import { textOf } from '../src/kernel/text/text.ts'
import { type Fault, fuzz, type Lane, openLane } from '../src/server/attack/fuzz.ts'
import { drawnId, type Known } from '../src/server/attack/make-input.ts'
import { plantWorld } from '../src/server/attack/world.ts'
import { endpoints } from '../src/server/endpoints.ts'
import { holdToContract } from '../src/server/hold-to-contract.ts'
import type { TestApp } from '../src/server/test-app.ts'
import type { BenchContext, Measured } from './bench.ts'
import { codeOfNow } from './code-of-now.ts'
import { keepLine, readLines } from './kept-lines.ts'
import { heapInUse, withMemoryApp } from './memory-app.ts'

const TURNS = 10_000
/** Inputs that are sent one after the other and kept as one line: what is lost of a run that was stopped. */
const PART = 1000
/** Accounts that send beside each other, so that neither the server nor the database waits for the other. */
const LANES = 6
/** What takes longer hangs. */
const PATIENCE_MS = 5000

const all = Object.keys(duties) as (keyof typeof duties)[]

type Part = {
  readonly route: string
  /** Absent where an older run has sent it. */
  readonly part?: number
  readonly requests: number
  readonly faults: readonly Fault[]
  /** From its first input to its last answer, with others beside it. */
  readonly ms: number
  /** The commit it was sent to; absent where an older run has sent it. */
  readonly code?: string | null
}

/** What a run of many parts on one world left behind; kept too, because the whole is sent in several runs. */
type Left = {
  readonly growth: number
  readonly cpuMs: number
  readonly sent: number
  /** Of the inputs before it, with which all routes were warmed. */
  readonly faults: readonly Fault[]
}

type Round = Pick<BenchContext, 'progress'> & {
  readonly seed: number
  readonly keep: (part: Part) => Promise<void>
}

type Wanted = { readonly endpoint: Endpoint; readonly part: number; readonly turns: number }

const routeOf = ({ method, path }: Endpoint): string => `${method} ${path}`

/** What was not sent before: each route its first thousand, then each its second; each part has numbers of its own. */
const wantedOf = (parts: readonly Part[], share: number): Wanted[] => {
  const byRoute = Map.groupBy(parts, ({ route }) => route)
  const turns = Math.max(20, Math.round(TURNS * share))
  const wanted = endpoints.flatMap((endpoint) => {
    const done = byRoute.get(routeOf(endpoint)) ?? []
    const left = turns - done.reduce((sum, { requests }) => sum + requests, 0)
    const next = Math.max(done.length, ...done.map(({ part = 0 }) => part + 1))
    return Array.from({ length: Math.max(0, Math.ceil(left / PART)) }, (_, index) => ({
      endpoint,
      part: next + index,
      turns: Math.min(PART, left - index * PART),
    }))
  })
  return wanted.toSorted((one, other) => one.part - other.part)
}

const seedOf = (seed: number, route: string, part: number): number =>
  [...`${seed} ${route} ${part}`].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647,
    7,
  )

const measuredOf = (
  parts: readonly Part[],
  faults: readonly Fault[],
  rounds: readonly Left[],
  code: string | null,
): Measured[] => {
  const sent = rounds.reduce((sum, round) => sum + round.sent, 0)
  const cpu = rounds.reduce((sum, { cpuMs }) => sum + cpuMs, 0)
  const none = { unit: 'rows', goal: { of: 'value', atMost: 0 } } as const
  return [
    { what: 'routes', value: new Set(parts.map(({ route }) => route)).size, unit: 'rows' },
    {
      what: 'inputs sent to all routes',
      value: parts.reduce((sum, { requests }) => sum + requests, 0),
      unit: 'rows',
    },
    {
      what: 'of these to the source of this commit',
      value: parts.reduce((sum, part) => sum + (code !== null && part.code === code ? part.requests : 0), 0),
      unit: 'rows',
    },
    {
      what: 'answers of 500 and more, without words, or not as their contract says',
      value: faults.filter(({ what }) => what !== 'hangs').length,
      ...none,
    },
    {
      what: `requests that hung for ${PATIENCE_MS / 1000} s`,
      value: faults.filter(({ what }) => what === 'hangs').length,
      ...none,
    },
    {
      what: 'growth of the heap, the greatest of all runs',
      value: Math.round(Math.max(0, ...rounds.map(({ growth }) => growth)) * 100),
      unit: '%',
      goal: { of: 'value', atMost: 10 },
    },
    { what: 'processor time of the server for an input', value: sent === 0 ? 0 : cpu / sent, unit: 'ms' },
  ]
}

/** Records of every register and what stands beside them, so that inputs come further than to "not found". */
const plantKnown = async (app: TestApp, seed: number): Promise<Known> => {
  const { homes } = await plantWorld(app)
  const byKind = Map.groupBy(homes.keys(), (id) => homes.get(id)?.kind ?? '')
  const random = makeRandom(seed)
  return {
    units: ['063', '02011', '01981', '06'],
    ids: [...homes.keys(), ...Array.from({ length: 20 }, () => drawnId(random))],
    idsOf: ({ path }) => byKind.get(path.split('/')[2] ?? '') ?? [],
    words: ['Nguyễn Văn An', 'a', 'kín', '0912345678', '12'],
  }
}

const signIn = async (app: TestApp) => (await app.signIn(...all.map((duty) => [duty, '063'] as const))).send

/** One part of each route that is not sent yet, on a new world: what an input costs does not grow with all that was sent before. */
const fuzzRound = (wanted: readonly Wanted[], { seed, progress, keep }: Round): Promise<Left> =>
  withMemoryApp(
    async (app) => {
      const known = await plantKnown(app, seed)
      // Long work is asked for and not done: it is tried where files come in and leave, and would take the machine from those who ask.
      await app.jobs.close()
      const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(() => signIn(app))))
      const send = (endpoint: readonly Endpoint[], drawnBy: number, lane: Lane, turns: number) =>
        fuzz(endpoint, { seed: drawnBy, known, patience: PATIENCE_MS, lane, turnsOf: () => turns })
      const tell = (faults: readonly Fault[]): void => {
        for (const { what, request } of faults.slice(0, 3))
          progress(textOf(`${what} ${request}`, `${what} ${request}`))
      }
      // First what is kept for good is filled: compiled shapes, connections, prepared words.
      const slices = lanes.map((_, lane) => endpoints.filter((_endpoint, index) => index % LANES === lane))
      const warmed = await Promise.all(
        lanes.map((lane, index) => send(slices[index] ?? [], seed + index, lane, 2)),
      )
      const warmFaults = warmed.flatMap(({ faults }) => faults)
      tell(warmFaults)
      const heapBefore = heapInUse()
      const cpuBefore = process.cpuUsage()
      const queue = wanted.values()
      const sent = wanted.reduce((sum, { turns }) => sum + turns, 0)
      const work = async (lane: Lane): Promise<void> => {
        for (const { endpoint, part: number, turns } of queue) {
          const route = routeOf(endpoint)
          const began = performance.now()
          const { requests, faults } = await send([endpoint], seedOf(seed, route, number), lane, turns)
          const part = { route, part: number, requests, faults, ms: Math.round(performance.now() - began) }
          await keep(part)
          const line = `${route} ${number}: ${requests}, ${part.ms} ms`
          progress(textOf(line, line))
          tell(faults)
        }
      }
      await Promise.all(lanes.map(work))
      const { user, system } = process.cpuUsage(cpuBefore)
      return {
        growth: (heapInUse() - heapBefore) / heapBefore,
        cpuMs: (user + system) / 1000,
        sent,
        faults: warmFaults,
      }
    },
    {},
    holdToContract,
  )

export const measureFuzz = async ({ progress, share }: BenchContext): Promise<Measured[]> => {
  const seed = Number(process.env['FUZZ_SEED'] ?? 1)
  const file = inRepository('.cache', 'fuzz', `seed-${seed}.ndjson`)
  const code = codeOfNow()
  const lines = await readLines<Part | Left>(file)
  const parts = lines.filter((line) => 'route' in line)
  const rounds = lines.filter((line) => 'growth' in line)
  const keep = async (part: Part): Promise<void> => {
    parts.push({ ...part, code })
    await keepLine(file, { ...part, code })
  }
  for (const wanted of Map.groupBy(wantedOf(parts, share), ({ part }) => part).values()) {
    const left = await fuzzRound(wanted, { seed, progress, keep })
    rounds.push(left)
    await keepLine(file, left)
  }
  const routes = new Set(endpoints.map(routeOf))
  const ofRoutes = parts.filter(({ route }) => routes.has(route))
  const faults = [...rounds, ...ofRoutes].flatMap((line) => line.faults)
  return measuredOf(ofRoutes, faults, rounds, code)
}
