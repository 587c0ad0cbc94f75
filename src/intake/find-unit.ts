// Finds the commune that an office's words mean, among the units of the installation, nearest to the importing unit first.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { searchKey } from '../kernel/text/search-key.ts'
import type { FindUnit } from './reading/columns.ts'

type Row = {
  key: string
  name: string
  full_name: string
  code: string
  near: boolean
  current: boolean
  above: string[]
}

const prefix = /^(tt|thi tran|xa|phuong|p|x|thi xa|tx|huyen|h|quan|q|tinh|thanh pho|tp|dac khu)[.\s]+/

const bare = (text: string): string =>
  searchKey(text).replace(/[.,]+/g, ' ').replace(/\s+/g, ' ').trim().replace(prefix, '').trim()

/** y and i are written for one another in place names: Sĩ Bình, Sỹ Bình. */
const folded = (text: string): string => bare(text).replace(/y/g, 'i')

export const unitFinder = async (tx: Transaction, homeUnit: string): Promise<FindUnit> => {
  const rows = await rowsOf<Row>(
    tx,
    `select u.key, u.name, u.full_name, u.code, exists (select 1 from unit_reach r where r.unit_key = $1 and r.reached_key = u.key) as near,
       u.valid_to is null as current, coalesce((select array_agg(a.name) from unit_reach r join unit a on a.key = r.unit_key where r.reached_key = u.key and a.key <> u.key), '{}') as above
     from unit u where u.level = 'commune' order by near desc, u.valid_to is null desc, u.code`,
    [homeUnit],
  )
  const byName = new Map<string, Row[]>()
  const add = (key: string, row: Row) => byName.set(key, [...(byName.get(key) ?? []), row])
  for (const row of rows) {
    add(folded(row.name), row)
    add(row.code, row)
  }
  return (name, within) => {
    const found = byName.get(/^\d{5}$/.test(name.trim()) ? name.trim() : folded(name)) ?? []
    const above = [within?.district, within?.province].filter((text) => text !== undefined).map(folded)
    const fitting =
      above.length === 0
        ? found
        : found.filter((row) => above.every((wanted) => row.above.some((upper) => folded(upper) === wanted)))
    const near = fitting.filter((row) => row.near)
    // Two communes of one name: only the importing unit's own is taken without asking.
    const [first, second] = near.length > 0 ? near : fitting
    return first && (near.length > 0 || !second) ? first.key : null
  }
}
