// Answers figures: every number shown anywhere is asked here, and nowhere is it computed a second time.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { addDays, startOfWeek } from '../day/day.ts'
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
  const hidden = await rowsOf<{ key: string }>(
    tx,
    `select wanted.key from unnest($1::text[]) wanted (key) where not (wanted.key = any ((select app_scope('figures.read'))::text[]))`,
    [[...new Set(units)]],
  )
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
}

const keyOfSum = (sum: Sum): string =>
  `${sum.key}|${sum.unit}|${sum.from ?? ''}|${sum.to}|${sum.knownOn ?? ''}`

const sumsNeeded = (product: Product, ask: Ask): Sum[] => {
  const figure = getFigure(product, ask.figure)
  const { unit, from, to, knownOn } = ask
  switch (figure.kind) {
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

/** As known now, kept sums of weeks and blocks serve; as known on an earlier day, only the daily ones can tell. */
const stretchesOfSum = ({ from, to, knownOn }: Sum): Stretch[] =>
  knownOn === null ? stretchesOf(from, to) : [{ span: 1, from, before: addDays(to, 1) }]

/** Sums many counts in one statement; each stretch is an index range over the kept sums of a unit. */
const sumAll = async (tx: Transaction, sums: readonly Sum[]): Promise<ReadonlyMap<string, number>> => {
  const distinct = [...new Map(sums.map((sum) => [keyOfSum(sum), sum])).values()]
  const reads = distinct.flatMap((sum, n) => stretchesOfSum(sum).map((stretch) => ({ n, sum, stretch })))
  const rows = await rowsOf<{ n: number; value: number }>(
    tx,
    `select n, sum(value) as value
     from unnest($2::integer[], $3::text[], $4::text[], $5::integer[], $6::date[], $7::date[], $8::date[]) as a (n, figure, unit, span, first, before, known)
     cross join lateral (
       select sum(s.value) as value from figure_sum s where a.span > 1 and s.tenant = $1 and s.figure = a.figure and s.span = a.span
         and s.unit in (select reached_key from unit_reach where unit_key = a.unit) and s.start >= coalesce(a.first, '-infinity') and s.start < a.before
       union all
       select sum(d.value) from figure_daily d where a.span = 1 and d.tenant = $1 and d.figure = a.figure
         and d.unit in (select reached_key from unit_reach where unit_key = a.unit) and d.day >= coalesce(a.first, '-infinity') and d.day < a.before
         and (a.known is null or d.known_on <= a.known)
     ) part group by n`,
    [
      tx.tenant,
      reads.map(({ n }) => n),
      reads.map(({ sum }) => sum.key),
      reads.map(({ sum }) => sum.unit),
      reads.map(({ stretch }) => stretch.span),
      reads.map(({ stretch }) => stretch.from),
      reads.map(({ stretch }) => stretch.before),
      reads.map(({ sum }) => sum.knownOn),
    ],
  )
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
    case 'stock': {
      const plus = sums.slice(0, figure.plus.length).reduce((total, part) => total + part, 0)
      return {
        figure: figure.name,
        value: sums.slice(figure.plus.length).reduce((total, part) => total - part, plus),
      }
    }
    case 'ratio': {
      const [numerator = 0, denominator = 0] = sums
      return { figure: figure.name, value: percentOf(numerator, denominator, 1), numerator, denominator }
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
    asks.flatMap((ask) => sumsNeeded(product, ask)),
  )
  return asks.map((ask) => answerOf(product, ask, (sum) => values.get(keyOfSum(sum)) ?? 0))
}

export type Point = { readonly day: string; readonly value: number }

const ofPeriod = `figure_daily where tenant = $1 and figure = $2 and unit in (select reached_key from unit_reach where unit_key = $3) and day between $4 and $5
  and ($6::date is null or known_on <= $6)`
const daily = `select day, sum(value) as value from ${ofPeriod} group by 1`
const weeklyOfDays = `select date_trunc('week', day)::date as day, sum(value) as value from ${ofPeriod} group by 1`
/** Whole weeks as they are kept, and the days of the weeks that the period cuts. */
const weeklyOfWeeks = `
  select day, sum(value) as value from (
    select start as day, value from figure_sum where tenant = $1 and figure = $2 and unit in (select reached_key from unit_reach where unit_key = $3) and span = 7
      and start >= $4 and start + 6 <= $5
    union all
    select date_trunc('week', day)::date, value from ${ofPeriod}
      and (date_trunc('week', day)::date < $4 or date_trunc('week', day)::date + 6 > $5)
      and (day < $4::date + 7 or day > $5::date - 7)
  ) parts group by 1`

/** A counting figure by day or by ISO week (named by its Monday); days without records are 0. */
export const figureSeries = async (
  tx: Transaction,
  product: Product,
  ask: Ask & { from: string },
  step: 'day' | 'week',
): Promise<Point[]> => {
  const [sum] = sumsNeeded(product, ask)
  if (getFigure(product, ask.figure).kind !== 'count' || !sum)
    throw new Refusal('unknownFigure', { figure: ask.figure, reason: 'no series' })
  const rows = await rowsOf<{ day: string; value: number }>(
    tx,
    step === 'week' && ask.knownOn === null ? weeklyOfWeeks : step === 'week' ? weeklyOfDays : daily,
    [tx.tenant, sum.key, ask.unit, ask.from, ask.to, ask.knownOn],
  )
  const byDay = new Map(rows.map(({ day, value }) => [day, Number(value)]))
  const points: Point[] = []
  for (
    let day = step === 'week' ? startOfWeek(ask.from) : ask.from;
    day <= ask.to;
    day = addDays(day, step === 'week' ? 7 : 1)
  )
    points.push({ day, value: byDay.get(day) ?? 0 })
  return points
}
