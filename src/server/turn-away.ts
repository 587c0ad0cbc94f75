// Turns away at the door what would wait in vain, before anything is read or worked out: under a flood even a refusal must cost next to nothing.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Admission } from '../kernel/contract/admission.ts'
import { Refusal } from '../kernel/contract/refusal.ts'

/** Ways that have places of their own, or none at all: files, lists coming in, signing in, the screens. */
const isElsewhere = (url: string): boolean =>
  !url.startsWith('/api/') ||
  /^\/api\/(imports|session|account|history\/verify)|\/(export|document)\//.test(url)

const laneOfRequest = ({ method, url = '' }: IncomingMessage): 'change' | 'question' | undefined => {
  if (isElsewhere(url)) return undefined
  return method === 'GET' || url.startsWith('/api/figures') ? 'question' : 'change'
}

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/** True where it was turned away. */
export const turnAway = (
  admission: Admission,
  request: IncomingMessage,
  response: ServerResponse,
): boolean => {
  const lane = laneOfRequest(request)
  const seconds = lane && admission.hopeless(lane)
  if (seconds === undefined) return false
  const { code, status, words } = new Refusal('overloaded')
  const requestId = crypto.randomUUID()
  response.writeHead(status, { ...headers, 'retry-after': String(seconds), 'x-request-id': requestId })
  response.end(JSON.stringify({ code, ...words, requestId, details: { seconds } }))
  return true
}

/** Stands before the application's own listener. */
export const guardDoor = ({ server }: FastifyInstance, admission: Admission): void => {
  const listeners = server.listeners('request') as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[]
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (turnAway(admission, request, response)) return
    for (const listener of listeners) listener.call(server, request, response)
  })
}
