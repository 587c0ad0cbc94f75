// Counts what is late, missing or waiting in a unit. The tables' own policies leave out what the account may not see.
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import type { Product } from '../kernel/register/product.ts'
import { LOOK_BACK_DAYS, PENDING_DAYS, TREATMENT_DAYS, type Heard, type Waiting } from './notices.ts'

const lies = (column: string): string =>
  `${column} in (select reached_key from unit_reach where unit_key = $2)`

const countOf = async (
  tx: Transaction,
  unit: string,
  from: string,
  where: string,
  more: readonly unknown[] = [],
): Promise<number> => {
  const row = await findRow<{ count: number }>(
    tx,
    `select count(*)::integer as count from ${from} where tenant = $1 and ${where}`,
    [tx.tenant, unit, ...more],
  )
  return row?.count ?? 0
}

const ofRecords = (where: string): string => `state = 'active' and ${lies('home_unit')} and ${where}`

/** The last day on which a case or a specimen of each commune became known. */
const heardOf = (tx: Transaction, unit: string, to: Day): Promise<Heard[]> =>
  rowsOf<Heard>(
    tx,
    `select u.key, u.full_name as name, max(d.known_on) as last
     from unit_reach r join unit u on u.key = r.reached_key
     left join figure_daily d on d.tenant = $1 and d.figure in ('cases', 'specimens') and d.unit = u.key
       and d.day between $3 and $4 and d.known_on <= $4 and d.value > 0
     where r.unit_key = $2 and u.level = 'commune' and (u.valid_from is null or u.valid_from <= $4) and (u.valid_to is null or u.valid_to >= $4)
     group by u.key, u.full_name, u.code order by u.code`,
    [tx.tenant, unit, addDays(to, -LOOK_BACK_DAYS), to],
  )

export const waitingIn = async (
  tx: Transaction,
  product: Product,
  unit: string,
  to: Day,
): Promise<Waiting> => {
  const asked = product.registers.filter(({ questions }) => questions)
  const questions = []
  for (const { name, many, table } of asked)
    questions.push({
      register: name,
      many,
      count: await countOf(tx, unit, table, ofRecords('questions > 0')),
    })
  return {
    heard: await heardOf(tx, unit, to),
    questions,
    doubts: await countOf(tx, unit, 'doubt', `state = 'open' and ${lies('home_unit')}`),
    pending: await countOf(
      tx,
      unit,
      'specimen',
      ofRecords(`coalesce(result, 'pending') = 'pending' and specimen_day < $3`),
      [addDays(to, -PENDING_DAYS)],
    ),
    overdue: await countOf(
      tx,
      unit,
      'isolation_order',
      ofRecords(`status = 'open' and ended_day is null and due_day < $3`),
      [to],
    ),
    long: await countOf(
      tx,
      unit,
      'case_record',
      ofRecords(
        `classification = 'confirmed' and coalesce(outcome, 'underTreatment') = 'underTreatment' and report_day < $3`,
      ),
      [addDays(to, -TREATMENT_DAYS)],
    ),
    openings: await countOf(
      tx,
      unit,
      'person_opening',
      `verdict is null and account_id <> app_account() and ${lies('home_unit')}`,
    ),
    drafts: await countOf(tx, unit, 'report', `state = 'draft' and ${lies('unit_key')}`),
  }
}
