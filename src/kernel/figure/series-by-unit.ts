// Running totals of counts and stocks for many units at once, by day or by week: one question for a whole province, however long the series.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Day } from '../day/day.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Product } from '../register/product.ts'
import { getFigure } from './ask.ts'

/** `total(i)`: everything up to the end of span i; -1 is everything before the first. */
export type RunningTotal = (span: number) => number

export type SeriesAsk = {
  readonly figures: readonly string[]
  readonly units: readonly string[]
  /** Days, or ISO weeks: then `from` is a Monday. */
  readonly span: 1 | 7
  readonly from: Day
  readonly count: number
}

const nothing: RunningTotal = () => 0

/** Span and value travel as one number, which is quick to write and to read: a value is less than half of this, either way. */
const SLOT = 2_000_000_000

/** Every span from the first on is told, also those after the series, so that what lies before it is the sum of all less these. */
const readSpans = (tx: Transaction, { figures, units, span, from }: SeriesAsk) =>
  rowsOf<{ figure: string; unit: string; whole: string; parts: string | null }>(
    tx,
    `select s.figure, r.unit_key as unit, sum(s.value) filter (where s.span = 0) as whole,
       string_agg((((s.start - $5::date) / $4) * ${SLOT}::bigint + s.value + ${SLOT / 2})::text, ',') filter (where s.span = $4) as parts
     from unit_reach r join figure_sum s on s.unit = r.reached_key
     where s.tenant = $1 and s.figure = any ($2) and r.unit_key = any ($3) and (s.span = 0 or (s.span = $4 and s.start >= $5))
     group by 1, 2`,
    [tx.tenant, figures, units, span, from],
  )

const runningTotal = (whole: number, parts: string, count: number): RunningTotal => {
  const totals = new Float64Array(count + 1)
  let told = 0
  for (let at = 0; at < parts.length;) {
    const comma = parts.indexOf(',', at)
    const end = comma < 0 ? parts.length : comma
    const packed = Number(parts.slice(at, end))
    const place = Math.floor(packed / SLOT)
    const value = packed - place * SLOT - SLOT / 2
    told += value
    if (place < count) totals[place + 1] = (totals[place + 1] ?? 0) + value
    at = end + 1
  }
  totals[0] = whole - told
  for (let place = 1; place <= count; place += 1)
    totals[place] = (totals[place] ?? 0) + (totals[place - 1] ?? 0)
  return (span) => totals[Math.min(Math.max(span, -1), count - 1) + 1] ?? 0
}

type Flow = { readonly of: string; readonly sign: 1 | -1 }

/** The counts that a figure is added up from: itself, or what flowed in less what flowed out. */
const flowsOf = (product: Product, name: string): readonly Flow[] => {
  const figure = getFigure(product, name)
  if (figure.kind === 'count') return [{ of: name, sign: 1 }]
  if (figure.kind !== 'stock') throw new Refusal('unknownFigure', { figure: name, reason: 'no series' })
  return [
    ...figure.plus.map((of) => ({ of, sign: 1 as const })),
    ...figure.minus.map((of) => ({ of, sign: -1 as const })),
  ]
}

/** A figure that never counted anything in a unit is nothing throughout. As known now. */
export const seriesByUnit = async (
  tx: Transaction,
  product: Product,
  ask: SeriesAsk,
): Promise<(figure: string, unit: string) => RunningTotal> => {
  const flows = new Map(ask.figures.map((figure) => [figure, flowsOf(product, figure)]))
  const counts = [...new Set([...flows.values()].flat().map(({ of }) => of))]
  const rows = await readSpans(tx, { ...ask, figures: counts })
  const totals = new Map(
    rows.map(({ figure, unit, whole, parts }) => [
      `${figure}|${unit}`,
      runningTotal(Number(whole ?? 0), parts ?? '', ask.count),
    ]),
  )
  return (figure, unit) => {
    const parts = (flows.get(figure) ?? []).flatMap(({ of, sign }) => {
      const total = totals.get(`${of}|${unit}`)
      return total ? [{ sign, total }] : []
    })
    const [only, ...others] = parts
    if (!only) return nothing
    if (others.length === 0 && only.sign === 1) return only.total
    return (span) => parts.reduce((sum, { sign, total }) => sum + sign * total(span), 0)
  }
}
