// One desk: a connection of its own, from an address of its own, that signs in and calls the product's API over HTTP.
import { Agent, request } from 'node:http'

/** Whatever the server says; each use looks only at what it expects. */
export type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

export type Desk = {
  /** Throws where the connection broke: nobody then knows whether the server had done it. */
  call(method: string, path: string, body?: unknown): Promise<Answer>
  close(): void
}

export type Credentials = { readonly cookie: string; readonly csrf: string }

const LONGEST_MS = 30_000

/** Limits of requests count by address: desks of one office sit at different ones (127.0.0.0/8 is all this machine). */
const addressOf = (place: number): string => `127.0.${Math.floor(place / 200)}.${(place % 200) + 2}`

export const openDesk = (url: string, place: number, credentials?: Credentials): Desk => {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const { hostname, port } = new URL(url)
  const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = body === undefined ? '' : JSON.stringify(body)
      const headers = {
        ...(sent === ''
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
        ...(credentials ? { cookie: credentials.cookie, 'x-csrf-token': credentials.csrf } : {}),
      }
      const asked = request(
        { agent, hostname, port, path, method, headers, localAddress: addressOf(place), timeout: LONGEST_MS },
        (reply) => {
          const chunks: Buffer[] = []
          reply.on('data', (chunk: Buffer) => chunks.push(chunk))
          reply.on('error', reject)
          // Half an answer is no acknowledgement.
          reply.on('close', () => {
            if (!reply.complete) return reject(new Error('cut off'))
            const text = Buffer.concat(chunks).toString('utf8')
            const setCookie = reply.headers['set-cookie']?.[0]?.split(';')[0]
            const read = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
            resolve({
              status: reply.statusCode ?? 0,
              body: setCookie ? { ...read, cookie: setCookie } : read,
            })
          })
        },
      )
      asked.on('timeout', () => asked.destroy(new Error('no answer')))
      asked.on('error', reject)
      asked.end(sent)
    })
  return { call, close: () => agent.destroy() }
}

export const signIn = async (
  url: string,
  place: number,
  name: string,
  password: string,
): Promise<Credentials> => {
  const desk = openDesk(url, place)
  const { status, body } = await desk.call('POST', '/api/session', { name, password })
  desk.close()
  if (status !== 200) throw new Error(`${name} was not let in: ${status}`)
  return { cookie: String(body.cookie), csrf: String(body.csrf) }
}
