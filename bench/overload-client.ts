// The other side of `overload`: sends a mixture of reads and writes, by so many clients or at a fixed rate, and says in one line what came of it.
import { Agent, request } from 'node:http'

export type Load = {
  readonly port: number
  readonly headers: Readonly<Record<string, string>>
  readonly seconds: number
  /** So many one after another (a closed loop). */
  readonly clients?: number
  /** Only these, to find out what one costs. */
  readonly only?: 'writes' | 'reads'
  /** So many a second, whatever comes back (an open loop). */
  readonly rate?: number
}

export type Loaded = {
  readonly sent: number
  readonly served: number
  readonly writesSent: number
  readonly writesServed: number
  readonly readsSent: number
  readonly readsServed: number
  readonly p99: number
  readonly refusedP99: number
  readonly dishonest: number
  /** Answers by status; 0 is a broken connection. */
  readonly statuses: Readonly<Record<number, number>>
}

const given = process.argv[2]
if (given === undefined) throw new Error('no load given')
const load = JSON.parse(given) as Load
const agent = new Agent({ keepAlive: true, maxSockets: 4000 })

type Said = {
  readonly write: boolean
  readonly status: number
  readonly ms: number
  readonly honest: boolean
}
const said: Said[] = []
let sent = 0
let writesSent = 0

const bodyOf = (): string =>
  JSON.stringify({
    id: crypto.randomUUID(),
    homeUnit: '02011',
    subject: { fullName: 'Người quá tải' },
    values: { reportDay: '2022-03-05' },
  })

/** Of ten requests one writes, three ask for figures, six for a list. */
const ask = (): Promise<void> => {
  const turn = sent
  sent += 1
  const write = load.only === undefined ? turn % 10 === 0 : load.only === 'writes'
  if (write) writesSent += 1
  const figures = JSON.stringify({ asks: [{ figure: 'cases', unit: '063', from: null, to: '2022-03-31' }] })
  const [method, path, body] = write
    ? ['POST', '/api/cases', bodyOf()]
    : turn % 10 < 4
      ? ['POST', '/api/figures', figures]
      : ['GET', '/api/cases?size=20', undefined]
  const started = performance.now()
  return new Promise((resolve) => {
    const done = (status: number, honest: boolean): void => {
      said.push({ write, status, ms: performance.now() - started, honest })
      resolve()
    }
    const asked = request(
      {
        agent,
        port: load.port,
        host: '127.0.0.1',
        method,
        path,
        headers: {
          ...load.headers,
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      },
      (reply) => {
        const pieces: Buffer[] = []
        reply.on('data', (piece: Buffer) => pieces.push(piece))
        reply.on('end', () => {
          const status = reply.statusCode ?? 0
          const text = status === 200 ? '' : Buffer.concat(pieces).toString()
          done(
            status,
            status === 200 ||
              ((status === 503 || status === 429) &&
                Number(reply.headers['retry-after']) > 0 &&
                text.includes('"vi"')),
          )
        })
      },
    )
    asked.on('error', () => done(0, false))
    asked.end(body)
  })
}

const until = performance.now() + load.seconds * 1000
if (load.rate === undefined)
  await Promise.all(
    Array.from({ length: load.clients ?? 1 }, async () => {
      while (performance.now() < until) await ask()
    }),
  )
else {
  const begun = performance.now()
  const open: Promise<void>[] = []
  while (performance.now() < until) {
    const due = Math.floor(((performance.now() - begun) / 1000) * load.rate)
    while (sent < due) open.push(ask())
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await Promise.all(open)
}

const at99 = (of: readonly Said[]): number => {
  const sorted = of.map(({ ms }) => ms).toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0
}
const served = said.filter(({ status }) => status === 200)
const writesServed = served.filter(({ write }) => write).length
const loaded: Loaded = {
  sent,
  served: served.length,
  writesSent,
  writesServed,
  readsSent: sent - writesSent,
  readsServed: served.length - writesServed,
  p99: at99(served),
  refusedP99: at99(said.filter(({ status }) => status !== 200)),
  dishonest: said.filter(({ honest }) => !honest).length,
  statuses: Object.fromEntries(
    [...Map.groupBy(said, ({ status }) => status)].map(([status, of]) => [status, of.length]),
  ),
}
process.stdout.write(`${JSON.stringify(loaded)}\n`)
agent.destroy()
