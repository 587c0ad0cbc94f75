// The rows of a list in batches, read while the database writes the batch before.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { likeEarlier } from '../people/like-earlier.ts'
import { persons } from '../people/persons.ts'
import type { Reading } from './prepare.ts'
import type { RowReading } from './reading/row-reading.ts'

/** Each a transaction: figures and chains of history are locked for so many rows at most. */
export const BATCH = 2000

/** So many rows are read before others have their turn: answers of the database are not kept waiting. */
const AT_ONCE = 50

/**
 * Who may be the same person as somebody before in the batch waits for the next one, and so is compared with the register when the
 * first has come in.
 */
const laterOf = (
  { register, anonymous }: Reading,
  rows: readonly RowReading[],
  homeUnit: string,
): ReadonlySet<number> =>
  anonymous || (register?.subject ?? register)?.name !== persons.name
    ? new Set()
    : likeEarlier(
        rows.map((row) => ({
          values: register?.subject ? row.subject : row.values,
          homeUnit: row.homeUnit ?? homeUnit,
        })),
      )

export const batchesOf = async function* batchesOf(
  reading: Reading,
  homeUnit: string,
): AsyncGenerator<readonly RowReading[], void> {
  const source = reading.rows()[Symbol.iterator]()
  let rows: RowReading[] = []
  for (;;) {
    while (rows.length < BATCH) {
      const next = source.next()
      if (next.done) break
      rows.push(next.value)
      if (rows.length % AT_ONCE === 0) await nextTurn()
    }
    if (rows.length === 0) return
    const later = laterOf(reading, rows, homeUnit)
    yield rows.filter((_, place) => !later.has(place))
    rows = rows.filter((_, place) => later.has(place))
  }
}
