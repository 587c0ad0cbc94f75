// Answers figures: every number shown anywhere is asked here, and nowhere is it computed a second time.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, rowsOfKnown, type Transaction } from '../database/transaction.ts'
import { percentOf } from '../text/number.ts'
import type { Product } from '../register/product.ts'
import type { Answer, Ask, CountFigure, Figure } from './figure.ts'
import { rollUpKey } from './roll-up.ts'
import { type Stretch, stretchesOf } from './spans.ts'

export const getFigure = (product: Product, name: string): Figure => {
  const figure = product.figure(name)
  if (!figure) throw new Refusal('unknownFigure', { figure: name.slice(0, 80) })
  return figure
}

/** The day field that an ask counts by: one that the figure declares, never a name that somebody sent. */
export const dayAsked = (figure: CountFigure, by: string | undefined): string => {
  if (by === undefined || by === figure.day) return figure.day
  const declared = figure.otherDays?.find((day) => day === by)
  if (declared === undefined) throw new Refusal('unknownFigure', { figure: figure.name, by })
  return declared
}

const getCount = (product: Product, name: string): CountFigure => {
  const figure = getFigure(product, name)
  if (figure.kind !== 'count') throw new Refusal('unknownFigure', { figure: name, reason: 'not a count' })
  return figure
}

/** Refuses unless the account may read figures of the whole unit: a part shown as the whole would be a wrong number. */
export const mustReadFigures = async (tx: Transaction, units: readonly string[]): Promise<void> => {
  if (tx.accountId === null) return
  const hidden = await rowsOfKnown<{ key: string }>(tx, {
    name: 'figures-hidden',
    text: `select wanted.key from unnest($1::text[]) wanted (key) where not (wanted.key = any ((select app_scope('figures.read'))::text[]))`,
    values: [[...new Set(units)]],
  })
  if (hidden.length > 0)
    throw new Refusal('dutyMissing', { needs: 'figures.read', units: hidden.map(({ key }) => key) })
}

/** A count that must be summed to answer an ask: `from` null means from the beginning. */
type Sum = {
  readonly key: string
  readonly unit: string
  readonly from: string | null
  readonly to: string
  readonly knownOn: string | null
  /** Not summed: a number that is given. */
  readonly given?: true
}

const keyOfSum = (sum: Sum): string =>
  `${sum.key}|${sum.unit}|${sum.from ?? ''}|${sum.to}|${sum.knownOn ?? ''}`

const sumsNeeded = (product: Product, ask: Ask): Sum[] => {
  const figure = getFigure(product, ask.figure)
  const { unit, from, to, knownOn } = ask
  switch (figure.kind) {
    case 'given':
      return [{ key: figure.name, unit, from: null, to, knownOn: null, given: true }]
    case 'count':
      return [{ key: rollUpKey(figure, dayAsked(figure, ask.by)), unit, from, to, knownOn }]
    case 'stock':
      return [...figure.plus, ...figure.minus].map((part) => ({
        key: getCount(product, part).name,
        unit,
        from: null,
        to,
        knownOn,
      }))
    case 'ratio':
      return [
        ...sumsNeeded(product, { ...ask, figure: figure.of }),
        ...sumsNeeded(product, {
          ...ask,
          figure: figure.over,
          from: isStanding(product, figure.over) ? null : from,
        }),
      ]
  }
}

/** A target stands from the day it was set: it is a denominator for every later period. */
const isStanding = (product: Product, name: string): boolean => {
  const figure = product.figure(name)
  return figure?.kind === 'count' && figure.sum !== undefined
}

type Summed = { readonly n: number; readonly value: number | null }

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
     select w.n, sum(w.sign * m.value) as value from unnest($8::integer[], $9::integer[], $10::text[], $11::integer[]) as w (n, place, unit, sign)
     join summed m on m.place = w.place and m.unit_key = w.unit group by 1`,
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

/** Sums many counts in one statement, or in two where some are asked as known on an earlier day. */
const sumAll = async (
  tx: Transaction,
  product: Product,
  sums: readonly Sum[],
): Promise<ReadonlyMap<string, number>> => {
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
  return values
}

const answerOf = (product: Product, ask: Ask, value: (sum: Sum) => number): Answer => {
  const figure = getFigure(product, ask.figure)
  const sums = sumsNeeded(product, ask).map(value)
  switch (figure.kind) {
    case 'count':
      return { figure: figure.name, value: sums[0] ?? 0 }
    case 'given':
      // No unit is without people: where none are known it cannot be said.
      return { figure: figure.name, value: sums[0] || null }
    case 'stock': {
      const plus = sums.slice(0, figure.plus.length).reduce((total, part) => total + part, 0)
      return {
        figure: figure.name,
        value: sums.slice(figure.plus.length).reduce((total, part) => total - part, plus),
      }
    }
    case 'ratio': {
      // Each side may be a stock, whose parts are several sums.
      const numerator = answerOf(product, { ...ask, figure: figure.of }, value).value ?? 0
      const from = isStanding(product, figure.over) ? null : ask.from
      const denominator = answerOf(product, { ...ask, figure: figure.over, from }, value).value ?? 0
      return {
        figure: figure.name,
        value: percentOf(numerator * (figure.per ?? 100), denominator * 100, 1),
        numerator,
        denominator,
      }
    }
  }
}

/** Answers in the order asked. */
export const askFigures = async (
  tx: Transaction,
  product: Product,
  asks: readonly Ask[],
): Promise<Answer[]> => {
  const values = await sumAll(
    tx,
    product,
    asks.flatMap((ask) => sumsNeeded(product, ask)),
  )
  return asks.map((ask) => answerOf(product, ask, (sum) => values.get(keyOfSum(sum)) ?? 0))
}
