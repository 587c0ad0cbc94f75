// The menu names every screen that has an entry, once, and no register that there is not.
import { expect, test } from 'vitest'
import { registers } from '../registers.ts'
import { groups } from './places.ts'
import { menu, router } from './routes.tsx'

const named = groups.flatMap(({ places }) => places)
const entries = Object.values(router.routesById).filter((route) => route.options.staticData?.place)

test('every screen with an entry stands in one group', () => {
  expect(named.filter((place) => place.startsWith('/')).toSorted()).toEqual(
    entries.map(({ id }) => String(id)).toSorted(),
  )
})

test('each of them is found by its address', () => {
  const places = menu.groups.flatMap((group) => group.places)
  expect(places.filter((place) => typeof place === 'string' && place.startsWith('/'))).toEqual([])
})

test('what stands beside them are registers, each once', () => {
  const names = registers.map(({ name }) => name)
  const beside = named.filter((place) => !place.startsWith('/'))
  expect(beside.filter((name) => !names.includes(name))).toEqual([])
  expect(new Set(named).size).toBe(named.length)
})
