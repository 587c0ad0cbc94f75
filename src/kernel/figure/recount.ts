// Counts the daily sums of a register's figures anew from its records: for books carried over whole, and for a figure newly declared.
import type { Transaction } from '../database/transaction.ts'
import { columnOf, type Register } from '../register/register.ts'
import type { CountFigure } from './figure.ts'
import { predicateSql } from './predicate.ts'
import { rollUpKey } from './roll-up.ts'
import { unitSql } from './rows.ts'
import { spans } from './spans.ts'

const daysOf = ({ day, otherDays }: CountFigure): string[] => [day, ...(otherDays ?? [])]

/** Counted in one pass: those that go by the same day and the same unit. */
const passesOf = (figures: readonly CountFigure[]): CountFigure[][] => [
  ...Map.groupBy(figures, unitSql).values(),
]

/** Each amount counts as known on the later of both days: the one it is about, the one its record became known. */
const recountBy = async (
  tx: Transaction,
  register: Register,
  day: string,
  figures: readonly CountFigure[],
): Promise<void> => {
  const [first] = figures
  if (!first) return
  const parameters: unknown[] = [tx.tenant]
  const column = (field: string) => `r.${columnOf(field)}`
  const counts = figures.map(({ where, sum }, index) => {
    const amount = sum ? `sum(${column(sum)})` : 'count(*)'
    return `coalesce(${amount} filter (where ${predicateSql(where, column, parameters)}), 0) as v${index}`
  })
  const values = figures.map(
    (figure, index) => `($${parameters.push(rollUpKey(figure, day))}::text, counted.v${index})`,
  )
  await tx.client.query(
    `insert into figure_daily (tenant, figure, unit, day, known_on, value)
     select $1, f.figure, counted.unit, counted.day, counted.known_on, f.value from (
       select ${unitSql(first)} as unit, ${column(day)} as day, greatest((r.known_at at time zone 'Asia/Ho_Chi_Minh')::date, ${column(day)}) as known_on, ${counts.join(', ')}
       from ${register.table} r where r.tenant = $1 and r.state = 'active' and ${column(day)} is not null group by 1, 2, 3
     ) counted cross join lateral (values ${values.join(', ')}) f (figure, value) where f.value <> 0 order by 2, 3, 4, 5`,
    parameters,
  )
}

const sumSpans = (tx: Transaction, keys: readonly string[]) =>
  tx.client.query(
    `insert into figure_sum (tenant, figure, unit, span, start, value)
     select tenant, figure, unit, span, span_start(day, span), sum(value) from figure_daily cross join unnest(array[${spans.join(', ')}]) span
     where tenant = $1 and figure = any ($2) group by 1, 2, 3, 4, 5 order by 2, 4, 5, 3`,
    [tx.tenant, keys],
  )

/**
 * Needs the owner's connection. One pass over the records for each day that figures count by.
 * @param wanted whether a figure by one of its days (`rollUpKey`) is counted anew
 */
export const recountFigures = async (
  tx: Transaction,
  register: Register,
  figures: readonly CountFigure[],
  wanted: (key: string) => boolean = () => true,
): Promise<void> => {
  const keys = figures.flatMap((figure) => daysOf(figure).map((day) => rollUpKey(figure, day))).filter(wanted)
  for (const table of ['figure_daily', 'figure_sum'])
    await tx.client.query(`delete from ${table} where tenant = $1 and figure = any ($2)`, [tx.tenant, keys])
  for (const day of new Set(figures.flatMap(daysOf))) {
    const counted = figures.filter((figure) => daysOf(figure).includes(day) && wanted(rollUpKey(figure, day)))
    for (const pass of passesOf(counted)) await recountBy(tx, register, day, pass)
  }
  await sumSpans(tx, keys)
}
