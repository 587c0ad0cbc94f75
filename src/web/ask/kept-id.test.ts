// A record that is sent again keeps its id until somebody knows what became of it.
import { expect, test } from 'vitest'
import { textOf } from '../../kernel/text/text.ts'
import { ApiRefusal } from './api.ts'
import { keptId } from './kept-id.ts'

const refusal = (status: number, code: string) =>
  new ApiRefusal(status, code, textOf('Không', 'No'), null, null)

test('silence keeps the id, so that pressing again is the same record', () => {
  const kept = keptId()
  const first = kept.now()
  for (const error of [
    refusal(0, 'noConnection'),
    refusal(503, 'storeUnavailable'),
    // The session had ended when it was pressed again: what became of the first press nobody knows.
    refusal(401, 'notSignedIn'),
    new Error('torn'),
  ])
    kept.heard(error)
  expect(kept.now()).toBe(first)
})

test('what is done under the id hears its own end', async () => {
  const kept = keptId()
  const silent = (id: string): Promise<string> =>
    Promise.reject(Object.assign(refusal(0, 'noConnection'), { id }))
  const first = kept.now()
  await expect(kept.once(silent)).rejects.toMatchObject({ id: first })
  expect(await kept.once((id) => Promise.resolve(id))).toBe(first)
  expect(kept.now()).not.toBe(first)
})

test('of several entered together an id is given up only where it is another record', () => {
  const kept = keptId()
  const first = kept.now()
  kept.taken(refusal(400, 'invalid'))
  kept.taken(refusal(0, 'noConnection'))
  expect(kept.now()).toBe(first)
  kept.taken(refusal(409, 'sameId'))
  expect(kept.now()).not.toBe(first)
})

test('the moment of the first press stays with the id', () => {
  const kept = keptId()
  expect(kept.at('10:59')).toBe('10:59')
  kept.heard(refusal(0, 'noConnection'))
  expect(kept.at('11:00')).toBe('10:59')
  kept.heard()
  expect(kept.at('11:01')).toBe('11:01')
})

test('what is entered after an answer is another record', () => {
  const kept = keptId()
  const first = kept.now()
  kept.heard()
  const second = kept.now()
  expect(second).not.toBe(first)
  kept.heard(null)
  const third = kept.now()
  expect(third).not.toBe(second)
  kept.heard(refusal(400, 'invalid'))
  expect(kept.now()).not.toBe(third)
})
