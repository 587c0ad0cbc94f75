// What leaves cannot be worked back: attacks by elimination, by bounds and by trying everything recover no hidden cell.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byBounds, byElimination, byTrying } from './small-numbers-attacks.ts'
import { type Cells, hiddenCells, smallNumbers, sumRelation, whatIsTold } from './small-numbers.ts'

type Made = { readonly table: Cells; readonly rows: number; readonly columns: number }

/** Rows × columns with totals of rows, of columns, and of all; rows lie in two groups with totals of their own. */
const tableOf = (inner: readonly (readonly number[])[], grouped: boolean): Made => {
  const rows = inner.length
  const columns = inner[0]?.length ?? 0
  const values: number[] = []
  const relations: (readonly (readonly [number, number])[])[] = []
  const at = (row: number, column: number) => row * (columns + 1) + column
  const put = (row: number, cells: readonly number[]) => {
    const total = cells.reduce((sum, cell) => sum + cell, 0)
    for (const [column, cell] of [...cells, total].entries()) values[at(row, column)] = cell
    relations.push(
      sumRelation(
        at(row, columns),
        cells.map((_, column) => at(row, column)),
      ),
    )
  }
  const sumOf = (some: readonly (readonly number[])[]) =>
    Array.from({ length: columns }, (_, column) => some.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  for (const [row, cells] of inner.entries()) put(row, cells)
  const half = Math.ceil(rows / 2)
  const columnsOf = (total: number, parts: readonly number[]) => {
    for (let column = 0; column <= columns; column += 1)
      relations.push(
        sumRelation(
          at(total, column),
          parts.map((part) => at(part, column)),
        ),
      )
  }
  const all = [...inner.keys()]
  if (grouped && rows > 2) {
    put(rows, sumOf(inner.slice(0, half)))
    put(rows + 1, sumOf(inner.slice(half)))
    put(rows + 2, sumOf(inner))
    columnsOf(rows, all.slice(0, half))
    columnsOf(rows + 1, all.slice(half))
    columnsOf(rows + 2, [rows, rows + 1])
  } else {
    put(rows, sumOf(inner))
    columnsOf(rows, all)
  }
  return { table: { values, relations }, rows, columns }
}

const count = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) },
  fc.integer({ min: 0, max: 60 }),
)
const someTable = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }), fc.boolean())
  .chain(([rows, columns, grouped]) =>
    fc
      .array(fc.array(count, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((inner) => tableOf(inner, grouped)),
  )

/** Fourteen communes: recovered, died, transferred, active. One person was transferred, and nobody died. */
test('one person transferred hides a handful of cells and not the whole table', () => {
  const active = [231, 156, 106, 100, 172, 149, 233, 147, 49, 266, 143, 155, 147, 151]
  const inner = active.map((left, row) => [2 * left + row, 0, row === 9 ? 1 : 0, left])
  const { table } = tableOf(inner, false)
  const hidden = hiddenCells(table)
  expect(hidden.size).toBeLessThan(10)
  expect([...hidden].some((cell) => table.values[cell] === 0)).toBe(false)
  for (const { least, most } of whatIsTold(table, hidden).values()) expect(most - least).toBeGreaterThan(3)
})

/** The same communes when all is over: nobody active, one died in the first, one was transferred from the tenth. */
test('one death and one transfer hide seven cells, and no other commune loses a number', () => {
  const cases = [1038, 662, 441, 475, 837, 678, 1038, 579, 237, 1092, 730, 668, 520, 610]
  const inner = cases.map((all, row) => {
    const [died, transferred] = [row === 0 ? 1 : 0, row === 9 ? 1 : 0]
    return [all - died - transferred, died, transferred, 0]
  })
  const { table } = tableOf(inner, false)
  const hidden = hiddenCells(table)
  const rows = new Set([...hidden].map((cell) => Math.floor(cell / 5)))
  expect([...rows].toSorted((one, other) => one - other)).toEqual([0, 9, 14])
  expect(hidden.size).toBe(7)
  for (const { least, most } of whatIsTold(table, hidden).values()) expect(most - least).toBeGreaterThan(3)
})

describe('a thousand random tables with margins and groups', () => {
  test('no differencing recovers a hidden cell', () => {
    let hiddenInAll = 0
    let recoveredWithoutMore = 0
    fc.assert(
      fc.property(someTable, ({ table }) => {
        const hidden = hiddenCells(table)
        hiddenInAll += hidden.size
        const small = new Set(
          [...table.values.keys()].filter(
            (cell) => (table.values[cell] ?? 0) > 0 && (table.values[cell] ?? 0) < 5,
          ),
        )
        recoveredWithoutMore += byElimination(table, small).length > 0 ? 1 : 0
        expect([...small].filter((cell) => !hidden.has(cell))).toEqual([])
        expect(byElimination(table, hidden)).toEqual([])
        expect(byBounds(table, hidden)).toEqual([])
      }),
      { numRuns: 1000 },
    )
    // The attack is no straw man: with small cells alone hidden it recovers some in most tables.
    expect(hiddenInAll).toBeGreaterThan(5000)
    expect(recoveredWithoutMore).toBeGreaterThan(500)
  })

  test('trying every filling finds two for each hidden cell of a small table', () => {
    const tiny = fc
      .array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 2 }), {
        minLength: 2,
        maxLength: 2,
      })
      .map((inner) => tableOf(inner, false))
    fc.assert(
      fc.property(tiny, ({ table }) => {
        const hidden = hiddenCells(table)
        fc.pre(hidden.size <= 6 && [...hidden].every((cell) => (table.values[cell] ?? 0) <= 12))
        expect(byTrying(table, hidden)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('what is told of a small cell is no narrower than "under five"', () => {
    fc.assert(
      fc.property(someTable, ({ table }) => {
        for (const [cell, { least, most }] of whatIsTold(table, hiddenCells(table)))
          if ((table.values[cell] ?? 0) < smallNumbers.least)
            expect(most - least).toBeGreaterThanOrEqual(4 - 1e-6)
      }),
      { numRuns: 200 },
    )
  })
})

describe('by hand', () => {
  const column = (...parts: number[]): Cells => ({
    values: [...parts, parts.reduce((sum, part) => sum + part, 0)],
    relations: [sumRelation(parts.length, [...parts.keys()])],
  })
  test.each([
    ['nothing small, nothing hidden', column(10, 20, 0), []],
    ['one small cell takes the next smallest along', column(3, 20, 9), [0, 2]],
    ['two small cells that would be told by their sum take a third', column(1, 1, 30, 9), [0, 1, 3]],
    ['the only cell that is something takes its total along', column(3, 0, 0), [0, 3]],
    ['nothings are shown', column(0, 0, 0), []],
  ] as const)('%s', (_what, table, hidden) => {
    expect([...hiddenCells(table)].toSorted((one, other) => one - other)).toEqual(hidden)
  })

  test('a total that is told elsewhere stays, and a nothing is hidden instead', () => {
    const table = { ...column(3, 0, 0), told: new Set([3]) }
    const hidden = hiddenCells(table)
    expect(hidden.has(3)).toBe(false)
    expect(hidden.has(0)).toBe(true)
    expect(hidden.size).toBeGreaterThan(1)
  })

  test('a stock that is flows in less flows out gives nothing away', () => {
    // active = cases − recovered − deaths
    const table: Cells = {
      values: [12, 8, 1, 3],
      relations: [
        [
          [0, 1],
          [1, -1],
          [2, -1],
          [3, -1],
        ],
      ],
    }
    const hidden = hiddenCells(table)
    expect(byElimination(table, hidden)).toEqual([])
    expect(hidden.size).toBeGreaterThan(1)
  })
})
