// While a long list is read and judged everybody else has their turn: an upload must not hold up the server.
import { afterEach, expect, test } from 'vitest'
import { cases } from '../surveillance/cases.ts'
import { allInTurns, AT_ONCE, inTurns } from './in-turns.ts'
import { judgeAgainst, noComparison } from './judge.ts'
import type { RowReading } from './reading/row-reading.ts'

const ROWS = AT_ONCE * 20

/** Somebody else who comes back as often as there is a turn. */
const others = () => {
  const found = { turns: 0, stop: false }
  const come = () => {
    found.turns += 1
    if (!found.stop) setImmediate(come)
  }
  setImmediate(come)
  return found
}
let other: ReturnType<typeof others> | undefined
afterEach(() => {
  if (other) other.stop = true
})

const rowOf = (row: number): RowReading => ({
  row,
  values: {},
  subject: { fullName: `Nguyễn Thị Ánh ${row}` },
  homeUnit: '02011',
  verdict: 'ready',
  problems: [],
  unknownWords: [],
  links: {},
  hidden: false,
})

test('a list is read in turns, whole and in its order', async () => {
  other = others()
  const rows = await allInTurns(Array.from({ length: ROWS + 7 }, (_, row) => row))
  expect(rows).toEqual(Array.from({ length: ROWS + 7 }, (_, row) => row))
  expect(other.turns).toBeGreaterThanOrEqual(ROWS / AT_ONCE - 1)
})

test('whoever stops early has read no more', async () => {
  let read = 0
  const source = function* source() {
    for (;;) {
      read += 1
      yield read
    }
  }
  for await (const row of inTurns(source())) if (row === 3) break
  expect(read).toBe(3)
})

test('a list is judged in turns', async () => {
  other = others()
  const judged = await judgeAgainst(
    noComparison,
    Array.from({ length: ROWS }, (_, row) => rowOf(row)),
    { register: cases, homeUnit: '02011', writable: new Set(['02011']), anonymous: false, similarityRows: 0 },
  )
  expect(judged).toHaveLength(ROWS)
  expect(other.turns).toBeGreaterThanOrEqual(ROWS / AT_ONCE - 1)
})
