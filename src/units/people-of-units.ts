// How many people live in each unit of this installation, as the database knows it: the latest published number, or the sum of what went into it.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'

/** Two parts of a `with`: the published totals, and those of communes of today by the communes that went into them. */
export const peopleSql = `total as (
         select distinct on (unit_key) unit_key, people from unit_population where age_from = 0 and age_to is null and sex is null order by unit_key, year desc),
       taken as (
         -- A commune of today has the people of the communes that went into it, where all of them are known.
         select n.key, case when bool_and(t.people is not null) then sum(t.people)::integer end as people
         from unit n join unit_reach r on r.unit_key = n.key and r.reached_key <> n.key join unit o on o.key = r.reached_key and o.level = 'commune'
           left join total t on t.unit_key = o.key where n.level = 'commune' group by n.key)`

/** Units whose people are not known are not in the answer. */
export const peopleOfUnits = async (
  tx: Transaction,
  units: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await rowsOf<{ key: string; people: number }>(
    tx,
    `with ${peopleSql}
     select u.key, coalesce(total.people, taken.people) as people from unit u left join total on total.unit_key = u.key left join taken on taken.key = u.key
     where u.key = any ($1) and coalesce(total.people, taken.people) is not null`,
    [units],
  )
  return new Map(rows.map(({ key, people }) => [key, people]))
}
