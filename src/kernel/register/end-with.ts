// What ends with another record ends on its day, in the same transaction, whichever door the end came by; an end taken back takes theirs back.
import { rowsOf } from '../database/transaction.ts'
import { type Alteration, changeRecords } from './change.ts'
import type { Values } from './field.ts'
import type { FollowRecords } from './product.ts'
import { columnOf, type Register } from './register.ts'

type Ending = {
  readonly register: Register
  /** The link by which it belongs to the record. */
  readonly link: string
  /** The day on which it ended. */
  readonly day: string
  /** What else says whether it stands, with the value that it has while it stands and after. */
  readonly stage?: { readonly field: string; readonly stands: string; readonly ended: string }
}

/**
 * @param day of the register, until which its record stands; null while it stands
 * @param why what the history of what ends with it says
 */
export const endWith =
  (of: Register, day: string, why: string, endings: readonly Ending[]): FollowRecords =>
  async (tx, product, register, records) => {
    if (register.name !== of.name) return
    // Of each record the first is how it stood before, the last how it stands now.
    const before = new Map<string, Values>()
    const now = new Map<string, Values>()
    for (const { id, values } of records) {
      if (!before.has(id)) before.set(id, values)
      now.set(id, values)
    }
    const moved = [...now.keys()].filter((id) => before.get(id)?.[day] !== now.get(id)?.[day])
    if (moved.length === 0) return
    for (const { register: ends, link, day: last, stage } of endings) {
      const rows = await rowsOf<{ id: string; of: string; last: string | null; stage: string | null }>(
        tx,
        `select id, ${columnOf(link)} as of, ${columnOf(last)} as last, ${stage ? columnOf(stage.field) : 'null::text'} as stage
         from ${ends.table} where tenant = $1 and ${columnOf(link)} = any ($2::uuid[]) and state = 'active'`,
        [tx.tenant, moved],
      )
      const changes = new Map<string, Alteration>()
      for (const row of rows) {
        const was = before.get(row.of)?.[day] ?? null
        const is = now.get(row.of)?.[day] ?? null
        // What ended earlier ended earlier, and what never stood does not end.
        if (row.last !== was || (stage && row.stage !== (was === null ? stage.stands : stage.ended))) continue
        changes.set(row.id, {
          action: 'change',
          version: null,
          values: {
            [last]: is,
            ...(stage ? { [stage.field]: is === null ? stage.stands : stage.ended } : {}),
          },
          why,
        })
      }
      if (changes.size > 0) await changeRecords(tx, product, ends, changes)
    }
  }
