// Adds up counts from the sums that are kept: the one place that reads them for an answer.
import { rowsOf, rowsOfKnown, type Transaction } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import { type Stretch, stretchesOf } from './spans.ts'

/** A count that must be summed to answer an ask: `from` null means from the beginning. */
export type Sum = {
  readonly key: string
  readonly unit: string
  readonly from: string | null
  readonly to: string
  readonly knownOn: string | null
  /** Not summed: a number that is given. */
  readonly given?: true
}

export const keyOfSum = (sum: Sum): string =>
  `${sum.key}|${sum.unit}|${sum.from ?? ''}|${sum.to}|${sum.knownOn ?? ''}`

type Summed = { readonly n: number; readonly value: number | null; readonly state?: string | null }

/** As known now: each stretch of a figure is read once for all units asked about. */
const sumsNow = (tx: Transaction, asked: readonly (readonly [n: number, Sum])[]): Promise<Summed[]> => {
  const parts = new Map<string, readonly [place: number, key: string, Stretch]>()
  const wanted = asked.flatMap(([n, { key, unit, from, to }]) =>
    stretchesOf(from, to).map((stretch) => {
      const name = [key, stretch.span, stretch.from, stretch.before].join('|')
      const part = parts.get(name) ?? [parts.size, key, stretch]
      parts.set(name, part)
      return [n, part[0], unit, stretch.sign] as const
    }),
  )
  const each = [...parts.values()]
  return rowsOfKnown<Summed>(tx, {
    name: 'figure-sums',
    text: `with reach as materialized (select unit_key, reached_key from unit_reach where unit_key = any ($2)),
     summed as (
       select p.place, r.unit_key, sum(s.value) as value
       from unnest($3::integer[], $4::text[], $5::smallint[], $6::date[], $7::date[]) as p (place, figure, span, first, before)
       cross join lateral (
         select unit, value from figure_sum where tenant = $1 and figure = p.figure and span = p.span and start >= p.first and start < p.before
         -- Kept apart, so that each part is a range of the index, whatever the planner thinks of their number.
         offset 0) s
       join reach r on r.reached_key = s.unit group by 1, 2)
     select w.n, sum(w.sign * m.value) as value, state from unnest($8::integer[], $9::integer[], $10::text[], $11::integer[]) as w (n, place, unit, sign)
     left join summed m on m.place = w.place and m.unit_key = w.unit cross join figures_state() state group by 1, 3`,
    values: [
      tx.tenant,
      [...new Set(asked.map(([, { unit }]) => unit))],
      each.map(([place]) => place),
      each.map(([, key]) => key),
      each.map(([, , { span }]) => span),
      each.map(([, , { from }]) => from),
      each.map(([, , { before }]) => before),
      wanted.map(([n]) => n),
      wanted.map(([, place]) => place),
      wanted.map(([, , unit]) => unit),
      wanted.map(([, , , sign]) => sign),
    ],
  })
}

/** As known on an earlier day only the bitemporal sums can tell. */
const sumsKnown = (tx: Transaction, asked: readonly (readonly [n: number, Sum])[]): Promise<Summed[]> =>
  rowsOf<Summed>(
    tx,
    `select n, (select sum(value) from figure_daily d
        where d.tenant = $1 and d.figure = a.figure and d.unit in (select reached_key from unit_reach where unit_key = a.unit)
          and (a.from_day is null or d.day >= a.from_day) and d.day <= a.to_day and d.known_on <= a.known) as value
     from unnest($2::integer[], $3::text[], $4::text[], $5::date[], $6::date[], $7::date[]) as a (n, figure, unit, from_day, to_day, known)`,
    [
      tx.tenant,
      asked.map(([n]) => n),
      asked.map(([, { key }]) => key),
      asked.map(([, { unit }]) => unit),
      asked.map(([, { from }]) => from),
      asked.map(([, { to }]) => to),
      asked.map(([, { knownOn }]) => knownOn),
    ],
  )

const givenOf = async (
  tx: Transaction,
  product: Product,
  asked: readonly (readonly [n: number, Sum])[],
): Promise<Summed[]> => {
  const answers: Summed[] = []
  for (const [key, sums] of Map.groupBy(asked, ([, sum]) => sum.key)) {
    const units = [...new Set(sums.map(([, { unit }]) => unit))]
    const values = await product.given[key]?.(tx, units)
    for (const [n, { unit }] of sums) answers.push({ n, value: values?.get(unit) ?? null })
  }
  return answers
}

/** Sums by their keys. */
export type Sums = ReadonlyMap<string, number>

/**
 * Sums many counts in one statement, or in two where some are asked as known on an earlier day. `state` names what they were counted from,
 * where that one statement counted all of them.
 */
export const sumAll = async (
  tx: Transaction,
  product: Product,
  sums: readonly Sum[],
): Promise<{ readonly values: Sums; readonly state: string | null }> => {
  const distinct = [...new Map(sums.map((sum) => [keyOfSum(sum), sum])).values()]
  const all = distinct.map((sum, n) => [n, sum] as const)
  const given = all.filter(([, sum]) => sum.given)
  const numbered = all.filter(([, sum]) => !sum.given)
  const [now, known] = [
    numbered.filter(([, { knownOn }]) => knownOn === null),
    numbered.filter(([, { knownOn }]) => knownOn !== null),
  ]
  const rows = [
    ...(now.length > 0 ? await sumsNow(tx, now) : []),
    ...(known.length > 0 ? await sumsKnown(tx, known) : []),
    ...(given.length > 0 ? await givenOf(tx, product, given) : []),
  ]
  const values = new Map<string, number>()
  for (const { n, value } of rows) {
    const sum = distinct[n]
    if (sum) values.set(keyOfSum(sum), Number(value ?? 0))
  }
  return { values, state: now.length === all.length ? (rows[0]?.state ?? null) : null }
}
