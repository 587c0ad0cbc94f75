// Tests hold every answer to its contract: every field that is promised, and none that the contract does not name.
import type { FastifyInstance } from 'fastify'
import type { Endpoint } from '../kernel/contract/endpoint.ts'
import { endpoints } from './endpoints.ts'

/** The first place that stands in what was told and not in what the shape read of it: shapes let go of what they do not name. */
const unnamedIn = (told: unknown, read: unknown, path: string): string | undefined => {
  if (typeof told !== 'object' || told === null || typeof read !== 'object' || read === null) return undefined
  for (const [name, value] of Object.entries(told)) {
    const place = path === '' ? name : `${path}.${name}`
    if (!Object.hasOwn(read, name)) return place
    const found = unnamedIn(value, (read as Record<string, unknown>)[name], place)
    if (found !== undefined) return found
  }
  return undefined
}

/** @returns what does not fit, said in places only: the words of an answer may be somebody's */
export const misfitOf = (
  { response }: Pick<Endpoint, 'response'>,
  contentType: string,
  payload: string,
): string | undefined => {
  const isJson = contentType.startsWith('application/json')
  if (!response) return isJson ? 'answers JSON, of which its contract says nothing' : undefined
  if (!isJson) return 'answers no JSON, as its contract says'
  const told: unknown = JSON.parse(payload)
  const read = response.safeParse(told)
  if (!read.success) {
    const [issue] = read.error.issues
    return `does not fit its contract: ${issue?.path.join('.')}: ${issue?.message}`
  }
  const unnamed = unnamedIn(told, read.data, '')
  return unnamed === undefined ? undefined : `tells what its contract does not name: ${unnamed}`
}

const byRoute = new Map(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint]))

/** An answer that is not what its contract says becomes a fault, and fails the test that asked. */
export const holdToContract = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    const endpoint = byRoute.get(`${request.method} ${request.routeOptions.url ?? ''}`)
    const isText = typeof payload === 'string' || payload === null
    if (!endpoint || reply.statusCode >= 300 || !isText) return payload
    const misfit = misfitOf(endpoint, String(reply.getHeader('content-type') ?? ''), payload ?? '')
    if (misfit === undefined) return payload
    const what = `${endpoint.method} ${endpoint.path} ${misfit}`
    // A fault is answered without its cause: whoever looks for it finds it here.
    console.error(what)
    throw new Error(what)
  })
}
