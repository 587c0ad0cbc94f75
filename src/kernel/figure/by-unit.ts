// Figures by commune, in the geography of the day or in that of today; communes that were split stand apart.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { addDays, startOfWeek } from '../day/day.ts'
import type { Product } from '../register/product.ts'
import { askFigures } from './ask.ts'
import type { Ask } from './figure.ts'

export type UnitFigures = {
  readonly unit: string
  readonly name: string
  readonly values: Record<string, number | null>
  readonly spark: number[]
}

type Place = { key: string; full_name: string; undecided: boolean }

/** Communes in the unit that had records' days (old), or the communes of today that took them over (new). */
const placesOf = async (
  tx: Transaction,
  unit: string,
  geography: 'old' | 'new',
  to: string,
): Promise<Place[]> =>
  geography === 'old'
    ? await rowsOf<Place>(
        tx,
        `select u.key, u.full_name, false as undecided from unit_reach r join unit u on u.key = r.reached_key
         where r.unit_key = $1 and u.level = 'commune' and (u.valid_from is null or u.valid_from <= $2) and (u.valid_to is null or u.valid_to >= $2)
         order by u.code`,
        [unit, to],
      )
    : await rowsOf<Place>(
        tx,
        `with old as (
           select u.key, u.full_name, u.code, (select count(*) from unit_succession s where s.from_key = u.key and s.people = 'some') as targets
           from unit_reach r join unit u on u.key = r.reached_key where r.unit_key = $1 and u.level = 'commune' and u.valid_to is not null)
         select distinct n.key, n.full_name, false as undecided, n.code from old join unit_succession s on s.from_key = old.key join unit n on n.key = s.to_key
           where n.level = 'commune' and n.valid_to is null and exists (select 1 from unit_succession w where w.to_key = n.key and w.people <> 'none')
         union all
         select key, full_name, true, code from old where targets > 0
         union all
         select u.key, u.full_name, false, u.code from unit_reach r join unit u on u.key = r.reached_key
           where r.unit_key = $1 and u.level = 'commune' and u.valid_to is null and not exists (select 1 from unit_succession s where s.to_key = u.key)
         order by 4`,
        [unit],
      )

const sparkOf = async (
  tx: Transaction,
  figure: string,
  units: readonly string[],
  to: string,
  knownOn: string | null,
): Promise<Map<string, number[]>> => {
  const weeks = 26
  const first = addDays(startOfWeek(to), -7 * (weeks - 1))
  // The week of the last day may not be over: its days are looked at. The weeks before are kept as sums.
  const part =
    knownOn === null
      ? `select unit, start as week, value from figure_sum where tenant = $1 and figure = $2 and span = 7 and start >= $4 and start < $6
         union all
         select unit, $6::date, value from figure_sum where tenant = $1 and figure = $2 and span = 1 and start between $6 and $5`
      : `select unit, date_trunc('week', day)::date as week, value from figure_daily
         where tenant = $1 and figure = $2 and day between $4 and $5 and known_on <= $6`
  const rows = await rowsOf<{ unit: string; week: string; value: number }>(
    tx,
    `select r.unit_key as unit, part.week, sum(part.value) as value from unit_reach r join (${part}) part on part.unit = r.reached_key
     where r.unit_key = any($3) group by 1, 2`,
    [tx.tenant, figure, units, first, to, knownOn ?? startOfWeek(to)],
  )
  const sparks = new Map(units.map((unit) => [unit, Array.from({ length: weeks }, () => 0)]))
  for (const { unit, week, value } of rows) {
    const place = Math.round((Date.parse(week) - Date.parse(first)) / (7 * 86_400_000))
    const spark = sparks.get(unit)
    if (spark && place >= 0 && place < weeks) spark[place] = Number(value)
  }
  return sparks
}

export type ByUnitAsk = Omit<Ask, 'figure' | 'by'> & {
  readonly figures: readonly string[]
  readonly geography: 'old' | 'new'
  readonly spark?: string
}

export const figuresByUnit = async (
  tx: Transaction,
  product: Product,
  ask: ByUnitAsk,
): Promise<{ units: UnitFigures[]; undecided: Omit<UnitFigures, 'spark'>[] }> => {
  const places = await placesOf(tx, ask.unit, ask.geography, ask.to)
  const { from, to, knownOn } = ask
  const asks = places.flatMap(({ key }) =>
    ask.figures.map((figure) => ({ figure, unit: key, from, to, knownOn })),
  )
  const answers = await askFigures(tx, product, asks)
  const sparks = ask.spark
    ? await sparkOf(
        tx,
        ask.spark,
        places.map(({ key }) => key),
        to,
        knownOn,
      )
    : new Map<string, number[]>()
  const all = places.map(({ key, full_name: name, undecided }, place) => ({
    unit: key,
    name,
    undecided,
    values: Object.fromEntries(
      ask.figures.map((figure, index) => [
        figure,
        answers[place * ask.figures.length + index]?.value ?? null,
      ]),
    ),
    spark: sparks.get(key) ?? [],
  }))
  return {
    units: all.flatMap(({ undecided, ...unit }) => (undecided ? [] : [unit])),
    undecided: all.flatMap(({ undecided, unit, name, values }) =>
      undecided ? [{ unit, name, values }] : [],
    ),
  }
}
