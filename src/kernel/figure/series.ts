// A counting figure as a course: by day, or by week, from the sums as they are kept or as they were known.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { addDays, startOfWeek } from '../day/day.ts'
import type { Product } from '../register/product.ts'
import { dayAsked, getFigure } from './ask.ts'
import type { Ask } from './figure.ts'
import { rollUpKey } from './roll-up.ts'

export type Point = { readonly day: string; readonly value: number }

const bitemporal = `figure_daily where tenant = $1 and figure = $2 and unit in (select reached_key from unit_reach where unit_key = $3) and day between $4 and $5
  and known_on <= $6`
const asKnown = {
  day: `select day, sum(value) as value from ${bitemporal} group by 1`,
  week: `select date_trunc('week', day)::date as day, sum(value) as value from ${bitemporal} group by 1`,
}
const kept =
  'figure_sum where tenant = $1 and figure = $2 and unit in (select reached_key from unit_reach where unit_key = $3) and start between $4 and $5'
/** Whole weeks as they are kept, and the days of the weeks that the period cuts. */
const now = {
  day: `select start as day, sum(value) as value from ${kept} and span = 1 group by 1`,
  week: `select day, sum(value) as value from (
    select start as day, value from ${kept} and span = 7 and start + 6 <= $5
    union all
    select date_trunc('week', start)::date, value from ${kept} and span = 1 and start < $4::date + 7 and date_trunc('week', start)::date < $4
    union all
    select date_trunc('week', start)::date, value from ${kept} and span = 1 and start > $5::date - 7 and date_trunc('week', start)::date >= $4
      and date_trunc('week', start)::date + 6 > $5
  ) parts group by 1`,
}

/** A counting figure by day or by ISO week (named by its Monday); days without records are 0. */
export const figureSeries = async (
  tx: Transaction,
  product: Product,
  ask: Ask & { from: string },
  step: 'day' | 'week',
): Promise<Point[]> => {
  const figure = getFigure(product, ask.figure)
  if (figure.kind !== 'count') throw new Refusal('unknownFigure', { figure: ask.figure, reason: 'no series' })
  const rows = await rowsOf<{ day: string; value: number }>(
    tx,
    ask.knownOn === null ? now[step] : asKnown[step],
    [
      tx.tenant,
      rollUpKey(figure, dayAsked(figure, ask.by)),
      ask.unit,
      ask.from,
      ask.to,
      ...(ask.knownOn === null ? [] : [ask.knownOn]),
    ],
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
