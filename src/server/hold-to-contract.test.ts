// What an answer is held to: no field less and none more than its contract names.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { misfitOf } from './hold-to-contract.ts'

const told = JSON.stringify({ id: 1, inner: [{ name: 'A' }] })
const shape = z.object({ id: z.number(), inner: z.array(z.object({ name: z.string() })) })
const json = 'application/json; charset=utf-8'

test.each([
  ['all that is named and nothing else', shape, json, undefined],
  ['a field that is not named', shape.omit({ id: true }), json, /does not name: id/],
  [
    'a field within that is not named',
    shape.extend({ inner: z.array(z.object({})) }),
    json,
    /does not name: inner\.0\.name/,
  ],
  ['a field that is missing', shape.extend({ other: z.string() }), json, /does not fit its contract: other/],
  ['JSON of which nothing is said', undefined, json, /says nothing/],
  ['a file where JSON is said', shape, 'text/csv', /answers no JSON/],
] as const)('%s', (_, response, contentType, expected) => {
  const misfit = misfitOf(response ? { response } : {}, contentType, told)
  if (expected) expect(misfit).toMatch(expected)
  else expect(misfit).toBeUndefined()
})
