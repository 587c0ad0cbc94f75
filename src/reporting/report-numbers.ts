// Which figures a periodic report says: asked when it is sent, kept as they were, and asked again to see what changed since.
import type { Transaction } from '../kernel/database/transaction.ts'
import { askFigures } from '../kernel/figure/ask.ts'
import type { Ask } from '../kernel/figure/figure.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Product } from '../kernel/register/product.ts'

/** Field of the report → figure. Both days by which a case may count: the circular counts by onset, which many cases lack. */
const numbers = {
  cases: { figure: 'cases' },
  onsets: { figure: 'cases', by: 'onsetDay' },
  deaths: { figure: 'deaths' },
  recovered: { figure: 'recovered' },
  specimens: { figure: 'specimens' },
  positives: { figure: 'specimens-positive' },
  inClusters: { figure: 'cases-in-clusters' },
} as const

export type NumberField = keyof typeof numbers
export const numberFields = Object.keys(numbers) as NumberField[]

/** None of these: then a zero report is true. */
const sickFields = ['cases', 'onsets', 'deaths'] as const satisfies readonly NumberField[]

export type Said = Readonly<Record<NumberField, number>>

export const askOf = (field: NumberField, unit: string, values: Values, knownOn: string | null): Ask => ({
  ...numbers[field],
  unit,
  from: String(values.periodStart),
  to: String(values.periodEnd),
  knownOn,
})

/** The numbers of a unit's period as its figures say them. */
export const numbersOf = async (
  tx: Transaction,
  product: Product,
  unit: string,
  values: Values,
  knownOn: string | null = null,
): Promise<Said> => {
  const answers = await askFigures(
    tx,
    product,
    numberFields.map((field) => askOf(field, unit, values, knownOn)),
  )
  return Object.fromEntries(
    numberFields.map((field, index) => [field, answers[index]?.value ?? 0]),
  ) as Record<NumberField, number>
}

export const isZero = (said: Said): boolean => sickFields.every((field) => said[field] === 0)
