// Writing with access, figures and history against bare inserts of the same shape, at equal clients; and reading against bare HTTP.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bench, Measured } from './bench.ts'
import { withProvince } from './installation.ts'
import { loadOf } from './load.ts'
import { rawInsertsPerSecond } from './raw-writing.ts'
import { startWriting } from './writing.ts'

const CLIENTS = 8
const SECONDS = 4

const bareHttp = async (): Promise<number> => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end('{"answers":[{"figure":"cases","value":300000}]}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { perSecond } = await loadOf({
    url: `http://127.0.0.1:${port}/`,
    method: 'GET',
    clients: CLIENTS,
    seconds: SECONDS,
  })
  server.close()
  return perSecond
}

export const measureWrites: Awaited<ReturnType<Bench['load']>> = async (context) => {
  const measured: Measured[] = []
  await withProvince(context, async (bound) => {
    const { app, owner, ownerUrl, headers, unit, today } = bound
    const raw = await rawInsertsPerSecond(owner, ownerUrl, CLIENTS, SECONDS)
    const limit = { what: 'bare inserts of one row', value: raw }
    const writeFor = async (records: number): Promise<number> => {
      const writing = await startWriting(bound, { clients: CLIENTS, records })
      await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000))
      return (await writing.stop()).perSecond
    }
    measured.push({
      what: `cases written one in a transaction by ${CLIENTS} clients, with access, figures and history`,
      value: await writeFor(1),
      unit: '/s',
      limit,
      goal: { of: 'ratio', atLeast: 0.25 },
    })
    measured.push({
      what: `cases written ten in a transaction by ${CLIENTS} clients, with access, figures and history`,
      value: await writeFor(10),
      unit: '/s',
      limit,
      goal: { of: 'value', atLeast: 4000 },
    })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const at = `http://127.0.0.1:${port}`
    const bare = { what: 'a bare HTTP answer', value: await bareHttp() }
    const { rows } = await owner.query<{ id: string }>('select id from team limit 1')
    const reads = [
      [
        'one figure read over HTTP',
        {
          method: 'POST',
          url: `${at}/api/figures`,
          body: { asks: [{ figure: 'cases', unit, from: today, to: today, knownOn: null }] },
        },
      ],
      ['one record read over HTTP', { method: 'GET', url: `${at}/api/teams/${rows[0]?.id}` }],
    ] as const
    for (const [what, request] of reads) {
      const { perSecond } = await loadOf({ ...request, headers, clients: CLIENTS, seconds: SECONDS })
      measured.push({
        what: `${what} by ${CLIENTS} clients`,
        value: perSecond,
        unit: '/s',
        limit: bare,
        goal: { of: 'ratio', atLeast: 0.2 },
      })
    }
  })
  return measured
}
