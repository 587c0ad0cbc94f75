// Every endpoint, many inputs, likely and spoiled: none may fail with a fault, hang, or answer without words.
import type { LightMyRequestResponse } from 'fastify'
import { makeRandom } from '../../demo/random.ts'
import type { Endpoint } from '../../kernel/contract/endpoint.ts'
import { type Known, makeMaker } from './make-input.ts'
import { type Sent, sentOf, spoiled } from './spoil.ts'

export type Sender = (request: Sent) => Promise<LightMyRequestResponse>

export type Fault = { readonly what: string; readonly route: string; readonly request: string }

export type FuzzOptions = {
  readonly seed: number
  readonly known: Known
  readonly turnsOf: (endpoint: Endpoint) => number
  /** Milliseconds after which a request counts as hanging. */
  readonly patience: number
  /** Signs in anew where the last request ended the session. */
  readonly sender: () => Promise<Sender>
}

const HANGS = 'hangs'
/** Signing out: whatever it answered, the session may be over. */
const END = 'DELETE /api/session'

const within = <R>(patience: number, work: Promise<R>): Promise<R | typeof HANGS> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<typeof HANGS>((resolve) => {
    timer = setTimeout(() => resolve(HANGS), patience)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Whoever came with a phone to a public page is refused by a page, with the same number. */
const isPageWithWords = (reply: LightMyRequestResponse): boolean =>
  String(reply.headers['content-type']).startsWith('text/html') &&
  /<h1>[^<]+<\/h1><p[^>]*>[^<]+<\/p>.*data-request-id="[^"]+"/.test(reply.body)

const hasWords = (reply: LightMyRequestResponse): boolean => {
  if (isPageWithWords(reply)) return true
  try {
    const { vi, en, requestId } = reply.json<Record<string, unknown>>()
    return [vi, en, requestId].every((said) => typeof said === 'string' && said !== '')
  } catch {
    return false
  }
}

/** What is wrong with an answer, whatever was asked. */
export const faultOf = (reply: LightMyRequestResponse): string | undefined => {
  if (reply.statusCode >= 500) return `${reply.statusCode} ${reply.body.slice(0, 200)}`
  if (reply.statusCode >= 400 && !hasWords(reply))
    return `${reply.statusCode} without words: ${reply.body.slice(0, 100)}`
  return /\bat .+\.ts:\d+|SQLSTATE|syntax error at/.test(reply.statusCode >= 400 ? reply.body : '')
    ? `tells of its inside: ${reply.body.slice(0, 200)}`
    : undefined
}

const shown = ({ method, url, payload }: Sent): string =>
  `${method} ${url.slice(0, 300)} ${(Buffer.isBuffer(payload) ? payload.toString('latin1') : JSON.stringify(payload ?? '')).slice(0, 600)}`

export type Fuzzed = {
  readonly requests: number
  readonly statuses: Readonly<Record<number, number>>
  readonly faults: readonly Fault[]
}

export const fuzz = async (endpoints: readonly Endpoint[], options: FuzzOptions): Promise<Fuzzed> => {
  const random = makeRandom(options.seed)
  const make = makeMaker(random, options.known)
  const faults: Fault[] = []
  const statuses: Record<number, number> = {}
  let requests = 0
  let send = await options.sender()
  for (const endpoint of endpoints) {
    const route = `${endpoint.method} ${endpoint.path}`
    for (let turn = options.turnsOf(endpoint); turn > 0; turn -= 1) {
      const made = make(endpoint)
      const request = random.chance(0.25) ? sentOf(made) : spoiled(made, random)
      const reply = await within(options.patience, send(request))
      requests += 1
      if (reply === HANGS) {
        faults.push({ what: HANGS, route, request: shown(request) })
        continue
      }
      statuses[reply.statusCode] = (statuses[reply.statusCode] ?? 0) + 1
      const what = faultOf(reply)
      if (what !== undefined) faults.push({ what, route, request: shown(request) })
      if (reply.statusCode === 401 || route === END) send = await options.sender()
    }
  }
  return { requests, statuses, faults }
}
