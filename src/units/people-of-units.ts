// How many people live in each unit of this installation: what its office entered last, else the latest published number, else the sum of what lies in it or went into it.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'

const sumOfAll = 'case when bool_and(c.people is not null) then sum(c.people)::integer end as people'
const on = (unit: string, day: string) =>
  `coalesce(${unit}.valid_from, '-infinity') <= ${day} and coalesce(${unit}.valid_to, 'infinity') >= ${day}`

/** Parameters of the statement: the tenant, the day. */
const totalSql = `stated as (select unit_key, people from stated_people($1, $2)),
       published as (
         select distinct on (unit_key) unit_key, people from unit_population where age_from = 0 and age_to is null and sex is null order by unit_key, year desc),
       total as (select unit_key, coalesce(stated.people, published.people) as people from stated full join published using (unit_key))`

/**
 * Parts of a `with`, `known` last; the parameters are the tenant and the day. A sum is said where every commune in it has a number: of some it would make each rate too high. The
 * communes are those of one day, so that none is counted in two of its shapes: the last day of the unit, or, where these have no numbers
 * yet, the eve of its beginning; then nothing of its people may have come from a commune that only a part of left.
 */
export const peopleSql = `${totalSql},
       part as (
         select r.unit_key from unit_succession s join unit_reach r on r.reached_key = s.to_key join unit n on n.key = r.unit_key and s.day >= n.valid_from
         where s.people = 'some' and not exists (select 1 from unit_reach f where f.unit_key = n.key and f.reached_key = s.from_key)),
       taken as (
         select n.key, ${sumOfAll} from unit n join unit_reach r on r.unit_key = n.key
           join unit o on o.key = r.reached_key and o.level = 'commune' and ${on('o', 'n.valid_from - 1')} left join total c on c.unit_key = o.key
         where n.level in ('commune', 'district', 'province') and n.key not in (select unit_key from part) group by n.key),
       commune as (
         select o.key, o.valid_from, o.valid_to, coalesce(total.people, taken.people) as people from unit o
           left join total on total.unit_key = o.key left join taken on taken.key = o.key where o.level = 'commune'),
       inside as (
         select n.key, ${sumOfAll} from unit n join unit_reach r on r.unit_key = n.key
           join commune c on c.key = r.reached_key and ${on('c', "coalesce(n.valid_to, 'infinity')")} where n.level in ('district', 'province') group by n.key),
       known as (
         select u.key, coalesce(total.people, inside.people, taken.people) as people from unit u left join total on total.unit_key = u.key
           left join inside on inside.key = u.key left join taken on taken.key = u.key)`

/**
 * Units whose people are not known are not in the answer.
 * @param statedBy the day until which numbers that offices entered are known; null: only what was published
 */
export const peopleOfUnits = async (
  tx: Transaction,
  units: readonly string[],
  statedBy: Day | null = tx.today,
): Promise<ReadonlyMap<string, number>> => {
  type Row = { key: string; people: number }
  const published = await rowsOf<Row>(
    tx,
    `with ${totalSql} select unit_key as key, people from total where unit_key = any ($3)`,
    [tx.tenant, statedBy, units],
  )
  const known = new Map(published.map(({ key, people }) => [key, people]))
  const rest = units.filter((unit) => !known.has(unit))
  // Most units have a number: the sums are made for those that have none.
  if (rest.length === 0) return known
  const summed = await rowsOf<Row>(
    tx,
    `with ${peopleSql} select key, people from known where key = any ($3) and people is not null`,
    [tx.tenant, statedBy, rest],
  )
  for (const { key, people } of summed) known.set(key, people)
  return known
}
