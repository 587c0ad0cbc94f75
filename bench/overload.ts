// Five times what the server can do: how much of its best it still does, how long those who were let in wait, what the others are told.
// The load comes from a process of its own at a fixed rate, whatever the answers (an open loop), as the public does.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { watchLag } from '../src/kernel/contract/watch-lag.ts'
import { textOf } from '../src/kernel/text/text.ts'
import type { BenchContext, Measured } from './bench.ts'
import { withMemoryApp } from './memory-app.ts'
import type { Load, Loaded } from './overload-client.ts'

const SECONDS = 8

const loadFrom = async (load: Load): Promise<Loaded> => {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./overload-client.ts', import.meta.url)), JSON.stringify(load)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return JSON.parse(line) as Loaded
}

const round = (value: number): number => Math.round(value * 10) / 10

export const measureOverload = ({ progress }: BenchContext): Promise<Measured[]> =>
  withMemoryApp(
    async ({ app, signIn }) => {
      const worker = await signIn(['healthWorker', '063'])
      for (let n = 0; n < 200; n += 1)
        await worker.call('POST', '/api/cases', {
          id: crypto.randomUUID(),
          homeUnit: '02011',
          subject: { fullName: `Người thứ ${n}` },
          values: { reportDay: '2022-03-05' },
        })
      await app.listen({ port: 0, host: '127.0.0.1' })
      const { port } = app.server.address() as AddressInfo
      const signedIn = await fetch(`http://127.0.0.1:${port}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'nguoi1', password: 'mat-khau-thu-nghiem' }),
      })
      const { csrf } = (await signedIn.json()) as { csrf: string }
      const headers = {
        cookie: (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
        'x-csrf-token': csrf,
      }
      const ask = { port, headers, seconds: SECONDS }
      await loadFrom({ ...ask, seconds: 2, clients: 4 })
      // What a write and a read cost when nothing else is asked: by that the work done is weighed, because under load the mixture changes.
      const costOf = async (only: 'writes' | 'reads'): Promise<number> =>
        3 / Math.max(1, (await loadFrom({ ...ask, seconds: 3, clients: 4, only })).served)
      const cost = { writes: await costOf('writes'), reads: await costOf('reads') }
      const workOf = ({ writesServed, readsServed }: Loaded, seconds: number): number =>
        ((writesServed * cost.writes + readsServed * cost.reads) / seconds) * 100
      // The better of few and of many clients: what the machine can do, not what a crowd leaves of it.
      const [few, many] = [await loadFrom({ ...ask, clients: 4 }), await loadFrom({ ...ask, clients: 16 })]
      const peak = few.served > many.served ? few : many
      const best = peak.served / SECONDS
      progress(textOf(`tối đa ${best} mỗi giây`, `at best ${best} a second`))
      const flood = await loadFrom({ ...ask, rate: Math.round(best * 5) })
      progress(textOf(JSON.stringify(flood), JSON.stringify(flood)))
      const after = await loadFrom({ ...ask, seconds: 3, clients: 4 })
      return [
        { what: 'best throughput of reads and writes, 4 or 16 clients', value: Math.round(best), unit: '/s' },
        { what: 'offered at five times that', value: Math.round(flood.sent / SECONDS), unit: '/s' },
        {
          what: 'served under it',
          value: Math.round(flood.served / SECONDS),
          unit: '/s',
          limit: { what: 'best throughput', value: Math.round(best) },
        },
        {
          what: 'work done under it, writes and reads weighed by what they cost',
          value: Math.round(workOf(flood, SECONDS)),
          unit: '%',
          limit: { what: 'work done at best', value: Math.round(workOf(peak, SECONDS)) },
          goal: { of: 'ratio', atLeast: 0.8 },
        },
        {
          what: 'p99 of those served',
          value: round(flood.p99),
          unit: 'ms',
          goal: { of: 'value', atMost: 1000 },
        },
        {
          what: 'writes served of those offered',
          value: Math.round((flood.writesServed / Math.max(1, flood.writesSent)) * 100),
          unit: '%',
        },
        {
          what: 'reads served of those offered',
          value: Math.round((flood.readsServed / Math.max(1, flood.readsSent)) * 100),
          unit: '%',
        },
        { what: 'p99 until the others were told', value: round(flood.refusedP99), unit: 'ms' },
        {
          what: 'refusals without 429 or 503, words and Retry-After, and broken connections',
          value: flood.dishonest,
          unit: 'rows',
          goal: { of: 'value', atMost: 0 },
        },
        { what: 'p99 right after it', value: round(after.p99), unit: 'ms' },
      ]
    },
    // As the server starts with, for the six connections of an application in memory.
    { admission: { short: 7, long: 1, door: 1, outside: 1, patience: 700, waiting: 400, lag: watchLag() } },
  )
