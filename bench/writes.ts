// Writing with access, figures and history against bare inserts of the same shape, at equal clients; and reading against bare HTTP.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bench, Goal, Measured } from './bench.ts'
import { withProvince } from './installation.ts'
import { type Load, loadOf } from './load.ts'
import { rawInsertsPerSecond } from './raw-writing.ts'
import { startWriting } from './writing.ts'

const CLIENTS = 8
const SECONDS = 4
/** Records a second that are written while a figure of them is asked. */
const CHANGES = 100

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
    const idOf = async (table: 'team' | 'person'): Promise<string> =>
      (await owner.query<{ id: string }>(`select id from ${table} where state = 'active' limit 1`)).rows[0]
        ?.id ?? ''
    const figure = {
      method: 'POST',
      url: `${at}/api/figures`,
      body: { asks: [{ figure: 'cases', unit, from: today, to: today, knownOn: null }] },
    } as const
    const ask = (request: Pick<Load, 'method' | 'url' | 'body'>) =>
      loadOf({ ...request, headers, clients: CLIENTS, seconds: SECONDS })
    const asked = (what: string, value: number, goal?: Goal) =>
      measured.push({ what, value, unit: '/s', limit: bare, ...(goal ? { goal } : {}) })
    const goal = { of: 'ratio', atLeast: 0.2 } as const
    asked(`one figure read over HTTP by ${CLIENTS} clients`, (await ask(figure)).perSecond, goal)
    const team = { method: 'GET', url: `${at}/api/teams/${await idOf('team')}` } as const
    asked(`one record read over HTTP by ${CLIENTS} clients`, (await ask(team)).perSecond, goal)
    // What the two above are spared: a figure that changes all the time, and a person, whose reading is written to history.
    const writing = await startWriting(bound, { clients: 2, records: 1, perSecond: CHANGES })
    const changing = (await ask(figure)).perSecond
    const { perSecond: changes } = await writing.stop()
    asked(`one figure read over HTTP while ${CHANGES} records a second change it`, changing)
    measured.push({ what: 'records written meanwhile', value: changes, unit: '/s' })
    const person = { method: 'GET', url: `${at}/api/persons/${await idOf('person')}` } as const
    asked(`one person read over HTTP by ${CLIENTS} clients, noted in history`, (await ask(person)).perSecond)
  })
  return measured
}
