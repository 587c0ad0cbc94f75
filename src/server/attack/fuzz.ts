// Every endpoint, many inputs, likely and spoiled: none may fail with a fault, hang, or answer without words.
import type { LightMyRequestResponse } from 'fastify'
import { makeRandom } from '../../demo/random.ts'
import type { Endpoint } from '../../kernel/contract/endpoint.ts'
import { type Known, makeMaker } from './make-input.ts'
import { type Sent, sentOf, spoiled } from './spoil.ts'

export type Sender = (request: Sent) => Promise<LightMyRequestResponse>

export type Fault = { readonly what: string; readonly route: string; readonly request: string }

/** An account that sends: signed in again only where its session is over. */
export type Lane = {
  readonly send: Sender
  readonly anew: () => Promise<void>
  /** Who it is was proved so lately that dangerous acts are not refused for that alone. */
  readonly proved: () => Promise<void>
}

const PROOF_HOLDS_MS = 5 * 60_000

export const openLane = async (signIn: () => Promise<Sender>): Promise<Lane> => {
  let sender = await signIn()
  let since = Date.now()
  const anew = async () => {
    sender = await signIn()
    since = Date.now()
  }
  return {
    send: (request) => sender(request),
    anew,
    proved: () => (Date.now() - since > PROOF_HOLDS_MS ? anew() : Promise.resolve()),
  }
}

export type FuzzOptions = {
  readonly seed: number
  readonly known: Known
  readonly turnsOf: (endpoint: Endpoint) => number
  /** Milliseconds after which a request counts as hanging. */
  readonly patience: number
  readonly lane: Lane
}

const HANGS = 'hangs'
/** Signing out. */
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

/** A wrong password or code is answered by the same number, and ends nothing. */
const isSignedOut = (reply: LightMyRequestResponse): boolean =>
  reply.statusCode === 401 && reply.body.includes('"notSignedIn"')

export type Fuzzed = {
  readonly requests: number
  readonly statuses: Readonly<Record<number, number>>
  readonly faults: readonly Fault[]
}

export const fuzz = async (
  endpoints: readonly Endpoint[],
  { seed, known, turnsOf, patience, lane }: FuzzOptions,
): Promise<Fuzzed> => {
  const random = makeRandom(seed)
  const make = makeMaker(random, known)
  const faults: Fault[] = []
  const statuses: Record<number, number> = {}
  let requests = 0
  for (const endpoint of endpoints) {
    const route = `${endpoint.method} ${endpoint.path}`
    if (endpoint.proof) await lane.proved()
    for (let turn = turnsOf(endpoint); turn > 0; turn -= 1) {
      const made = make(endpoint)
      const request = random.chance(0.25) ? sentOf(made) : spoiled(made, random)
      const reply = await within(patience, lane.send(request))
      requests += 1
      if (reply === HANGS) {
        faults.push({ what: HANGS, route, request: shown(request) })
        continue
      }
      statuses[reply.statusCode] = (statuses[reply.statusCode] ?? 0) + 1
      const what = faultOf(reply)
      if (what !== undefined) faults.push({ what, route, request: shown(request) })
      if (isSignedOut(reply) || (route === END && reply.statusCode < 300)) await lane.anew()
    }
  }
  return { requests, statuses, faults }
}
