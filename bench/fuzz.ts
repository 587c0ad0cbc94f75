// Every route with 10,000 inputs, likely, hostile and bent: faults, hangs and growth of the heap are counted; the goal is none.
// `--share 0.1` sends a tenth; more is added where an earlier run stopped (`.cache/fuzz`, by seed). FUZZ_SEED sets another run.
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inRepository } from '../src/cli/repository.ts'
import { duties } from '../src/duties.ts'
import type { Endpoint } from '../src/kernel/contract/endpoint.ts'
import { textOf } from '../src/kernel/text/text.ts'
import { type Fault, fuzz } from '../src/server/attack/fuzz.ts'
import { endpoints } from '../src/server/endpoints.ts'
import type { BenchContext, Measured } from './bench.ts'
import { heapInUse, withMemoryApp } from './memory-app.ts'

const TURNS = 10_000
/** Inputs that are sent together and kept as one line: what is lost of a run that was stopped. */
const PART = 250

const all = Object.keys(duties) as (keyof typeof duties)[]

type Part = { readonly route: string; readonly requests: number; readonly faults: readonly Fault[] }

const routeOf = ({ method, path }: Endpoint): string => `${method} ${path}`

const readParts = async (file: string): Promise<Part[]> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Part] : []))
}

/** Passwords cost twenty milliseconds each by design: a tenth is sent there. */
const turnsOf = (endpoint: Endpoint, share: number): number =>
  Math.max(20, Math.round(TURNS * share * (routeOf(endpoint) === 'POST /api/session' ? 0.1 : 1)))

/** Each part of a route has numbers of its own: a run that goes on sends what was not sent before. */
const seedOf = (seed: number, route: string, part: number): number =>
  [...`${seed} ${route} ${part}`].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647,
    7,
  )

const measuredOf = (parts: readonly Part[], growth: number): Measured[] => {
  const none = { unit: 'rows', goal: { of: 'value', atMost: 0 } } as const
  const faults = parts.flatMap((part) => part.faults)
  return [
    { what: 'routes', value: new Set(parts.map(({ route }) => route)).size, unit: 'rows' },
    {
      what: 'inputs sent to all routes',
      value: parts.reduce((sum, { requests }) => sum + requests, 0),
      unit: 'rows',
    },
    {
      what: 'answers of 500 and more, or without words',
      value: faults.filter(({ what }) => what !== 'hangs').length,
      ...none,
    },
    {
      what: 'requests that hung for 5 s',
      value: faults.filter(({ what }) => what === 'hangs').length,
      ...none,
    },
    {
      what: 'growth of the heap',
      value: Math.round(growth * 100),
      unit: '%',
      goal: { of: 'value', atMost: 10 },
    },
  ]
}

export const measureFuzz = ({ progress, share }: BenchContext): Promise<Measured[]> =>
  withMemoryApp(async (app) => {
    const seed = Number(process.env['FUZZ_SEED'] ?? 1)
    const folder = inRepository('.cache', 'fuzz')
    await mkdir(folder, { recursive: true })
    const file = join(folder, `seed-${seed}.ndjson`)
    const parts = await readParts(file)
    const options = {
      known: {
        units: ['063', '02011', '01981', '06'],
        ids: Array.from({ length: 20 }, () => crypto.randomUUID()),
        words: ['Nguyễn Văn An', 'a', '0912345678', '12'],
      },
      patience: 5000,
      sender: async () => (await app.signIn(...all.map((duty) => [duty, '063'] as const))).send,
    }
    // A first round fills what is kept for good: compiled shapes, connections, prepared words.
    await fuzz(endpoints, { ...options, seed, turnsOf: () => 2 })
    const before = heapInUse()
    for (const [index, endpoint] of endpoints.entries()) {
      const route = routeOf(endpoint)
      const ofRoute = parts.filter((part) => part.route === route)
      let done = ofRoute.reduce((sum, { requests }) => sum + requests, 0)
      for (let number = ofRoute.length; done < turnsOf(endpoint, share); number += 1) {
        const turns = Math.min(PART, turnsOf(endpoint, share) - done)
        const { requests, faults } = await fuzz([endpoint], {
          ...options,
          seed: seedOf(seed, route, number),
          turnsOf: () => turns,
        })
        const part = { route, requests, faults }
        parts.push(part)
        await appendFile(file, `${JSON.stringify(part)}\n`)
        done += requests
        for (const { what, request } of faults.slice(0, 3))
          progress(textOf(`${what} ${request}`, `${what} ${request}`))
      }
      const line = `${index + 1}/${endpoints.length} ${route}: ${done}`
      progress(textOf(line, line))
    }
    const known = new Set(endpoints.map(routeOf))
    return measuredOf(
      parts.filter(({ route }) => known.has(route)),
      (heapInUse() - before) / before,
    )
  })
