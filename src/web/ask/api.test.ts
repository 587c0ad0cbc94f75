// A change from a screen bears a key; sent again because no answer was heard, by us or by a person, it bears the same one.
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../../kernel/contract/endpoint.ts'
import { textOf } from '../../kernel/text/text.ts'
import { ApiRefusal, call, tell } from './api.ts'

const change = endpoint({
  method: 'POST',
  path: '/api/things',
  summary: textOf('Thử', 'Try'),
  needs: 'session',
  body: z.object({ name: z.string() }),
  response: z.object({ saved: z.boolean() }),
})

type Answer = { readonly status: number; readonly body: object } | 'silence'

/** Answers one after another; the keys that were sent come back. */
const answering = (...answers: readonly Answer[]): (string | undefined)[] => {
  const keys: (string | undefined)[] = []
  vi.stubGlobal('fetch', (_url: string, init: { headers: Record<string, string> }) => {
    const answer = answers[keys.push(init.headers['idempotency-key']) - 1]
    if (answer === undefined || answer === 'silence') return Promise.reject(new TypeError('network'))
    return Promise.resolve(Response.json(answer.body, { status: answer.status }))
  })
  return keys
}
afterEach(() => void vi.unstubAllGlobals())

const saved: Answer = { status: 200, body: { saved: true } }
const turn = (name: string) => tell(change, { body: { name } }).catch((error: unknown) => error)

test('silence, then the store away, then done: one key; the next change of the same words has another', async () => {
  const keys = answering('silence', { status: 503, body: { code: 'storeUnavailable' } }, saved, saved)
  expect(await turn('a')).toBeInstanceOf(ApiRefusal)
  expect(await turn('a')).toBeInstanceOf(ApiRefusal)
  expect(await turn('a')).toEqual({ saved: true })
  expect(await turn('a')).toEqual({ saved: true })
  expect(keys[0]).toMatch(/^"[0-9a-f-]{36}"$/)
  expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]])
  expect(keys[3]).not.toBe(keys[0])
})

test('another change meanwhile has its own key, and a plain no ends the key', async () => {
  const keys = answering('silence', saved, { status: 400, body: { code: 'invalid' } }, saved)
  await turn('b')
  await turn('c')
  await turn('b')
  await turn('b')
  expect(keys[1]).not.toBe(keys[0])
  expect(keys[2]).toBe(keys[0])
  expect(keys[3]).not.toBe(keys[0])
})

test('what only asks bears no key', async () => {
  const keys = answering(saved)
  await call(change, { body: { name: 'd' } })
  expect(keys).toEqual([undefined])
})
