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
import { keepLine, readLines } from './kept-lines.ts'
import { heapInUse, withMemoryApp } from './memory-app.ts'

const TURNS = 10_000
/** Inputs that are sent one after the other and kept as one line: what is lost of a run that was stopped. */
const PART = 1000
/** Accounts that send beside each other, so that neither the server nor the database waits for the other. */
const LANES = 6
/** What takes longer hangs. */
const PATIENCE_MS = 5000

/** What costs by design as much as many others, and the share of inputs that is sent there: passwords that are hashed, files that a thread of their own makes. */
const dear: readonly (readonly [RegExp, number])[] = [
  [/^POST \/api\/session(\/password)?$|^DELETE \/api\/session$/, 0.1],
  [/^POST \/api\/[\w-]+\/exports$/, 0.1],
]

const all = Object.keys(duties) as (keyof typeof duties)[]

type Part = {
  readonly route: string
  /** Absent where an older run has sent it. */
  readonly part?: number
  readonly requests: number
  readonly faults: readonly Fault[]
  /** From its first input to its last answer, with others beside it. */
  readonly ms: number
}

type Wanted = { readonly endpoint: Endpoint; readonly part: number; readonly turns: number }

const routeOf = ({ method, path }: Endpoint): string => `${method} ${path}`

const shareOf = (endpoint: Endpoint): number =>
  dear.find(([route]) => route.test(routeOf(endpoint)))?.[1] ?? 1

const turnsOf = (endpoint: Endpoint, share: number): number =>
  Math.max(20, Math.round(TURNS * share * shareOf(endpoint)))

/** What was not sent before: each route its first thousand, then each its second; each part has numbers of its own. */
const wantedOf = (parts: readonly Part[], share: number): Wanted[] => {
  const byRoute = Map.groupBy(parts, ({ route }) => route)
  const wanted = endpoints.flatMap((endpoint) => {
    const done = byRoute.get(routeOf(endpoint)) ?? []
    const left = turnsOf(endpoint, share) - done.reduce((sum, { requests }) => sum + requests, 0)
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
  growth: number,
  cpu: number,
): Measured[] => {
  const none = { unit: 'rows', goal: { of: 'value', atMost: 0 } } as const
  return [
    { what: 'routes', value: new Set(parts.map(({ route }) => route)).size, unit: 'rows' },
    {
      what: 'of them sent a tenth, for what they cost by design',
      value: endpoints.filter((endpoint) => shareOf(endpoint) < 1).length,
      unit: 'rows',
    },
    {
      what: 'inputs sent to all routes',
      value: parts.reduce((sum, { requests }) => sum + requests, 0),
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
      what: 'growth of the heap',
      value: Math.round(growth * 100),
      unit: '%',
      goal: { of: 'value', atMost: 10 },
    },
    { what: 'processor time of the server for an input', value: cpu, unit: 'ms' },
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

export const measureFuzz = ({ progress, share }: BenchContext): Promise<Measured[]> =>
  withMemoryApp(
    async (app) => {
      const seed = Number(process.env['FUZZ_SEED'] ?? 1)
      const file = inRepository('.cache', 'fuzz', `seed-${seed}.ndjson`)
      const parts = await readLines<Part>(file)
      const wanted = wantedOf(parts, share)
      const known = await plantKnown(app, seed)
      // What is written here is kept by nobody: it need not be on the disk.
      await app.owner.query('alter system set synchronous_commit = off')
      await app.owner.query('select pg_reload_conf()')
      const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(() => signIn(app))))
      // A first round fills what is kept for good: compiled shapes, connections, prepared words.
      const slices = lanes.map((_, lane) => endpoints.filter((_endpoint, index) => index % LANES === lane))
      const first = await Promise.all(
        lanes.map((lane, index) =>
          fuzz(slices[index] ?? [], {
            seed: seed + index,
            known,
            patience: PATIENCE_MS,
            lane,
            turnsOf: () => 2,
          }),
        ),
      )
      const tell = (faults: readonly Fault[]): void => {
        for (const { what, request } of faults.slice(0, 3))
          progress(textOf(`${what} ${request}`, `${what} ${request}`))
      }
      for (const { faults } of first) tell(faults)
      const before = heapInUse()
      const cpuBefore = process.cpuUsage()
      const queue = wanted.values()
      let sent = 0
      const work = async (lane: Lane): Promise<void> => {
        for (const { endpoint, part: number, turns } of queue) {
          const route = routeOf(endpoint)
          const began = performance.now()
          const { requests, faults } = await fuzz([endpoint], {
            seed: seedOf(seed, route, number),
            known,
            patience: PATIENCE_MS,
            lane,
            turnsOf: () => turns,
          })
          const part = { route, part: number, requests, faults, ms: Math.round(performance.now() - began) }
          parts.push(part)
          sent += requests
          await keepLine(file, part)
          const line = `${route} ${number}: ${requests}, ${part.ms} ms`
          progress(textOf(line, line))
          tell(faults)
        }
      }
      await Promise.all(lanes.map(work))
      const { user, system } = process.cpuUsage(cpuBefore)
      const routes = new Set(endpoints.map(routeOf))
      const ofRoutes = parts.filter(({ route }) => routes.has(route))
      return measuredOf(
        ofRoutes,
        [...first, ...ofRoutes].flatMap(({ faults }) => faults),
        (heapInUse() - before) / before,
        sent === 0 ? 0 : (user + system) / 1000 / sent,
      )
    },
    {},
    holdToContract,
  )
