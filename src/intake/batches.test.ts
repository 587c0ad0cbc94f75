// Batches of a list: every row once, and nobody beside whom they may be, in the batch or in the one that is still on its way.
import { expect, test } from 'vitest'
import { cases } from '../surveillance/cases.ts'
import { BATCH, batchesOf } from './batches.ts'
import type { Reading } from './prepare.ts'
import type { RowReading } from './reading/row-reading.ts'

const rowOf = (row: number, person: number | null): RowReading => ({
  row,
  values: {},
  subject: {
    fullName: `Nguyễn Thị Ánh`,
    birthDay: null,
    nationalId: person === null ? null : String(30_175_000_000 + person * 7919).padStart(12, '0'),
  },
  homeUnit: '02011',
  verdict: 'ready',
  problems: [],
  unknownWords: [],
  links: {},
  hidden: false,
})

const batchesWith = async (people: readonly (number | null)[], anonymous = false): Promise<number[][]> => {
  const rows = people.map((person, row) => rowOf(row, person))
  const reading = { register: cases, anonymous, rows: () => rows } as unknown as Reading
  const batches: number[][] = []
  for await (const batch of batchesOf(reading, '02011')) batches.push(batch.map(({ row }) => row))
  expect(batches.flat().toSorted((one, other) => one - other)).toEqual(rows.map(({ row }) => row))
  return batches
}

test('who stands in a list twice waits until the first has come in', async () => {
  const people = Array.from({ length: BATCH * 2 + 10 }, (_, n) => n)
  // In one batch; in two that follow each other; far apart.
  people[5] = 4
  people[BATCH + 20] = BATCH - 20
  people[BATCH * 2 + 5] = 3
  const batches = await batchesWith(people)
  const batchOf = (row: number) => batches.findIndex((batch) => batch.includes(row))
  expect(batchOf(5)).toBe(batchOf(4) + 2)
  expect(batchOf(BATCH + 20)).toBe(batchOf(BATCH - 20) + 2)
  expect(batchOf(BATCH * 2 + 5)).toBe(2)
})

test('a list of one person alone still ends; without names only those wait whom a number names', async () => {
  expect((await batchesWith([1, 1, 1])).filter((batch) => batch.length > 0)).toEqual([[0], [1], [2]])
  expect((await batchesWith([1, null, 1, null, 2], true)).filter((batch) => batch.length > 0)).toEqual([
    [0, 1, 3, 4],
    [2],
  ])
  expect(await batchesWith([null, null, null], true)).toEqual([[0, 1, 2]])
})
