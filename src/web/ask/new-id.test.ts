// Ids of records: version 7, in the order of their birth.
import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

test('an id is a UUID of version 7 whose first 48 bits are the time', () => {
  const before = Date.now()
  const id = newId()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const born = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  expect(born).toBeGreaterThanOrEqual(before)
  expect(born).toBeLessThanOrEqual(Date.now())
})

test('ids do not repeat', () => {
  expect(new Set(Array.from({ length: 5000 }, newId)).size).toBe(5000)
})
