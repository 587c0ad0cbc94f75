// Spoils a likely request: one value replaced by a hostile one, by a shape that it is not, or bytes bent on the way.
import type { InjectOptions } from 'fastify'
import type { Random } from '../../demo/random.ts'
import { formulas, markup, oddValues, sqlInjections, traversals } from './corpora.ts'
import { type Made, urlOf } from './make-input.ts'

const hostile: readonly unknown[] = [...sqlInjections, ...traversals, ...markup, ...formulas, ...oddValues]

/** Replaces one value somewhere below; objects and arrays are gone into. */
const spoilWithin = (value: unknown, random: Random): unknown => {
  if (random.chance(0.25) || typeof value !== 'object' || value === null) return random.pick(hostile)
  if (Array.isArray(value)) {
    const place = random.between(0, Math.max(0, value.length - 1))
    return value.length === 0
      ? [random.pick(hostile)]
      : value.map((item: unknown, index) => (index === place ? spoilWithin(item, random) : item))
  }
  const names = Object.keys(value)
  if (names.length === 0 || random.chance(0.1))
    return { ...value, [String(random.pick(hostile)).slice(0, 500)]: random.pick(hostile) }
  const name = random.pick(names)
  return { ...value, [name]: spoilWithin((value as Record<string, unknown>)[name], random) }
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : { value }

const withHostilePart = (made: Made, random: Random): Made => {
  const parts = (['params', 'query', 'body'] as const).filter(
    (part) => Object.keys(made[part] ?? {}).length > 0,
  )
  const part = parts.length > 0 ? random.pick(parts) : 'query'
  const spoiled = spoilWithin(made[part] ?? {}, random)
  return { ...made, [part]: part === 'body' ? spoiled : asRecord(spoiled) }
}

const bentBytes = (text: string, random: Random): Buffer => {
  const bytes = Buffer.from(text)
  const turns = random.between(1, 8)
  for (let turn = 0; turn < turns && bytes.length > 0; turn += 1)
    bytes[random.between(0, bytes.length - 1)] = random.between(0, 255)
  return random.chance(0.3) ? bytes.subarray(0, random.between(0, bytes.length)) : bytes
}

const types = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  '',
  '*/*',
] as const

export type Sent = Pick<InjectOptions, 'headers' | 'payload'> & {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
}

/** As it goes over the wire. */
export const sentOf = (made: Made): Sent => ({
  method: made.endpoint.method,
  url: urlOf(made),
  ...(made.body === undefined || made.endpoint.method === 'GET' ? {} : { payload: made.body }),
})

export const spoiled = (made: Made, random: Random): Sent => {
  if (random.chance(0.65)) return sentOf(withHostilePart(made, random))
  const sent = sentOf(made)
  // What no client of ours sends: bytes that are no text, types that are no JSON, addresses that are no addresses.
  if (random.chance(0.6) && made.endpoint.method !== 'GET')
    return {
      ...sent,
      headers: { 'content-type': random.pick(types) },
      payload: bentBytes(JSON.stringify(made.body ?? {}), random),
    }
  const tail = String(random.pick(hostile)).slice(0, 2000).toWellFormed()
  const bare = random.chance(0.5) ? encodeURIComponent(tail) : encodeURI(tail)
  return { ...sent, url: random.chance(0.5) ? `${sent.url}/${bare}` : `${sent.url.split('?')[0]}?${bare}` }
}
