// The rows of a list in batches, read and judged while the database writes the batch before.
import { likeEarlier } from '../people/like-earlier.ts'
import { persons } from '../people/persons.ts'
import { inTurns } from './in-turns.ts'
import type { Reading } from './prepare.ts'
import { bearsNumber, type RowReading, toldOf } from './reading/row-reading.ts'

/** Each a transaction: figures and chains of history are locked for so many rows at most. */
export const BATCH = 1000

/**
 * Who may be the same person as somebody before in the batch waits for the next one, and so is compared with the register when the first
 * has come in; and whoever may be one of the batch before too, which is on its way into the register while this one is judged. In a list
 * without names only those are looked for whom a number names.
 */
const laterOf = (
  { register, anonymous }: Reading,
  before: readonly RowReading[],
  rows: readonly RowReading[],
  homeUnit: string,
): ReadonlySet<RowReading> => {
  if ((register?.subject ?? register)?.name !== persons.name) return new Set()
  const valuesOf = (row: RowReading) => (register?.subject ? toldOf(row) : row.values)
  const knowable = (some: readonly RowReading[]) =>
    anonymous ? some.filter((row) => bearsNumber(valuesOf(row))) : some
  const earlier = knowable(before)
  const all = [...earlier, ...knowable(rows)]
  const places = likeEarlier(
    all.map((row) => ({ values: valuesOf(row), homeUnit: row.homeUnit ?? homeUnit })),
    earlier.length,
  )
  return new Set(all.filter((_, place) => places.has(place)))
}

/** A batch may be empty: then everybody read waits for the one before. */
export const batchesOf = async function* batchesOf(
  reading: Reading,
  homeUnit: string,
): AsyncGenerator<readonly RowReading[], void> {
  const source = inTurns(reading.rows())
  let before: readonly RowReading[] = []
  let rows: RowReading[] = []
  for (;;) {
    while (rows.length < BATCH) {
      const next = await source.next()
      if (next.done) break
      rows.push(next.value)
    }
    if (rows.length === 0) return
    const later = laterOf(reading, before, rows, homeUnit)
    before = rows.filter((row) => !later.has(row))
    yield before
    rows = rows.filter((row) => later.has(row))
  }
}
