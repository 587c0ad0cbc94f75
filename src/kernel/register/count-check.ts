// Counts what a check finds, by home unit: with the same condition by which the list shows the records.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Day } from '../day/day.ts'
import { type Check, conditionOf } from './check.ts'
import type { Register } from './register.ts'

export type UnitCount = { readonly unit: string; readonly name: string; readonly count: number }

export const countCheck = (
  tx: Transaction,
  register: Register,
  check: Check,
  unit: string,
  day: Day,
): Promise<UnitCount[]> => {
  const parameters: unknown[] = [tx.tenant, unit]
  const where = conditionOf(check, () => `$${parameters.push(day)}::date`)
  const subject =
    register.subject && /\bs\./.test(where)
      ? `left join ${register.subject.table} s on s.tenant = r.tenant and s.id = r.subject_id`
      : ''
  return rowsOf<UnitCount>(
    tx,
    `select found.unit, coalesce(u.full_name, found.unit) as name, found.count from (
       select r.home_unit as unit, count(*)::integer as count from ${register.table} r ${subject}
       where r.tenant = $1 and r.state = 'active' and r.home_unit in (select reached_key from unit_reach where unit_key = $2) and ${where}
       group by r.home_unit) found left join unit u on u.key = found.unit order by found.count desc, u.code`,
    parameters,
  )
}

export const sumOf = (counts: readonly UnitCount[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0)
