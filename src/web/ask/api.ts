// The one client of the API: calls a declared endpoint and turns a refusal of the server into words.
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '../../kernel/contract/endpoint.ts'
import { textOf, type Text } from '../../kernel/text/text.ts'
import { newId } from './new-id.ts'

type Part<K extends string, T> = unknown extends T
  ? { readonly [key in K]?: undefined }
  : object extends T
    ? { readonly [key in K]?: T }
    : { readonly [key in K]: T }

/** What an endpoint must be given: only the parts that it declares. */
export type InputOf<E> = Part<'params', ParamsOf<E>> & Part<'query', QueryOf<E>> & Part<'body', BodyOf<E>>

type AnyInput = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown }

/** The server (or the way to it) said no; `text` is what a person reads. */
export class ApiRefusal extends Error {
  readonly status: number
  readonly code: string
  readonly text: Text
  readonly requestId: string | null
  readonly details: unknown
  /** Nobody knows whether it was done, or it was not done for want of room: worth sending again with the same key. */
  get isUnanswered(): boolean {
    return this.status === 0 || this.status >= 502 || ['stillRunning', 'tooMany'].includes(this.code)
  }
  /** Nothing was decided: it was not answered, or the session had ended. */
  get isUndecided(): boolean {
    return this.isUnanswered || this.status === 401
  }
  constructor(status: number, code: string, text: Text, requestId: string | null, details: unknown) {
    super(`${status} ${code}: ${text.en}`)
    this.status = status
    this.code = code
    this.text = text
    this.requestId = requestId
    this.details = details
  }
}

let csrf = ''
/** Kept from the session; sent with everything that changes something. */
export const rememberCsrf = (token: string): void => {
  csrf = token
}

const entriesOf = (part: unknown): [string, string][] =>
  Object.entries(part ?? {}).flatMap(([key, value]) =>
    value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
  )

/** Address of an endpoint with its parameters filled in; also for links to files. */
export const addressOf = (endpoint: Endpoint, input: AnyInput = {}): string => {
  const params = new Map(entriesOf(input.params))
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params.get(name) ?? ''),
  )
  const query = new URLSearchParams(entriesOf(input.query)).toString()
  return query === '' ? path : `${path}?${query}`
}

const noConnection = textOf('Không liên lạc được với máy chủ', 'The server cannot be reached')
const unclear = textOf('Máy chủ trả lời không như mong đợi', 'The server answered unexpectedly')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const wordOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise)

const refusalOf = (status: number, body: unknown): ApiRefusal => {
  const said = isRecord(body) ? body : {}
  const text = textOf(wordOf(said['vi'], unclear.vi), wordOf(said['en'], unclear.en))
  const requestId = typeof said['requestId'] === 'string' ? said['requestId'] : null
  return new ApiRefusal(status, wordOf(said['code'], 'unclear'), text, requestId, said['details'])
}

const send = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiRefusal(0, 'noConnection', noConnection, null, null)
  }
}

/** Keys of changes whose answer was not heard, by what was sent: sent again, by us or by a person, it is the same change. */
const unanswered = new Map<string, string>()
const MOST_UNANSWERED = 100

const keyFor = (said: string): string => {
  const key = unanswered.get(said) ?? newId()
  unanswered.set(said, key)
  for (const oldest of unanswered.keys()) if (unanswered.size > MOST_UNANSWERED) unanswered.delete(oldest)
  return key
}

/** Asks the person to prove again who it is; set by the frame. False: they would rather not. */
let askForProof: () => Promise<boolean> = () => Promise.resolve(false)
export const onProofWanted = (ask: () => Promise<boolean>): void => {
  askForProof = ask
}

const request = async <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  init: { readonly headers?: Record<string, string>; readonly signal?: AbortSignal | null },
): Promise<ResponseOf<E>> => {
  const { body }: AnyInput = input
  const headers: Record<string, string> = { accept: 'application/json', ...init.headers }
  if (endpoint.method !== 'GET') headers['x-csrf-token'] = csrf
  if (body !== undefined) headers['content-type'] = 'application/json'
  const response = await send(addressOf(endpoint, input), {
    method: endpoint.method,
    credentials: 'same-origin',
    body: body === undefined ? null : JSON.stringify(body),
    ...init,
    headers,
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const refusal = refusalOf(response.status, answer)
    if (refusal.code === 'proveAgain' && (await askForProof())) return request(endpoint, input, init)
    throw refusal
  }
  // The shape is the contract's: the server validates what it sends.
  return answer as ResponseOf<E>
}

/** Reads, or asks by POST: without any effect that could come twice. */
export const call = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  signal?: AbortSignal,
): Promise<ResponseOf<E>> => request(endpoint, input, { signal: signal ?? null })

/** Changes something, once however often it is sent: a change whose answer was not heard keeps its key. */
export const tell = async <E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<ResponseOf<E>> => {
  const said = `${endpoint.method} ${endpoint.path} ${JSON.stringify(input)}`
  const headers = { 'idempotency-key': `"${keyFor(said)}"` }
  try {
    const answer = await request(endpoint, input, { headers })
    unanswered.delete(said)
    return answer
  } catch (error) {
    if (error instanceof ApiRefusal && !error.isUndecided) unanswered.delete(said)
    throw error
  }
}
