// One page of records as SQL: cut from the register's own table first and joined afterwards.
import { rowsOfKnown, type Transaction } from '../database/transaction.ts'
import type { Product } from './product.ts'
import { selectRecords } from './read.ts'
import type { Register } from './register.ts'

/**
 * One page of records: cut first and joined afterwards, unless the order or a condition speaks of the subject.
 * `counted`: each row says in `all_met` how many there are in all; only for conditions that few records meet.
 */
export const pageSql = (
  product: Product,
  register: Register,
  where: string,
  order: string,
  limit: string,
  { counted = false } = {},
): string => {
  const { columns, from } = selectRecords(product, register)
  const all = counted ? ', count(*) over () as all_met' : ''
  if (/\bs\./.test(where + order))
    return `select ${columns}${all} from ${from} where ${where} ${order} ${limit}`
  const joined = from.replace(`${register.table} r`, 'r')
  return `with r as (select r.*${all} from ${register.table} r where ${where} ${order} ${limit}) select ${columns}${counted ? ', r.all_met' : ''} from ${joined} ${order}`
}

/** So many units give their own first rows by an index; each of theirs is read, and the first of all these are the page. */
const FEW = 64
/** In an order that no index has all rows of a unit are sorted. */
const FEW_TO_SORT = 8

/** Where a page is asked of few units. Among the rows of all others those of a unit that has few, or none, would be looked for one by one. */
export const areFew = async (tx: Transaction, unit: string, byIndex: boolean): Promise<boolean> => {
  const [row] = await rowsOfKnown<{ count: number }>(tx, {
    name: 'units-reached',
    text: 'select count(*) from unit_reach where unit_key = $1',
    values: [unit],
  })
  return (row?.count ?? 0) <= (byIndex ? FEW : FEW_TO_SORT)
}

export type PageOfUnits = {
  /** SQL of the unit whose places are meant. */
  readonly unit: string
  /** All conditions but that of the unit. */
  readonly where: string
  readonly order: string
  /** The order is that of the register's index by unit (`_home`). */
  readonly byIndex: boolean
  readonly size: number
  readonly offset: number
}

/** A page of the records at home in few units: each gives as many as might stand on it. */
export const pageOfUnitsSql = (
  product: Product,
  register: Register,
  { unit, where, order, byIndex, size, offset }: PageOfUnits,
): string => {
  const { columns, from } = selectRecords(product, register)
  const ofSubject = /\bs\./.test(where + order)
  const table = `${register.table} r`
  const source = ofSubject ? from : table
  const first = `${order} limit ${size + offset}`
  // `offset 0`: the rows of the unit come before their order; else the order's own index may lead through all others.
  const rows = byIndex
    ? `select r.* from ${source} where r.home_unit = u.reached_key and ${where} ${first}`
    : `select r.* from ${source.replace(table, `(select r.* from ${table} where r.home_unit = u.reached_key offset 0) r`)} where ${where} ${first}`
  const ofEach = `select r.* from (select reached_key from unit_reach where unit_key = ${unit}) u cross join lateral (${rows}) r`
  const page = `${order} limit ${size} offset ${offset}`
  const cut = ofSubject ? ofEach : `${ofEach} ${page}`
  return `with r as (${cut}) select ${columns} from ${from.replace(table, 'r')} ${ofSubject ? page : order}`
}
