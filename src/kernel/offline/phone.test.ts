// A list counts as here when all of it has come: the network may go between two answers.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openPhone } from './phone.ts'
import type { Server, Store } from './phone-ground.ts'
import type { CarriedRow } from './write.ts'

const makeStore = () => {
  const kept = new Map<string, unknown>()
  const store: Store = {
    load: () => Promise.resolve(kept),
    read: (name) => Promise.resolve(kept.get(name)),
    commit: (puts, gone) => {
      for (const [name, value] of puts) kept.set(name, value)
      for (const name of gone) kept.delete(name)
      return Promise.resolve()
    },
  }
  return { kept, store }
}

const rowOf = (id: string): CarriedRow => ({
  mark: '1.0',
  record: {
    id, version: 1, values: {}, homeUnit: '02011', state: 'active', knownAt: '', changedAt: '', importId: null, subjectId: null, subject: null, linked: {},
  }, // prettier-ignore
})
const digest = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'))

const partOf = async (ids: readonly string[], all: readonly string[]) => ({
  rows: ids.map(rowOf),
  after: ids.at(-1) ?? null,
  more: ids.at(-1) !== all.at(-1),
  digest: await digest(all.map((id) => `${id}:1.0`).join(',')),
  ids: null,
  narrowed: false,
})

const line = { id: '0c0f9f4e-7a43-4f0e-9d58-0a3b0b0f0001', since: null, restoredTo: null }

/** Persons come in two answers, households in one; visits are not among what this server gives. */
const serverOf = (isThere: (asked: number) => boolean): Server => {
  let asked = 0
  return {
    sync: () => Promise.resolve({ line, at: '2023-01-30T02:00:00.000Z', answers: [] }),
    attach: () => Promise.resolve({ kind: 'done' }),
    pack: async ({ households, persons }) => {
      asked += 1
      if (!isThere(asked)) throw new Error('no network')
      return {
        line,
        today: '2023-01-30',
        registers: {
          ...(households ? { households: await partOf(['h1'], ['h1']) } : {}),
          ...(persons ? { persons: await partOf([persons.after ? 'p2' : 'p1'], ['p1', 'p2']) } : {}),
        },
      }
    },
  }
}
const names = ['households', 'persons', 'visits']
const open = (store: Store, server: Server) =>
  openPhone({
    store,
    server,
    digest,
    registers: () => names,
    newId: () => crypto.randomUUID(),
    now: () => '2023-01-30T02:00:00.000Z',
  })

test('where the network went between two answers, half of a list is not taken for the list', async () => {
  const { store } = makeStore()
  const cut = await open(
    store,
    serverOf((asked) => asked === 1),
  )
  await expect(cut.synchronise()).rejects.toThrow('no network')
  expect([...cut.state().rows.keys()]).toEqual(['h1', 'p1'])
  expect(cut.state().whole).toEqual(['households'])
  // The same after the page was closed and opened again, until the rest has come.
  const again = await open(
    store,
    serverOf(() => true),
  )
  expect(again.state().whole).toEqual(['households'])
  await again.synchronise()
  expect([...again.state().rows.keys()]).toEqual(['h1', 'p1', 'p2'])
  expect(again.state().whole).toEqual(['households', 'persons'])
})

test('a device from before this was kept has what it had heard', async () => {
  const { kept, store } = makeStore()
  kept.set('cursors', { persons: null })
  const never = await open(
    store,
    serverOf(() => true),
  )
  expect(never.state().whole).toEqual([])
  kept.set('heardAt', '2023-01-29T02:00:00.000Z')
  const heard = await open(
    store,
    serverOf(() => true),
  )
  expect(heard.state().whole).toEqual(['persons'])
})
