// Asks a server as fast as it answers, from a process of its own, so that asking costs the server nothing.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'

export type Load = {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly clients: number
  readonly seconds: number
}

export type Answered = { readonly perSecond: number; readonly failed: number }

/** @throws where more than one in ten was turned away: then it is not the speed that is measured */
export const loadOf = async (load: Load): Promise<Answered> => {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), JSON.stringify(load)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  await once(child, 'close')
  const answered = JSON.parse(said) as Answered
  if (answered.failed * 10 > answered.perSecond * load.seconds)
    throw new Error(`${answered.failed} answers of ${load.url} were no answer`)
  return answered
}

const askOnce = (load: Load, agent: Agent): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const body = load.body === undefined ? undefined : JSON.stringify(load.body)
    const headers = {
      ...load.headers,
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    }
    const asking = request(load.url, { method: load.method, agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode === 200))
    })
    asking.on('error', reject)
    asking.end(body)
  })

const run = async (load: Load): Promise<Answered> => {
  const agent = new Agent({ keepAlive: true, maxSockets: load.clients })
  await askOnce(load, agent)
  const ends = performance.now() + load.seconds * 1000
  let answered = 0
  let failed = 0
  await Promise.all(
    Array.from({ length: load.clients }, async () => {
      while (performance.now() < ends) {
        if (await askOnce(load, agent)) answered += 1
        else failed += 1
      }
    }),
  )
  agent.destroy()
  return { perSecond: answered / load.seconds, failed }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] !== undefined)
  process.stdout.write(JSON.stringify(await run(JSON.parse(process.argv[2]) as Load)))
