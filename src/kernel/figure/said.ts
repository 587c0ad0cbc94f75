// How a figure is declared in one expression: what is counted on which day, and its words in both languages.
import { type Text, textOf } from '../text/text.ts'
import type { CountFigure, RatioFigure, StockFigure } from './figure.ts'

export type Said = readonly [name: string, vi: string, en: string, definitionVi: string, definitionEn: string]

export const faceOf = ([name, vi, en, definitionVi, definitionEn]: Said): {
  readonly name: string
  readonly label: Text
  readonly definition: Text
} => ({ name, label: textOf(vi, en), definition: textOf(definitionVi, definitionEn) })

/** @param sum adds up this field instead of counting */
export const count = (
  register: CountFigure['register'],
  measure: CountFigure['measure'],
  day: string,
  where: CountFigure['where'],
  said: Said,
  sum?: string,
): CountFigure => ({
  kind: 'count',
  ...faceOf(said),
  measure,
  register,
  day,
  where,
  ...(sum === undefined ? {} : { sum }),
})

/** Begun less ended, up to the end of the period. */
export const stock = (
  measure: StockFigure['measure'],
  plus: string | readonly string[],
  minus: string | readonly string[],
  said: Said,
): StockFigure => ({ kind: 'stock', ...faceOf(said), measure, plus: [plus].flat(), minus: [minus].flat() })

/** The one in percent of the other. */
export const ratio = (of: string, over: string, said: Said): RatioFigure => ({
  kind: 'ratio',
  ...faceOf(said),
  measure: 'percent',
  of,
  over,
})

/** The one for every hundred, or hundred thousand, of the other. */
export const rate = (of: string, over: string, per: 100 | 100_000, said: Said): RatioFigure => ({
  ...ratio(of, over, said),
  measure: per === 100 ? 'perHundred' : 'perHundredThousand',
  per,
})

type Counted = Pick<CountFigure, 'register' | 'measure' | 'sum'> & { readonly day?: string }

/** Whose definition follows from its words, its register and its day. */
export const countOf = (
  { register, measure, sum, day = register.mainDay ?? '' }: Counted,
  name: string,
  [vi, en]: readonly [vi: string, en: string],
  where: CountFigure['where'] = {},
): CountFigure => {
  const by = register.fields[day]?.label ?? textOf('ngày', 'day')
  return count(
    register,
    measure,
    day,
    where,
    [
      name,
      vi,
      en,
      `${vi}: từ sổ ${register.many.vi}, theo ${by.vi.toLowerCase()}.`,
      `${en}: from the register ${register.many.en}, by the day “${by.en}”.`,
    ],
    sum,
  )
}
