// Answers figures: every number shown anywhere is asked here, and nowhere is it computed a second time.
import { Refusal } from '../contract/refusal.ts'
import { rowsOfKnown, type Transaction } from '../database/transaction.ts'
import { percentOf } from '../text/number.ts'
import type { Product } from '../register/product.ts'
import type { Answer, Ask, CountFigure, Figure } from './figure.ts'
import { rollUpKey } from './roll-up.ts'
import { keyOfSum, type Sum, sumAll, type Sums } from './sums.ts'

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
        ...sumsNeeded(product, { ...ask, figure: figure.over }),
      ]
  }
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
      const denominator = answerOf(product, { ...ask, figure: figure.over }, value).value ?? 0
      return {
        figure: figure.name,
        value: percentOf(numerator * (figure.per ?? 100), denominator * 100, 1),
        numerator,
        denominator,
      }
    }
  }
}

/** Every sum that is needed for the answers. */
export const allSumsNeeded = (product: Product, asks: readonly Ask[]): Sum[] =>
  asks.flatMap((ask) => sumsNeeded(product, ask))

export const answersFrom = (product: Product, asks: readonly Ask[], values: Sums): Answer[] =>
  asks.map((ask) => answerOf(product, ask, (sum) => values.get(keyOfSum(sum)) ?? 0))

/** Answers in the order asked. */
export const askFigures = async (
  tx: Transaction,
  product: Product,
  asks: readonly Ask[],
): Promise<Answer[]> => {
  const { values } = await sumAll(tx, product, allSumsNeeded(product, asks))
  return answersFrom(product, asks, values)
}
