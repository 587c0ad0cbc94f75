// How figures of isolation are declared: a name, its words in both languages, what is counted on which day.
import type { CountFigure, RatioFigure, StockFigure } from '../kernel/figure/figure.ts'
import { textOf } from '../kernel/text/text.ts'

export type Said = readonly [name: string, vi: string, en: string, definitionVi: string, definitionEn: string]

export const faceOf = ([name, vi, en, definitionVi, definitionEn]: Said) => ({
  name,
  label: textOf(vi, en),
  definition: textOf(definitionVi, definitionEn),
})

export const count = (
  said: Said,
  measure: CountFigure['measure'],
  register: CountFigure['register'],
  day: string,
  where: CountFigure['where'] = {},
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

export const stock = (
  said: Said,
  measure: StockFigure['measure'],
  plus: string,
  minus: string,
): StockFigure => ({
  kind: 'stock',
  ...faceOf(said),
  measure,
  plus: [plus],
  minus: [minus],
})

export const ratio = (said: Said, of: string, over: string): RatioFigure => ({
  kind: 'ratio',
  ...faceOf(said),
  measure: 'percent',
  of,
  over,
})
