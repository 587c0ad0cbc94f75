// When a zone ends its households are out and its checkpoints closed on that day, in the same transaction; an end taken back takes theirs back.
import { rowsOf } from '../kernel/database/transaction.ts'
import type { Values } from '../kernel/register/field.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import type { FollowRecords } from '../kernel/register/product.ts'
import { checkpoints } from '../declarations/checkpoints/checkpoints.ts'
import { columnOf } from '../kernel/register/register.ts'
import { zoneHouseholds } from './zone-households.ts'
import { zonings } from './zonings.ts'

type Row = { id: string; zone: string; last_day: string | null }

/** What ends with its zone, by the field that says on which day. */
const endWithIt = [
  { register: zoneHouseholds, day: 'untilDay' },
  { register: checkpoints, day: 'closedDay' },
] as const

export const followZones: FollowRecords = async (tx, product, register, records) => {
  if (register.name !== zonings.name) return
  // Of each zone the first is how it stood before, the last how it stands now.
  const before = new Map<string, Values>()
  const now = new Map<string, Values>()
  for (const { id, values } of records) {
    if (!before.has(id)) before.set(id, values)
    now.set(id, values)
  }
  const moved = [...now.keys()].filter((id) => before.get(id)?.endedDay !== now.get(id)?.endedDay)
  if (moved.length === 0) return
  for (const { register: ends, day } of endWithIt) {
    const rows = await rowsOf<Row>(
      tx,
      `select id, zone, ${columnOf(day)} as last_day from ${ends.table} where tenant = $1 and zone = any ($2::uuid[]) and state = 'active'`,
      [tx.tenant, moved],
    )
    const changes = new Map<string, Alteration>()
    for (const row of rows) {
      // Who left earlier left earlier.
      if (row.last_day !== (before.get(row.zone)?.endedDay ?? null)) continue
      changes.set(row.id, {
        action: 'change',
        version: null,
        values: { [day]: now.get(row.zone)?.endedDay ?? null },
        why: 'Theo vùng khoanh',
      })
    }
    if (changes.size > 0) await changeRecords(tx, product, ends, changes)
  }
}
