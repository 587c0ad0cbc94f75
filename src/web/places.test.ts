// The menu names every screen that has an entry, once, and no register that there is not.
import { expect, test } from 'vitest'
import { registers } from '../registers.ts'
import { groups } from './places.ts'
import { router } from './routes.tsx'

const named = groups.flatMap(({ places }) => places)
const entries = Object.values(router.routesById).filter((route) => route.options.staticData?.entry)

test('every screen with an entry stands in one group', () => {
  expect(named.filter((place) => place.startsWith('/')).toSorted()).toEqual(
    entries.map(({ id }) => String(id)).toSorted(),
  )
})

test('what stands beside them are registers, each once', () => {
  const names = registers.map(({ name }) => name)
  const beside = named.filter((place) => !place.startsWith('/'))
  expect(beside.filter((name) => !names.includes(name))).toEqual([])
  expect(new Set(named).size).toBe(named.length)
})
