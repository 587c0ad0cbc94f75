// Shares over one hundred percent: more were counted than there are. Asked of the figures themselves.
import type { Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { figuresByUnit } from '../kernel/figure/by-unit.ts'
import type { Product } from '../kernel/register/product.ts'
import { formatNumber } from '../kernel/text/number.ts'
import { type Text, textOf } from '../kernel/text/text.ts'

export type Over = {
  readonly unit: string
  readonly name: string
  readonly count: number
  readonly note: Text
}

/** By commune: how many of its shares are over 100 %, and which. */
export const sharesOver = async (
  tx: Transaction,
  product: Product,
  unit: string,
  to: Day,
): Promise<Over[]> => {
  const ratios = product.figures.filter(({ kind, measure }) => kind === 'ratio' && measure === 'percent')
  const { units, undecided } = await figuresByUnit(tx, product, {
    figures: ratios.map(({ name }) => name),
    unit,
    from: null,
    to,
    knownOn: null,
    geography: 'old',
  })
  return [...units, ...undecided].flatMap(({ unit: key, name, values }) => {
    const over = ratios.filter((figure) => (values[figure.name] ?? 0) > 100)
    const say = (language: keyof Text) =>
      over
        .map(
          (figure) =>
            `${figure.label[language]}: ${formatNumber(values[figure.name] ?? 0, { decimals: 1 }, language)} %`,
        )
        .join('; ')
    return over.length === 0
      ? []
      : [{ unit: key, name, count: over.length, note: textOf(say('vi'), say('en')) }]
  })
}
