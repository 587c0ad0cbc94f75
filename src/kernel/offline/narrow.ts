// What a device carries of a register that is larger than it can hold: the newest days, or what other carried records name; never nothing at all.
import { addDays } from '../day/day.ts'
import { findRow, type Transaction } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import { columnOf, type Register } from '../register/register.ts'
import { mineSql, type Place, type Reach } from './mine.ts'

/** The condition over `r`, with its values put in their places. */
export type Mine = (place: Place) => string

export const allMine =
  (product: Product, register: Register, reach: Reach): Mine =>
  (place) =>
    mineSql(product, register, reach, place)

const and =
  (mine: Mine, more: Mine): Mine =>
  (place) =>
    `${mine(place)} and ${more(place)}`

/** Whole days, so that the line does not move with every record that is added. */
const newestDays = async (
  tx: Transaction,
  register: Register,
  mine: Mine,
  most: number,
): Promise<Mine | null> => {
  if (register.mainDay === undefined) return null
  const column = `r.${columnOf(register.mainDay)}`
  const parameters: unknown[] = [tx.tenant]
  const row = await findRow<{ day: string }>(
    tx,
    `select ${column}::text as day from ${register.table} r where r.tenant = $1 and ${mine((value) => `$${parameters.push(value)}`)}
     and ${column} is not null order by ${column} desc offset ${most} limit 1`,
    parameters,
  )
  return row ? (place) => `${column} > ${place(row.day)}::date` : null
}

/** Somebody has something to do with them: a contact, an order, a visit of these days is about them. */
const namedByOthers = (product: Product, register: Register, reach: Reach): Mine | null => {
  const ways = product.registers.flatMap((other) => {
    const { carried, mainDay } = other
    if (carried?.days === undefined || mainDay === undefined) return []
    const columns = [
      ...(other.subject?.name === register.name ? ['subject_id'] : []),
      ...Object.entries(other.fields).flatMap(([name, field]) =>
        field.kind === 'link' && field.to === register.name ? [columnOf(name)] : [],
      ),
    ]
    const since = addDays(reach.today, -carried.days)
    return columns.map(
      (column): Mine =>
        (place) =>
          `r.id in (select o.${column} from ${other.table} o where o.tenant = r.tenant and o.state = 'active' and o.${columnOf(mainDay)} >= ${place(since)}::date)`,
    )
  })
  return ways.length === 0 ? null : (place) => `(${ways.map((way) => way(place)).join(' or ')})`
}

const lastChanged = (register: Register, mine: Mine, most: number): Mine => {
  // The same condition over the same name: what is outside of it is another `r`.
  const inner: Mine = (place) =>
    `select r.id from ${register.table} r where r.tenant = $1 and ${mine(place)} order by r.changed_at desc, r.id limit ${most}`
  return (place) => `r.id in (${inner(place)})`
}

const many = async (tx: Transaction, register: Register, mine: Mine, most: number): Promise<number> => {
  const parameters: unknown[] = [tx.tenant]
  const row = await findRow<{ count: number }>(
    tx,
    `select count(*)::int as count from (select 1 from ${register.table} r where r.tenant = $1
       and ${mine((value) => `$${parameters.push(value)}`)} limit ${most + 1}) found`,
    parameters,
  )
  return row?.count ?? 0
}

/** For a register of which `mine` holds more than `most`. */
export const narrowed = async (
  tx: Transaction,
  product: Product,
  register: Register,
  reach: Reach,
  most: number,
): Promise<Mine> => {
  const mine = allMine(product, register, reach)
  const byDays = await newestDays(tx, register, mine, most)
  // What lasts (people, households) is nearest where something is being done about it; what happens on a day where it is newest.
  const lasts = register.carried?.days === undefined
  const closer = lasts ? [namedByOthers(product, register, reach), byDays] : [byDays]
  for (const one of closer) {
    const part = one && and(mine, one)
    const count = part ? await many(tx, register, part, most) : 0
    if (part && count > 0 && count <= most) return part
  }
  return lastChanged(register, mine, most)
}
