// What became known after the cut-off of a frozen report, by the day it is about: daily sums then against daily sums now.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, daysBetween } from '../kernel/day/day.ts'
import { countedBy } from '../kernel/figure/settle-figures.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Report, ReportFigure } from './contract.ts'
import type { DaySums, Frozen } from './store.ts'

type Late = Report['late'][number]
type SlotLike = Pick<ReportFigure, 'figure' | 'unit' | 'to'>

/** The counting figures that the report's own numbers are made of, for its unit and up to its last day. */
const countsBehind = (product: Product, slots: readonly SlotLike[], unit: string): string[] => {
  const counts = (name: string): string[] => {
    const figure = product.figure(name)
    if (!figure) return []
    switch (figure.kind) {
      case 'count':
        return [figure.name]
      case 'stock':
        return [...figure.plus, ...figure.minus].flatMap(counts)
      case 'ratio':
        return [...counts(figure.of), ...counts(figure.over)]
      case 'given':
        return []
    }
  }
  const own = slots.filter((slot) => slot.unit === unit).map(({ figure }) => figure)
  return [...new Set(own)].flatMap(counts).filter((name, index, all) => all.indexOf(name) === index)
}

const compact = (days: readonly (readonly [string, number])[]): DaySums => {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return { first: '', values: [] }
  const values = Array.from({ length: daysBetween(first[0], last[0]) + 1 }, () => 0)
  for (const [day, value] of days) values[daysBetween(first[0], day)] = value
  return { first: first[0], values }
}

const spread = ({ first, values }: DaySums): Map<string, number> =>
  new Map(values.map((value, index) => [addDays(first, index), value]))

export const daySumsOf = async (
  tx: Transaction,
  product: Product,
  slots: readonly SlotLike[],
  unit: string,
  to: string,
): Promise<Record<string, DaySums>> => {
  const figures = countsBehind(product, slots, unit)
  const rows = await rowsOf<{ figure: string; day: string; value: number }>(
    tx,
    `select figure, day, sum(value) as value from figure_daily where tenant = $1 and figure = any($2)
       and unit in (select reached_key from unit_reach where unit_key = $3) and day <= $4 group by 1, 2 having sum(value) <> 0 order by 1, 2`,
    [tx.tenant, figures, unit, to],
  )
  const byFigure = Map.groupBy(rows, ({ figure }) => figure)
  return Object.fromEntries(
    figures.map((figure) => [
      figure,
      compact((byFigure.get(figure) ?? []).map(({ day, value }) => [day, Number(value)] as const)),
    ]),
  )
}

const countedByNow = (product: Product, name: string): string | undefined => {
  const figure = product.figure(name)
  return figure?.kind === 'count' ? countedBy(figure) : undefined
}

/** By what the figures of these days are counted now. */
export const countedByOf = (product: Product, days: Frozen['days']): Record<string, string> =>
  Object.fromEntries(
    Object.keys(days).flatMap((name) => {
      const word = countedByNow(product, name)
      return word === undefined ? [] : [[name, word] as const]
    }),
  )

/** Days whose sum is no longer what it was, oldest first. */
export const changedDays = (then: DaySums, now: DaySums): { day: string; change: number }[] => {
  const [before, after] = [spread(then), spread(now)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((day) => ({ day, change: (after.get(day) ?? 0) - (before.get(day) ?? 0) }))
    .filter(({ change }) => change !== 0)
    .toSorted((one, other) => one.day.localeCompare(other.day))
}

export const lateSince = async (
  tx: Transaction,
  product: Product,
  frozen: Frozen,
  unit: string,
  to: string,
): Promise<Late[]> => {
  const now = await daySumsOf(tx, product, frozen.figures, unit, to)
  const none: DaySums = { first: '', values: [] }
  // What is made up of other counts since the freeze, or counts by other words, has no days any more to be held against: nothing came late.
  const kept = Object.entries(frozen.days).filter(([figure]) => {
    const now = countedByNow(product, figure)
    return now !== undefined && (frozen.countedBy?.[figure] ?? now) === now
  })
  return kept.flatMap(([figure, then]) =>
    changedDays(then, now[figure] ?? none).map(({ day, change }) => ({
      figure,
      label: product.figure(figure)?.label ?? { vi: figure, en: figure },
      day,
      change,
    })),
  )
}
